import { queryOptions } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { useParams } from 'react-router-dom'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers, Asks } from '../../platform/client'

export type ManagedEvent = Answers['eventDesk']['list']['items'][number]
export type EventDetail = Answers['eventDesk']['get']
export type EventForm = Asks['eventDesk']['create']
export type SaveResult = Answers['eventDesk']['create']
export type SignUpRow = Answers['eventDesk']['signUps']['items'][number]
export type SignUpFilter = Pick<Asks['eventDesk']['signUps'], 'state' | 'communityCode'>
export type EventCard = Answers['door']['doorEvents'][number]
export type DoorSummary = Answers['door']['doorSummary']
export type CheckInResult = Answers['door']['checkIn']
export type PendingSignUp = Answers['eventDesk']['approvals']['items'][number]
export type InvitationRow = Answers['eventDesk']['invitations']['items'][number]
export type CoHostedEvent = Answers['partner']['coHosted']['items'][number]

export type ReachRow = Answers['eventDesk']['reach'][number]
export type ShareCode = Answers['eventDesk']['shareCode']

/** The event named in the address of this page. */
export const useEventId = (): EventId => asId<'Event'>(useParams().eventId ?? '')

export const eventPages = {
  queryKey: ['events', 'list'],
  queryFn: (cursor: string | undefined) => client.eventDesk.list({ cursor }),
}

export const coHostedPages = {
  queryKey: ['events', 'coHosted'],
  queryFn: (cursor: string | undefined) => client.partner.coHosted({ cursor }),
}

export const eventQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'one', eventId], queryFn: () => client.eventDesk.get({ eventId }) })

export const reachQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'reach', eventId], queryFn: () => client.eventDesk.reach({ eventId }) })

export const tellingQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'telling', eventId], queryFn: () => client.eventDesk.previewTelling({ eventId }) })

export const shareCodeQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'shareCode', eventId], queryFn: () => client.eventDesk.shareCode({ eventId }), staleTime: Infinity })

export const signUpPages = (eventId: EventId, filter: SignUpFilter) => ({
  queryKey: ['events', 'signUps', eventId, filter],
  queryFn: (cursor: string | undefined) => client.eventDesk.signUps({ eventId, cursor, ...filter }),
})

export const approvalPages = (eventId?: EventId) => ({
  queryKey: ['events', 'approvals', eventId ?? 'all'],
  queryFn: (cursor: string | undefined) => client.eventDesk.approvals({ eventId, cursor }),
})

export const answersQuery = (eventId: EventId, signUpId: SignUpRow['signUpId']) =>
  queryOptions({ queryKey: ['events', 'answers', eventId, signUpId], queryFn: () => client.eventDesk.answers({ eventId, signUpId }) })

export const invitationPages = (eventId: EventId) => ({
  queryKey: ['events', 'invitations', eventId],
  queryFn: (cursor: string | undefined) => client.eventDesk.invitations({ eventId, cursor }),
})

export const doorHelpersQuery = queryOptions({
  queryKey: ['staff', 'doorHelpers'],
  queryFn: () => client.staff.listStaff({ role: 'door_helper' }),
})

export const doorEventsQuery = queryOptions({ queryKey: ['door', 'events'], queryFn: () => client.door.doorEvents() })

const doorReadEvery = 10_000
export const doorSummaryQuery = (eventId: EventId) =>
  queryOptions({
    queryKey: ['door', 'summary', eventId],
    queryFn: () => client.door.doorSummary({ eventId }),
    refetchInterval: doorReadEvery,
  })

const everyEvent = [['events'], ['door']]
export const useEventCreation = () => useChange({ send: client.eventDesk.create, stale: everyEvent })
export const useEventUpdate = () => useChange({ send: client.eventDesk.update, stale: everyEvent })
export const usePublication = () => useChange({ send: client.eventDesk.publish, stale: everyEvent })
export const useDecision = () => useChange({ send: client.eventDesk.decide, stale: everyEvent })
export const useInvitation = () => useChange({ send: client.eventDesk.invite, stale: [['events', 'invitations']] })
export const useRevocation = () => useChange({ send: client.eventDesk.revokeInvitation, stale: [['events', 'invitations']] })
export const useDoorHelperChange = () => useChange({ send: client.eventDesk.setDoorHelpers, stale: everyEvent })
export const useCheckIn = () => useChange({ send: client.door.checkIn, stale: [['door'], ['events']] })
export const useCheckInUndo = () => useChange({ send: client.door.undoCheckIn, stale: [['door'], ['events']] })
