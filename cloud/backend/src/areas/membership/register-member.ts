import type { MemberRow } from './register-store'
import type { Member } from './relation-rules'

/** A row as the rules see it. */
export const memberOf = (row: MemberRow): Member => ({
  personId: row.person_id,
  kind: row.kind,
  relation: row.relation,
  bornOn: row.born_on,
  diedOn: row.died_on,
  hasDocument: row.document_sealed !== null,
})
