import type { Sealer } from '../../platform/crypto/sealer'

const phonePlace = (householdId: string) => ({ table: 'association_contact_household', column: 'phone_sealed', row: householdId })
const askedPlace = (householdId: string) => ({ table: 'association_contact_household', column: 'asked_sealed', row: householdId })
const notePlace = (touchId: string) => ({ table: 'association_contact_touch', column: 'note_sealed', row: touchId })
const reasonPlace = (handoverId: string) => ({ table: 'association_contact_handover', column: 'reason_sealed', row: handoverId })

/** Opens and seals what stands beside a contact; what is missing stays missing. */
export function contactSeals(sealer: Sealer) {
  const sealAt = (place: typeof phonePlace) => (row: string, text: string | null | undefined) =>
    text ? sealer.seal('contact', place(row), text) : null
  const openAt = (place: typeof phonePlace) => (row: string, sealed: Buffer | null) => (sealed ? sealer.open('contact', place(row), sealed) : null)
  return {
    phone: { seal: sealAt(phonePlace), open: openAt(phonePlace) },
    asked: { seal: sealAt(askedPlace), open: openAt(askedPlace) },
    note: { seal: sealAt(notePlace), open: openAt(notePlace) },
    reason: { seal: sealAt(reasonPlace) },
    /** What was typed, inside the fingerprint of its request: keyed, since a plain hash of a phone could be guessed. */
    fingerprint: (input: unknown) => sealer.blindIndex('contact', 'contact-change', JSON.stringify(input)).toString('base64url'),
  }
}
