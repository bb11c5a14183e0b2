import type { FieldView } from '@xiongguan/contract/identity/field-rights'
import { asId } from '@xiongguan/contract/kit/id'
import { isYoungChild } from '@xiongguan/contract/membership/register-rules'
import type { RegisterPerson } from '@xiongguan/contract/membership/register-staff'
import { showAddress, showBirthDate, showDocument, showName, showPhone } from '../../platform/access/field-views'
import type { Reach } from '../../platform/access/reach'
import { civilDate } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Db } from '../../platform/tables'
import { standingRequests } from './child-file-store'
import { openAddress, openDocument, openName, openPhone } from './register-seals'
import type { MemberRow, RegisterHouseholdRow } from './register-store'

export type Viewing = {
  platform: Pick<Platform, 'sealer' | 'clock'>
  reach: Reach
  /** What the reader asked for about children: null waits, an instant is open until then. */
  childFiles: ReadonlyMap<string, Date | null>
}

export const isYoung = (row: Pick<MemberRow, 'born_on' | 'kind'>, now: Date) => isYoungChild({ bornOn: row.born_on, kind: row.kind }, civilDate(now))

/** How the reader's approvals stand for the children among these people. */
export async function childFilesOf(handle: Db, accountId: string, rows: readonly MemberRow[], now: Date): Promise<ReadonlyMap<string, Date | null>> {
  const young = rows.filter((row) => isYoung(row, now)).map((row) => row.person_id)
  if (young.length === 0) return new Map()
  const standing = await standingRequests(handle, accountId, young, now)
  // An open approval counts before another request that waits.
  return new Map(standing.sort((one, other) => Number(one.ends_at) - Number(other.ends_at)).map((row) => [row.person_id, row.ends_at]))
}

/** In lists and files no more than a part is shown of what can be asked for in full. */
export const atMost = (view: FieldView): FieldView => (view === 'full' ? 'masked' : view)

const none = { shown: null, full: false }

function closedChild(row: MemberRow, childFile: RegisterPerson['childFile']): RegisterPerson {
  return {
    personId: asId<'Person'>(row.person_id),
    householdId: asId<'Household'>(row.household_id),
    closed: true,
    childFile,
    relation: null,
    name: null,
    bornOn: null,
    sex: null,
    phone: none,
    document: { kind: null, ...none },
    diedOn: null,
    verified: false,
  }
}

function childFileOf(personId: string, childFiles: Viewing['childFiles']): NonNullable<RegisterPerson['childFile']> {
  const endsAt = childFiles.get(personId)
  if (endsAt) return { standing: 'open', endsAt: endsAt.toISOString() }
  return { standing: childFiles.has(personId) ? 'waiting' : 'mayAsk', endsAt: null }
}

/** Someone's name as far as the reader's right goes. */
export function nameFor(
  { platform, reach }: Pick<Viewing, 'platform' | 'reach'>,
  community: string,
  row: Pick<MemberRow, 'person_id' | 'name_sealed'>,
) {
  const view = reach.view(community, 'name')
  return row.name_sealed && view !== 'none' ? showName(view, openName(platform.sealer, row.person_id, row.name_sealed)) : null
}

/** A person as far as the reader's rights go; a child under 14 only with an approval that stands. */
export function personView(viewing: Viewing, community: string, row: MemberRow): RegisterPerson {
  const { platform, reach, childFiles } = viewing
  const childFile = isYoung(row, platform.clock.now()) ? childFileOf(row.person_id, childFiles) : null
  if (childFile && childFile.standing !== 'open') return closedChild(row, childFile)
  const [phone, document] = [reach.view(community, 'phone'), reach.view(community, 'document')]
  const shown = (sealed: Buffer | null, view: FieldView, open: (sealed: Buffer) => string, show: typeof showPhone) => ({
    shown: sealed && view !== 'none' ? show(atMost(view), open(sealed)) : null,
    full: sealed !== null && view === 'full',
  })
  return {
    personId: asId<'Person'>(row.person_id),
    householdId: asId<'Household'>(row.household_id),
    closed: false,
    childFile,
    relation: row.relation,
    name: nameFor(viewing, community, row),
    bornOn: row.born_on && showBirthDate(reach.view(community, 'birthDate'), row.born_on),
    sex: row.sex,
    phone: shown(row.phone_sealed, phone, (sealed) => openPhone(platform.sealer, row.person_id, sealed), showPhone),
    document: {
      kind: document === 'none' ? null : row.document_kind,
      ...shown(row.document_sealed, document, (sealed) => openDocument(platform.sealer, row.person_id, sealed), showDocument),
    },
    diedOn: row.died_on,
    verified: row.verified_at !== null,
  }
}

/** Where a household lives, as far as the reader's right goes. */
export function addressFor({ platform, reach }: Pick<Viewing, 'platform' | 'reach'>, row: RegisterHouseholdRow) {
  const view = reach.view(row.community_code, 'address')
  if (!row.address_sealed || view === 'none') return none
  return { shown: showAddress(atMost(view), openAddress(platform.sealer, row.household_id, row.address_sealed)), full: view === 'full' }
}
