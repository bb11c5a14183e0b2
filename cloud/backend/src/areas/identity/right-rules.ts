import type { FieldView, RecordArea, RecordField } from '@xiongguan/contract/identity/field-rights'
import { rightRefusalWords, waitingHours, type RightRefusal, type RightStanding, type Role } from '@xiongguan/contract/identity/terms'

/** A change of who sees what, as it is asked for. */
export type WantedRight = {
  role: Role
  area: RecordArea
  field: RecordField
  manner: 'set' | 'add'
  view: FieldView
  opensMinute: number | null
  closesMinute: number | null
  validFrom: string
  validTo: string | null
}

export const refusedRight = (reason: RightRefusal) => ({ kind: 'refused' as const, reason, words: rightRefusalWords[reason] })

/** Why a change cannot be asked for as it stands; null when it can. */
export function unsound({ manner, view, opensMinute, closesMinute, validFrom, validTo }: WantedRight, today: string): RightRefusal | null {
  if (validFrom < today) return 'inThePast'
  if ((opensMinute === null) !== (closesMinute === null)) return 'badSpan'
  if (opensMinute !== null && closesMinute !== null && opensMinute >= closesMinute) return 'badSpan'
  if (validTo !== null && validTo <= validFrom) return 'badSpan'
  if (manner === 'add' && (validTo === null || view === 'none')) return 'needsEnd'
  return null
}

/** Everyone who could confirm: administrators without the role itself; of the administrators' own role, the others. */
export function confirmers(role: Role, proposedBy: string, administrators: readonly string[], holders: ReadonlySet<string>): string[] {
  return administrators.filter((id) => id !== proposedBy && (role === 'city_administrator' || !holders.has(id)))
}

type Asked = { role: Role; proposedBy: string; proposedAt: Date }
type Hands = { administrators: readonly string[]; holders: ReadonlySet<string> }

/**
 * How a proposed change stands for one administrator. Nobody confirms what they would see themselves; an only
 * administrator waits a day, and never widens what administrators see.
 */
export function rightStandingFor(
  { role, proposedBy, proposedAt }: Asked,
  actor: string,
  { administrators, holders }: Hands,
  now: Date,
): RightStanding {
  const others = confirmers(role, proposedBy, administrators, holders)
  if (actor !== proposedBy) return others.includes(actor) ? 'mayConfirm' : 'concernsYou'
  if (others.length > 0) return 'ownProposal'
  if (holders.has(actor)) return 'needsAnother'
  return now.getTime() >= proposedAt.getTime() + waitingHours * 3_600_000 ? 'mayConfirm' : 'waits'
}
