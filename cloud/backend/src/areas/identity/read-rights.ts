import type { RightsBoard } from '@xiongguan/contract/identity/rights'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate, dayStart, daysFrom } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { holdersOfRole } from './change-rights'
import { listAdministrators } from './grant-store'
import type { CommunityNames } from './list-staff'
import { rightStandingFor } from './right-rules'
import { listHoldersAt, listRightHistory, listRightProposals, listRightsOn } from './right-store'
import { unnamedStaff } from './rules'
import { scopeNames } from './scope-names'
import { staffNames } from './staff-names'

type Span = Awaited<ReturnType<typeof listRightsOn>>[number]

const rightView = (row: Span) => ({
  role: row.role,
  area: row.area,
  field: row.field,
  view: row.view,
  opensMinute: row.opens_minute,
  closesMinute: row.closes_minute,
  validFrom: row.valid_from_on,
  validTo: row.valid_to_on,
})

/** The first instant after a day in Asia/Shanghai. */
const endOfDay = (day: string) => daysFrom(dayStart(day), 1)

async function proposalsFor(work: Work, actor: string, now: Date): Promise<RightsBoard['proposals']> {
  const rows = await listRightProposals(work, now)
  const administrators = (await listAdministrators(work)).map((row) => row.account_id)
  const nameOf = await staffNames(
    work,
    rows.map((row) => row.proposed_by),
  )
  const views: RightsBoard['proposals'] = []
  for (const row of rows) {
    const holders = await holdersOfRole(work, row.role)
    const asked = { role: row.role, proposedBy: row.proposed_by, proposedAt: row.proposed_at }
    views.push({
      proposalId: asId<'RightProposal'>(row.proposal_id),
      ...rightView({ ...row, view: row.view as Span['view'] }),
      view: row.view,
      manner: row.manner,
      proposedBy: nameOf(row.proposed_by),
      at: row.proposed_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      standing: rightStandingFor(asked, actor, { administrators, holders }, now),
    })
  }
  return views
}

async function historyOf(work: Work): Promise<RightsBoard['history']> {
  const rows = await listRightHistory(work, 100)
  const nameOf = await staffNames(
    work,
    rows.flatMap((row) => [row.changed_by, row.confirmed_by]),
  )
  return rows.map((row) => ({
    ...rightView({ ...row, view: row.view as Span['view'] }),
    change: row.change,
    at: row.changed_at.toISOString(),
    by: row.changed_by && nameOf(row.changed_by),
    confirmedBy: row.confirmed_by && nameOf(row.confirmed_by),
  }))
}

/** Holders shown at most; a city's staff is fewer. */
const mostHolders = 1000

async function holdersOn(communityNames: CommunityNames, work: Work, day: string): Promise<RightsBoard['holders']> {
  const rows = await listHoldersAt(work, endOfDay(day), mostHolders)
  const placeOf = await scopeNames(communityNames, work, rows)
  return rows.map((row) => ({
    accountId: asId<'Account'>(row.account_id),
    displayName: row.display_name ?? unnamedStaff,
    role: row.role,
    scopeName: placeOf(row),
  }))
}

/** Who sees what and who holds which role where, as of a day; what waits, and what became of every change. */
export function readRights({ db, clock, trail }: Platform, communityNames: CommunityNames, context: CallContext, asked: string | undefined) {
  const { accountId } = accountOf(context)
  const [now, today] = [clock.now(), civilDate(clock.now())]
  const on = asked ?? today
  return db.transaction().execute(async (work) => {
    await trail.write(work, { actorId: accountId, requestId: context.requestId }, [{ action: 'rights.read', subjectKind: 'rights', subjectId: on }])
    const rights = await listRightsOn(work, on)
    return {
      on,
      rights: rights.filter((row) => on === today || row.valid_from_on <= on).map(rightView),
      holders: await holdersOn(communityNames, work, on),
      proposals: await proposalsFor(work, accountId, now),
      history: await historyOf(work),
    }
  })
}
