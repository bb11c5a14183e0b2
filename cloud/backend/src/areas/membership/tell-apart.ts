import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { findTicket, lockTicket, settleTicket } from './duplicate-store'
import { deskReach } from './import-reach'
import type { DuplicateResult } from './merge-people'
import type { ImportKit } from './ports'
import { mayDecide } from './read-duplicates'

/** Two records are two people, which is remembered and never asked again; or somebody looks later. */
export function tellApart(
  kit: ImportKit,
  context: CallContext,
  input: { ticketId: string; decision: 'different' | 'later' },
): Promise<DuplicateResult> {
  const account = accountOf(context)
  return kit.change<DuplicateResult>(context, {
    input,
    async run(work) {
      const ticket = await lockTicket(work, input.ticketId)
      const row = ticket && (await findTicket(work, input.ticketId))
      const reach = await deskReach(kit, work, account, row ? [row.one_home, row.other_home] : [])
      if (!row || !mayDecide(reach, row)) throw notFound()
      if (row.state === 'same') return refused({ kind: 'refused', words: '已经合并了，要分开请先撤销合并' })
      await settleTicket(work, row.ticket_id, input.decision, { accountId: account.accountId, now: kit.clock.now() })
      const note = { action: 'duplicate.toldApart' as const, subjectKind: 'duplicate', subjectId: row.ticket_id, detail: input.decision }
      return { done: { kind: 'done' }, resultId: row.ticket_id, audit: [note] }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
