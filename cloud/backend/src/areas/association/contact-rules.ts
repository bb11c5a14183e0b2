import type { ContactResult } from '@xiongguan/contract/association/contact-resident'
import type { AssignmentPreview } from '@xiongguan/contract/association/contact-staff'
import { contactRefusalWords, type ContactRefusal } from '@xiongguan/contract/association/contact-terms'
import type { HandoverRow } from './handover-store'

export const contactDone: ContactResult = { kind: 'done' }
export const refusedContact = (refusal: ContactRefusal): ContactResult => ({ kind: 'refused', refusal, words: contactRefusalWords[refusal] })

/** More than the association set; where it set nothing, nobody has too many. */
export const isOverload = (households: number, limit: number | null): boolean => limit !== null && households > limit

/** What giving so many more households to a contact comes to. */
export function previewOf({ asked, fits, load, limit }: { asked: number; fits: number; load: number; limit: number | null }): AssignmentPreview {
  const after = load + fits
  return { fits, leftOut: asked - fits, loadBefore: load, loadAfter: after, limit, overload: isOverload(after, limit) }
}

type Sides = Pick<HandoverRow, 'giver_id' | 'taker_id'>

/** Which sides of a hand-over these contacts are. */
export function sidesOf({ giver_id, taker_id }: Sides, memberIds: readonly string[]): ('giver' | 'taker')[] {
  return [...(memberIds.includes(giver_id) ? (['giver'] as const) : []), ...(memberIds.includes(taker_id) ? (['taker'] as const) : [])]
}

/** The community decides without one of the two, never without both: whoever can still confirm has to. */
export function mayDecideWithout(handover: Pick<HandoverRow, 'giver_at' | 'taker_at'>, cannot: 'giver' | 'taker'): boolean {
  return (cannot === 'giver' ? handover.taker_at : handover.giver_at) !== null
}
