import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import type { Account, Caller } from '../../platform/access/caller'
import type { Platform } from '../../platform/platform'
import type { Sessions } from './sessions'
import { findBySession } from './session-store'
import { findByOpenid, insertAccount } from './store'

export type CallerRecognition = {
  /** By the openid WeChat put into the environment. `open` makes an account for a newcomer. */
  byOpenid(openid: string, open: boolean): Promise<Caller>
  /** By an access token; null when it is forged, too old or its session ended. */
  byToken(token: string): Promise<Caller>
}

type Found = Awaited<ReturnType<typeof findBySession>>

function accountFrom(row: NonNullable<Found>): Account {
  return {
    accountId: asId<'Account'>(row.account_id),
    grants: row.grants,
    acceptedPrivacy: row.accepted_privacy,
    sessionId: row.session_id === null ? null : asId<'Session'>(row.session_id),
  }
}

type RecognitionDeps = Pick<Platform, 'db' | 'clock' | 'sealer'>

/** Recognises callers. Two first calls of one newcomer at once end with one account. */
export function createRecognition({ db, clock, sealer }: RecognitionDeps, sessions: Sessions): CallerRecognition {
  async function openAccount(openid: string, openidIndex: Buffer) {
    const accountId = v7()
    const openidSealed = sealer.seal('contact', { table: 'identity_account', column: 'openid_sealed', row: accountId }, openid)
    await insertAccount(db, { accountId, openidIndex, openidSealed }, clock.now())
    return findByOpenid(db, openidIndex)
  }
  return {
    async byOpenid(openid, open) {
      const openidIndex = sealer.blindIndex('contact', 'openid', openid)
      const row = (await findByOpenid(db, openidIndex)) ?? (open ? await openAccount(openid, openidIndex) : undefined)
      return row ? accountFrom(row) : null
    },
    async byToken(token) {
      const sessionId = await sessions.read(token)
      const row = sessionId ? await findBySession(db, sessionId, clock.now()) : undefined
      return row ? accountFrom(row) : null
    },
  }
}
