import type { DrawResult, WaitlistState, WaitRow } from '@xiongguan/contract/events/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { findEvent, lockEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { closeWaiting, drawAndOffer } from './promote-waiting'
import { sessionsOfEvent, titlesOf } from './quota-store'
import { countsByState, waitingOf } from './read-waitlist'
import { partyOf } from './views'
import { isUndrawn, lotteryView, waitStateNow } from './wait-place'
import { countEntries, findWaitlist, listByPlace, lockWaitlist, setCutOff } from './waitlist-store'

/** How a waitlist stands, for those who run the event; null where there is none. */
export async function readWaitlistState({ db, clock }: EventsPlatform, eventId: string): Promise<WaitlistState | null> {
  const event = await findEvent(db, eventId)
  if (!event) throw notFound()
  const list = await findWaitlist(db, eventId)
  if (!list) return null
  const counts = await countEntries(db, eventId)
  const now = clock.now()
  return {
    counts: countsByState(counts),
    waitingPeople: waitingOf(counts).people,
    lottery: lotteryView(list),
    mayDraw: isUndrawn(list) && list.draw_at !== null && now >= list.draw_at && event.published_at !== null && event.cancelled_at === null,
    ended: !list.enabled || event.cancelled_at !== null || now >= list.cut_off_at,
  }
}

/** Families on the list in its order, each by the name it gave itself. Reading it is written down before the answer. */
export async function listWaiting(
  { db, clock, membership, trail }: EventsPlatform,
  context: CallContext,
  { eventId, cursor }: { eventId: string; cursor?: string },
) {
  const event = await findEvent(db, eventId)
  if (!event) throw notFound()
  const list = await findWaitlist(db, eventId)
  const key = decodeCursor(cursor, 'number', 'number')
  const rows = await db.transaction().execute(async (work) => {
    const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
    await trail.write(work, origin, [{ action: 'waitlist.read', subjectKind: 'event', subjectId: eventId }])
    return listByPlace(work, eventId, key && { place: key[0], sequence: key[1] }, pageSize + 1)
  })
  const owners = await membership.ownerNicknames(
    db,
    rows.map((row) => row.household_id),
  )
  const communities = await membership.communityNames(
    db,
    rows.map((row) => row.community_code),
  )
  const titles = await sessionsOfEvent(db, eventId)
  return pageFrom(
    rows,
    (row): WaitRow => ({
      entryId: asId<'WaitEntry'>(row.entry_id),
      sequence: row.sequence,
      place: list && isUndrawn(list) ? null : row.place,
      ownerNickname: owners.get(row.household_id) ?? '已注销',
      communityName: communities.get(row.community_code) ?? row.community_code,
      party: partyOf(row),
      sessions: titlesOf(titles, row.session_ids),
      state: waitStateNow(row, event, clock.now()),
      joinedAt: row.joined_at.toISOString(),
      offerUntil: row.state === 'offered' ? (row.offer_until_at?.toISOString() ?? null) : null,
      passed: row.passed_reason ? { times: row.passed_times, reason: row.passed_reason } : null,
    }),
    (row) => [row.place, row.sequence],
  )
}

const drawWords = {
  noLottery: '这场活动不抽签',
  tooEarly: '还没有到约定的抽签时间',
  alreadyDrawn: '已经抽过了，结果不能再变',
  eventOff: '活动没有发布或已取消，不能抽签',
} as const

/** Draws a lottery whose time has come; of two at once one draws. */
export function drawLottery(kit: EventsPlatform, context: CallContext, eventId: string): Promise<DrawResult> {
  const { accountId } = accountOf(context)
  return kit.change<DrawResult>(context, {
    input: { eventId },
    run: async (work) => {
      if (!(await findEvent(work, eventId))) throw notFound()
      const answer = await drawAndOffer(kit, work, eventId, accountId)
      if (answer.kind === 'refused') return refused<DrawResult>({ ...answer, words: drawWords[answer.refusal] })
      return { done: answer, resultId: String(answer.households), audit: [{ action: 'lottery.drawn', subjectKind: 'event', subjectId: eventId }] }
    },
    replay: async (households) => ({ kind: 'drawn', households: Number(households) }),
  })
}

type Ended = { kind: 'done'; households: number }

/** Sets the cut-off to now: no offer is made any more, open ones stand, and those who still wait are told. */
export function endWaitlist(kit: EventsPlatform, context: CallContext, eventId: string): Promise<Ended> {
  return kit.change<Ended>(context, {
    input: { eventId },
    run: async (work) => {
      // The event before its list, as whoever edits the event does.
      const list = (await lockEvent(work, eventId)) && (await lockWaitlist(work, eventId))
      if (!list) throw notFound()
      const now = kit.clock.now()
      if (now < list.cut_off_at) await setCutOff(work, eventId, now)
      const households = await closeWaiting(kit, work, eventId)
      return {
        done: { kind: 'done', households },
        resultId: String(households),
        audit: [{ action: 'waitlist.ended', subjectKind: 'event', subjectId: eventId }],
      }
    },
    replay: async (households) => ({ kind: 'done', households: Number(households) }),
  })
}
