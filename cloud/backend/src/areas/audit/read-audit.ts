import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { insertEntries, listEntries } from './store'

/** Names staff accounts; wired to identity. */
export type ActorNames = (accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** Says who did each of these rows. */
export async function actorWords(actorNames: ActorNames, rows: readonly { actor_id: string | null }[]): Promise<(actorId: string | null) => string> {
  const names = await actorNames(rows.flatMap((row) => row.actor_id ?? []))
  return (actorId) => (actorId === null ? '系统' : (names.get(actorId) ?? '居民'))
}

/** A page of the audit, newest first. Reading it is itself written down before the answer. */
export async function listAudit(
  { db, clock }: Platform,
  actorNames: ActorNames,
  context: CallContext,
  input: { action?: AuditAction; cursor?: string },
) {
  const after = decodeCursor(input.cursor, 'number')
  const rows = await db.transaction().execute(async (work) => {
    const found = await listEntries(work, { action: input.action, before: after ? after[0] : null, limit: pageSize + 1 })
    const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
    await insertEntries(work, origin, [{ action: 'audit.read', subjectKind: 'audit', subjectId: input.action ?? 'all' }], clock.now())
    return found
  })
  const nameOf = await actorWords(actorNames, rows)
  return pageFrom(
    rows,
    (row) => ({
      sequence: row.sequence,
      at: row.happened_at.toISOString(),
      action: row.action,
      actor: nameOf(row.actor_id),
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      requestId: row.request_id,
      sealed: row.seal_number !== null,
    }),
    (row) => [row.sequence],
  )
}
