import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'

export type Organising = Answers['organiserDesk']['detail']
export type CallRow = Answers['organiserDesk']['calls']['items'][number]
export type Venue = Answers['venueDesk']['list'][number]
export type VenueForm = Asks['venueDesk']['create']
export type PlannedDate = Answers['organiserDesk']['planSeries']['dates'][number]
export type Repeat = Omit<Asks['organiserDesk']['planSeries'], 'eventId'>
export type Telling = NonNullable<Asks['eventDesk']['update']['telling']>
export type Month = Answers['venueDesk']['calendar']
export type BookedTime = Month['booked'][number]
export type Booking = Asks['venueDesk']['conflicts']
export type CalendarFilter = Omit<Asks['venueDesk']['calendar'], 'month'>
export type OpenCalls = Answers['organiserDesk']['openCalls'][number]

export const organisingQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'organising', eventId], queryFn: () => client.organiserDesk.detail({ eventId }) })

export const callPages = (eventId: EventId) => ({
  queryKey: ['events', 'calls', eventId],
  queryFn: (cursor: string | undefined) => client.organiserDesk.calls({ eventId, cursor }),
})

export const venuesQuery = queryOptions({ queryKey: ['events', 'venues'], queryFn: () => client.venueDesk.list() })

export const seriesPlanQuery = (eventId: EventId, repeat: Repeat) =>
  queryOptions({
    queryKey: ['events', 'seriesPlan', eventId, repeat],
    queryFn: () => client.organiserDesk.planSeries({ eventId, ...repeat }),
    placeholderData: keepPreviousData,
  })

export const conflictsQuery = (booking: Booking) =>
  queryOptions({ queryKey: ['events', 'conflicts', booking], queryFn: () => client.venueDesk.conflicts(booking) })

export const calendarQuery = (month: string, filter: CalendarFilter) =>
  queryOptions({
    queryKey: ['events', 'calendar', month, filter],
    queryFn: () => client.venueDesk.calendar({ month, ...filter }),
    placeholderData: keepPreviousData,
  })

export const archivePages = (year: number) => ({
  queryKey: ['events', 'archive', year],
  queryFn: (cursor: string | undefined) => client.organiserDesk.archived({ year, cursor }),
})

export const openCallsQuery = queryOptions({ queryKey: ['events', 'openCalls'], queryFn: () => client.organiserDesk.openCalls() })

const everyEvent = [['events'], ['door']]
export const useCopy = () => useChange({ send: client.organiserDesk.copy, stale: everyEvent })
export const useSeries = () => useChange({ send: client.organiserDesk.makeSeries, stale: everyEvent })
export const useFollowingUpdate = () => useChange({ send: client.organiserDesk.changeFollowing, stale: everyEvent })
export const useCancellation = () => useChange({ send: client.organiserDesk.cancel, stale: everyEvent })
export const useTelling = () => useChange({ send: client.organiserDesk.tellChanges, stale: everyEvent })
export const useCallRecord = () => useChange({ send: client.organiserDesk.recordCall, stale: everyEvent })
export const useSummary = () => useChange({ send: client.organiserDesk.summarise, stale: everyEvent })
export const useArchiving = () => useChange({ send: client.organiserDesk.archive, stale: everyEvent })
export const useExport = () => useChange({ send: client.organiserDesk.export, stale: [] })
export const useVenueCreation = () => useChange({ send: client.venueDesk.create, stale: everyEvent })
export const useVenueUpdate = () => useChange({ send: client.venueDesk.update, stale: everyEvent })
