import type { SmsApi } from '../../platform/sms/api'
import type { Db } from '../../platform/tables'
import type { Templates } from '../../platform/wechat/templates'
import type { Quiet } from './rules'

/** Who of an account's household asked for rest, now; wired to membership. */
export type QuietSubjects = (handle: Db, accountId: string) => Promise<Quiet>

/** An address behind an account, null for accounts without one; the openid is wired to identity. */
export type AddressOf = (handle: Db, accountId: string) => Promise<string | null>

/** What sending outside the house needs. */
export type DispatchPorts = {
  quiet: QuietSubjects
  openidOf: AddressOf
  phoneOf: AddressOf
  sms: SmsApi
  /** Templates chosen in WeChat's library; none where nothing is connected. */
  templates: Templates
}

export type NoticesPorts = DispatchPorts
