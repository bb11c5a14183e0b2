import type { MemberFile } from '@xiongguan/contract/association/member-staff'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { countKept } from './contact-store'
import { duesOf } from './member-kind-store'
import { memberNote, readOnRecord, reviewing, staffViews } from './member-reader'
import { mayDo } from './member-rules'
import { memberSeals, type MemberSeals } from './member-seals'
import { findMember, stepsOf, type MembershipRow } from './member-store'
import type { AssociationDeps } from './ports'

/** A member within the reach; anybody else's is not there. */
export async function memberWithin(handle: Db, reach: Reach, memberId: string): Promise<MembershipRow> {
  const row = await findMember(handle, memberId)
  if (!row || !reach.covers(row.community_code)) throw notFound()
  return row
}

/** What somebody wrote of themselves is read by whoever sees the whole name, and by nobody else. */
const written = (reach: Reach, row: MembershipRow, seals: MemberSeals) => {
  const whole = reach.view(row.community_code, 'name') === 'full'
  return {
    organisation: whole ? seals.open('organisation_sealed', row.member_id, row.organisation_sealed) : null,
    statement: whole ? seals.open('statement_sealed', row.member_id, row.statement_sealed) : null,
    birthday: reach.view(row.community_code, 'birthDate') === 'full' ? row.birthday : null,
  }
}

async function stepViews({ platform, identity }: AssociationDeps, seals: MemberSeals, memberId: string, whole: boolean) {
  const steps = await stepsOf(platform.db, memberId)
  const names = await identity.displayNames(
    platform.db,
    steps.flatMap((step) => step.by_account_id ?? []),
  )
  return steps.map((step) => ({
    step: step.step,
    at: step.done_at.toISOString(),
    by: step.by_account_id === null ? '系统' : (names.get(step.by_account_id) ?? '本人'),
    words: whole ? seals.openStep(step.step_id, step.words_sealed) : null,
  }))
}

/** One member's file: who, since when, what happened, what may be done; the look is on the record. */
export async function readMemberFile(
  deps: AssociationDeps,
  context: CallContext,
  { memberId, purpose = 'service' }: { memberId: string; purpose?: AuditPurpose | undefined },
): Promise<MemberFile> {
  const { platform, identity } = deps
  const account = accountOf(context)
  const reach = await identity.reachOf(platform.db, account, 'members')
  const row = await readOnRecord(
    deps,
    context,
    (work) => memberWithin(work, reach, memberId),
    (found) => [memberNote('member.read', found, purpose, 'name,phone,birthDate')],
  )
  const seals = memberSeals(platform.sealer)
  const where = await reviewing(deps, platform.db, account)
  const holds = { community: where.first.includes(row.community_code), secretary: where.second.includes(row.community_code) }
  const dues = await duesOf(platform.db, memberId)
  return {
    ...(await staffViews(deps, platform.db, reach, [row]))(row),
    ...written(reach, row, seals),
    joinedOn: row.joined_on,
    untilOn: row.until_on,
    leftOn: row.left_on,
    leftWhy: row.left_why,
    households: await countKept(platform.db, memberId),
    dues: dues.map(({ year, amount_fen, paid_on }) => ({ year, fen: amount_fen, paidOn: paid_on })),
    steps: await stepViews(deps, seals, memberId, reach.view(row.community_code, 'name') === 'full'),
    may: mayDo(row.state, holds, row.contact_id !== null),
  }
}
