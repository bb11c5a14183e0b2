import { adultAge, ageOn, guardianRelations, isYoungChild, type RegisterRefusal } from '@xiongguan/contract/membership/register-rules'
import { householdSize, type PersonKind, type Relation } from '@xiongguan/contract/membership/terms'

/** A person as the rules about a household see them. */
export type Member = {
  personId: string
  kind: PersonKind
  relation: Relation | null
  bornOn: string | null
  diedOn: string | null
  hasDocument: boolean
}

const isAdult = ({ bornOn, kind }: Member, today: string) => (bornOn === null ? kind === 'adult' : ageOn(bornOn, today) >= adultAge)
const isGuardian = (member: Member, today: string) =>
  member.relation !== null && guardianRelations.includes(member.relation) && isAdult(member, today)

/**
 * What is not in order in a household. A family that only wrote down nicknames has no relations yet, so nothing can be out
 * of order. Someone who died stays in the file: as head until another is chosen, but never as guardian or collector.
 */
export function householdFaults(members: readonly Member[], today: string): RegisterRefusal[] {
  const faults: RegisterRefusal[] = []
  if (members.length > householdSize) faults.push('householdFull')
  if (members.every(({ relation }) => relation === null)) return faults
  const heads = members.filter(({ relation }) => relation === 'head')
  if (heads.length > 1) faults.push('headExists')
  if (heads.length === 0) faults.push('headNeeded')
  if (heads.some((head) => isYoungChild(head, today))) faults.push('headTooYoung')
  const living = members.filter(({ diedOn }) => diedOn === null)
  const collectors = living.filter(({ relation }) => relation === 'collector')
  if (collectors.some((collector) => !isAdult(collector, today))) faults.push('collectorNotAdult')
  if (collectors.some(({ hasDocument }) => !hasDocument)) faults.push('collectorNeedsDocument')
  const childrenThere = living.some((member) => member.relation !== null && isYoungChild(member, today))
  if (childrenThere && !living.some((member) => isGuardian(member, today))) faults.push('childNeedsGuardian')
  return faults
}

/** What a change would put out of order that was in order before; an old fault does not stop an unrelated change. */
export function newFault(before: readonly Member[], after: readonly Member[], today: string): RegisterRefusal | null {
  const old = householdFaults(before, today)
  return householdFaults(after, today).find((fault) => !old.includes(fault)) ?? null
}
