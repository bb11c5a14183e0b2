import type { ContactChange } from '@xiongguan/contract/association/contact-staff'
import { v7 } from 'uuid'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { handOver, holdHandover } from './answer-handover'
import { contactDone, mayDecideWithout, refusedContact } from './contact-rules'
import { contactSeals } from './contact-seals'
import { findKeptHousehold, holdContacts, lockHouseholds } from './contact-store'
import { endHandover, findHandover, insertHandover, openHandover } from './handover-store'
import { tellOfHandover } from './member-messages'
import { ownPlaces } from './member-reader'
import { findMember } from './member-store'
import type { AssociationDeps } from './ports'

async function ownHousehold(deps: AssociationDeps, work: Work, account: Account, householdId: string) {
  const row = await findKeptHousehold(work, householdId)
  if (!row || !(await ownPlaces(deps, work, account)).includes(row.community_code)) throw notFound()
  return row
}

async function tellBoth(deps: AssociationDeps, work: Work, handoverId: string): Promise<void> {
  const row = await openHandover(work, handoverId)
  for (const accountId of [row?.giver_account, row?.taker_account]) if (accountId) await tellOfHandover(deps, work, accountId, handoverId)
}

type Proposal = { householdId: string; takerId: string }

/** The community asks two contacts to hand a household over; nothing changes until both confirm. */
export function proposeHandover(deps: AssociationDeps, context: CallContext, { householdId, takerId }: Proposal) {
  const { platform } = deps
  const account = accountOf(context)
  return platform.change<ContactChange>(context, {
    input: { householdId, takerId },
    run: async (work) => {
      const before = await ownHousehold(deps, work, account, householdId)
      const taker = await findMember(work, takerId)
      if (!taker || !(await ownPlaces(deps, work, account)).includes(taker.community_code)) throw notFound()
      if (!before.member_id) return refused<ContactChange>(refusedContact('noContact'))
      if (before.member_id === takerId) return refused<ContactChange>(refusedContact('sameContact'))
      const active = await holdContacts(work, [before.member_id, takerId])
      if (!active.has(takerId)) return refused<ContactChange>(refusedContact('notAContact'))
      const [household] = await lockHouseholds(work, [householdId])
      if (household?.member_id !== before.member_id) return refused<ContactChange>(refusedContact('notOpen'))
      const handover = { handoverId: v7(), householdId, giverId: before.member_id, takerId, by: account.accountId }
      if (!(await insertHandover(work, handover, platform.clock.now()))) return refused<ContactChange>(refusedContact('alreadyOpen'))
      await tellBoth(deps, work, handover.handoverId)
      const note = { action: 'handover.proposed' as const, subjectKind: 'handover', subjectId: handover.handoverId, householdId }
      return { done: contactDone, resultId: handover.handoverId, audit: [note] }
    },
    replay: async () => contactDone,
  })
}

type Decision = { handoverId: string; cannot: 'giver' | 'taker'; reason: string }

/** The community decides without the one who cannot confirm, with a reason, once the other has. */
export function decideHandover(deps: AssociationDeps, context: CallContext, { handoverId, cannot, reason }: Decision) {
  const { platform } = deps
  const account = accountOf(context)
  const seals = contactSeals(platform.sealer)
  return platform.change<ContactChange>(context, {
    input: seals.fingerprint({ handoverId, cannot, reason }),
    run: async (work) => {
      const before = await findHandover(work, handoverId)
      if (!before) throw notFound()
      await ownHousehold(deps, work, account, before.household_id)
      const handover = await holdHandover(work, before)
      if (!handover) return refused<ContactChange>(refusedContact('notOpen'))
      if (!mayDecideWithout(handover, cannot)) return refused<ContactChange>(refusedContact('bothCan'))
      const ending = { state: 'decided' as const, decidedBy: account.accountId, reason: seals.reason.seal(handoverId, reason) }
      await endHandover(work, handoverId, ending, platform.clock.now())
      await handOver(deps, work, handover)
      const note = { subjectKind: 'handover', subjectId: handoverId, householdId: handover.household_id, detail: `without:${cannot}` }
      return { done: contactDone, resultId: handoverId, audit: [{ action: 'handover.decided' as const, ...note }] }
    },
    replay: async () => contactDone,
  })
}

/** Calls a hand-over off; the household stays where it is. */
export function stopHandover(deps: AssociationDeps, context: CallContext, { handoverId }: { handoverId: string }) {
  const { platform } = deps
  const account = accountOf(context)
  return platform.change<ContactChange>(context, {
    input: { handoverId },
    run: async (work) => {
      const before = await findHandover(work, handoverId)
      if (!before) throw notFound()
      await ownHousehold(deps, work, account, before.household_id)
      const handover = await holdHandover(work, before)
      if (!handover) return refused<ContactChange>(refusedContact('notOpen'))
      await endHandover(work, handoverId, { state: 'stopped' }, platform.clock.now())
      const note = { action: 'handover.stopped' as const, subjectKind: 'handover', subjectId: handoverId, householdId: handover.household_id }
      return { done: contactDone, resultId: handoverId, audit: [note] }
    },
    replay: async () => contactDone,
  })
}
