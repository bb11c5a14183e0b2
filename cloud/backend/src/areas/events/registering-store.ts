import type { Gate, PartyRule } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import type { Db } from '../../platform/tables'
import type { RefusedRegistration, RegisterAnswer } from './registration'

/** An entry as `events_register` reads it. */
export type EntryRow = {
  event_id: string
  account_id: string
  idempotency_key: string
  operation: string
  input_hash: string
  request_id: string
  asked_at: string
  privacy_accepted: boolean
  household_id: string | null
  community_code: string | null
  people_known: boolean
  adults: number
  children: number
  person_ids: string[]
  session_ids: string[]
  answers_given: boolean | null
  answers: { answer_id: string; question_id: string; person_id: string | null; sealed: string }[] | null
  sign_up_id: string
  code: string
  message_id: string
}

export type RefusedRow = Extract<AnswerRow, { kind: 'refused' }>

type AnswerRow =
  | { kind: 'signedUp'; sign_up_id: string; adults: number; children: number; pending: boolean }
  | {
      kind: 'refused'
      gate: Gate
      seats_left: number
      opens_at: string
      closes_at: string
      household_limit: number
      party_rule: PartyRule
      quota_label: string | null
      quota_left: number | null
      waitlist: boolean
    }
  | { kind: 'keyReused' }

export const readRefusal = (row: RefusedRow): RefusedRegistration => ({
  kind: 'refused',
  gate: row.gate,
  seatsLeft: row.seats_left,
  opensAt: new Date(row.opens_at),
  closesAt: new Date(row.closes_at),
  householdLimit: row.household_limit,
  partyRule: row.party_rule,
  quota: row.quota_left === null ? null : { label: row.quota_label ?? '', seatsLeft: row.quota_left },
  waitlist: row.waitlist,
})

function readAnswer(row: AnswerRow): RegisterAnswer {
  if (row.kind === 'signedUp')
    return { kind: 'signedUp', signUpId: row.sign_up_id, party: { adults: row.adults, children: row.children }, pending: row.pending }
  return row.kind === 'keyReused' ? row : readRefusal(row)
}

export async function register(db: Db, entry: EntryRow): Promise<RegisterAnswer> {
  const { rows } = await sql<{ answer: AnswerRow | null }>`select events_register(${JSON.stringify(entry)}::jsonb) as answer`.execute(db)
  const answer = rows[0]?.answer
  if (!answer) throw new Error('events_register answered nothing')
  return readAnswer(answer)
}

/** All entries are of one event, at most 200. Answers in the order asked, null where an entry got none. */
export async function registerMany(db: Db, eventId: string, entries: readonly EntryRow[]): Promise<(RegisterAnswer | null)[]> {
  const { rows } = await sql<{
    answers: (AnswerRow | null)[]
  }>`select events_register_many(${eventId}::uuid, ${JSON.stringify(entries)}::jsonb) as answers`.execute(db)
  return (rows[0]?.answers ?? []).map((answer) => answer && readAnswer(answer))
}
