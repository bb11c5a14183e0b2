import type { FieldResult } from '@xiongguan/contract/custody/field'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { dutyHolders } from './duty-holders'
import { headsOf } from './file-view'
import { decideHandover, lockHandover } from './handover-store'
import type { CustodyDeps } from './ports'
import { refusedAssignment, unfit } from './rules'
import { openContents } from './seals'
import { endContact, insertContact, listContacts } from './store'

type Answer = 'accepted' | 'declined' | 'withdrawn'
type Handover = NonNullable<Awaited<ReturnType<typeof lockHandover>>>

/** Whether the colleague may sit down: on duty here still, and not in the other seat by now. */
async function hindrance(deps: CustodyDeps, work: Work, handover: Handover) {
  const { householdId } = openContents(deps.platform.sealer, handover.file_id, handover.contents_sealed)
  const { communityCode } = (await headsOf(deps, work, [householdId]))(householdId)
  if ((await listContacts(work, [handover.file_id])).some((row) => row.account_id === handover.to_account_id)) return 'sameContact' as const
  return unfit((await dutyHolders(deps, work)).get(handover.to_account_id), communityCode)
}

async function takeOver(work: Work, handover: Handover, now: Date): Promise<void> {
  // First the yes, then the seats: the database lets a successor sit only behind it.
  await decideHandover(work, handover.handover_id, 'accepted', handover.to_account_id, now)
  const seat = await endContact(work, handover.file_id, handover.from_account_id, now)
  if (seat === null) throw notFound()
  const { file_id: fileId, to_account_id: accountId, from_account_id: by, handover_id: handoverId } = handover
  await insertContact(work, { contactId: v7(), fileId, seat, accountId, by, handoverId }, now)
}

const actions: Record<Answer, AuditNote['action']> = { accepted: 'duty.handedOver', declined: 'duty.declined', withdrawn: 'duty.takenBack' }

/** Whoever was asked says yes or no; whoever asked may take it back. */
export function answerHandover(deps: CustodyDeps, context: CallContext, input: { handoverId: string; answer: Answer }): Promise<FieldResult> {
  const { accountId } = accountOf(context)
  const { change, clock } = deps.platform
  return change<FieldResult>(context, {
    input,
    run: async (work) => {
      const handover = await lockHandover(work, input.handoverId, accountId)
      const speaks = input.answer === 'withdrawn' ? handover?.from_account_id : handover?.to_account_id
      if (!handover || speaks !== accountId) throw notFound()
      const reason = input.answer === 'accepted' ? await hindrance(deps, work, handover) : null
      if (reason) return refused<FieldResult>(refusedAssignment(reason))
      if (input.answer === 'accepted') await takeOver(work, handover, clock.now())
      else await decideHandover(work, input.handoverId, input.answer, accountId, clock.now())
      const note = { action: actions[input.answer], subjectKind: 'handover', subjectId: input.handoverId }
      return { done: { kind: 'done' }, resultId: input.handoverId, audit: [note] }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
