import type { Sealer } from '../../platform/crypto/sealer'

type Column = 'name_sealed' | 'phone_sealed' | 'organisation_sealed' | 'statement_sealed' | 'words_sealed'

const placeOf = (column: Column, memberId: string) => ({ table: 'association_member', column, row: memberId })
const stepPlace = (stepId: string) => ({ table: 'association_member_step', column: 'words_sealed', row: stepId })

const plainName = (name: string) => name.normalize('NFKC').replace(/[\s·・•.]/g, '')

/** Opens and seals what a membership holds; what is missing stays missing. */
export function memberSeals(sealer: Sealer) {
  const seal = (column: Column, memberId: string, text: string | null | undefined) =>
    text ? sealer.seal('contact', placeOf(column, memberId), text) : null
  return {
    sealForm: (memberId: string, form: { name: string; phone: string; organisation?: string | undefined; statement?: string | undefined }) => ({
      name_sealed: seal('name_sealed', memberId, form.name),
      name_index: sealer.blindIndex('contact', 'member-name', plainName(form.name)),
      phone_sealed: seal('phone_sealed', memberId, form.phone),
      phone_index: sealer.blindIndex('contact', 'member-phone', form.phone),
      organisation_sealed: seal('organisation_sealed', memberId, form.organisation),
      statement_sealed: seal('statement_sealed', memberId, form.statement),
    }),
    /** Finds members by a whole name, without opening any. */
    nameIndex: (name: string) => sealer.blindIndex('contact', 'member-name', plainName(name)),
    sealWords: (memberId: string, words: string) => seal('words_sealed', memberId, words),
    sealStep: (stepId: string, words: string | null) => (words ? sealer.seal('contact', stepPlace(stepId), words) : null),
    open: (column: Column, memberId: string, sealed: Buffer | null) => (sealed ? sealer.open('contact', placeOf(column, memberId), sealed) : null),
    openStep: (stepId: string, sealed: Buffer | null) => (sealed ? sealer.open('contact', stepPlace(stepId), sealed) : null),
    /** An application inside the fingerprint of its request: keyed, since a plain hash of a phone could be guessed. */
    fingerprint: (input: unknown) => sealer.blindIndex('contact', 'member-form', JSON.stringify(input)).toString('base64url'),
  }
}
export type MemberSeals = ReturnType<typeof memberSeals>
