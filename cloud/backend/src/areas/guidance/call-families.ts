import type { CallRow, OpenedCall } from '@xiongguan/contract/guidance/staff'
import type { CallOutcome } from '@xiongguan/contract/guidance/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { holders } from '../../platform/access/holders'
import type { Reach } from '../../platform/access/reach'
import { civilDate, completedMonths, daysBetween } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import { decodeCursor, encodeCursor, pageSize } from '../../platform/paging'
import type { Db, Work } from '../../platform/tables'
import type { ChildAtHome } from '../membership'
import { dropOverdue, findOverdue, insertResult, listOverdue, listResults, refusingCalls, type OverdueRow, type ResultRow } from './call-store'
import { overdueOf, plansOf } from './plan-children'
import type { GuidanceKit } from './ports'
import { openValue, sealValue } from './seals'

/** The reader with the roles that may call families: a right of another role never widens the place of these. */
function caller(account: Account): Account {
  const who = holders.callFamilies
  return { ...account, grants: account.grants.filter(({ role }) => who !== 'signedIn' && who.includes(role)) }
}

const reachOf = ({ identity }: GuidanceKit, handle: Db, account: Account) => identity.reachOf(handle, caller(account), 'register')

type Listed = { row: OverdueRow; child: ChildAtHome & { ownerId: string } }

/** What of these rows may be read now: still there, within reach, not resting, not in the hands of two contacts alone, not left alone. */
async function readable(kit: GuidanceKit, handle: Db, reach: Reach, rows: readonly OverdueRow[]): Promise<Listed[]> {
  const { membership, custody, consent } = kit
  const children = await membership.livingChildren(
    handle,
    rows.map((row) => row.person_id),
  )
  // Where the child lives now, not where the list was worked out.
  const homes = [...children.values()].map(({ householdId }) => householdId)
  const guarded = await custody.protectedAmong(handle, homes)
  const refusing = await refusingCalls(handle, homes)
  const listed: Listed[] = []
  for (const row of rows) {
    const child = children.get(row.person_id)
    if (!child?.ownerId || !reach.covers(child.communityCode) || guarded.has(child.householdId) || refusing.has(child.householdId)) continue
    const { ownerId } = child
    const quiet = await membership.quietSubjects(handle, ownerId)
    const agreed = (await consent.given(handle, ownerId, 'childHealth', row.person_id)) && (await consent.given(handle, ownerId, 'phone'))
    if (agreed && !quiet.household && !quiet.personIds.has(row.person_id)) listed.push({ row, child: { ...child, ownerId } })
  }
  return listed
}

const cursorOf = (row: OverdueRow) => encodeCursor([row.overdue_since_on.replaceAll('-', ''), row.person_id])

