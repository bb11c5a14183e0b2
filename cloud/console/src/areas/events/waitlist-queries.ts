import { queryOptions } from '@tanstack/react-query'
import type { EventId } from '@xiongguan/contract/events/terms'
import { useChange } from '../../platform/change'
import { client } from '../../platform/client'
import type { Answers } from '../../platform/client'

export type WaitlistState = NonNullable<Answers['waitlistDesk']['state']>
export type WaitRow = Answers['waitlistDesk']['list']['items'][number]

export const waitlistQuery = (eventId: EventId) =>
  queryOptions({ queryKey: ['events', 'waitlist', eventId], queryFn: () => client.waitlistDesk.state({ eventId }) })

export const waitPages = (eventId: EventId) => ({
  queryKey: ['events', 'waiting', eventId],
  queryFn: (cursor: string | undefined) => client.waitlistDesk.list({ eventId, cursor }),
})

export const useDraw = () => useChange({ send: client.waitlistDesk.draw, stale: [['events']] })
export const useWaitlistEnd = () => useChange({ send: client.waitlistDesk.end, stale: [['events']] })

/** Where anyone reads the fairness report of an event, in the browser's edition. */
export const fairnessPage = (eventId: EventId) => `/#/areas/events/pages/fairness/index?eventId=${eventId}`
