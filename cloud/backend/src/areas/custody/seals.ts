import type { FileKind } from '@xiongguan/contract/custody/terms'
import type { Sealer } from '../../platform/crypto/sealer'

/** What a file holds. Whose it is stands inside the seal too. */
export type Contents = { householdId: string; caseNumber: string; kind: FileKind; note: string }

/** What was sent to the registrar about a family. */
export type TicketContents = { householdId: string; note: string }

const place = (table: string, column: string, row: string) => ({ table, column, row })
const filePlace = (fileId: string) => place('custody_file', 'contents_sealed', fileId)
const ticketPlace = (ticketId: string) => place('custody_ticket', 'contents_sealed', ticketId)
const openingPlace = (column: 'household_sealed' | 'reason_sealed', openingId: string) => place('custody_opening', column, openingId)

/** The household under another name, which only the family key can make. */
export const pseudonymOf = (sealer: Sealer, householdId: string) => sealer.blindIndex('family', 'custody-household', householdId)

export const sealContents = (sealer: Sealer, fileId: string, contents: Contents) => sealer.seal('family', filePlace(fileId), JSON.stringify(contents))
export const openContents = (sealer: Sealer, fileId: string, sealed: Buffer) =>
  JSON.parse(sealer.open('family', filePlace(fileId), sealed)) as Contents

export const sealTicket = (sealer: Sealer, ticketId: string, contents: TicketContents) =>
  sealer.seal('family', ticketPlace(ticketId), JSON.stringify(contents))
export const openTicket = (sealer: Sealer, ticketId: string, sealed: Buffer) =>
  JSON.parse(sealer.open('family', ticketPlace(ticketId), sealed)) as TicketContents

export const sealOpening = (sealer: Sealer, openingId: string, { householdId, reason }: { householdId: string; reason: string }) => ({
  household_sealed: sealer.seal('family', openingPlace('household_sealed', openingId), householdId),
  reason_sealed: sealer.seal('family', openingPlace('reason_sealed', openingId), reason),
})
export const openOpening = (sealer: Sealer, row: { opening_id: string; household_sealed: Buffer; reason_sealed: Buffer }) => ({
  householdId: sealer.open('family', openingPlace('household_sealed', row.opening_id), row.household_sealed),
  reason: sealer.open('family', openingPlace('reason_sealed', row.opening_id), row.reason_sealed),
})
