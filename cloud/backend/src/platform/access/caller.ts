import type { AccountId, Role, SessionId } from '@xiongguan/contract/identity/terms'
import type { ActingScope } from '@xiongguan/contract/membership/family-rules'
import { notSignedIn } from '../failures'

/** A role and where it holds: a community code, a partner, or everywhere when empty. */
export type Grant = { role: Role; scope: string }

/** A child who acts for a parent: the account of the call is the parent's, the hand is the child's. */
export type ActingHand = {
  by: AccountId
  householdId: string
  scopes: readonly ActingScope[]
  /** Writes down what is about to be done in the parent's place. */
  record(operation: string): Promise<void>
}

export type Account = {
  accountId: AccountId
  grants: readonly Grant[]
  acceptedPrivacy: string | null
  sessionId: SessionId | null
  acting?: ActingHand
}

/** Who is asking: nobody known, or an account. */
export type Caller = Account | null

/** `wechat`: the platform vouches for someone, who may have no account yet. `web`: only a session tells. */
export type Channel = 'wechat' | 'web'

/** What a mouth knows of a call before anyone is asked who they are. */
export type MouthContext = {
  requestId: string
  channel: Channel
  /** Network address, for the limiter only. */
  address: string
  idempotencyKey: string | undefined
  /** Finds the caller; `open` also opens an account for a WeChat user who has none yet. */
  identify(open: boolean): Promise<Caller>
}

/** A call that passed the guard. */
export type CallContext = MouthContext & { caller: Caller; operation: string }

/** The account behind a call that the guard let through as signed in. */
export function accountOf(context: { caller: Caller }): Account {
  if (!context.caller) throw notSignedIn()
  return context.caller
}

export function rolesOf(caller: Caller): Role[] {
  return [...new Set((caller?.grants ?? []).map((grant) => grant.role))]
}

/** Scopes in which the account holds a role, e.g. the communities of a community worker. */
export function scopesOf(account: Account, role: Role): string[] {
  return account.grants.filter((grant) => grant.role === role).map((grant) => grant.scope)
}

export function hasRole(account: Account, ...roles: Role[]): boolean {
  return account.grants.some((grant) => roles.includes(grant.role))
}
