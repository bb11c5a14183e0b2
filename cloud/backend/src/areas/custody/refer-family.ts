import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { CustodyDeps } from './ports'
import { sealTicket } from './seals'
import { insertTicket } from './desk-store'

const received = { kind: 'received' as const, words: '已转给登记员，由登记员处理。' }

/**
 * A worker tells the registrar of a household of their own communities. The answer and the statements are the same whether
 * it has its contacts or not: a clash is for the registrar to see.
 */
export function referFamily(deps: CustodyDeps, context: CallContext, input: { householdId: string; note: string }) {
  const account = accountOf(context)
  const { change, clock, sealer } = deps.platform
  return change(context, {
    input,
    run: async (work) => {
      const reach = await deps.identity.reachOf(work, account, 'register')
      const glimpse = (await deps.membership.glimpses(work, [input.householdId])).get(input.householdId)
      if (!glimpse || !reach.covers(glimpse.communityCode)) throw notFound()
      const ticketId = v7()
      await insertTicket(work, { ticketId, sealed: sealTicket(sealer, ticketId, input), by: account.accountId }, clock.now())
      return { done: received, resultId: ticketId, audit: [{ action: 'duty.referred', subjectKind: 'ticket', subjectId: ticketId }] }
    },
    replay: async () => received,
  })
}
