import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

export type NewSignIn = {
  signInId: string
  codeHash: Buffer
  browserHash: Buffer
  number: number
  choices: readonly number[]
  device: string
  expiresAt: Date
}

export async function insertSignIn(work: Work, request: NewSignIn, now: Date): Promise<void> {
  await own(work)
    .insertInto('identity_sign_in')
    .values({
      sign_in_id: request.signInId,
      code_hash: request.codeHash,
      browser_hash: request.browserHash,
      number: request.number,
      choices: sql`${`{${request.choices.join(',')}}`}::smallint[]`,
      device: request.device,
      created_at: now,
      expires_at: request.expiresAt,
    })
    .execute()
}

/** Forgets requests that ran out before an instant; each new one clears up after the old. */
export async function forgetSignIns(work: Work, before: Date): Promise<void> {
  await own(work).deleteFrom('identity_sign_in').where('expires_at', '<', before).execute()
}

/** The browser asked for another code: the one it had is dead, unless a phone was faster. */
export async function replaceSignIn(work: Work, browser: Browser, now: Date): Promise<void> {
  await own(work)
    .updateTable('identity_sign_in')
    .set({ outcome: 'replaced', decided_at: now })
    .where('sign_in_id', '=', browser.signInId)
    .where('browser_hash', '=', browser.browserHash)
    .where('outcome', 'is', null)
    .execute()
}

/** What the browser's cookie says of it. */
export type Browser = { signInId: string; browserHash: Buffer }

export type SignInRow = {
  sign_in_id: string
  number: number
  choices: number[]
  device: string
  created_at: Date
  expires_at: Date
  scanned_at: Date | null
  outcome: 'confirmed' | 'wrongNumber' | 'declined' | 'replaced' | null
  decided_by: string | null
  decided_at: Date | null
}
const shown = [
  'sign_in_id',
  'number',
  'choices',
  'device',
  'created_at',
  'expires_at',
  'scanned_at',
  'outcome',
  'decided_by',
  'decided_at',
] as const satisfies (keyof SignInRow)[]

/** As the phone finds it, by what the QR carries. */
export function findByCode(handle: Db, codeHash: Buffer): Promise<SignInRow | undefined> {
  return own(handle).selectFrom('identity_sign_in').select(shown).where('code_hash', '=', codeHash).executeTakeFirst()
}

/** As its own browser finds it; knowing the id without the secret finds nothing. */
export function findByBrowser(handle: Db, { signInId, browserHash }: Browser) {
  return own(handle)
    .selectFrom('identity_sign_in')
    .select([...shown, 'session_id'])
    .where('sign_in_id', '=', signInId)
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst()
}

/** Marks an open request as looked at; false when it was before. */
export async function markScanned(work: Work, signInId: string, accountId: string, now: Date): Promise<boolean> {
  const marked = await own(work)
    .updateTable('identity_sign_in')
    .set({ scanned_by: accountId, scanned_at: now })
    .where('sign_in_id', '=', signInId)
    .where('scanned_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

type Decision = { codeHash: Buffer; accountId: string; number: number | null }

/**
 * The one decision on a request, in one statement: of two phones at once the second finds it decided. A number that is
 * not the one shown kills it; no number declines it. Nothing when it is decided, expired or unknown.
 */
export function decideSignIn(work: Work, { codeHash, accountId, number }: Decision, now: Date) {
  const outcome =
    number === null
      ? sql<'declined'>`'declined'`
      : sql<'confirmed' | 'wrongNumber'>`case when number = ${number} then 'confirmed' else 'wrongNumber' end`
  return own(work)
    .updateTable('identity_sign_in')
    .set({ outcome, decided_by: accountId, decided_at: now })
    .where('code_hash', '=', codeHash)
    .where('outcome', 'is', null)
    .where('expires_at', '>', now)
    .returning(['sign_in_id', 'outcome'])
    .executeTakeFirst()
}

/** Hands the session of a confirmed request to its browser, once; nothing the second time. */
export function takeSession(work: Work, { signInId, browserHash }: Browser, sessionId: string, decidedAfter: Date) {
  return own(work)
    .updateTable('identity_sign_in')
    .set({ session_id: sessionId })
    .where('sign_in_id', '=', signInId)
    .where('browser_hash', '=', browserHash)
    .where('outcome', '=', 'confirmed')
    .where('session_id', 'is', null)
    .where('decided_at', '>', decidedAfter)
    .returning('decided_by')
    .executeTakeFirst()
}
