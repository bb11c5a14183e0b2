import { asId } from '@xiongguan/contract/kit/id'
import type { CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { listDeadLetters, reviveDeadLetter } from '../../platform/outbox/dead-letters'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Platform } from '../../platform/platform'

/** Outbox messages that failed too often. */
export async function readDeadLetters({ db }: Platform, cursor: string | undefined) {
  const rows = await listDeadLetters(db, { after: decodeCursor(cursor, 'id')?.[0] ?? null, limit: pageSize + 1 })
  return pageFrom(
    rows,
    (row) => ({
      messageId: asId<'OutboxMessage'>(row.message_id),
      kind: row.kind,
      attempts: row.attempts,
      lastError: row.last_error ?? '',
      firstAt: row.created_at.toISOString(),
      lastAt: (row.last_tried_at ?? row.created_at).toISOString(),
    }),
    (row) => [row.message_id],
  )
}

/** Puts a dead message back to be delivered with the next round. */
export function retryDelivery({ change, clock }: Platform, context: CallContext, messageId: string) {
  const done = { kind: 'done' as const }
  return change(context, {
    input: { messageId },
    run: async (work) => {
      if (!(await reviveDeadLetter(work, messageId, clock.now()))) throw notFound()
      return { done, resultId: messageId, audit: [{ action: 'delivery.retried', subjectKind: 'outboxMessage', subjectId: messageId }] }
    },
    replay: async () => done,
  })
}
