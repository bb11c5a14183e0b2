import { queryOptions } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type DoorDevice = Answers['eventDesk']['devices']['devices'][number]
export type DoorCase = Answers['eventDesk']['doorCases']['items'][number]
export type DeviceCode = Answers['eventDesk']['newDeviceCode']
export type PaperRow = Answers['eventDesk']['paperList']['items'][number]
export type PaperTick = Answers['door']['enterPaper']['ticks'][number]

const devicesReadEvery = 10_000
export const devicesQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['door', 'devices', eventId], queryFn: () => client.eventDesk.devices({ eventId }), refetchInterval: devicesReadEvery })

export const casePages = (eventId: EventId) => ({
  queryKey: ['door', 'cases', eventId],
  queryFn: (cursor: string | undefined) => client.eventDesk.doorCases({ eventId, cursor }),
})

/** Well before the last code that is known runs out. */
const codesReadEvery = 20_000
export const selfCodesQuery = (eventId: EventId) =>
  queryOptions({
    queryKey: ['door', 'selfCodes', eventId],
    queryFn: async () => ({ ...(await client.door.selfCheckInCodes({ eventId })), readAt: Date.now() }),
    refetchInterval: codesReadEvery,
    refetchIntervalInBackground: true,
  })

/** The whole list, which is printed as one. */
export const paperQuery = (eventId: EventId) =>
  queryOptions({
    queryKey: ['door', 'paper', eventId],
    queryFn: async () => {
      const rows: PaperRow[] = []
      let cursor: string | undefined
      do {
        const page = await client.eventDesk.paperList({ eventId, cursor })
        rows.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor)
      return { rows, readAt: new Date().toISOString() }
    },
  })

const stale = [['door'], ['events']]
export const useDeviceCode = () => useChange({ send: client.eventDesk.newDeviceCode, stale: [] })
export const useRevocation = () => useChange({ send: client.eventDesk.revokeDevice, stale })
export const useCaseSettling = () => useChange({ send: client.eventDesk.settleDoorCase, stale })
export const usePaperEntry = () => useChange({ send: client.door.enterPaper, stale })
