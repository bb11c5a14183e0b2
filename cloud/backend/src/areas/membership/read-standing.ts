import type { NamedPerson, OwnStanding } from '@xiongguan/contract/membership/family-resident'
import { nextStepWords, standingWords, type NamingState, type Standing } from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import type { Sealer } from '../../platform/crypto/sealer'
import { showName } from '../../platform/access/field-views'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { findContact } from './contact-store'
import { findOwnPerson, listNamed, type NamedRow } from './naming-store'
import { openOwnPhone } from './phone-seals'
import { nicknameFor } from './read-household'
import { openDocument, openName } from './register-seals'
import { findBelonging } from './sharing-store'

type Known = { phone: boolean; person: { name_sealed: Buffer | null; verified_at: Date | null } | undefined }

/** How far an account is known. */
export function standingFrom({ phone, person }: Known): Standing {
  if (person?.verified_at && person.name_sealed) return 'verified'
  if (person?.name_sealed) return 'stated'
  return phone ? 'reachable' : 'reader'
}

/** The door of later areas: how far this account is known, and the words of the next step. It opens no seal. */
export async function standing(handle: Db, accountId: string): Promise<{ standing: Standing; next: string }> {
  const reached = await findContact(handle, accountId)
  const known = standingFrom({ phone: reached !== undefined, person: await findOwnPerson(handle, accountId) })
  return { standing: known, next: nextStepWords[known] }
}

/** The name an account stated of itself, and whose it is; null before that. Whoever asks needs it for what the person asked for. */
export async function ownName(
  { sealer }: Pick<Platform, 'sealer'>,
  handle: Db,
  accountId: string,
): Promise<{ personId: string; name: string } | null> {
  const person = await findOwnPerson(handle, accountId)
  return person?.name_sealed ? { personId: person.person_id, name: openName(sealer, person.person_id, person.name_sealed) } : null
}

function stateOf(row: NamedRow): NamingState {
  if (row.verified_at) return 'verified'
  return row.state === 'waiting' || row.state === 'sentBack' ? row.state : 'none'
}

function namedPerson(sealer: Sealer, row: NamedRow, accountId: string): NamedPerson {
  const state = stateOf(row)
  return {
    personId: asId<'Person'>(row.person_id),
    nickname: nicknameFor({ sealer }, row),
    kind: row.kind,
    own: row.account_id === accountId,
    state,
    shownName: row.name_sealed && showName('masked', openName(sealer, row.person_id, row.name_sealed)),
    documentEnd: row.document_sealed && openDocument(sealer, row.person_id, row.document_sealed).slice(-4),
    sentBack: state === 'sentBack' ? row.reason : null,
  }
}

/** Whom this phone may speak for: the adult behind it, chosen once by its owner, and the owner's children. */
function spokenFor(rows: readonly NamedRow[], accountId: string, owner: boolean): NamedRow[] {
  const known = rows.some((row) => row.account_id === accountId)
  return rows.filter((row) => row.account_id === accountId || (owner && (row.kind === 'child' || (!known && row.account_id === null))))
}

/** How far this account is known and what comes next, with the people it may name. */
export async function ownStanding({ sealer }: Pick<Platform, 'sealer'>, handle: Db, accountId: string): Promise<OwnStanding> {
  const contact = await findContact(handle, accountId)
  const belonging = await findBelonging(handle, accountId)
  const rows = belonging ? await listNamed(handle, belonging.household_id) : []
  const known = standingFrom({ phone: contact !== undefined, person: rows.find((row) => row.account_id === accountId) })
  return {
    standing: known,
    words: standingWords[known],
    next: nextStepWords[known],
    phoneEnd: contact ? openOwnPhone(sealer, 'membership_contact', accountId, contact.phone_sealed).slice(-4) : null,
    hasHousehold: belonging !== undefined,
    people: spokenFor(rows, accountId, belonging?.role === 'owner').map((row) => namedPerson(sealer, row, accountId)),
  }
}
