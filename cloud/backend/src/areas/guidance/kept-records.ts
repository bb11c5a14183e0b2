import type { RiskColour } from '@xiongguan/contract/guidance/terms'
import { civilDate } from '../../platform/civil-date'
import type { Sealer } from '../../platform/crypto/sealer'
import type { RecordRow } from './record-store'
import { openValue } from './seals'
import type { Done } from './timeline-rules'

/** What is sealed in a record of something done. */
export type DoneContent = Omit<Done, 'recordId' | 'recordedOn'>

export type Measured = { what: 'measured'; measuredOn: string; weightKg?: number; lengthCm?: number; heightCm?: number; headCm?: number }
export type SignsSeen = { what: 'signs'; ageMonths: number; seen: number[]; on: string }
export type Coloured = { what: 'colour'; colour: RiskColour; hospital: string; on: string }
/** What is sealed in a record of something observed. */
export type Observed = Measured | SignsSeen | Coloured

/** A pregnancy or a child, or the household for the couple. */
export type Kept = {
  subjectId: string
  done: ReadonlyMap<string, Done>
  observed: readonly (Observed & { recordId: string })[]
}

const subjectOf = (row: RecordRow) => row.person_id ?? row.pregnancy_id ?? row.household_id

export const openDone = (sealer: Sealer, row: RecordRow): Done => ({
  ...openValue<DoneContent>(sealer, 'guidance_record', row.record_id, row.content_sealed),
  recordId: row.record_id,
  recordedOn: civilDate(row.recorded_at),
})

export const openObserved = (sealer: Sealer, row: RecordRow): Observed & { recordId: string } => ({
  ...openValue<Observed>(sealer, 'guidance_record', row.record_id, row.content_sealed),
  recordId: row.record_id,
})

/** The item that signs looked at are marked done by. */
const signsItem = ({ ageMonths }: SignsSeen) => `signs.${ageMonths}`

/** Signs that were looked at are done, too; the latest answer counts. */
function withSigns(done: Map<string, Done>, observed: Kept['observed']): Map<string, Done> {
  for (const each of observed) {
    if (each.what !== 'signs') continue
    const itemId = signsItem(each)
    done.set(itemId, { recordId: each.recordId, itemId, title: '', version: '', on: each.on, batch: '', place: '', recordedOn: each.on })
  }
  return done
}

/** Opens what stands of one subject. */
export function keptOf(sealer: Sealer, rows: readonly RecordRow[], subjectId: string): Kept {
  const own = rows.filter((row) => subjectOf(row) === subjectId)
  const observed = own.filter(({ kind }) => kind === 'observed').map((row) => openObserved(sealer, row))
  const done = own.filter(({ kind }) => kind === 'done').map((row) => openDone(sealer, row))
  return { subjectId, observed, done: withSigns(new Map(done.map((each) => [each.itemId, each])), observed) }
}

/** The latest colour a hospital gave; null where none stands. */
export const colourOf = ({ observed }: Kept) => observed.filter((each) => each.what === 'colour').at(-1) ?? null
