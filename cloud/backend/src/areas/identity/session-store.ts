import { ownTables, type Db, type Work } from '../../platform/tables'
import { liveGrants, sessionLives, type AccountRow } from './live-store'
import type { IdentityTables } from './tables'

const own = (handle: Db) => ownTables<IdentityTables>(handle)

/** The account behind a live session; nothing when it ended, expired, or the account is gone. */
export function findBySession(db: Db, sessionId: string, now: Date): Promise<AccountRow | undefined> {
  return own(db)
    .selectFrom('identity_session as s')
    .innerJoin('identity_account', 'identity_account.account_id', 's.account_id')
    .select(['identity_account.account_id', 'identity_account.accepted_privacy', liveGrants.as('grants'), 's.session_id'])
    .where('s.session_id', '=', sessionId)
    .where(sessionLives(now))
    .where('identity_account.erased_at', 'is', null)
    .executeTakeFirst()
}

export type NewSession = {
  sessionId: string
  accountId: string
  refreshHash: Buffer
  familyHash: Buffer
  expiresAt: Date
  device: string
  idleMinutes: number | null
}

export async function insertSession(work: Work, session: NewSession, now: Date) {
  await own(work)
    .insertInto('identity_session')
    .values({
      session_id: session.sessionId,
      account_id: session.accountId,
      refresh_hash: session.refreshHash,
      family_hash: session.familyHash,
      created_at: now,
      last_used_at: now,
      expires_at: session.expiresAt,
      device: session.device,
      idle_minutes: session.idleMinutes,
    })
    .execute()
}

type Rotation = { oldHash: Buffer; newHash: Buffer; now: Date; graceFrom: Date }

/**
 * Swaps the refresh secret of a live session; nothing when the old one does not fit. The secret just swapped out comes
 * to the same successor once more while its swap is not older than `graceFrom`.
 */
export function rotateRefresh(db: Db, { oldHash, newHash, now, graceFrom }: Rotation) {
  return own(db)
    .updateTable('identity_session as s')
    .set((eb) => ({
      refresh_hash: newHash,
      previous_refresh_hash: oldHash,
      rotated_at: eb.case().when('refresh_hash', '=', oldHash).then(now).else(eb.ref('rotated_at')).end(),
      last_used_at: now,
    }))
    .where((eb) => eb.or([eb('refresh_hash', '=', oldHash), eb.and([eb('previous_refresh_hash', '=', oldHash), eb('rotated_at', '>=', graceFrom)])]))
    .where(sessionLives(now))
    .returning(['s.session_id', 's.expires_at'])
    .executeTakeFirst()
}

/**
 * Ends the session a secret once belonged to, when that secret was swapped out before `graceFrom`: whoever shows it now
 * is not the browser that got its successor, or that browser is no longer the only one.
 */
export function revokeReused(work: Work, reused: { familyHash: Buffer; hash: Buffer; graceFrom: Date }, now: Date) {
  return own(work)
    .updateTable('identity_session')
    .set({ revoked_at: now })
    .where('family_hash', '=', reused.familyHash)
    .where('refresh_hash', '<>', reused.hash)
    .where((eb) => eb(eb.fn.coalesce('rotated_at', 'created_at'), '<', reused.graceFrom))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['session_id', 'account_id'])
    .executeTakeFirst()
}

/** Ends the session of a secret; the one before the last too, for a browser that never received the newest. */
export function revokeSession(work: Work, refreshHash: Buffer, now: Date) {
  return own(work)
    .updateTable('identity_session')
    .set({ revoked_at: now })
    .where((eb) => eb.or([eb('refresh_hash', '=', refreshHash), eb('previous_refresh_hash', '=', refreshHash)]))
    .where('revoked_at', 'is', null)
    .returning(['session_id', 'account_id'])
    .executeTakeFirst()
}

type Which = { accountId: string; only?: string; except?: string | null }

/** Ends live sessions of an account: all of them, one, or all but one; answers how many. */
export async function revokeSessions(work: Work, { accountId, only, except }: Which, now: Date): Promise<number> {
  const ended = await own(work)
    .updateTable('identity_session as s')
    .set({ revoked_at: now })
    .where('s.account_id', '=', accountId)
    .where(sessionLives(now))
    .$if(only !== undefined, (query) => query.where('s.session_id', '=', only ?? ''))
    .$if(Boolean(except), (query) => query.where('s.session_id', '<>', except ?? ''))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

/** Where an account is signed in now, the newest first. */
export function liveSessions(handle: Db, accountId: string, now: Date) {
  return own(handle)
    .selectFrom('identity_session as s')
    .select(['s.session_id', 's.device', 's.created_at', 's.last_used_at'])
    .where('s.account_id', '=', accountId)
    .where(sessionLives(now))
    .orderBy('s.session_id', 'desc')
    .limit(50)
    .execute()
}
