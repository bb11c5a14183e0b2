import type { EventDetail } from '@xiongguan/contract/events/resident'
import type { HouseholdPerson } from '@xiongguan/contract/membership/resident'
import type { PersonId } from '@xiongguan/contract/membership/terms'

type Rules = Pick<EventDetail, 'householdLimit' | 'seatsLeft' | 'partyRule'>
type Person = Pick<HouseholdPerson, 'personId' | 'kind'>

export type Problem =
  { kind: 'nobody' } | { kind: 'tooMany'; limit: number } | { kind: 'noAdult' } | { kind: 'noChild' } | { kind: 'tooFewSeats'; left: number }

/** Those chosen who still belong to the household, in its order; the whole family at first when it fits. */
export function chosenOf(people: readonly Person[], drafted: readonly PersonId[] | null, rules: Rules): PersonId[] {
  if (drafted) return people.filter(({ personId }) => drafted.includes(personId)).map(({ personId }) => personId)
  return people.length <= Math.min(rules.householdLimit, rules.seatsLeft) ? people.map(({ personId }) => personId) : []
}

/** What to put right before sending, the server's order; it decides in the end. */
export function problemOf(people: readonly Person[], chosen: readonly PersonId[], rules: Rules): Problem | null {
  const party = people.filter(({ personId }) => chosen.includes(personId))
  const has = (kind: Person['kind']) => party.some((person) => person.kind === kind)
  if (party.length === 0) return { kind: 'nobody' }
  if (party.length > rules.householdLimit) return { kind: 'tooMany', limit: rules.householdLimit }
  if (rules.partyRule !== 'anyone' && !has('adult')) return { kind: 'noAdult' }
  if (rules.partyRule === 'adultWithChild' && !has('child')) return { kind: 'noChild' }
  if (party.length > rules.seatsLeft) return { kind: 'tooFewSeats', left: rules.seatsLeft }
  return null
}

export function toggled(chosen: readonly PersonId[], personId: PersonId, on: boolean): PersonId[] {
  return on ? [...chosen.filter((one) => one !== personId), personId] : chosen.filter((one) => one !== personId)
}
