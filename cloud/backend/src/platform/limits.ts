import type { Pool } from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import { tooOften } from './failures'

/** Calls a minute. A person is counted alone; visitors share the count of their address, which a whole network may share. */
const perMinute = { personReads: 1200, personChanges: 120, addressCalls: 6000 } as const

/** Guessing a code is allowed a handful of times. */
const guesses = { points: 8, seconds: 900 } as const
const guessedOperations = new Set(['identity.claimAdministrator'])

export type Limiter = {
  /** Counts one call; refuses with 429 when person or address asks too often. */
  take(operation: string, mutation: boolean, accountId: string | null, address: string): Promise<void>
}

type Store = (name: string, points: number, seconds: number) => RateLimiterAbstract

async function spend(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw tooOften()
    throw refused
  }
}

function limiterOn(store: Store, scale: number): Limiter {
  const reads = store('reads', perMinute.personReads * scale, 60)
  const changes = store('changes', perMinute.personChanges * scale, 60)
  const visitors = store('visitors', perMinute.addressCalls * scale, 60)
  const guessing = store('guessing', guesses.points, guesses.seconds)
  return {
    async take(operation, mutation, accountId, address) {
      if (guessedOperations.has(operation)) await spend(guessing, `${operation}:${accountId ?? address}`)
      if (!accountId) return spend(visitors, address)
      await spend(mutation ? changes : reads, `${accountId}:${operation}`)
    },
  }
}

/** For one long-lived process: counts live in memory. `scale` widens every minute count, for benches. */
export function memoryLimiter(scale = 1): Limiter {
  return limiterOn((keyPrefix, points, duration) => new RateLimiterMemory({ keyPrefix, points, duration }), scale)
}

/** For cloud functions: up to eight processes share the counts through the database. */
export function sharedLimiter(pool: Pool, scale = 1): Limiter {
  return limiterOn(
    (keyPrefix, points, duration) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'platform_rate',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
      }),
    scale,
  )
}
