import type { PendingSignUp } from '@xiongguan/contract/events/approvals'
import { asId } from '@xiongguan/contract/kit/id'
import { pageFrom, pageSize } from '../../platform/paging'
import { listPending } from './approval-store'
import type { EventsPlatform } from './ports'
import { sessionTitles } from './quota-store'
import { partyOf, placeOf } from './views'

/** What waits for approval, who came first in front. */
export async function listApprovals({ db, clock, membership }: EventsPlatform, input: { eventId?: string; cursor?: string }) {
  const rows = await listPending(db, { eventId: input.eventId, now: clock.now(), after: placeOf(input.cursor), limit: pageSize + 1 })
  const nicknames = await membership.ownerNicknames(
    db,
    rows.map((row) => row.household_id),
  )
  const communities = await membership.communityNames(db, [...new Set(rows.map((row) => row.community_code))])
  const sessions = new Map<string, string[]>()
  for (const row of rows) sessions.set(row.sign_up_id, await sessionTitles(db, row.event_id, row.session_ids))
  return pageFrom(
    rows,
    (row): PendingSignUp => ({
      signUpId: asId<'SignUp'>(row.sign_up_id),
      eventId: asId<'Event'>(row.event_id),
      eventTitle: row.title,
      ownerNickname: nicknames.get(row.household_id) ?? '已注销',
      communityName: communities.get(row.community_code) ?? row.community_code,
      party: partyOf(row),
      sessions: sessions.get(row.sign_up_id) ?? [],
      signedUpAt: row.signed_up_at.toISOString(),
      approveBy: row.approve_by_at?.toISOString() ?? '',
    }),
    (row) => [row.signed_up_at.toISOString(), row.sign_up_id],
  )
}
