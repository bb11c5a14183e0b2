import { asId } from '@xiongguan/contract/kit/id'
import type { FieldState, VisitHousehold, VisitPerson } from '@xiongguan/contract/membership/register-field'
import type { OfflineField } from '@xiongguan/contract/membership/register-rules'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { mayEdit, valueOf } from './edited-field'
import { householdLines } from './list-households'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { memberOf } from './register-member'
import { communitiesCovered, reachHousehold, registerReach, type Reached } from './register-reach'
import { countHouseholdsIn, householdsIn } from './register-search-store'
import { membersOf, versionsOf, type MemberRow, type VersionRow } from './register-store'
import { noticesOf } from './read-register-file'
import { childFilesOf, isYoung } from './register-views'

const visit = 'visit' as const

const nothing: FieldState = { value: null, version: 0, editable: false }

type Reading = Reached & { platform: MembershipDeps['platform']; versions: readonly VersionRow[] }

/** A field to edit, with its version. */
function stateOf({ platform, household, reach, versions }: Reading, person: MemberRow | null, field: OfflineField): FieldState {
  if (!mayEdit(reach, household.community_code, field)) return nothing
  const subjectId = person?.person_id ?? household.household_id
  const version = versions.find((row) => row.subject_id === subjectId && row.field === field)?.version ?? 0
  return { value: valueOf(platform, { household, person, field }), version, editable: true }
}

function personOf(reading: Reading, row: MemberRow, closed: boolean): VisitPerson {
  const state = (field: OfflineField) => (closed ? nothing : stateOf(reading, row, field))
  return {
    personId: asId<'Person'>(row.person_id),
    closed,
    relation: closed ? null : row.relation,
    died: !closed && row.died_on !== null,
    fields: { name: state('name'), phone: state('phone'), bornOn: state('bornOn'), sex: state('sex') },
  }
}

/** A household as a worker keeps it on a visit: the fields to edit, each with its version. Written down as a look for a visit. */
export function visitHousehold(deps: MembershipDeps, context: CallContext, { householdId }: { householdId: string }): Promise<VisitHousehold> {
  const { platform } = deps
  const account = accountOf(context)
  return platform.db.transaction().execute(async (work) => {
    const reached = await reachHousehold(deps, work, account, householdId, 'keepRegister')
    const rows = await membersOf(work, [householdId])
    const now = platform.clock.now()
    const childFiles = await childFilesOf(work, account.accountId, rows, now)
    const versions = await versionsOf(work, [householdId, ...rows.map((row) => row.person_id)])
    const reading = { ...reached, platform, versions }
    const { community_code: code } = reached.household
    const names = await namesOfPlaces(work, [code])
    await looksAt(deps, work, context, { action: 'register.opened', purpose: visit, detail: 'name,phone,address,birthDate' }, [householdId])
    return {
      householdId: asId<'Household'>(householdId),
      communityName: names.get(code) ?? code,
      address: stateOf(reading, null, 'address'),
      people: rows.map((row) => personOf(reading, row, isYoung(row, now) && !childFiles.get(row.person_id))),
      notices: noticesOf(rows.map(memberOf), civilDate(now)),
    }
  })
}

async function chosen(work: Db, reach: Reach, wanted: string | undefined) {
  const codes = [...(await communitiesCovered(work, reach))].sort()
  if (wanted !== undefined && !reach.covers(wanted)) throw notFound()
  return { codes, code: wanted ?? codes[0] ?? null }
}

/** The households of one of the worker's communities, paged; without a choice the first of them. */
export function visitList(
  deps: MembershipDeps,
  context: CallContext,
  { communityCode, cursor }: { communityCode?: string | undefined; cursor?: string | undefined },
) {
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  return deps.platform.db.transaction().execute(async (work) => {
    const reach = await registerReach(deps, work, accountOf(context), 'keepRegister')
    const { codes, code } = await chosen(work, reach, communityCode)
    const names = await namesOfPlaces(work, codes)
    const rows = code ? await householdsIn(work, code, after, pageSize + 1) : []
    const page = pageFrom(rows, await householdLines(deps, work, reach, rows), (row) => [row.household_id])
    await looksAt(
      deps,
      work,
      context,
      { action: 'register.listed', purpose: visit },
      page.items.map(({ householdId }) => householdId),
    )
    return {
      ...page,
      communities: codes.map((each) => ({ code: each, name: names.get(each) ?? each })),
      communityCode: code,
      total: code ? await countHouseholdsIn(work, code) : 0,
    }
  })
}
