import type { Sealer } from '../../platform/crypto/sealer'
import { phoneIndex } from './register-seals'

const placeOf = (table: 'membership_contact' | 'membership_phone_code', row: string) => ({ table, column: 'phone_sealed', row })

type Table = Parameters<typeof placeOf>[0]

export const sealOwnPhone = (sealer: Sealer, table: Table, row: string, phone: string) => ({
  phoneSealed: sealer.seal('contact', placeOf(table, row), phone),
  phoneIndex: phoneIndex(sealer, phone),
})
export const openOwnPhone = (sealer: Sealer, table: Table, row: string, sealed: Buffer) => sealer.open('contact', placeOf(table, row), sealed)

/** A six-digit code is guessed from its plain hash in a moment; this one needs the server's key, and is bound to its row. */
export const hashPhoneCode = (sealer: Sealer, codeId: string, code: string) => sealer.blindIndex('contact', `phone-code ${codeId}`, code)
