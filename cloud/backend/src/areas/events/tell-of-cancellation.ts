import type { CallReason } from '@xiongguan/contract/events/terms'
import type { Reach } from '@xiongguan/contract/notices/terms'
import type { Db, Work } from '../../platform/tables'
import { endCancelled, findCancellation, holdUnheard, insertCalls, listStanding, settleUnheard, type StandingSignUp } from './cancelling-store'
import { findEvent, type EventRow } from './event-store'
import { patienceMs } from './planning-rules'
import type { EventsPlatform } from './ports'
import { sayTime } from './shanghai-time'

/** How many families one delivery tells; the rest follow in a new message. */
const tellAtOnce = 200

export const cancellationKey = (eventId: string, signUpId: string) => `event.cancelled:${eventId}:${signUpId}`

function reasonToCall(row: StandingSignUp, withWeChat: ReadonlySet<string>): CallReason | null {
  if (row.account_id === null) return 'noAccount'
  return withWeChat.has(row.account_id) ? null : 'noWeChat'
}

async function tellOne({ notices }: EventsPlatform, work: Work, event: EventRow, row: StandingSignUp, reason: string): Promise<void> {
  if (row.account_id === null) return
  await notices.send(work, {
    accountId: row.account_id,
    kind: 'eventCancelled',
    title: `“${event.title}”取消了`,
    text: `原定 ${sayTime(event.starts_at)} 在${event.venue_name}的活动取消：${reason}。票已失效，不用再来。`,
    opens: { kind: 'event', id: event.event_id },
    aboutId: event.event_id,
    happensAt: event.starts_at,
    dedupeKey: cancellationKey(event.event_id, row.sign_up_id),
  })
}

/** Ends the sign-ups of a cancelled event, tells each family and notes who will have to be called. */
export async function tellOfCancellation(kit: EventsPlatform, work: Work, eventId: string): Promise<void> {
  const event = await findEvent(work, eventId)
  const cancellation = await findCancellation(work, eventId)
  if (!event || !cancellation) throw new Error('announced event was not cancelled')
  const rows = await listStanding(work, eventId, tellAtOnce)
  const now = kit.clock.now()
  const withWeChat = await kit.identity.reachedByWeChat(
    work,
    rows.flatMap((row) => row.account_id ?? []),
  )
  const ended: StandingSignUp[] = []
  for (const row of rows) {
    if (!(await endCancelled(work, row, now))) continue
    await tellOne(kit, work, event, row, cancellation.reason)
    ended.push(row)
  }
  const callAfter = new Date(now.getTime() + patienceMs(now, event.starts_at))
  await insertCalls(
    work,
    eventId,
    ended.map((signUp) => ({ signUp, callAfter, reason: reasonToCall(signUp, withWeChat) })),
    now,
  )
  if (rows.length === tellAtOnce) await kit.announce(work, { kind: 'event.cancelled', payload: { eventId } })
}

const sweepAtOnce = 200

/** How a message reached its person, for those it reached in some way. */
const heard: readonly Reach[] = ['wechat', 'sms', 'read']

export type Told = { account_id: string | null; event_id: string; sign_up_id: string }

/** Keys of cancellations that reached their families, or that nobody may be called about. */
export async function heardOfCancellation(
  { notices }: Pick<EventsPlatform, 'notices'>,
  handle: Db,
  rows: readonly Told[],
): Promise<ReadonlySet<string>> {
  const sent = rows.flatMap((row) =>
    row.account_id ? [{ accountId: row.account_id, dedupeKey: cancellationKey(row.event_id, row.sign_up_id) }] : [],
  )
  const reach = await notices.reachOf(handle, sent)
  return new Set(
    sent
      .map(({ dedupeKey }) => dedupeKey)
      .filter((key) => {
        const how = reach.get(key)
        return how === undefined || heard.includes(how)
      }),
  )
}

/** Puts families on the call list who did not hear in time; answers how many were looked at. */
export async function listUnheard(kit: EventsPlatform): Promise<number> {
  const now = kit.clock.now()
  return kit.db.transaction().execute(async (work) => {
    const rows = await holdUnheard(work, now, sweepAtOnce)
    const reached = await heardOfCancellation(kit, work, rows)
    for (const row of rows) await settleUnheard(work, row, reached.has(cancellationKey(row.event_id, row.sign_up_id)) ? now : null, now)
    return rows.length
  })
}
