import type { DuplicateLevel, DuplicateReason } from '@xiongguan/contract/membership/import-terms'

/** What two records share of what tells people apart, and where they say different things. */
export type Likeness = {
  same_document: boolean
  other_document: boolean
  same_name: boolean
  same_birth: boolean
  other_birth: boolean
  same_phone: boolean
}

/**
 * How likely two records are one person. The same document, or name, birth date and phone together, are likely; two of
 * them are possible. Two different documents of one kind are two people, unless all the rest agrees: then one was mistyped.
 */
export function levelOf(like: Likeness): DuplicateLevel | null {
  if (like.same_document) return 'likely'
  const all = like.same_name && like.same_birth && like.same_phone
  if (all) return like.other_document ? 'possible' : 'likely'
  if (like.other_document) return null
  const two = (like.same_name && like.same_birth) || (like.same_phone && like.same_birth) || (like.same_name && like.same_phone && !like.other_birth)
  return two ? 'possible' : null
}

export function reasonsOf(like: Likeness): DuplicateReason[] {
  const said: readonly (readonly [boolean, DuplicateReason])[] = [
    [like.same_document, 'document'],
    [like.same_name, 'name'],
    [like.same_birth, 'birthDate'],
    [like.same_phone, 'phone'],
  ]
  return said.flatMap(([holds, reason]) => (holds ? [reason] : []))
}
