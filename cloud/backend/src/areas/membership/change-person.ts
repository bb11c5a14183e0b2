import type { DocumentHint } from '@xiongguan/contract/membership/document-rules'
import { adultAge, ageOn } from '@xiongguan/contract/membership/register-rules'
import { civilDate } from '../../platform/civil-date'
import type { Work } from '../../platform/tables'
import { readDraft, type DraftRefusal, type PersonDraft } from './read-draft'
import { memberOf } from './register-member'
import type { RegisterKit } from './register-person'
import { openDocument, openName, openPhone, sealDocument, sealName, sealPhone } from './register-seals'
import { membersOf, speakFor, takeMember, updateMember, type MemberRow } from './register-store'
import { newFault } from './relation-rules'

export type PersonChanges = Partial<PersonDraft>

export type PersonField = keyof PersonDraft

export type PersonChanged =
  { kind: 'changed'; fields: PersonField[]; hints: DocumentHint[] } | { kind: 'refused'; reason: DraftRefusal } | { kind: 'gone' }

/** What is written down of a person now, opened. */
export function draftOf({ sealer }: Pick<RegisterKit, 'sealer'>, row: MemberRow): PersonDraft {
  const { person_id: id } = row
  return {
    name: row.name_sealed ? openName(sealer, id, row.name_sealed) : '',
    phone: row.phone_sealed ? openPhone(sealer, id, row.phone_sealed) : null,
    document: row.document_kind && row.document_sealed ? { kind: row.document_kind, number: openDocument(sealer, id, row.document_sealed) } : null,
    bornOn: row.born_on,
    sex: row.sex,
  }
}

const same = (one: PersonDraft[PersonField], other: PersonDraft[PersonField]) => JSON.stringify(one) === JSON.stringify(other)

/** The columns of what changed. A sealed value is written anew only then, so that nothing looks changed that is not. */
function columnsOf({ sealer, clock }: RegisterKit, row: MemberRow, draft: PersonDraft, fields: readonly PersonField[]) {
  const { person_id: id } = row
  const noPhone = { phone_sealed: null, phone_index: null }
  const noDocument = { document_kind: null, document_sealed: null, document_index: null }
  const columns: Record<PersonField, () => object> = {
    name: () => sealName(sealer, id, draft.name),
    phone: () => (draft.phone ? sealPhone(sealer, id, draft.phone) : noPhone),
    document: () => (draft.document ? sealDocument(sealer, id, draft.document.kind, draft.document.number) : noDocument),
    bornOn: () => ({ born_on: draft.bornOn, ...kindOf(row, draft.bornOn, civilDate(clock.now())) }),
    sex: () => ({ sex: draft.sex }),
  }
  // Somebody looked at this name with this document; another one was looked at by nobody.
  const unverified = fields.some((field) => field === 'name' || field === 'document')
    ? { verified_at: null, verified_by: null, verified_way: null }
    : {}
  return Object.assign(unverified, ...fields.map((field) => columns[field]())) as object
}

/** A family says itself who is a child; of whom staff wrote down, the birth date says it. */
function kindOf({ source }: MemberRow, bornOn: string | null, today: string) {
  if (source === 'self' || bornOn === null) return {}
  return { kind: ageOn(bornOn, today) < adultAge ? ('child' as const) : ('adult' as const) }
}

type Reading = { fields: PersonField[]; draft: PersonDraft; hints: DocumentHint[] } | { refused: DraftRefusal }

function readChanges(written: PersonDraft, changes: PersonChanges, today: string): Reading {
  const reading = readDraft({ ...written, ...changes }, today)
  if ('refused' in reading) return reading
  const { draft, hints } = reading
  if (changes.name !== undefined && draft.name === '') return { refused: 'nameMissing' }
  const fields = (Object.keys(changes) as PersonField[]).filter((field) => changes[field] !== undefined && !same(draft[field], written[field]))
  return { fields, draft, hints }
}

/** What the changed person would put out of order in the household. */
async function faultOf(work: Work, row: MemberRow, draft: PersonDraft, today: string) {
  const before = (await membersOf(work, [row.household_id])).map(memberOf)
  const changed = { ...memberOf(row), bornOn: draft.bornOn, hasDocument: draft.document !== null }
  const after = before.map((member) => (member.personId === row.person_id ? changed : member))
  return newFault(before, after, today)
}

/**
 * Changes what is written down of a person, inside the caller's transaction; the caller has asked for the right and writes
 * the audit row. Only what differs is written. `actorId` is kept beside each field that changed.
 */
export async function changePerson(kit: RegisterKit, work: Work, personId: string, changes: PersonChanges, actorId: string): Promise<PersonChanged> {
  const today = civilDate(kit.clock.now())
  const row = await takeMember(work, personId)
  if (!row) return { kind: 'gone' }
  const reading = readChanges(draftOf(kit, row), changes, today)
  if ('refused' in reading) return { kind: 'refused', reason: reading.refused }
  const { fields, draft, hints } = reading
  if (fields.length === 0) return { kind: 'changed', fields, hints }
  const fault = await faultOf(work, row, draft, today)
  if (fault) return { kind: 'refused', reason: fault }
  await speakFor(work, actorId)
  await updateMember(work, personId, columnsOf(kit, row, draft, fields))
  return { kind: 'changed', fields, hints }
}
