import type { KeptHousehold, KeptTouch, OpenHandover } from '@xiongguan/contract/association/contact-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { unnamedHousehold } from '../membership'
import { contactSeals } from './contact-seals'
import { contactsOfAccount, countKeptBy, findKeptBy, findKeptHousehold, listKeptBy, listTouches, type KeptRow } from './contact-store'
import { handoversOf, type NamedHandover } from './handover-store'
import { readOnRecord } from './member-reader'
import { memberSeals, type MemberSeals } from './member-seals'
import type { AssociationDeps } from './ports'

function handoverView(seals: MemberSeals, row: NamedHandover, { mine, nickname }: { mine: readonly string[]; nickname: string }): OpenHandover {
  const side = mine.includes(row.giver_id) ? 'give' : 'take'
  const [own, other] = side === 'give' ? [row.giver_at, row.taker_at] : [row.taker_at, row.giver_at]
  return {
    handoverId: asId<'Handover'>(row.handover_id),
    nickname,
    giverName: seals.open('name_sealed', row.giver_id, row.giver_sealed) ?? '',
    takerName: seals.open('name_sealed', row.taker_id, row.taker_sealed) ?? '',
    side,
    confirmed: own !== null,
    otherConfirmed: other !== null,
  }
}

/** How the account stands as a contact; null for everybody else. */
export async function readKeeping({ platform, membership }: AssociationDeps, accountId: string) {
  const contacts = await contactsOfAccount(platform.db, accountId)
  if (contacts.length === 0) return null
  const mine = contacts.map((row) => row.member_id)
  const handovers = await handoversOf(platform.db, mine)
  const nicknames = await membership.ownerNicknames(
    platform.db,
    handovers.map((row) => row.household_id),
  )
  const seals = memberSeals(platform.sealer)
  return {
    households: await countKeptBy(platform.db, mine),
    phoneOpen: contacts.every((row) => row.phone_open),
    handovers: handovers.map((row) => handoverView(seals, row, { mine, nickname: nicknames.get(row.household_id) ?? unnamedHousehold })),
  }
}

const noteOf = ({ household_id }: KeptRow): AuditNote => ({
  action: 'contact.householdsRead',
  subjectKind: 'household',
  subjectId: household_id,
  householdId: household_id,
  purpose: 'visit',
  detail: 'nickname,phone',
})

/** Households as their contact reads them: what each is called and how it wants to be reached. */
async function keptViews({ platform, membership }: AssociationDeps, rows: readonly KeptRow[]) {
  const nicknames = await membership.ownerNicknames(
    platform.db,
    rows.map((row) => row.household_id),
  )
  const names = await membership.communityNames(
    platform.db,
    rows.map((row) => row.community_code),
  )
  const seals = contactSeals(platform.sealer)
  return (row: KeptRow): KeptHousehold => ({
    householdId: asId<'Household'>(row.household_id),
    nickname: nicknames.get(row.household_id) ?? unnamedHousehold,
    communityName: names.get(row.community_code) ?? '',
    phone: seals.phone.open(row.household_id, row.phone_sealed),
    since: row.since_at.toISOString(),
    lastTouch: row.last_touch,
  })
}

/** The contacts the caller is; for everybody else there is nothing here. */
async function ownContacts({ platform }: AssociationDeps, context: CallContext): Promise<string[]> {
  const mine = (await contactsOfAccount(platform.db, accountOf(context).accountId)).map((row) => row.member_id)
  if (mine.length === 0) throw notFound()
  return mine
}

/** The households a contact keeps. Each family sees that it was looked at. */
export async function listKeptHouseholds(deps: AssociationDeps, context: CallContext, { cursor }: { cursor?: string | undefined }) {
  const after = decodeCursor(cursor, 'id')
  const mine = await ownContacts(deps, context)
  const rows = await readOnRecord(
    deps,
    context,
    (work) => listKeptBy(work, mine, after?.[0] ?? null),
    (found) => found.slice(0, pageSize).map(noteOf),
  )
  return pageFrom(rows, await keptViews(deps, rows), (row) => [row.household_id])
}

/** One of them; anybody else's is not there. */
export async function readKeptHousehold(deps: AssociationDeps, context: CallContext, householdId: string): Promise<KeptHousehold> {
  const mine = await ownContacts(deps, context)
  const read = async (work: Work) => {
    const found = await findKeptBy(work, mine, householdId)
    if (!found) throw notFound()
    return found
  }
  const row = await readOnRecord(deps, context, read, (found) => [noteOf(found)])
  return (await keptViews(deps, [row]))(row)
}

/** What this contact noted about a household of theirs; anybody else's is not there. */
export async function readTouches(
  deps: AssociationDeps,
  context: CallContext,
  { householdId, cursor }: { householdId: string; cursor?: string | undefined },
) {
  const { db, sealer } = deps.platform
  const before = decodeCursor(cursor, 'id')
  const mine = (await contactsOfAccount(db, accountOf(context).accountId)).map((row) => row.member_id)
  const household = await findKeptHousehold(db, householdId)
  if (!household?.member_id || !mine.includes(household.member_id)) throw notFound()
  const rows = await listTouches(db, householdId, mine, before?.[0] ?? null)
  const seals = contactSeals(sealer)
  const view = (row: (typeof rows)[number]): KeptTouch => ({
    touchId: asId<'Touch'>(row.touch_id),
    kind: row.kind,
    on: row.touched_on,
    note: seals.note.open(row.touch_id, row.note_sealed),
  })
  return pageFrom(rows, view, (row) => [row.touch_id])
}
