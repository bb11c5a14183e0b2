import { sql } from 'kysely'
import { v7 } from 'uuid'
import { newDoorCode } from '../door-code'
import type { Db } from '../../../platform/tables'

type Naive = { eventId: string; quotaIds: readonly string[]; communityCode: string; adults: number; children: number; state: string; at: Date }

/**
 * Quotas as they are often kept: each is read, compared, and written back. Kept to show that every shape oversells this way
 * in the very run that proves `events_take_seats` free of it; never used outside tests.
 */
export function naiveQuotas(db: Db, { eventId, quotaIds, communityCode, adults, children, state, at }: Naive): Promise<boolean> {
  const seatsIn = (kind: string) => (kind === 'adults' ? adults : kind === 'children' ? children : adults + children)
  return db.transaction().execute(async (work) => {
    const householdId = v7()
    const { rows } = await sql<{ quota_id: string; kind: string; capacity: number; taken: number }>`
      select quota_id, kind, capacity, taken from events_quota where event_id = ${eventId} and quota_id = any (${[...quotaIds]}::uuid[]) order by quota_id`.execute(
      work,
    )
    const after = rows.map((quota) => ({ ...quota, taken: quota.taken + seatsIn(quota.kind) }))
    if (after.some(({ taken, capacity }) => taken > capacity)) return false
    for (const { quota_id, taken } of after)
      await sql`update events_quota set taken = ${taken} where event_id = ${eventId} and quota_id = ${quota_id}`.execute(work)
    await sql`insert into events_sign_up (event_id, household_id, sign_up_id, community_code, adults, children, state, code, ticket_serial, signed_up_at)
      values (${eventId}, ${householdId}, ${v7()}, ${communityCode}, ${adults}, ${children}, ${state}, ${newDoorCode()}, 1, ${at})`.execute(work)
    return true
  })
}
