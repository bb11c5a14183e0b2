import type { EventForm } from '@xiongguan/contract/events/staff'
import type { Telling } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { partsFor, readForm } from './event-form-of'
import { findEvent } from './event-store'
import { onOwnDay } from './planning-rules'
import type { EventsPlatform } from './ports'
import { applyForm, checkForm } from './save-event'
import { lockFollowing } from './series-store'
import { sayTime } from './shanghai-time'

type Refusal = 'noSeries' | 'capacityBelowTaken' | 'timesOutOfOrder' | 'textRefused'
type Changed = { kind: 'changed'; eventIds: ReturnType<typeof asId<'Event'>>[] } | { kind: 'refused'; refusal: Refusal; words: string }

const changed = (eventIds: readonly string[]): Changed => ({ kind: 'changed', eventIds: eventIds.map(asId<'Event'>) })

/** The changed form as another event of the series takes it over: on its own day, its parts with their own ids. */
async function formFor(work: Work, form: EventForm, eventId: string): Promise<EventForm> {
  const row = await findEvent(work, eventId)
  if (!row) throw notFound()
  const moved = onOwnDay(form, row.starts_at)
  return { ...moved, ...partsFor(moved, await readForm(work, row)) }
}

/**
 * Puts a changed form on this event and on every later one of its series, each on its own day. All or none: where one date
 * already has more people than the new number of seats, nothing is changed and that date is named.
 */
export function changeFollowing(
  kit: EventsPlatform,
  context: CallContext,
  { eventId, form, telling }: { eventId: string; form: EventForm; telling: Telling },
): Promise<Changed> {
  const { accountId } = accountOf(context)
  return kit.change<Changed>(context, {
    input: { eventId, form, telling },
    check: async () => {
      const refusal = await checkForm(kit, accountId, form)
      if (!refusal) return null
      return { kind: 'refused', refusal: refusal.refusal === 'textRefused' ? 'textRefused' : 'timesOutOfOrder', words: refusal.words }
    },
    run: async (work) => {
      const event = await findEvent(work, eventId)
      if (!event) throw notFound()
      if (!event.series_id) return refused<Changed>({ kind: 'refused', refusal: 'noSeries', words: '这场活动不在系列里' })
      const following = await lockFollowing(work, event.series_id, event.starts_at, kit.clock.now())
      const notes: AuditNote[] = []
      for (const each of following) {
        const own = each.event_id === eventId ? form : await formFor(work, form, each.event_id)
        const applied = await applyForm(kit, work, each, { form: own, telling, by: accountId })
        if ('kind' in applied)
          return refused<Changed>({ kind: 'refused', refusal: 'capacityBelowTaken', words: `${sayTime(each.starts_at)} 那一场：${applied.words}` })
        notes.push(...applied)
      }
      const ids = following.map((each) => each.event_id)
      const [first, ...rest] = notes
      if (!first) throw notFound()
      return { done: changed(ids), resultId: ids.join(' '), audit: [first, ...rest] }
    },
    replay: async (resultId) => changed(resultId.split(' ')),
  })
}
