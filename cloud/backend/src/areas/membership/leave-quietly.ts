import type { LeaveQuietlyResult } from '@xiongguan/contract/membership/family-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { endProxiesOf } from './acting-store'
import { insertDeparture, listChildren, listOpenDepartures, lockDeparture, settleDeparture } from './leaving-store'
import { moveQuietly } from './move-quietly'
import { notOffered } from './open-household'
import { isOffered } from './place-store'
import type { MembershipDeps } from './ports'
import { nicknameFor } from './read-household'
import { endSharer, findBelonging, holdHousehold, listBelonging, setOwner, withdrawAllInvitations } from './sharing-store'
import { insertHousehold } from './store'

const no = (reason: 'alone' | 'privacyMissing', words: string): LeaveQuietlyResult => ({ kind: 'refused', reason, words })

/** The one who stays longest owns the household from now on; it never says why. Nobody else: it goes on without an owner. */
async function handOwnership(work: Work, householdId: string, now: Date): Promise<string | null> {
  await setOwner(work, householdId, null)
  await withdrawAllInvitations(work, householdId, now)
  const [heir] = await listBelonging(work, householdId)
  if (!heir) return null
  await endSharer(work, householdId, { accountId: heir.account_id }, now)
  await setOwner(work, householdId, heir.account_id)
  return heir.account_id
}

type Leave = { communityCode: string; askChildren: boolean }

/**
 * Leaves a household without a word to anybody in it: the own person goes into a new household under another id. The other
 * side sees one name less and nothing else. Whether children follow is the registrar's to decide.
 */
export function leaveQuietly(deps: MembershipDeps, context: CallContext, input: Leave): Promise<LeaveQuietlyResult> {
  const { platform, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const left = (householdId: string): LeaveQuietlyResult => ({ kind: 'left', householdId: asId<'Household'>(householdId) })
  return platform.change<LeaveQuietlyResult>(context, {
    input,
    alone: true,
    run: async (work) => {
      const now = platform.clock.now()
      if (acceptedPrivacy !== currentPrivacyVersion) return refused(no('privacyMissing', '请先阅读并同意隐私说明。'))
      if (!(await isOffered(work, input.communityCode))) throw notOffered()
      const belonging = await findBelonging(work, accountId)
      if (!belonging || !(await holdHousehold(work, belonging.household_id))) throw notFound()
      const { household_id: from, role } = belonging
      if ((await listBelonging(work, from)).length < 2)
        return refused(no('alone', '这个家庭只有您一个手机在用，不需要离开。可以直接移除家人，或更换社区。'))
      const householdId = v7()
      const own = await liftPerson(work, deps, { from, to: householdId, accountId, communityCode: input.communityCode, role })
      await endProxiesOf(work, accountId, now)
      const departure = { departureId: v7(), accountId, fromHouseholdId: from, toHouseholdId: householdId, askedChildren: input.askChildren }
      await insertDeparture(work, { ...departure, fromPersonId: own?.from ?? null, toPersonId: own?.to ?? null }, now)
      // The household that was left is named in no row of the audit: its family reads them.
      return {
        done: left(householdId),
        resultId: householdId,
        audit: [{ action: 'household.opened', subjectKind: 'household', subjectId: householdId }],
      }
    },
    replay: async (householdId) => left(householdId),
  })
}

type Lift = { from: string; to: string; accountId: string; communityCode: string; role: 'owner' | 'sharer' }

/** Out of the old household, into the new one. What the account held in the old one's name stays there. */
async function liftPerson(work: Work, deps: MembershipDeps, { from, to, accountId, communityCode, role }: Lift) {
  const now = deps.platform.clock.now()
  const household = await holdHousehold(work, from)
  if (role === 'sharer') await endSharer(work, from, { accountId }, now)
  const stays = role === 'owner' ? await handOwnership(work, from, now) : (household?.owner_account_id ?? null)
  if (!(await insertHousehold(work, { householdId: to, accountId, communityCode }, now))) throw notFound()
  const own = await moveQuietly(deps, work, { from, to, by: { accountId }, accountId, actorId: accountId })
  await deps.accountLeft(work, { householdId: from, from: accountId, to: stays })
  return own
}

export async function listDepartures({ platform }: MembershipDeps, context: CallContext, input: { cursor?: string | undefined }) {
  const key = decodeCursor(input.cursor, 'at', 'id')
  return platform.db.transaction().execute(async (work) => {
    const rows = await listOpenDepartures(work, key && { at: key[0], id: key[1] }, pageSize + 1)
    const children =
      rows.length > 0
        ? await listChildren(
            work,
            rows.map((row) => row.from_household_id),
          )
        : []
    const notes = rows.slice(0, pageSize).map<AuditNote>((row) => ({
      action: 'households.read',
      subjectKind: 'departure',
      subjectId: row.departure_id,
      purpose: 'ownRequest',
    }))
    if (notes.length > 0) await platform.trail.write(work, { actorId: accountOf(context).accountId, requestId: context.requestId }, notes)
    return pageFrom(
      rows,
      (row) => ({
        departureId: asId<'Departure'>(row.departure_id),
        leftAt: row.left_at.toISOString(),
        children: children
          .filter((child) => child.household_id === row.from_household_id)
          .map((child) => ({ personId: asId<'Person'>(child.person_id), nickname: nicknameFor(platform, child) })),
      }),
      (row) => [row.left_at.toISOString(), row.departure_id],
    )
  })
}

/** The registrar decides which children follow; the same quiet way, and told to nobody. */
export function decideDeparture(deps: MembershipDeps, context: CallContext, input: { departureId: string; childIds: readonly string[] }) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return platform.change<typeof done>(context, {
    input,
    run: async (work) => {
      const row = await lockDeparture(work, input.departureId)
      if (!row) throw notFound()
      for (const personId of new Set(input.childIds)) {
        const moved = await moveQuietly(deps, work, {
          from: row.from_household_id,
          to: row.to_household_id,
          by: { personId },
          accountId: null,
          actorId: accountId,
        })
        if (!moved) throw notFound()
        await deps.consent.carryOver(work, { ...moved, accountId: row.account_id })
      }
      await settleDeparture(work, row.departure_id, input.childIds.length > 0 ? 'moved' : 'stays', accountId, platform.clock.now())
      return {
        done,
        resultId: row.departure_id,
        audit: [{ action: 'household.settled', subjectKind: 'departure', subjectId: row.departure_id, purpose: 'ownRequest' }],
      }
    },
    replay: async () => done,
  })
}
