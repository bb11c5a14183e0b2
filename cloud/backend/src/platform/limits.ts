import { sql } from 'kysely'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { tooOften } from './failures'
import type { Db } from './tables'

/** Calls a minute. A person is counted alone; visitors share the count of their address, which a whole network may share. */
const perMinute = { personReads: 1200, personChanges: 120, addressCalls: 6000 } as const

/**
 * What is asked seldom and worth guessing or flooding: so many times within so many seconds, by account, for visitors by
 * address. A whole office opens the console from one address.
 */
const narrow: Readonly<Record<string, { points: number; seconds: number }>> = {
  'identity.claimAdministrator': { points: 8, seconds: 900 },
  'identity.invitation': { points: 30, seconds: 900 },
  'identity.acceptInvitation': { points: 8, seconds: 900 },
  'events.invitation': { points: 8, seconds: 900 },
  'waitlist.giveUpLook': { points: 20, seconds: 900 },
  'waitlist.giveUp': { points: 8, seconds: 900 },
  'events.acceptInvitation': { points: 8, seconds: 900 },
  'family.sendPhoneCode': { points: 12, seconds: 3600 },
  'family.provePhone': { points: 30, seconds: 3600 },
  'family.takeWeChatPhone': { points: 12, seconds: 3600 },
  'family.invitation': { points: 30, seconds: 900 },
  'family.join': { points: 8, seconds: 900 },
  'family.actingRequest': { points: 30, seconds: 900 },
  'family.confirmActing': { points: 8, seconds: 900 },
  'family.stateName': { points: 20, seconds: 3600 },
  'family.askAsRelative': { points: 8, seconds: 3600 },
  'identity.signInRequest': { points: 60, seconds: 900 },
  'identity.confirmSignIn': { points: 20, seconds: 900 },
  myData: { points: 30, seconds: 900 },
  'consent.exportMine': { points: 10, seconds: 900 },
  'session.scan': { points: 90, seconds: 900 },
}

export type Limiter = {
  /** Counts one call; refuses with 429 when person or address asks too often. */
  take(operation: string, mutation: boolean, accountId: string | null, address: string): Promise<void>
}

/** Spends one of so many points within so many seconds; false when none is left. */
type Spend = (key: string) => Promise<boolean>
type Store = (name: string, points: number, seconds: number) => Spend

function limiterOn(store: Store, scale: number): Limiter {
  const reads = store('reads', perMinute.personReads * scale, 60)
  const changes = store('changes', perMinute.personChanges * scale, 60)
  const visitors = store('visitors', perMinute.addressCalls * scale, 60)
  const narrowed = new Map(Object.entries(narrow).map(([operation, { points, seconds }]) => [operation, store(operation, points, seconds)]))
  const insist = async (spend: Spend, key: string) => {
    if (!(await spend(key))) throw tooOften()
  }
  return {
    async take(operation, mutation, accountId, address) {
      const spend = narrowed.get(operation)
      if (spend) await insist(spend, accountId ?? address)
      if (!accountId) return insist(visitors, address)
      await insist(mutation ? changes : reads, `${accountId}:${operation}`)
    },
  }
}

/** For one long-lived process: counts live in memory. `scale` widens every minute count, for benches. */
export function memoryLimiter(scale = 1): Limiter {
  return limiterOn((keyPrefix, points, duration) => {
    const counts = new RateLimiterMemory({ keyPrefix, points, duration })
    return (key) =>
      counts.consume(key).then(
        () => true,
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return false
          throw refused
        },
      )
  }, scale)
}

/**
 * For cloud functions: up to eight processes share the counts through one table. Own SQL, since the library names its
 * statements, which poolers in transaction mode cannot keep.
 */
export function sharedLimiter(db: Db, scale = 1): Limiter {
  return limiterOn(
    (name, points, seconds) => async (key) => {
      const { rows } = await sql<{ points: number }>`
        insert into platform_rate as kept (key, points, expires_at) values (${`${name}:${key}`}, 1, now() + make_interval(secs => ${seconds}))
        on conflict (key) do update set
          points = case when kept.expires_at <= now() then 1 else kept.points + 1 end,
          expires_at = case when kept.expires_at <= now() then excluded.expires_at else kept.expires_at end
        returning points`.execute(db)
      return (rows[0]?.points ?? 0) <= points
    },
    scale,
  )
}
