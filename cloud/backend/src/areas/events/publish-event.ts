import type { SaveEventResult } from '@xiongguan/contract/events/staff'
import type { CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { alreadyOver, saved } from './save-event'
import { refreshEventSearch } from './search-index'
import { lockEvent, publishEvent as storePublication } from './event-store'

/** Shows a draft to everyone. Publishing twice is the same as once. */
export function publishEvent({ change, clock }: EventsPlatform, context: CallContext, eventId: string): Promise<SaveEventResult> {
  return change<SaveEventResult>(context, {
    input: { eventId },
    run: async (work) => {
      const event = await lockEvent(work, eventId)
      if (!event) throw notFound()
      if (event.published_at) return refused(saved(eventId))
      const now = clock.now()
      if (now >= event.ends_at) return refused<SaveEventResult>(alreadyOver)
      await storePublication(work, eventId, now)
      await refreshEventSearch(work, eventId)
      return { done: saved(eventId), resultId: eventId, audit: [{ action: 'event.published', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async () => saved(eventId),
  })
}
