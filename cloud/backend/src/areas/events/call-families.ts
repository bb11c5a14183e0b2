import type { CallRow as CallView } from '@xiongguan/contract/events/organiser'
import { settledResults, type CallResult } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { managesEvents, visibleCommunities } from './access'
import { listCalls, listOpenCalls, recordCall, type CallRow } from './cancelling-store'
import { findEvent } from './event-store'
import type { EventsPlatform } from './ports'
import { cancellationKey, heardOfCancellation } from './tell-of-cancellation'
import { eventCard, idOfCursor, partyOf } from './views'

type Shown = { nicknames: ReadonlyMap<string, string>; communities: ReadonlyMap<string, string>; heard: ReadonlySet<string> }

function callView(row: CallRow, { nicknames, communities, heard }: Shown): CallView {
  const opened = heard.has(cancellationKey(row.event_id, row.sign_up_id))
  return {
    signUpId: asId<'SignUp'>(row.sign_up_id),
    ownerNickname: nicknames.get(row.household_id) ?? '已注销',
    communityName: communities.get(row.community_code) ?? row.community_code,
    code: row.code,
    party: partyOf(row),
    reason: row.reason ?? 'unread',
    result: row.result,
    attempts: row.attempts,
    lastAt: row.result_at?.toISOString() ?? null,
    settled: opened || (row.result !== null && settledResults.includes(row.result)),
  }
}

/** A cancelled event whose families the caller may call: those of a quiet event are for whoever runs it. */
async function cancelledEvent(handle: Db, account: Account, eventId: string): Promise<void> {
  const event = await findEvent(handle, eventId)
  if (!event?.cancelled_at || (!managesEvents(account) && !event.listed)) throw notFound()
}

/** Who has to be called. Reading it is written down; a family that opened the message meanwhile counts as settled. */
export async function callList(kit: EventsPlatform, context: CallContext, input: { eventId: string; cursor?: string }) {
  const account = accountOf(context)
  await cancelledEvent(kit.db, account, input.eventId)
  const filter = { communities: await visibleCommunities(kit, account), after: idOfCursor(input.cursor), limit: pageSize + 1 }
  const rows = await kit.db.transaction().execute(async (work) => {
    const origin = { actorId: account.accountId, requestId: context.requestId }
    await kit.trail.write(work, origin, [{ action: 'calls.read', subjectKind: 'event', subjectId: input.eventId }])
    return listCalls(work, input.eventId, filter)
  })
  const shown = {
    nicknames: await kit.membership.ownerNicknames(
      kit.db,
      rows.map((row) => row.household_id),
    ),
    communities: await kit.membership.communityNames(kit.db, [...new Set(rows.map((row) => row.community_code))]),
    heard: await heardOfCancellation(kit, kit.db, rows),
  }
  return pageFrom(
    rows,
    (row) => callView(row, shown),
    (row) => [row.sign_up_id],
  )
}

type Recorded = { eventId: string; signUpId: string; result: CallResult }

export function noteCall(kit: EventsPlatform, context: CallContext, { eventId, signUpId, result }: Recorded) {
  const account = accountOf(context)
  const done = { kind: 'done' as const }
  return kit.change(context, {
    input: { eventId, signUpId, result },
    run: async (work) => {
      await cancelledEvent(work, account, eventId)
      const key = { eventId, signUpId, communities: await visibleCommunities(kit, account) }
      if (!(await recordCall(work, key, { result, by: account.accountId }, kit.clock.now()))) throw notFound()
      return { done, resultId: signUpId, audit: [{ action: 'call.recorded', subjectKind: 'signUp', subjectId: signUpId }] }
    },
    replay: async () => done,
  })
}

/** Cancelled events with families still to call, for today's page. */
export async function openCalls(kit: EventsPlatform, account: Account) {
  const { db, clock } = kit
  const now = clock.now()
  return (await listOpenCalls(db, await visibleCommunities(kit, account))).map(({ event, households }) => ({
    event: eventCard(event, now),
    households,
  }))
}
