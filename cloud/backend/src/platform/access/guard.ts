import type { AnyContractRouter } from '@orpc/contract'
import { implement, os, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import type { OperationMeta } from '@xiongguan/contract/kit/operation'
import type { Action } from '@xiongguan/contract/identity/terms'
import { actingOperations } from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { badInput, notFound, notSignedIn } from '../failures'
import type { Limiter } from '../limits'
import { rolesOf, type CallContext, type Caller, type MouthContext } from './caller'
import { holds } from './holders'

/** Which right an operation asks for; `anyone` needs no account. */
export type Rule = 'anyone' | Action

/** A rule for every operation of a surface: a new operation does not compile without one. */
export type AccessTable<Contract> = { readonly [Operation in keyof Contract]: Rule }

type Guarded<Contract extends AnyContractRouter> = ImplementerInternalWithMiddlewares<Contract, MouthContext, CallContext>

const keyShape = /^[A-Za-z0-9_-]{8,80}$/

/** A WeChat user who only looks gets no account: nothing is stored of them, and everything of theirs is empty. */
function lookingAround(): Caller {
  return { accountId: asId<'Account'>(v7()), grants: [], acceptedPrivacy: null, sessionId: null }
}

/** The caller, if they hold the right. A WeChat newcomer holds what everyone signed in holds, before any account is opened. */
function permitted(found: Caller, vouchedFor: boolean, rule: Rule): Caller {
  if (rule === 'anyone') return found
  if (!found && !vouchedFor) throw notSignedIn()
  // No right answers exactly like not found, so that nothing is learnt from asking.
  if (!holds(rule, true, rolesOf(found))) throw notFound()
  return found ?? lookingAround()
}

/** Whoever acts for a parent does what the parent allowed, and nothing else is there for them. */
function mayActIn(found: Caller, rule: Rule, operation: string): boolean {
  return rule === 'anyone' || !found?.acting || found.acting.scopes.some((scope) => actingOperations[scope].includes(operation))
}

/** Only a change that may be made opens an account for a newcomer. */
async function openedFor(context: MouthContext, rule: Rule, found: Caller): Promise<Caller> {
  if (rule === 'anyone' || found) return found
  return (await context.identify(true)) ?? found
}

/**
 * Binds a contract to handlers behind its access table. Every operation first asks who, then the limiter, then the
 * right; a mutation also needs an idempotency key. Handlers cannot be built any other way.
 */
export function guarded<Contract extends AnyContractRouter>(contract: Contract, access: AccessTable<Contract>, limiter: Limiter): Guarded<Contract> {
  const table: Readonly<Record<string, Rule>> = access
  const guard = os.$context<MouthContext>().middleware(async ({ context, path, procedure, next }, input) => {
    const rule = table[path.at(-1) ?? '']
    if (!rule) throw notFound()
    const operation = path.join('.')
    const { mutation } = procedure['~orpc'].meta as OperationMeta
    const found = await context.identify(false)
    await limiter.take(operation, mutation, found?.accountId ?? null, context.address)
    if (!mayActIn(found, rule, operation)) throw notFound()
    const looking = permitted(found, context.channel === 'wechat', rule)
    if (mutation && !keyShape.test(context.idempotencyKey ?? '')) throw badInput('Idempotency-Key', '缺少请求编号，请刷新后重试')
    // PostgreSQL cannot keep it, and nobody types it.
    if (JSON.stringify(input ?? null).includes('\\u0000')) throw badInput('', '内容里有看不见的字符，请删掉后再试')
    const caller = mutation ? await openedFor(context, rule, found) : looking
    if (mutation) await found?.acting?.record(operation)
    const passed: Pick<CallContext, 'caller' | 'operation'> = { caller, operation }
    return next({ context: passed })
  })
  // While the contract is a type parameter its implementer's overloads cannot be resolved; for every real contract they can.
  const root = implement(contract).$context<MouthContext>() as unknown as { use(middleware: typeof guard): Guarded<Contract> }
  return root.use(guard)
}
