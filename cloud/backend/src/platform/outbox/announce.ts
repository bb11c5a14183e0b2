import { v7 } from 'uuid'
import type { Clock } from '../clock'
import { ownTables, type PlatformTables, type Work } from '../tables'

/** What areas tell each other after a commit: a generic kind and ids, nothing else. */
export type Announcement = { kind: string; payload: Record<string, string> }

export type Announce = (work: Work, ...announcements: Announcement[]) => Promise<void>

/** Writes announcements in the transaction of what they tell of. */
export function createAnnounce(clock: Clock): Announce {
  return async (work, ...announcements) => {
    if (announcements.length === 0) return
    const now = clock.now()
    await ownTables<PlatformTables>(work)
      .insertInto('platform_outbox')
      .values(
        announcements.map(({ kind, payload }) => ({
          message_id: v7(),
          kind,
          payload: JSON.stringify(payload),
          created_at: now,
          available_at: now,
          last_error: null,
          last_tried_at: null,
          dead_at: null,
        })),
      )
      .execute()
  }
}
