import type { Db } from '../../platform/tables'
import type { Quiet } from './rules'

/** Who of an account's household asked for rest, now; wired to membership. */
export type QuietSubjects = (handle: Db, accountId: string) => Promise<Quiet>

/** The openid behind an account, null for accounts without one; wired to identity. */
export type OpenidOf = (handle: Db, accountId: string) => Promise<string | null>

export type NoticesPorts = { quiet: QuietSubjects; openidOf: OpenidOf }
