import type { FieldView, RecordArea, RecordField } from '@xiongguan/contract/identity/field-rights'
import type { Db } from '../tables'
import type { Account } from './caller'

/**
 * What one account may see of one kind of record: in which communities, and each field how far. Nothing that is not
 * given is seen. The same reach bounds lists, searches, their counts and exports.
 */
export type Reach = {
  /** Communities whose records may be listed; for a `where community = any(…)`. */
  communities: readonly string[] | 'everywhere'
  covers(communityCode: string): boolean
  /** How far a field of a record of this community is shown; `none` where no right reaches. */
  view(communityCode: string, field: RecordField): FieldView
}

/** Works out the reach of an account now, from its roles, their places and the dated rights; wired to identity. */
export type ReachOf = (handle: Db, account: Account, area: RecordArea) => Promise<Reach>
