import { createHash, createHmac, randomBytes } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { asId } from '@xiongguan/contract/kit/id'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import type { Clock } from '../../platform/clock'
import type { SessionTokens } from '../../platform/access/session-tokens'
import type { AuditTrail } from '../../platform/audit-trail'
import type { Db } from '../../platform/tables'
import { accessMinutes, refreshGraceSeconds, sessionDays } from './rules'
import { insertSession, revokeSession, rotateRefresh } from './store'

export type Sessions = {
  /** Starts a session for an account that was recognised by other means. */
  start(accountId: AccountId, requestId: string): Promise<SessionTokens>
  /** A new access token for a refresh secret; the secret is swapped, and fits for a short while still. Null when it no longer fits. */
  refresh(secret: string): Promise<SessionTokens | null>
  end(secret: string, requestId: string): Promise<void>
  /** The session an access token was signed for; null when it is forged or too old. */
  read(token: string): Promise<string | null>
}

const algorithm = 'HS256'
const issuer = 'xiongguan'

/** The cookie value names nothing; the database keeps only its hash. */
const hash = (secret: string) => createHash('sha256').update(secret).digest()
const newSecret = () => randomBytes(32).toString('base64url')
/** The same secret always has the same successor, so that everyone who asks with it in time ends with the one that is kept. */
const successor = (key: Uint8Array, secret: string) => createHmac('sha256', key).update(`refresh\n${secret}`).digest('base64url')

type SessionDeps = { db: Db; clock: Clock; trail: AuditTrail; key: Uint8Array }

function createSigner(clock: Clock, key: Uint8Array) {
  const seconds = () => Math.floor(clock.now().getTime() / 1000)
  return {
    sign: (sessionId: string) =>
      new SignJWT({})
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setSubject(sessionId)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + accessMinutes * 60)
        .sign(key),
    async read(token: string): Promise<string | null> {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [algorithm], issuer, currentDate: clock.now() })
        return payload.sub ?? null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}

export function createSessions({ db, clock, trail, key }: SessionDeps): Sessions {
  const signer = createSigner(clock, key)
  const expiry = (now: Date) => new Date(now.getTime() + sessionDays * 86_400_000)
  return {
    read: signer.read,
    async start(accountId, requestId) {
      const now = clock.now()
      const refresh = newSecret()
      const sessionId = v7()
      const expiresAt = expiry(now)
      await db.transaction().execute(async (work) => {
        await insertSession(work, { sessionId, accountId, refreshHash: hash(refresh), expiresAt }, now)
        await trail.write(work, { actorId: accountId, requestId }, [{ action: 'session.started', subjectKind: 'session', subjectId: sessionId }])
      })
      return { token: await signer.sign(sessionId), refresh, expiresAt }
    },
    async refresh(secret) {
      const now = clock.now()
      const refresh = successor(key, secret)
      const graceFrom = new Date(now.getTime() - refreshGraceSeconds * 1000)
      const session = await rotateRefresh(db, { oldHash: hash(secret), newHash: hash(refresh), now, graceFrom })
      return session ? { token: await signer.sign(session.session_id), refresh, expiresAt: session.expires_at } : null
    },
    async end(secret, requestId) {
      await db.transaction().execute(async (work) => {
        const session = await revokeSession(work, hash(secret), clock.now())
        if (!session) return
        const note = { action: 'session.ended', subjectKind: 'session', subjectId: session.session_id } as const
        await trail.write(work, { actorId: asId<'Account'>(session.account_id), requestId }, [note])
      })
    },
  }
}
