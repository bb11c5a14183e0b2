import { createHash } from 'node:crypto'
import type { AuditNote, AuditTrail } from './audit-trail'
import { accountOf, type ActingHand, type CallContext } from './access/caller'
import type { Clock } from './clock'
import { keyReused, notSignedIn } from './failures'
import { holdAccount } from './hold-account'
import { ownTables, type Db, type PlatformTables, type Work } from './tables'

/** What a change came to. A refusal rolls back everything the change wrote. */
export type Outcome<Result> = { done: Result; resultId: string; audit: readonly [AuditNote, ...AuditNote[]] } | { refused: Result }

export const refused = <Result>(result: Result): Outcome<Result> => ({ refused: result })

export type Change<Result> = {
  input: unknown
  /** True for what no other write of the account may run beside: it waits for those under way, and later ones wait for it. */
  alone?: boolean
  /** Asked outside the transaction and only for a new key, as what it asks may take long; an answer of it is a refusal. */
  check?(): Promise<Result | null>
  /** Rules and store in one transaction. */
  run(work: Work): Promise<Outcome<Result>>
  /** Answers again for a key that was already carried out. */
  replay(resultId: string): Promise<Result>
}

/** Carries out a change of the signed-in caller: once per key, in one transaction, with its audit rows. */
export type MakeChange = <Result>(context: CallContext, change: Change<Result>) => Promise<Result>

class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('the change was refused')
  }
}

/** Input in a fixed key order, so that the same request always hashes the same. */
export function hashInput(input: unknown): string {
  const ordered = JSON.stringify(input ?? null, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(ordered).digest('base64url')
}

type Claim = { account_id: string; idempotency_key: string; operation: string; input_hash: string }

/** The id of the result kept under this key; null when the key is new. */
async function earlierResult(handle: Db, claim: Claim): Promise<string | null> {
  const earlier = await ownTables<PlatformTables>(handle)
    .selectFrom('platform_idempotency')
    .select(['operation', 'input_hash', 'result_id'])
    .where('account_id', '=', claim.account_id)
    .where('idempotency_key', '=', claim.idempotency_key)
    .executeTakeFirst()
  if (!earlier) return null
  if (earlier.operation !== claim.operation || earlier.input_hash !== claim.input_hash) throw keyReused()
  return earlier.result_id
}

/** Takes the key; answers the earlier result's id when it was taken. Two at once wait for each other on the primary key. */
async function claimKey(work: Work, claim: Claim, now: Date): Promise<string | null> {
  const rows = ownTables<PlatformTables>(work)
  const inserted = await rows
    .insertInto('platform_idempotency')
    .values({ ...claim, result_id: '', created_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'idempotency_key']).doNothing())
    .returning('account_id')
    .executeTakeFirst()
  return inserted ? null : earlierResult(work, claim)
}

/** Rows of what a child did for a parent: the family reads them as such. */
const byHand = ({ householdId }: ActingHand, notes: readonly AuditNote[]): AuditNote[] =>
  notes.map((note) => ({ ...note, householdId: note.householdId ?? householdId, detail: note.detail ? `${note.detail},byChild` : 'byChild' }))

function keepResult(work: Work, claim: Claim, resultId: string) {
  return ownTables<PlatformTables>(work)
    .updateTable('platform_idempotency')
    .set({ result_id: resultId })
    .where('account_id', '=', claim.account_id)
    .where('idempotency_key', '=', claim.idempotency_key)
    .execute()
}

export function createMakeChange(db: Db, clock: Clock, trail: AuditTrail): MakeChange {
  return async (context, change) => {
    const { accountId, acting } = accountOf(context)
    const claim = {
      account_id: accountId,
      idempotency_key: context.idempotencyKey ?? '',
      operation: context.operation,
      input_hash: hashInput(change.input),
    }
    if (change.check && (await earlierResult(db, claim)) === null) {
      const refusal = await change.check()
      if (refusal !== null) return refusal
    }
    const attempt = db.transaction().execute(async (work) => {
      const lives = await holdAccount(work, accountId, change.alone ? 'alone' : 'beside others')
      const earlier = await claimKey(work, claim, clock.now())
      if (earlier !== null) return { replayed: true as const, resultId: earlier }
      if (!lives) throw notSignedIn()
      const outcome = await change.run(work)
      if ('refused' in outcome) throw new RolledBack(outcome.refused)
      await keepResult(work, claim, outcome.resultId)
      await trail.write(
        work,
        { actorId: acting?.by ?? accountId, requestId: context.requestId },
        acting ? byHand(acting, outcome.audit) : outcome.audit,
      )
      return { replayed: false as const, done: outcome.done }
    })
    const settled = await attempt.catch((error: unknown) => {
      if (error instanceof RolledBack) return { replayed: false as const, done: error.outcome as Awaited<ReturnType<typeof change.replay>> }
      throw error
    })
    return settled.replayed ? change.replay(settled.resultId) : settled.done
  }
}
