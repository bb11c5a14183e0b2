import type { Clock } from '../clock'

export type FreshToken = { token: string; seconds: number }

/** Kept this much shorter than WeChat says, so that a call under way does not meet its end. */
const early = 300

/**
 * WeChat's stable access token: asked for once, kept until shortly before its end, and shared by all calls that come while
 * it is being asked for. It is kept in memory only and never logged.
 */
export function stableToken(ask: () => Promise<FreshToken>, clock: Clock) {
  let kept: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null
  const renew = async () => {
    const { token, seconds } = await ask()
    kept = { token, until: clock.now().getTime() + Math.max(seconds - early, 0) * 1000 }
    return token
  }
  return {
    get(): Promise<string> {
      if (kept && clock.now().getTime() < kept.until) return Promise.resolve(kept.token)
      asking ??= renew().finally(() => {
        asking = null
      })
      return asking
    },
    /** WeChat said this token is no good; one that another call got since stays. */
    forget(token: string): void {
      if (kept?.token === token) kept = null
    },
  }
}
