import type { JoinRefusal, WaitState } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import type { Db, Work } from '../../platform/tables'
import type { EntryRow, RefusedRow } from './registering-store'
import { liveStates, type WaitEntryRow } from './waitlist-store'

/** The SQL functions that move a waitlist; each holds the list's row first. */

type Key = Pick<WaitEntryRow, 'event_id' | 'entry_id'>
type Code = { hash: Buffer; sealed: Buffer }
export type JoinAnswer =
  { kind: 'joined' } | { kind: 'unknown' } | { kind: 'refused'; refusal: Exclude<JoinRefusal, 'gate'> } | (RefusedRow & { refusal: 'gate' })

async function answerOf<Answer>(query: ReturnType<typeof sql<{ answer: Answer | null }>>, handle: Db): Promise<Answer> {
  const { rows } = await query.execute(handle)
  const answer = rows[0]?.answer
  if (answer === null || answer === undefined) throw new Error('the waitlist answered nothing')
  return answer
}

export const joinList = (work: Work, entry: EntryRow, entryId: string, { hash, sealed }: Code): Promise<JoinAnswer> =>
  answerOf(
    sql<{
      answer: JoinAnswer | null
    }>`select events_wait_join(${JSON.stringify(entry)}::jsonb, ${entryId}::uuid, ${hash}, ${sealed}) as answer`,
    work,
  )

export type Promoted = { entry_id: string; became: 'offered' | 'lapsed' }

/** One whole round of a list: offers that lapsed, then new offers in order. Doing it again does nothing more. */
export async function promote(work: Work, eventId: string, now: Date): Promise<Promoted[]> {
  const { rows } = await sql<Promoted>`select entry_id, became from events_promote(${eventId}::uuid, ${now}::timestamptz)`.execute(work)
  return rows
}

export type AcceptAnswer =
  | { kind: 'signedUp'; sign_up_id: string; adults: number; children: number; pending: boolean }
  | { kind: 'refused'; refusal: 'noOffer' | 'tooLate' | 'eventOff' | 'signedUpAlready' }

export type Accepting = { accountId: string; signUpId: string; code: string; messageId: string; requestId: string }

/** Makes an offer a sign-up; the seats it holds go over to it. */
export const acceptOffer = (work: Work, { event_id, entry_id }: Key, by: Accepting, now: Date): Promise<AcceptAnswer> =>
  answerOf(
    sql<{
      answer: AcceptAnswer | null
    }>`select events_wait_accept(${event_id}::uuid, ${entry_id}::uuid, ${by.accountId}::uuid, ${by.signUpId}::uuid, ${by.code}, ${by.messageId}::uuid,
        ${by.requestId}, ${now}::timestamptz) as answer`,
    work,
  )

/** Takes a live entry off its list and gives back what it held; false when it was off already. */
export async function endEntry(work: Work, { event_id, entry_id }: Key, to: Extract<WaitState, 'declined' | 'left'>, now: Date): Promise<boolean> {
  const { rows } = await sql<{
    ended: boolean
  }>`select events_wait_end(${event_id}::uuid, ${entry_id}::uuid, ${[...liveStates]}::text[], ${to}, ${now}::timestamptz) as ended`.execute(work)
  return rows[0]?.ended === true
}

/** Ends what is left of a list whose event is off, or whose cut-off is past; answers which entries. */
export async function closeEntries(work: Work, eventId: string, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{
    entry_id: string
  }>`select events_wait_close as entry_id from events_wait_close(${eventId}::uuid, ${now}::timestamptz, ${limit}::int)`.execute(work)
  return rows.map(({ entry_id }) => entry_id)
}

export type DrawAnswer = { kind: 'drawn'; households: number } | { kind: 'refused'; refusal: 'noLottery' | 'tooEarly' | 'alreadyDrawn' | 'eventOff' }

export const draw = (work: Work, eventId: string, by: string | null, now: Date): Promise<DrawAnswer> =>
  answerOf(sql<{ answer: DrawAnswer | null }>`select events_draw(${eventId}::uuid, ${now}::timestamptz, ${by}::uuid) as answer`, work)

/** Lists with something to do now: families waiting, offers past their time, a cut-off past, a lottery due. */
export async function listBusy(handle: Db, now: Date): Promise<{ event_id: string; draw_due: boolean; close_due: boolean }[]> {
  const { rows } = await sql<{ event_id: string; draw_due: boolean; close_due: boolean }>`
    select list.event_id, (allocation = 'lottery' and drawn_at is null and draw_at <= ${now} and cut_off_at > ${now}) as draw_due,
        (cut_off_at <= ${now} or event.cancelled_at is not null) as close_due
      from events_waitlist list join events_event event on event.event_id = list.event_id
     where event.published_at is not null and event.ends_at > ${now}::timestamptz - interval '1 day'
       and (exists (select from events_wait_entry e where e.event_id = list.event_id and e.state in ('waiting', 'offered'))
         or (event.has_waitlist and (cut_off_at <= ${now} or draw_at <= ${now} or event.cancelled_at is not null)))
     order by list.event_id limit 200`.execute(handle)
  return rows
}
