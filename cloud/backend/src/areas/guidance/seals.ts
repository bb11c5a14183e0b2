import type { Sealer } from '../../platform/crypto/sealer'

/** The sealed columns of the timeline, each bound to its row. */
const columns = {
  guidance_journey: 'planning_sealed',
  guidance_pregnancy_dating: 'dating_sealed',
  guidance_child: 'facts_sealed',
  guidance_record: 'content_sealed',
  guidance_call_result: 'note_sealed',
} as const
type Sealed = keyof typeof columns

const placeOf = (table: Sealed, row: string) => ({ table, column: columns[table], row })

export const sealValue = (sealer: Sealer, table: Sealed, row: string, value: unknown): Buffer =>
  sealer.seal('family', placeOf(table, row), JSON.stringify(value))

export const openValue = <Value>(sealer: Sealer, table: Sealed, row: string, sealed: Buffer): Value =>
  JSON.parse(sealer.open('family', placeOf(table, row), sealed)) as Value
