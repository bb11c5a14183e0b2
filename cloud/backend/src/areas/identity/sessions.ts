import { createHmac } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { asId } from '@xiongguan/contract/kit/id'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import { daysFrom } from '../../platform/civil-date'
import type { Clock } from '../../platform/clock'
import type { SessionTokens } from '../../platform/access/session-tokens'
import type { AuditTrail } from '../../platform/audit-trail'
import type { Db, Work } from '../../platform/tables'
import { hashSecret, newSecret } from './session-secrets'
import { accessMinutes, refreshGraceSeconds, residentSessionLife, type SessionLife } from './rules'
import { insertSession, revokeReused, revokeSession, rotateRefresh } from './session-store'

/** Which browser, in words, and how long it may stay. */
export type SessionKind = { device: string; life: SessionLife }

export type Sessions = {
  /** Starts a session for an account that was recognised by other means. */
  start(accountId: AccountId, requestId: string, device?: string): Promise<SessionTokens>
  /** The same inside a transaction that decides whether there is to be one, under an id it chose. */
  open(work: Work, session: { sessionId: string; accountId: string; requestId: string } & SessionKind): Promise<SessionTokens>
  /**
   * A new access token for a refresh secret; the secret is swapped, and fits for a short while still. Null when it no
   * longer fits. A secret that was swapped out before that while was copied: it ends its session.
   */
  refresh(secret: string, requestId: string): Promise<SessionTokens | null>
  end(secret: string, requestId: string): Promise<void>
  /** The session an access token was signed for; null when it is forged or too old. */
  read(token: string): Promise<string | null>
}

const algorithm = 'HS256'
const issuer = 'xiongguan'

/** The same secret always has the same successor, so that everyone who asks with it in time ends with the one that is kept. */
const successor = (key: Uint8Array, secret: string) => createHmac('sha256', key).update(`refresh\n${secret}`).digest('base64url')

/** The cookie: a family that stays for the session's life, and the secret of the moment. Neither names anything. */
const cookieOf = (family: string, secret: string) => `${family}.${secret}`
function partsOf(cookie: string): { family: string; secret: string } {
  const [family = '', secret = ''] = cookie.split('.')
  return { family, secret }
}

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

type Ended = { session_id: string; account_id: string } | undefined

export function createSessions({ db, clock, trail, key }: SessionDeps): Sessions {
  const signer = createSigner(clock, key)
  const note = async (work: Work, ended: Ended, action: 'session.ended' | 'session.endedForReuse', requestId: string) => {
    if (!ended) return
    const origin = { actorId: asId<'Account'>(ended.account_id), requestId }
    await trail.write(work, origin, [{ action, subjectKind: 'session', subjectId: ended.session_id }])
  }
  const open: Sessions['open'] = async (work, { sessionId, accountId, requestId, device, life }) => {
    const now = clock.now()
    const [family, secret] = [newSecret(16), newSecret()]
    const expiresAt = daysFrom(now, life.days)
    const hashes = { refreshHash: hashSecret(secret), familyHash: hashSecret(family) }
    await insertSession(work, { sessionId, accountId, ...hashes, expiresAt, device, idleMinutes: life.idleMinutes }, now)
    await trail.write(work, { actorId: accountId, requestId }, [{ action: 'session.started', subjectKind: 'session', subjectId: sessionId }])
    return { token: await signer.sign(sessionId), refresh: cookieOf(family, secret), expiresAt }
  }
  return {
    read: signer.read,
    open,
    start(accountId, requestId, device = '') {
      const session = { sessionId: v7(), accountId, requestId, device, life: residentSessionLife }
      return db.transaction().execute((work) => open(work, session))
    },
    async refresh(cookie, requestId) {
      const { family, secret } = partsOf(cookie)
      const now = clock.now()
      const next = successor(key, secret)
      const graceFrom = new Date(now.getTime() - refreshGraceSeconds * 1000)
      const hash = hashSecret(secret)
      const session = await rotateRefresh(db, { oldHash: hash, newHash: hashSecret(next), now, graceFrom })
      if (session) return { token: await signer.sign(session.session_id), refresh: cookieOf(family, next), expiresAt: session.expires_at }
      await db.transaction().execute(async (work) => {
        const reused = await revokeReused(work, { familyHash: hashSecret(family), hash, graceFrom }, now)
        await note(work, reused, 'session.endedForReuse', requestId)
      })
      return null
    },
    async end(cookie, requestId) {
      await db.transaction().execute(async (work) => {
        const ended = await revokeSession(work, hashSecret(partsOf(cookie).secret), clock.now())
        await note(work, ended, 'session.ended', requestId)
      })
    },
  }
}
