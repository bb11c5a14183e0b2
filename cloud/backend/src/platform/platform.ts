import type { AuditTrail } from './audit-trail'
import type { MakeChange } from './change'
import type { Clock } from './clock'
import type { Sealer } from './crypto/sealer'
import type { Limiter } from './limits'
import type { Log } from './log'
import type { Announce } from './outbox/announce'
import type { Db } from './tables'
import type { WeChatApi } from './wechat/api'

/** What every area is built on. */
export type Platform = {
  db: Db
  clock: Clock
  log: Log
  sealer: Sealer
  limiter: Limiter
  trail: AuditTrail
  announce: Announce
  change: MakeChange
  wechat: WeChatApi
}
