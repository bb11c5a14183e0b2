import type { ContactResult } from '@xiongguan/contract/association/contact-resident'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { contactDone, refusedContact, sidesOf } from './contact-rules'
import { contactsOfAccount, giveHouseholds, holdContacts, lockHouseholds } from './contact-store'
import { confirmHandover, endHandover, findHandover, lockHandover, type HandoverRow } from './handover-store'
import { tellOfContact } from './member-messages'
import type { AssociationDeps } from './ports'

/** An open hand-over with everybody it concerns held, contacts before the household before the hand-over; null when it is over. */
export async function holdHandover(work: Work, before: HandoverRow): Promise<HandoverRow | null> {
  const active = await holdContacts(work, [before.giver_id, before.taker_id])
  const [household] = await lockHouseholds(work, [before.household_id])
  const handover = await lockHandover(work, before.handover_id)
  if (!handover || handover.state !== 'open' || household?.member_id !== handover.giver_id || !active.has(handover.taker_id)) return null
  return handover
}

/** The household changes hands in one step: before it the giver's, after it the taker's. */
export async function handOver(deps: AssociationDeps, work: Work, { household_id, taker_id }: HandoverRow): Promise<void> {
  const now = deps.platform.clock.now()
  await giveHouseholds(work, [household_id], taker_id, now)
  await tellOfContact(deps, work, household_id, now)
}

async function agree(deps: AssociationDeps, work: Work, handover: HandoverRow, sides: readonly ('giver' | 'taker')[]): Promise<void> {
  const now = deps.platform.clock.now()
  await confirmHandover(work, handover.handover_id, sides, now)
  const both = (sides.includes('giver') || handover.giver_at !== null) && (sides.includes('taker') || handover.taker_at !== null)
  if (!both) return
  await endHandover(work, handover.handover_id, { state: 'done' }, now)
  await handOver(deps, work, handover)
}

/** The giving or the receiving contact says yes or no; with both yes the household changes hands. */
export function answerHandover(deps: AssociationDeps, context: CallContext, input: { handoverId: string; agree: boolean }) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.change<ContactResult>(context, {
    input,
    run: async (work) => {
      const before = await findHandover(work, input.handoverId)
      const mine = (await contactsOfAccount(work, accountId)).map((row) => row.member_id)
      const sides = before ? sidesOf(before, mine) : []
      if (!before || sides.length === 0) throw notFound()
      const handover = await holdHandover(work, before)
      if (!handover) return refused<ContactResult>(refusedContact('notOpen'))
      if (input.agree) await agree(deps, work, handover, sides)
      else await endHandover(work, handover.handover_id, { state: 'declined' }, platform.clock.now())
      const householdId = handover.household_id
      const note = { subjectKind: 'handover', subjectId: handover.handover_id, householdId, detail: input.agree ? 'agreed' : 'declined' }
      return { done: contactDone, resultId: handover.handover_id, audit: [{ action: 'handover.answered' as const, ...note }] }
    },
    replay: async () => contactDone,
  })
}
