import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { DeclineReason } from '@xiongguan/contract/membership/register-rules'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

/** What this account asked for about these children and has not lapsed: waiting, or approved until later than now. */
export function standingRequests(handle: Db, accountId: string, personIds: readonly string[], now: Date) {
  return own(handle)
    .selectFrom('membership_child_request')
    .select(['person_id', 'ends_at'])
    .where('asked_by', '=', accountId)
    .where('person_id', 'in', [...personIds])
    .where((eb) => eb.or([eb('decided_at', 'is', null), eb('ends_at', '>', now)]))
    .execute()
}

type NewRequest = { requestId: string; personId: string; accountId: string; purpose: AuditPurpose; days: number }

/** Asks; answers the one that waits already where there is one. */
export async function insertRequest(work: Work, { requestId, personId, accountId, purpose, days }: NewRequest, now: Date): Promise<string> {
  const inserted = await own(work)
    .insertInto('membership_child_request')
    .values({ request_id: requestId, person_id: personId, asked_by: accountId, purpose, days, asked_at: now })
    .onConflict((conflict) => conflict.columns(['person_id', 'asked_by']).where('decided_at', 'is', null).doNothing())
    .returning('request_id')
    .executeTakeFirst()
  if (inserted) return inserted.request_id
  const waiting = await own(work)
    .selectFrom('membership_child_request')
    .select('request_id')
    .where('person_id', '=', personId)
    .where('asked_by', '=', accountId)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting.request_id
}

const requests = (handle: Db) =>
  own(handle)
    .selectFrom('membership_child_request as request')
    .innerJoin('membership_person as person', 'person.person_id', 'request.person_id')
    .innerJoin('membership_household as household', 'household.household_id', 'person.household_id')
    .select([
      'request.request_id',
      'request.person_id',
      'request.asked_by',
      'request.purpose',
      'request.days',
      'request.asked_at',
      'request.decided_at',
      'request.decline_reason',
      'request.ends_at',
      'household.household_id',
      'household.community_code',
    ])

export type RequestRow = Awaited<ReturnType<ReturnType<typeof requests>['execute']>>[number]

type ListedFor = { accountId: string; communities: readonly string[]; after: string | null; limit: number }

/** What waits in these communities and what the account asked for itself, latest first. */
export function listRequests(handle: Db, { accountId, communities, after, limit }: ListedFor) {
  return requests(handle)
    .where((eb) =>
      eb.or([
        eb('request.asked_by', '=', accountId),
        ...(communities.length > 0 ? [eb.and([eb('request.decided_at', 'is', null), eb('household.community_code', 'in', [...communities])])] : []),
      ]),
    )
    .$if(after !== null, (query) => query.where('request.request_id', '<', after))
    .orderBy('request.request_id', 'desc')
    .limit(limit)
    .execute()
}

export function lockRequest(work: Work, requestId: string) {
  return requests(work).where('request.request_id', '=', requestId).forUpdate('request').executeTakeFirst()
}

type Decision = { requestId: string; accountId: string; decline: DeclineReason | null; endsAt: Date | null }

export async function decideRequest(work: Work, { requestId, accountId, decline, endsAt }: Decision, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_child_request')
    .set({ decided_by: accountId, decided_at: now, decline_reason: decline, ends_at: endsAt })
    .where('request_id', '=', requestId)
    .execute()
}
