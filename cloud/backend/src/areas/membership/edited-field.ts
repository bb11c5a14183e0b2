import type { RecordField } from '@xiongguan/contract/identity/field-rights'
import { readPhone, type OfflineField } from '@xiongguan/contract/membership/register-rules'
import type { Sex } from '@xiongguan/contract/membership/terms'
import type { Reach } from '../../platform/access/reach'
import type { Db, Work } from '../../platform/tables'
import { changeAddress } from './change-address'
import { changePerson, draftOf, type PersonChanges } from './change-person'
import type { RegisterKit } from './register-person'
import { openAddress } from './register-seals'
import { versionsOf, type MemberRow, type RegisterHouseholdRow, type VersionRow } from './register-store'
import type { DraftRefusal } from './read-draft'

/** The field an edit is about: of a person, or the address of a household. */
export type Subject = { household: RegisterHouseholdRow; person: MemberRow | null; field: OfflineField }

const rightOf: Record<OfflineField, RecordField | null> = { name: 'name', phone: 'phone', address: 'address', bornOn: 'birthDate', sex: null }

/** Whether a field may be edited here: only a right to all of it opens it, as half a value cannot be what an edit is based on. */
export function mayEdit(reach: Reach, communityCode: string, field: OfflineField): boolean {
  const right = rightOf[field]
  return right === null || reach.view(communityCode, right) === 'full'
}

/** One spelling of a typed value, so that the same number typed in two ways is no conflict; empty is nothing. */
export function typedValue(field: OfflineField, text: string | null): string | null {
  const value = text?.normalize('NFKC').trim().replace(/\s+/g, ' ') ?? ''
  if (value === '') return null
  return field === 'phone' ? (readPhone(value) ?? value) : value
}

export function valueOf({ sealer }: Pick<RegisterKit, 'sealer'>, { household, person, field }: Subject): string | null {
  if (field === 'address') return household.address_sealed && openAddress(sealer, household.household_id, household.address_sealed)
  if (!person) return null
  return draftOf({ sealer }, person)[field] || null
}

export async function versionOf(handle: Db, { household, person, field }: Subject): Promise<VersionRow | null> {
  const rows = await versionsOf(handle, [person?.person_id ?? household.household_id])
  return rows.find((row) => row.field === field) ?? null
}

const asChange: Record<Exclude<OfflineField, 'address'>, (value: string | null) => PersonChanges> = {
  name: (value) => ({ name: value ?? '' }),
  phone: (value) => ({ phone: value }),
  bornOn: (value) => ({ bornOn: value }),
  sex: (value) => ({ sex: value as Sex | null }),
}

const shapes: Partial<Record<OfflineField, RegExp>> = { bornOn: /^\d{4}-\d\d-\d\d$/, sex: /^(female|male)$/ }

/** Writes the value; refused with what to do where it cannot be. */
export async function writeValue(
  kit: RegisterKit,
  work: Work,
  { household, person, field }: Subject,
  value: string | null,
  actorId: string,
): Promise<DraftRefusal | null> {
  if (field === 'address') {
    await changeAddress(kit, work, household.household_id, value, actorId)
    return null
  }
  if (!person) throw new Error('an edit of a person names nobody')
  if (value !== null && shapes[field]?.test(value) === false) return 'characters'
  if (field === 'bornOn' && value !== null && Number.isNaN(Date.parse(value))) return 'birthDate'
  const changed = await changePerson(kit, work, person.person_id, asChange[field](value), actorId)
  return changed.kind === 'refused' ? changed.reason : null
}
