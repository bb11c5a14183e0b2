import { asId } from '@xiongguan/contract/kit/id'
import type { Page } from '@xiongguan/contract/kit/page'
import type { ComparedPerson, DuplicateTicket, DuplicateView } from '@xiongguan/contract/membership/duplicate-staff'
import type { DuplicateState } from '@xiongguan/contract/membership/import-terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showName } from '../../platform/access/field-views'
import type { AuditNote } from '../../platform/audit-trail'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom } from '../../platform/paging'
import { bothPeople, findTicket, listTickets, peopleIn, standingMerge, type PersonRecord, type TicketRecord } from './duplicate-store'
import { deskReach, seen, type DeskReach } from './import-reach'
import { shownFields } from './import-view'
import { namesOfPlaces } from './names-of-places'
import { differing } from './merge-rules'
import type { ImportKit } from './ports'
import { openName } from './register-seals'

const sidesOf = (row: TicketRecord) => [
  { personId: row.one_id, householdId: row.one_home, communityCode: row.one_community, name: row.one_name },
  { personId: row.other_id, householdId: row.other_home, communityCode: row.other_community, name: row.other_name },
]

/** Both sides have to be within reach: of a pair with somebody else's record nothing is told. */
export const mayDecide = (reach: DeskReach, row: TicketRecord) => sidesOf(row).every((side) => seen(reach, side.householdId, side.communityCode))

function ticketView({ sealer }: ImportKit, reach: DeskReach, names: ReadonlyMap<string, string>, row: TicketRecord): DuplicateTicket {
  const nameOf = ({ personId, communityCode, name }: ReturnType<typeof sidesOf>[number]) => {
    const view = reach.view(communityCode, 'name')
    return name && view !== 'none' ? showName(view, openName(sealer, personId, name)) : null
  }
  return {
    ticketId: asId<'Duplicate'>(row.ticket_id),
    level: row.level,
    reasons: row.reasons,
    foundBy: row.found_by,
    foundAt: row.found_at.toISOString(),
    state: row.state,
    names: sidesOf(row).map(nameOf),
    communityNames: sidesOf(row).map((side) => names.get(side.communityCode) ?? ''),
  }
}

/** A look at the two households of each ticket, for the log and for the families' own view of it. */
const looksAt = (rows: readonly TicketRecord[], detail: string): AuditNote[] =>
  rows.flatMap((row) =>
    [...new Set(sidesOf(row).map((side) => side.householdId))].map((householdId) => ({
      action: 'duplicates.read' as const,
      subjectKind: 'duplicate',
      subjectId: row.ticket_id,
      householdId,
      purpose: 'correction' as const,
      detail,
    })),
  )

type Asked = { state: DuplicateState; cursor?: string | undefined }

/** Pairs that wait for a decision, likely ones first; who looked is written before they are answered. */
export function readDuplicates(kit: ImportKit, context: CallContext, { state, cursor }: Asked): Promise<Page<DuplicateTicket>> {
  const account = accountOf(context)
  const [level, ticketId] = decodeCursor(cursor, 'word', 'id') ?? [null, null]
  const after = level && ticketId ? { level: level === 'likely' ? ('likely' as const) : ('possible' as const), ticketId } : null
  return kit.db.transaction().execute(async (work) => {
    const bounds = await deskReach(kit, work, account)
    const rows = await listTickets(work, bounds, state, after)
    const homes = rows.flatMap((row) => [row.one_home, row.other_home])
    const reach = await deskReach(kit, work, account, homes)
    const names = await namesOfPlaces(
      work,
      rows.flatMap((row) => [row.one_community, row.other_community]),
    )
    const { items, next } = pageFrom(
      rows,
      (row) => row,
      (row) => [row.level, row.ticket_id],
    )
    const shown = items.filter((row) => mayDecide(reach, row))
    const looks: AuditNote[] = [{ action: 'duplicates.read', subjectKind: 'duplicates', subjectId: state, purpose: 'correction' }]
    await kit.trail.write(work, { actorId: account.accountId, requestId: context.requestId }, [...looks, ...looksAt(shown, 'name')])
    return { items: shown.map((row) => ticketView(kit, reach, names, row)), next }
  })
}

type Beside = { names: ReadonlyMap<string, string>; people: ReadonlyMap<string, number>; codes: ReadonlyMap<string, string> }

function compared(kit: ImportKit, reach: DeskReach, { names, people, codes }: Beside, person: PersonRecord): ComparedPerson {
  const code = codes.get(person.person_id) ?? ''
  return {
    personId: asId<'Person'>(person.person_id),
    householdId: asId<'Household'>(person.household_id),
    ...shownFields(kit, reach, code, person),
    sex: person.sex,
    relation: person.relation,
    communityName: names.get(code) ?? '',
    peopleInHousehold: people.get(person.household_id) ?? 0,
    source: person.source,
    registeredAt: person.created_at.toISOString(),
    hasAccount: person.account_id !== null,
    verified: person.verified_at !== null,
  }
}

/** Two records side by side, each field as far as the caller may see it. */
export function readDuplicate(kit: ImportKit, context: CallContext, ticketId: string): Promise<DuplicateView> {
  const account = accountOf(context)
  return kit.db.transaction().execute(async (work) => {
    const row = await findTicket(work, ticketId)
    const reach = await deskReach(kit, work, account, row ? [row.one_home, row.other_home] : [])
    if (!row || !mayDecide(reach, row)) throw notFound()
    const codes = new Map(sidesOf(row).map((side) => [side.personId, side.communityCode]))
    const names = await namesOfPlaces(work, [...codes.values()])
    const [one, other] = await bothPeople(work, [row.one_id, row.other_id], false)
    if (!one || !other) throw notFound()
    const people = await peopleIn(work, [one.household_id, other.household_id])
    const merge = await standingMerge(work, ticketId)
    const decidedBy = row.decided_by ? ((await kit.names(work, [row.decided_by])).get(row.decided_by) ?? '工作人员') : null
    await kit.trail.write(work, { actorId: account.accountId, requestId: context.requestId }, looksAt([row], 'name,document,phone,birthDate'))
    return {
      ...ticketView(kit, reach, names, row),
      people: [one, other].map((person) => compared(kit, reach, { names, people, codes }, person)),
      differing: differing(one, other),
      decidedBy,
      decidedAt: row.decided_at?.toISOString() ?? null,
      mergeId: merge && !merge.forgotten_at ? asId<'Merge'>(merge.merge_id) : null,
    }
  })
}