function placeOf(cursor: string | undefined) {
  const key = decodeCursor(cursor, 'number', 'id')
  if (!key) return null
  const day = String(key[0])
  return { since: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`, personId: key[1] }
}

type Page = { listed: Listed[]; next: string | null }

/** Reads on until a page is full: what must not be read leaves no gap that could be counted. */
async function readPage(kit: GuidanceKit, handle: Db, reach: Reach, input: ListInput): Promise<Page> {
  const listed: Listed[] = []
  const wanted = input.communityCode === undefined ? (reach.communities === 'everywhere' ? null : reach.communities) : [input.communityCode]
  if (wanted?.length === 0 || (input.communityCode !== undefined && !reach.covers(input.communityCode))) return { listed, next: null }
  let after = placeOf(input.cursor)
  for (;;) {
    const rows = await listOverdue(handle, { communities: wanted, after, limit: pageSize + 1 })
    listed.push(...(await readable(kit, handle, reach, rows)))
    const last = rows.at(-1)
    if (listed.length > pageSize || rows.length <= pageSize || !last) break
    after = { since: last.overdue_since_on, personId: last.person_id }
  }
  const shown = listed.slice(0, pageSize)
  const end = shown.at(-1)
  return { listed: shown, next: listed.length > pageSize && end ? cursorOf(end.row) : null }
}

type ListInput = { cursor?: string | undefined; communityCode?: string | undefined }
type Names = ReadonlyMap<string, string>

const byWhom = (names: Names, accountId: string) => names.get(accountId) ?? '工作人员'

function callRow({ row, child }: Listed, today: string, called: Names, places: Names, results: readonly ResultRow[], staff: Names): CallRow {
  const last = results.find((result) => result.person_id === row.person_id)
  return {
    personId: asId<'Person'>(row.person_id),
    householdId: asId<'Household'>(child.householdId),
    communityName: places.get(child.communityCode) ?? child.communityCode,
    called: called.get(child.householdId) ?? '',
    overdueSince: row.overdue_since_on,
    overdueDays: daysBetween(row.overdue_since_on, today),
    items: row.items,
    lastCall: last ? { outcome: last.outcome, at: last.called_at.toISOString(), by: byWhom(staff, last.called_by), againOn: last.again_on } : null,
  }
}

/** Children with something overdue in the reader's reach, the longest first. Reading it is written down for each household. */
export async function listCalls(kit: GuidanceKit, context: CallContext, input: ListInput): Promise<{ items: CallRow[]; next: string | null }> {
  const account = accountOf(context)
  const today = civilDate(kit.clock.now())
  return kit.db.transaction().execute(async (work) => {
    const { listed, next } = await readPage(kit, work, await reachOf(kit, work, account), input)
    const homes = listed.map(({ child }) => child.householdId)
    const notes = [...new Set(homes)].map((householdId) => ({
      action: 'overdueCalls.read' as const,
      subjectKind: 'household',
      subjectId: householdId,
      purpose: 'service' as const,
      householdId,
    }))
    if (notes.length > 0) await kit.trail.write(work, { actorId: account.accountId, requestId: context.requestId }, notes)
    const results =
      listed.length === 0
        ? []
        : await listResults(
            work,
            listed.map(({ row }) => row.person_id),
          )
    const called = await kit.membership.ownerNicknames(work, homes)
    const places = await kit.membership.communityNames(work, [...new Set(listed.map(({ child }) => child.communityCode))])
    const staff = await kit.identity.displayNames(work, [...new Set(results.map(({ called_by: by }) => by))])
    return { items: listed.map((each) => callRow(each, today, called, places, results, staff)), next }
  })
}

/** One child of the list within reach; anything else is not there. */
async function findListed(kit: GuidanceKit, work: Work, account: Account, personId: string): Promise<Listed & { reach: Reach }> {
  const row = await findOverdue(work, personId)
  const reach = await reachOf(kit, work, account)
  const [listed] = row ? await readable(kit, work, reach, [row]) : []
  if (!listed) throw notFound()
  return { ...listed, reach }
}

/** Opens one child of the list for a call: the number is shown in full, on the record, before it is answered. */
export async function openCall(kit: GuidanceKit, context: CallContext, { personId }: { personId: string }): Promise<OpenedCall> {
  const account = accountOf(context)
  return kit.db.transaction().execute(async (work) => {
    const { child, reach } = await findListed(kit, work, account, personId)
    const { householdId } = child
    const [plan] = await plansOf(kit, work, [child])
    const overdue = plan ? overdueOf(plan.items) : []
    // Written down since the list was worked out: then there is nothing to call about.
    if (overdue.length === 0) throw notFound()
    await kit.trail.write(work, { actorId: account.accountId, requestId: context.requestId }, [
      { action: 'overdueCall.opened', subjectKind: 'person', subjectId: personId, purpose: 'service', householdId, detail: 'phone' },
    ])
    const results = await listResults(work, [personId])
    const staff = await kit.identity.displayNames(work, [...new Set(results.map(({ called_by: by }) => by))])
    const mayRing = reach.view(child.communityCode, 'phone') !== 'none'
    return {
      personId: asId<'Person'>(personId),
      called: (await kit.membership.ownerNicknames(work, [householdId])).get(householdId) ?? '',
      sex: child.sex ?? 'male',
      months: child.bornOn ? completedMonths(child.bornOn, civilDate(kit.clock.now())) : 0,
      phone: mayRing ? await kit.membership.phoneOf(work, child.ownerId) : null,
      overdue,
      calls: results.map((result) => ({
        outcome: result.outcome,
        at: result.called_at.toISOString(),
        by: byWhom(staff, result.called_by),
        note: result.note_sealed ? openValue<string>(kit.sealer, 'guidance_call_result', result.result_id, result.note_sealed) : '',
      })),
    }
  })
}

type Noted = { personId: string; outcome: CallOutcome; againOn?: string | undefined; note?: string | undefined }

/** How a call ended. A family that asks not to be called leaves the list at once, and does not come back by itself. */
export function noteCall(kit: GuidanceKit, context: CallContext, input: Noted) {
  const account = accountOf(context)
  const done = { kind: 'done' as const }
  return kit.change(context, {
    input: kit.sealer.blindIndex('family', 'guidance call', JSON.stringify(input)).toString('base64url'),
    run: async (work) => {
      const { child } = await findListed(kit, work, account, input.personId)
      const now = kit.clock.now()
      if (input.againOn !== undefined && input.againOn < civilDate(now)) throw badInput('againOn', '再打的日期不能早于今天')
      const resultId = v7()
      const noteSealed = input.note === undefined ? null : sealValue(kit.sealer, 'guidance_call_result', resultId, input.note)
      const { personId, outcome, againOn = null } = input
      await insertResult(work, { resultId, personId, householdId: child.householdId, outcome, againOn, noteSealed, by: account.accountId }, now)
      if (outcome === 'noCalls') await dropOverdue(work, child.householdId)
      const note = { subjectKind: 'person', subjectId: personId, purpose: 'service', householdId: child.householdId } as const
      return { done, resultId, audit: [{ action: 'overdueCall.recorded', ...note }] }
    },
    replay: async () => done,
  })
}
