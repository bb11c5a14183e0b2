import type { Recap } from '@xiongguan/contract/events/resident'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import { managesEvents, visibleCommunities } from './access'
import { archiveEvent, findSummary, keepSummary, listArchived } from './after-store'
import { shownPictures } from './event-pictures'
import { findEvent, lockEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { countSignUps } from './sign-up-store'
import { eventCard, managedEvent, placeOf } from './views'

type Refusal = 'notOver' | 'archived' | 'textRefused'
type Closed = { kind: 'done' } | { kind: 'refused'; refusal: Refusal; words: string }

const refusalWords: Record<Refusal, string> = {
  notOver: '活动还没有结束',
  archived: '已经归档，不能再改',
  textRefused: '这段总结没有通过内容检查，请修改后再保存',
}
const no = (refusal: Refusal): Closed => ({ kind: 'refused', refusal, words: refusalWords[refusal] })
const done: Closed = { kind: 'done' }

type Written = { eventId: string; story: string; walkIns: { adults: number; children: number }; shown: boolean }

/** Keeps what is told of an event afterwards, and who came without signing up. */
export function summarise(kit: EventsPlatform, context: CallContext, input: Written): Promise<Closed> {
  const { accountId } = accountOf(context)
  const { eventId, story, walkIns, shown } = input
  return kit.change<Closed>(context, {
    input,
    check: async () => ((await kit.notices.judgeText(accountId, story)) === 'clear' ? null : no('textRefused')),
    run: async (work) => {
      const event = await lockEvent(work, eventId)
      if (!event?.published_at) throw notFound()
      const now = kit.clock.now()
      if (event.archived_at) return refused(no('archived'))
      if (event.cancelled_at || now < event.ends_at) return refused(no('notOver'))
      await keepSummary(work, eventId, { story, walkInAdults: walkIns.adults, walkInChildren: walkIns.children, shown }, accountId, now)
      return { done, resultId: eventId, audit: [{ action: 'event.summarised', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async () => done,
  })
}

/** Puts an event away: read-only and out of the working list. */
export function archive(kit: EventsPlatform, context: CallContext, eventId: string): Promise<Closed> {
  return kit.change<Closed>(context, {
    input: { eventId },
    run: async (work) => {
      const event = await lockEvent(work, eventId)
      if (!event?.published_at) throw notFound()
      const now = kit.clock.now()
      if (event.archived_at) return refused(no('archived'))
      if (!event.cancelled_at && now < event.ends_at) return refused(no('notOver'))
      await archiveEvent(work, eventId, now)
      return { done, resultId: eventId, audit: [{ action: 'event.archived', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async () => done,
  })
}

export async function listArchive(kit: EventsPlatform, account: Account, input: { year: number; cursor?: string }) {
  const { db, clock } = kit
  const rows = await listArchived(db, { year: input.year, listedOnly: !managesEvents(account) }, placeOf(input.cursor), pageSize + 1)
  const ids = rows.map((row) => row.event_id)
  const counts = new Map((await countSignUps(db, ids, await visibleCommunities(kit, account))).map((row) => [row.event_id, row]))
  const now = clock.now()
  return pageFrom(
    rows,
    (row) => managedEvent(row, counts.get(row.event_id), account, now),
    (row) => [row.starts_at.toISOString(), row.event_id],
  )
}

/** What everyone may read of an event that is over. */
export async function readRecap(kit: EventsPlatform, eventId: string): Promise<Recap> {
  const { db, clock } = kit
  const [event, summary] = [await findEvent(db, eventId), await findSummary(db, eventId)]
  if (!event?.published_at || !event.listed || !summary?.shown_at) throw notFound()
  const [counts] = await countSignUps(db, [eventId], null)
  return {
    event: eventCard(event, clock.now()),
    story: summary.story,
    cameHouseholds: counts?.arrived_households ?? 0,
    camePeople: (counts?.arrived_people ?? 0) + summary.walk_in_adults + summary.walk_in_children,
    pictures: await shownPictures(kit, eventId),
  }
}
