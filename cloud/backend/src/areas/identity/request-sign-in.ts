import { randomInt } from 'node:crypto'
import { signInSeconds } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import { daysFrom } from '../../platform/civil-date'
import type { Platform } from '../../platform/platform'
import { hashSecret, newSecret } from './session-secrets'
import { drawNumbers, signInDays } from './sign-in-rules'
import { forgetSignIns, insertSignIn, replaceSignIn, type Browser } from './sign-in-store'

/** What a browser gets: `secret` for its cookie alone, the rest for the page; the id is no secret. */
export type SignInShown = { id: string; secret: string; code: string; number: number; secondsLeft: number }

type Asking = { device: string; requestId: string; before: Browser | null }

/** Opens a request for one browser. A code it had before dies with that. */
export async function requestSignIn({ db, clock, trail }: Platform, { device, requestId, before }: Asking): Promise<SignInShown> {
  const now = clock.now()
  const [signInId, code, secret] = [v7(), newSecret(16), newSecret()]
  const { number, choices } = drawNumbers((below) => randomInt(below))
  const expiresAt = new Date(now.getTime() + signInSeconds * 1000)
  await db.transaction().execute(async (work) => {
    if (before) await replaceSignIn(work, before, now)
    await forgetSignIns(work, daysFrom(now, -signInDays))
    await insertSignIn(work, { signInId, codeHash: hashSecret(code), browserHash: hashSecret(secret), number, choices, device, expiresAt }, now)
    await trail.write(work, { actorId: null, requestId }, [{ action: 'signIn.requested', subjectKind: 'signIn', subjectId: signInId }])
  })
  return { id: signInId, secret: `${signInId}.${secret}`, code, number, secondsLeft: signInSeconds }
}

/** Reads the browser's cookie; null for what we never gave out. */
export function browserOf(cookie: string | undefined): Browser | null {
  const [, signInId, secret] = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? '') ?? []
  return signInId && secret ? { signInId, browserHash: hashSecret(secret) } : null
}
