import type { DocumentKind } from '@xiongguan/contract/membership/terms'
import type { Sealer } from '../../platform/crypto/sealer'

const placeOf = (column: 'name_sealed' | 'phone_sealed' | 'document_sealed', personId: string) => ({
  table: 'membership_person',
  column,
  row: personId,
})
const addressPlace = (householdId: string) => ({ table: 'membership_household', column: 'address_sealed', row: householdId })

/** A name as it is compared: without spaces and middle dots, so that 买买提·艾力 is found however the dot was typed. */
const plainName = (name: string) => name.normalize('NFKC').replace(/[\s·・•.]/g, '')

export const nameIndex = (sealer: Sealer, name: string) => sealer.blindIndex('contact', 'person-name', plainName(name))
export const phoneIndex = (sealer: Sealer, phone: string) => sealer.blindIndex('contact', 'person-phone', phone)
/** The number as `document-rules` normalises it. Kinds are kept apart: a passport may read like another's permit. */
export const documentIndex = (sealer: Sealer, kind: DocumentKind, number: string) => sealer.blindIndex('family', `person-document-${kind}`, number)

export const sealName = (sealer: Sealer, personId: string, name: string) => ({
  name_sealed: sealer.seal('contact', placeOf('name_sealed', personId), name),
  name_index: nameIndex(sealer, name),
})
export const sealPhone = (sealer: Sealer, personId: string, phone: string) => ({
  phone_sealed: sealer.seal('contact', placeOf('phone_sealed', personId), phone),
  phone_index: phoneIndex(sealer, phone),
})
export const sealDocument = (sealer: Sealer, personId: string, kind: DocumentKind, number: string) => ({
  document_kind: kind,
  document_sealed: sealer.seal('family', placeOf('document_sealed', personId), number),
  document_index: documentIndex(sealer, kind, number),
})
export const sealAddress = (sealer: Sealer, householdId: string, address: string) => sealer.seal('contact', addressPlace(householdId), address)

export const openName = (sealer: Sealer, personId: string, sealed: Buffer) => sealer.open('contact', placeOf('name_sealed', personId), sealed)
export const openPhone = (sealer: Sealer, personId: string, sealed: Buffer) => sealer.open('contact', placeOf('phone_sealed', personId), sealed)
export const openDocument = (sealer: Sealer, personId: string, sealed: Buffer) => sealer.open('family', placeOf('document_sealed', personId), sealed)
export const openAddress = (sealer: Sealer, householdId: string, sealed: Buffer) => sealer.open('contact', addressPlace(householdId), sealed)
