import { type NoticeKind, type Reach, reaches } from '@xiongguan/contract/notices/terms'
import type { Db } from '../../platform/tables'
import type { QuietSubjects } from './ports'
import { countReach, listReach, type ReachRow } from './reach-store'
import { mustRest } from './rules'

/** One message to one account, by the key it was sent with. */
export type SentMessage = { accountId: string; dedupeKey: string }

async function restsNow(quietSubjects: QuietSubjects, handle: Db, { kind, person_ids, account_id }: ReachRow): Promise<boolean> {
  return (
    mustRest(kind, person_ids, { household: true, pregnancy: false, personIds: new Set() }) &&
    mustRest(kind, person_ids, await quietSubjects(handle, account_id))
  )
}

/**
 * How these messages reached their people, by `dedupeKey`; `none` is for a call list. A message that is missing was not meant
 * for its person, or rests now: nobody may be called about it.
 */
export async function reachOf(quietSubjects: QuietSubjects, handle: Db, sent: readonly SentMessage[]): Promise<ReadonlyMap<string, Reach>> {
  const accountOf = new Map(sent.map(({ accountId, dedupeKey }) => [dedupeKey, accountId]))
  const rows = sent.length > 0 ? await listReach(handle, [...accountOf.values()], [...accountOf.keys()]) : []
  const found = new Map<string, Reach>()
  for (const row of rows) {
    if (accountOf.get(row.dedupe_key) !== row.account_id || (await restsNow(quietSubjects, handle, row))) continue
    found.set(row.dedupe_key, row.reach)
  }
  return found
}

/** How many messages of one kind about one thing reached their people, and how. */
export type ReachSummary = { kind: NoticeKind; messages: number; lastAt: Date; by: Record<Reach, number> }

/** All that was sent about one thing, the latest kind in front. */
export async function summariseReach(handle: Db, aboutId: string): Promise<ReachSummary[]> {
  const summaries = new Map<NoticeKind, ReachSummary>()
  for (const { kind, reach, messages, last_at } of await countReach(handle, aboutId)) {
    const known = summaries.get(kind)
    const by = known?.by ?? (Object.fromEntries(reaches.map((way) => [way, 0])) as Record<Reach, number>)
    by[reach] += messages
    const lastAt = known && known.lastAt > last_at ? known.lastAt : last_at
    summaries.set(kind, { kind, messages: (known?.messages ?? 0) + messages, lastAt, by })
  }
  return [...summaries.values()].sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime())
}
