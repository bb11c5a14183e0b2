import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { closeTicket as close, listTickets as rowsOf } from './desk-store'
import { headsOf } from './file-view'
import type { CustodyDeps } from './ports'
import { openTicket, pseudonymOf } from './seals'
import { keptAmong } from './store'

/** What workers sent to the registrar, oldest first; only here shows whether a household has its contacts already. */
export function listTickets(deps: CustodyDeps, context: CallContext, input: { cursor?: string }) {
  const { db, sealer, trail } = deps.platform
  const after = decodeCursor(input.cursor, 'id')?.[0] ?? null
  const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
  return db.transaction().execute(async (work) => {
    const rows = await rowsOf(work, { after, limit: pageSize + 1 })
    const tickets = rows.map((row) => ({ ...row, ...openTicket(sealer, row.ticket_id, row.contents_sealed) }))
    const households = tickets.map(({ householdId }) => householdId)
    const head = await headsOf(deps, work, households)
    const kept = await keptAmong(
      work,
      households.map((householdId) => pseudonymOf(sealer, householdId)),
    )
    const names = await deps.identity.displayNames(
      work,
      rows.map((row) => row.made_by),
    )
    await trail.write(work, origin, [{ action: 'duty.listed', subjectKind: 'ticket', subjectId: 'all' }])
    return pageFrom(
      tickets,
      ({ ticket_id, householdId, note, made_by, made_at }) => ({
        ticketId: asId<'Ticket'>(ticket_id),
        householdId: asId<'Household'>(householdId),
        communityCode: head(householdId).communityCode,
        communityName: head(householdId).communityName,
        note,
        from: names.get(made_by) ?? '',
        at: made_at.toISOString(),
        kept: kept.has(pseudonymOf(sealer, householdId).toString('hex')),
      }),
      ({ ticket_id }) => [ticket_id],
    )
  })
}

export function closeTicket({ platform }: CustodyDeps, context: CallContext, ticketId: string) {
  const done = { kind: 'done' as const }
  return platform.change(context, {
    input: { ticketId },
    run: async (work) => {
      if (!(await close(work, ticketId, accountOf(context).accountId, platform.clock.now()))) throw notFound()
      return { done, resultId: ticketId, audit: [{ action: 'duty.ticketClosed', subjectKind: 'ticket', subjectId: ticketId }] }
    },
    replay: async () => done,
  })
}
