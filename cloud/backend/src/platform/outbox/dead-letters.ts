import { ownTables, type Db, type PlatformTables, type Work } from '../tables'

/** Messages that failed too often, oldest first; kinds and faults only, never what they carry. */
export function listDeadLetters(db: Db, { after, limit }: { after: string | null; limit: number }) {
  return ownTables<PlatformTables>(db)
    .selectFrom('platform_outbox')
    .select(['message_id', 'kind', 'attempts', 'last_error', 'created_at', 'last_tried_at', 'dead_at'])
    .where('dead_at', 'is not', null)
    .$if(after !== null, (query) => query.where('message_id', '>', after ?? ''))
    .orderBy('message_id')
    .limit(limit)
    .execute()
}

/** Puts a dead message back among those due, with all its attempts before it; false when there is no such dead message. */
export async function reviveDeadLetter(work: Work, messageId: string, now: Date): Promise<boolean> {
  const revived = await ownTables<PlatformTables>(work)
    .updateTable('platform_outbox')
    .set({ attempts: 0, available_at: now, dead_at: null })
    .where('message_id', '=', messageId)
    .where('dead_at', 'is not', null)
    .executeTakeFirst()
  return revived.numUpdatedRows === 1n
}
