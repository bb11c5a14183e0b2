import type { SignUpState } from '@xiongguan/contract/events/terms'
import type { SignUpRow as SignUpView } from '@xiongguan/contract/events/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import { managesEvents, visibleCommunities } from './access'
import type { EventsPlatform } from './ports'
import { findEvent, type EventRow } from './event-store'
import { listSignUps as rowsOf, type SignUpRow } from './sign-up-store'
import { idOfCursor, partyOf, stateNow } from './views'

type About = { nicknames: ReadonlyMap<string, string>; communities: ReadonlyMap<string, string>; event: EventRow; now: Date }

function rowView(row: SignUpRow, { nicknames, communities, event, now }: About): SignUpView {
  return {
    signUpId: asId<'SignUp'>(row.sign_up_id),
    code: row.code,
    party: partyOf(row),
    state: stateNow(row.state, event, now),
    ownerNickname: nicknames.get(row.household_id) ?? '已注销',
    communityName: communities.get(row.community_code) ?? row.community_code,
    signedUpAt: row.signed_up_at.toISOString(),
    checkedInAt: row.checked_in_at?.toISOString() ?? null,
  }
}

/** Which communities to show; one that the caller may not see is not found. */
function communitiesFor(visible: string[] | null, wanted: string | undefined): string[] | null {
  if (wanted === undefined) return visible
  if (visible && !visible.includes(wanted)) throw notFound()
  return [wanted]
}

type Input = { eventId: string; state?: SignUpState; communityCode?: string; cursor?: string }

/** Who signed up, by the name the household gave itself. Reading it is written down before the answer. */
export async function listSignUps(kit: EventsPlatform, context: CallContext, input: Input) {
  const { db, trail, membership, clock } = kit
  const account = accountOf(context)
  const event = await findEvent(db, input.eventId)
  if (!event || (!managesEvents(account) && !(event.published_at && event.listed))) throw notFound()
  const communities = communitiesFor(await visibleCommunities(kit, account), input.communityCode)
  const after = idOfCursor(input.cursor)
  const rows = await db.transaction().execute(async (work) => {
    const origin = { actorId: account.accountId, requestId: context.requestId }
    await trail.write(work, origin, [{ action: 'signUps.read', subjectKind: 'event', subjectId: input.eventId }])
    return rowsOf(work, input.eventId, { state: input.state, communities, after, limit: pageSize + 1 })
  })
  const about = {
    now: clock.now(),
    event,
    nicknames: await membership.ownerNicknames(
      kit.db,
      rows.map((row) => row.household_id),
    ),
    communities: await membership.communityNames(kit.db, [...new Set(rows.map((row) => row.community_code))]),
  }
  return pageFrom(
    rows,
    (row) => rowView(row, about),
    (row) => [row.sign_up_id],
  )
}
