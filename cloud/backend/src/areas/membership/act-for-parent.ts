import type { Acting, ActingLook, AskToActResult, ConfirmActingResult } from '@xiongguan/contract/membership/family-resident'
import {
  actingMonthsAtMost,
  actingRefusalWords,
  actingRequestDays,
  type ActingRefusal,
  type ActingScope,
  type ActingState,
  type ParentWord,
} from '@xiongguan/contract/membership/family-rules'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7, validate } from 'uuid'
import type * as z from 'zod'
import { accountOf, type Caller, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { addMonths, civilDate, daysFrom } from '../../platform/civil-date'
import { hashTypedCode, typedCodeOf } from '../../platform/crypto/typed-code'
import { badInput, notFound } from '../../platform/failures'
import type { Db, Work } from '../../platform/tables'
import { confirmProxy, endProxy, findActive, findAsked, findParent, insertProxy, listProxies, type ProxyRow } from './acting-store'
import type { MembershipDeps } from './ports'
import { findBelonging } from './sharing-store'

const no = (reason: ActingRefusal) => ({ kind: 'refused' as const, reason, words: actingRefusalWords[reason] })

type Asked = z.infer<typeof AskToActResult>
type Confirmed = z.infer<typeof ConfirmActingResult>

function stateOf(row: ProxyRow, now: Date): ActingState {
  if (row.ended_at) return 'ended'
  if (row.confirmed_at) return row.ends_on >= civilDate(now) ? 'active' : 'expired'
  return row.expires_at > now ? 'asked' : 'expired'
}

export async function readActing({ platform }: MembershipDeps, handle: Db, accountId: string): Promise<Acting> {
  const rows = await listProxies(handle, accountId)
  const view = (row: ProxyRow) => ({
    proxyId: asId<'Proxy'>(row.proxy_id),
    parent: row.parent_word,
    scopes: row.scopes,
    state: stateOf(row, platform.clock.now()),
    endsOn: row.ends_on,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
  })
  return {
    byMe: rows.filter((row) => row.acting_account_id === accountId).map(view),
    forMe: rows.filter((row) => row.parent_account_id === accountId).map(view),
  }
}

const lastDay = (now: Date): string => addMonths(civilDate(now), actingMonthsAtMost)

type Ask = { parent: ParentWord; scopes: readonly ActingScope[]; endsOn: string }

/** A child asks; nothing is open before the parent has confirmed. */
export function askToAct(deps: MembershipDeps, context: CallContext, input: Ask): Promise<Asked> {
  const { platform, codeKey, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const now = platform.clock.now()
  if (input.endsOn < civilDate(now)) throw badInput('endsOn', '请选择今天以后的日期')
  const asked = (proxyId: string, expiresAt: string): Asked => ({
    kind: 'asked',
    proxyId: asId<'Proxy'>(proxyId),
    code: typedCodeOf(codeKey, proxyId),
    expiresAt,
  })
  return platform.change<Asked>(context, {
    input,
    run: async (work) => {
      if (acceptedPrivacy !== currentPrivacyVersion) return refused<Asked>(no('privacyMissing'))
      if (input.endsOn > lastDay(now)) return refused<Asked>(no('tooLong'))
      const proxyId = v7()
      const expiresAt = daysFrom(now, actingRequestDays)
      const scopes = [...new Set(input.scopes)]
      const codeHash = hashTypedCode(typedCodeOf(codeKey, proxyId))
      await insertProxy(work, { proxyId, actingAccountId: accountId, parent: input.parent, scopes, codeHash, expiresAt, endsOn: input.endsOn }, now)
      return {
        done: asked(proxyId, expiresAt.toISOString()),
        resultId: `${proxyId} ${expiresAt.toISOString()}`,
        audit: [{ action: 'acting.asked', subjectKind: 'proxy', subjectId: proxyId }],
      }
    },
    replay: async (resultId) => {
      const [proxyId = '', expiresAt = ''] = resultId.split(' ')
      return asked(proxyId, expiresAt)
    },
  })
}

/** What a parent reads before agreeing. */
export async function lookAtActing({ platform }: MembershipDeps, context: CallContext, code: string): Promise<ActingLook> {
  const row = await findAsked(platform.db, hashTypedCode(code), platform.clock.now())
  if (!row) return no('closed')
  if (row.acting_account_id === accountOf(context).accountId) return no('own')
  return { kind: 'open', parent: row.parent_word, scopes: row.scopes, endsOn: row.ends_on }
}

/** The parent agrees on their own phone. */
export function confirmActing(
  deps: MembershipDeps,
  context: CallContext,
  { code, consentVersion }: { code: string; consentVersion?: string | undefined },
): Promise<Confirmed> {
  const { platform, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const confirmed = async (handle: Db): Promise<Confirmed> => ({ kind: 'confirmed', acting: await readActing(deps, handle, accountId) })
  return platform.change<Confirmed>(context, {
    input: { code, consentVersion },
    run: async (work) => {
      const now = platform.clock.now()
      if (acceptedPrivacy !== currentPrivacyVersion) return refused<Confirmed>(no('privacyMissing'))
      const row = await findAsked(work, hashTypedCode(code), now)
      if (!row) return refused<Confirmed>(no('closed'))
      if (row.acting_account_id === accountId) return refused<Confirmed>(no('own'))
      const belonging = await findBelonging(work, accountId)
      if (!belonging) return refused<Confirmed>(no('noHousehold'))
      const agreed = await deps.consent.agree(work, { accountId, purpose: 'actForElder', version: consentVersion })
      if (!agreed) return refused<Confirmed>(no('consentMissing'))
      const consent = { parentAccountId: accountId, householdId: belonging.household_id, by: accountId, way: 'phone', paperKept: null } as const
      if (!(await confirmProxy(work, row.proxy_id, consent, now))) return refused<Confirmed>(no('closed'))
      return {
        done: await confirmed(work),
        resultId: row.proxy_id,
        audit: [
          { action: 'acting.confirmed', subjectKind: 'proxy', subjectId: row.proxy_id, householdId: belonging.household_id, detail: 'phone' },
          ...agreed,
        ],
      }
    },
    replay: () => confirmed(platform.db),
  })
}

type OnPaper = { code: string; parentPersonId: string; paperKept: string }

/** The parent agreed on paper before a worker of their own community; where the paper is kept is written down. */
export function confirmActingOnPaper(deps: MembershipDeps, context: CallContext, input: OnPaper) {
  const { platform, identity } = deps
  const account = accountOf(context)
  type Result = { kind: 'done' } | ReturnType<typeof no>
  return platform.change<Result>(context, {
    input: { ...input, code: hashTypedCode(input.code).toString('base64url') },
    run: async (work) => {
      const now = platform.clock.now()
      const parent = await findParent(work, input.parentPersonId)
      if (!parent || !(await identity.reachOf(work, account, 'register')).covers(parent.community_code)) throw notFound()
      const row = await findAsked(work, hashTypedCode(input.code), now)
      if (!row || row.acting_account_id === account.accountId) return refused<Result>(no('closed'))
      if (!parent.account_id) return refused<Result>(no('noPhoneYet'))
      const { household_id: householdId, account_id: parentAccountId } = parent
      const consent = { parentAccountId, householdId, by: account.accountId, way: 'paper', paperKept: input.paperKept } as const
      if (parentAccountId === row.acting_account_id) return refused<Result>(no('own'))
      if (!(await confirmProxy(work, row.proxy_id, consent, now))) return refused<Result>(no('closed'))
      // The paper that was signed carries the text in force.
      const agreed = await deps.consent.agree(work, {
        accountId: parentAccountId,
        purpose: 'actForElder',
        version: deps.consent.textOf('actForElder').version,
      })
      return {
        done: { kind: 'done' },
        resultId: row.proxy_id,
        audit: [
          { action: 'acting.confirmed', subjectKind: 'proxy', subjectId: row.proxy_id, purpose: 'ownRequest', householdId, detail: 'paper' },
          ...(agreed ?? []),
        ],
      }
    },
    replay: async () => ({ kind: 'done' }),
  })
}

export async function tellEnded({ notices }: MembershipDeps, work: Work, proxyId: string, accountId: string | null) {
  if (!accountId) return
  const message = { title: '代办已停止', text: '这份子女代办已经停止，之后请本人办理。', opens: null }
  await notices.send(work, { accountId, kind: 'actingEnded', ...message, dedupeKey: `actingEnded:${proxyId}` })
}

/** Either side ends it; the next call of the child finds nothing. */
export function endActing(deps: MembershipDeps, context: CallContext, proxyId: string): Promise<Acting> {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.change<Acting>(context, {
    input: { proxyId },
    run: async (work) => {
      const ended = await endProxy(work, proxyId, accountId, platform.clock.now())
      if (!ended) throw notFound()
      await tellEnded(deps, work, proxyId, ended.acting_account_id === accountId ? ended.parent_account_id : ended.acting_account_id)
      const householdId = ended.household_id ? { householdId: ended.household_id } : {}
      return {
        done: await readActing(deps, work, accountId),
        resultId: proxyId,
        audit: [{ action: 'acting.ended', subjectKind: 'proxy', subjectId: proxyId, ...householdId }],
      }
    },
    replay: () => readActing(deps, platform.db, accountId),
  })
}

/**
 * Whom a call is really for. While a child acts, the call runs as the parent's account within the scopes of the proxy, and
 * every change is written down as the child's beforehand. Whatever does not hold any more answers like nothing there.
 */
export async function actFor({ platform }: MembershipDeps, caller: Caller, proxyId: string | undefined, requestId: string): Promise<Caller> {
  if (proxyId === undefined) return caller
  if (!caller || !validate(proxyId)) throw notFound()
  const proxy = await findActive(platform.db, proxyId, caller.accountId, civilDate(platform.clock.now()))
  if (!proxy?.parent_account_id || !proxy.household_id) throw notFound()
  const { household_id: householdId, scopes } = proxy
  const parent = asId<'Account'>(proxy.parent_account_id)
  const used = (operation: string) => ({ action: 'acting.used', subjectKind: 'proxy', subjectId: proxyId, householdId, detail: operation }) as const
  const record = (operation: string) =>
    platform.db.transaction().execute((work) => platform.trail.write(work, { actorId: caller.accountId, requestId }, [used(operation)]))
  return { ...caller, accountId: parent, grants: [], acting: { by: caller.accountId as AccountId, householdId, scopes, record } }
}
