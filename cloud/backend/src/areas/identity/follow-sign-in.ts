import { asId } from '@xiongguan/contract/kit/id'
import { signInRefusalWords, type SignInRefusal } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import type { SessionTokens } from '../../platform/access/session-tokens'
import type { Platform } from '../../platform/platform'
import type { SessionLife } from './rules'
import type { Sessions } from './sessions'
import { pickUpSeconds, refusalOf } from './sign-in-rules'
import { findByBrowser, takeSession, type Browser } from './sign-in-store'
import { standingOf } from './staff-store'
import { holdAccount } from './store'

/** How a browser's request stands; `in` comes once, with the session. */
export type SignInProgress =
  | { state: 'waiting' | 'scanned'; secondsLeft: number }
  | { state: 'over'; reason: SignInRefusal; words: string }
  | { state: 'in'; tokens: SessionTokens }

const over = (reason: SignInRefusal): SignInProgress => ({ state: 'over', reason, words: signInRefusalWords[reason] })

type Deps = { platform: Platform; sessions: Sessions; life: SessionLife }

class NotStaffAnyMore extends Error {
  constructor(readonly reason: SignInRefusal) {
    super(reason)
  }
}

/** The session of a confirmed request, in the transaction that marks it taken: two askers at once get one between them. */
async function pickUp(
  { platform: { db, clock }, sessions, life }: Deps,
  browser: Browser,
  device: string,
  requestId: string,
): Promise<SignInProgress> {
  const sessionId = v7()
  const decidedAfter = new Date(clock.now().getTime() - pickUpSeconds * 1000)
  const picked = db.transaction().execute(async (work): Promise<SignInProgress> => {
    const taken = await takeSession(work, browser, sessionId, decidedAfter)
    if (!taken?.decided_by) return over((await findByBrowser(work, browser))?.session_id ? 'used' : 'expired')
    const accountId = asId<'Account'>(taken.decided_by)
    await holdAccount(work, accountId)
    const standing = await standingOf(work, accountId)
    if (standing !== 'staff') throw new NotStaffAnyMore(standing)
    return { state: 'in', tokens: await sessions.open(work, { sessionId, accountId, requestId, device, life }) }
  })
  return picked.catch((error: unknown) => {
    if (error instanceof NotStaffAnyMore) return over(error.reason)
    throw error
  })
}

type Following = { browser: Browser | null; requestId: string; shown: string | undefined }

/**
 * Tells a browser how its request stands. A look costs one row by its key; nobody else's browser finds it. `shown` is
 * what the asking tab shows: another tab of the browser may have asked for a newer one.
 */
export async function followSignIn(deps: Deps, { browser, requestId, shown }: Following): Promise<SignInProgress> {
  if (browser && shown !== undefined && shown !== browser.signInId) return over('replaced')
  const now = deps.platform.clock.now()
  const row = browser ? await findByBrowser(deps.platform.db, browser) : undefined
  if (!browser || !row) return over('expired')
  if (row.outcome === 'confirmed' && !row.session_id) return pickUp(deps, browser, row.device, requestId)
  const refusal = refusalOf(row, now)
  if (refusal) return over(refusal)
  return { state: row.scanned_at ? 'scanned' : 'waiting', secondsLeft: Math.ceil((row.expires_at.getTime() - now.getTime()) / 1000) }
}
