import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { declineReasonWords, type DeclineReason } from '@xiongguan/contract/membership/register-rules'
import type { ChildRequest } from '@xiongguan/contract/membership/register-staff'
import { v7 } from 'uuid'
import { daysFrom } from '../../platform/civil-date'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { refused } from '../../platform/change'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { decideRequest, insertRequest, listRequests, lockRequest, type RequestRow } from './child-file-store'
import { noteOf } from './change-register'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { communitiesCovered, reachPerson, registerReach } from './register-reach'
import { isYoung } from './register-views'

type Asking = { personId: string; purpose: AuditPurpose; days: number }
type Asked = { kind: 'asked'; requestId: ReturnType<typeof asId<'ChildRequest'>> } | { kind: 'refused'; reason: string; words: string }

const asked = (requestId: string): Asked => ({ kind: 'asked', requestId: asId<'ChildRequest'>(requestId) })
const notAChild: Asked = { kind: 'refused', reason: 'notAChild', words: '这位家人已满 14 周岁，不需要申请，请刷新后直接查看。' }

/** Asks a responsible person to let the caller open a child's file, for a purpose and a number of days. */
export function askChildFile({ platform, ...ports }: MembershipDeps, context: CallContext, { personId, purpose, days }: Asking) {
  const deps = { platform, ...ports }
  const account = accountOf(context)
  return platform.change<Asked>(context, {
    input: { personId, purpose, days },
    run: async (work) => {
      const now = platform.clock.now()
      const { person } = await reachPerson(deps, work, account, personId, 'seeRegister')
      if (!isYoung(person, now)) return refused(notAChild)
      const requestId = await insertRequest(work, { requestId: v7(), personId, accountId: account.accountId, purpose, days }, now)
      return { done: asked(requestId), resultId: requestId, audit: [{ ...noteOf('childFile.asked', personId, person.household_id), purpose }] }
    },
    replay: async (requestId) => asked(requestId),
  })
}

type Decision = { requestId: string; decline: DeclineReason | null }
type Decided = { kind: 'decided' } | { kind: 'refused'; reason: string; words: string }

const cannot = {
  ownRequest: '申请和批准要两个人，请另一位负责人来办。',
  decided: '这个申请已经处理过了。',
}
const no = (reason: keyof typeof cannot): Decided => ({ kind: 'refused', reason, words: cannot[reason] })

/** Approves or declines; never by the one who asked. An approval counts its days from now. */
export function decideChildFile({ platform, ...ports }: MembershipDeps, context: CallContext, { requestId, decline }: Decision) {
  const deps = { platform, ...ports }
  const account = accountOf(context)
  return platform.change<Decided>(context, {
    input: { requestId, decline },
    run: async (work) => {
      const reach = await registerReach(deps, work, account, 'approveChildFiles')
      const request = await lockRequest(work, requestId)
      if (!request || !reach.covers(request.community_code)) throw notFound()
      if (request.asked_by === account.accountId) return refused(no('ownRequest'))
      if (request.decided_at) return refused(no('decided'))
      const now = platform.clock.now()
      const endsAt = decline ? null : daysFrom(now, request.days)
      await decideRequest(work, { requestId, accountId: account.accountId, decline, endsAt }, now)
      const action = decline ? ('childFile.declined' as const) : ('childFile.approved' as const)
      return {
        done: { kind: 'decided' },
        resultId: requestId,
        audit: [{ ...noteOf(action, request.person_id, request.household_id), purpose: request.purpose }],
      }
    },
    replay: async () => ({ kind: 'decided' }),
  })
}

function stateOf({ decided_at, decline_reason, ends_at }: RequestRow, now: Date): ChildRequest['state'] {
  if (!decided_at) return 'waiting'
  if (decline_reason) return 'declined'
  return ends_at && ends_at > now ? 'open' : 'ended'
}

/** What waits for the caller's decision and what the caller asked for; names no child. */
export async function listChildRequests(deps: MembershipDeps, context: CallContext, { cursor }: { cursor?: string | undefined }) {
  const { platform, identity } = deps
  const { accountId } = accountOf(context)
  const reach = await registerReach(deps, platform.db, accountOf(context), 'approveChildFiles')
  const communities = await communitiesCovered(platform.db, reach)
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  const rows = await listRequests(platform.db, { accountId, communities, after, limit: pageSize + 1 })
  const places = await namesOfPlaces(
    platform.db,
    rows.map((row) => row.community_code),
  )
  const names = await identity.displayNames(
    platform.db,
    rows.map((row) => row.asked_by),
  )
  const view = (row: RequestRow): ChildRequest => ({
    requestId: asId<'ChildRequest'>(row.request_id),
    householdId: asId<'Household'>(row.household_id),
    communityName: places.get(row.community_code) ?? row.community_code,
    askedBy: names.get(row.asked_by) ?? '工作人员',
    purpose: row.purpose,
    days: row.days,
    askedAt: row.asked_at.toISOString(),
    own: row.asked_by === accountId,
    mayDecide: !row.decided_at && row.asked_by !== accountId && reach.covers(row.community_code),
    state: stateOf(row, platform.clock.now()),
    endsAt: row.ends_at?.toISOString() ?? null,
    declineWords: row.decline_reason && declineReasonWords[row.decline_reason],
  })
  return pageFrom(rows, view, (row) => [row.request_id])
}
