import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { cancelEvent as storeCancellation } from './cancelling-store'
import { findEvent, lockEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { refreshEventSearch } from './search-index'

type Refusal = 'alreadyOver' | 'alreadyCancelled' | 'neverPublished' | 'textRefused'
type Cancelled = { kind: 'cancelled' } | { kind: 'refused'; refusal: Refusal; words: string }

const refusalWords: Record<Refusal, string> = {
  alreadyOver: '活动已经结束，不用取消',
  alreadyCancelled: '这场活动已经取消了',
  neverPublished: '这还是草稿，没有人看到，不用取消',
  textRefused: '这段原因没有通过内容检查，请修改后再提交',
}

const no = (refusal: Refusal): Cancelled => ({ kind: 'refused', refusal, words: refusalWords[refusal] })

/**
 * Cancels the whole event for good. From the commit on its tickets are worth nothing and nobody signs up any more; families
 * are told by the announcement, some hundred a delivery.
 */
export function cancelWholeEvent(
  kit: EventsPlatform,
  context: CallContext,
  { eventId, reason }: { eventId: string; reason: string },
): Promise<Cancelled> {
  const { accountId } = accountOf(context)
  const done: Cancelled = { kind: 'cancelled' }
  return kit.change<Cancelled>(context, {
    input: { eventId, reason },
    check: async () => {
      if (!(await findEvent(kit.db, eventId))) throw notFound()
      return (await kit.notices.judgeText(accountId, reason)) === 'clear' ? null : no('textRefused')
    },
    run: async (work) => {
      const event = await lockEvent(work, eventId)
      if (!event) throw notFound()
      const now = kit.clock.now()
      if (event.cancelled_at) return refused(no('alreadyCancelled'))
      if (!event.published_at) return refused(no('neverPublished'))
      if (now >= event.ends_at) return refused(no('alreadyOver'))
      await storeCancellation(work, event, { reason, by: accountId }, now)
      await refreshEventSearch(work, eventId)
      await kit.announce(work, { kind: 'event.cancelled', payload: { eventId } })
      return { done, resultId: eventId, audit: [{ action: 'event.cancelled', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async () => done,
  })
}
