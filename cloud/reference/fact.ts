import labels from './facts/labels.json'

export type FactFile = keyof typeof labels

/** One value that a text may show, as its source gives it. Dates are civil dates in Asia/Shanghai. */
export type ReferenceFact = {
  /** Dotted name that a `factRef` node carries, e.g. `nip.hepb-1.window`. */
  key: string
  label: string
  /** Words as the reader sees them; null when the source does not say it surely enough. */
  value: string | null
  source: string
  version: string
  /** The lowest label among the row, its file and the file's provenance. */
  confidence: string
  /** A number that can be dialled. */
  dial: boolean
  /** The day somebody in 嘉峪关 compared it with the original; null until then. */
  reviewedOn: string | null
  nextReviewOn: string
  /** An emergency or crisis number: never hidden, whatever the date. */
  emergency: boolean
}

/** One year after the facts were compiled (2026-11-23). */
const nextReviewOn = '2027-11-23'

const strongest = ['VERIFIED_PRIMARY', 'VERIFIED_PACKAGE', 'VERIFIED', 'VERIFIED_SECONDARY']
const differsByRow = 'MIXED'

/**
 * The lowest of the labels given: row, file, provenance. `MIXED` leaves it to the row.
 * A label that is no VERIFIED label is lower than all of them.
 */
export function lowestLabel(row: string | undefined, file: FactFile): string {
  const given = [row, labels[file]].filter((label): label is string => label !== undefined && label !== differsByRow)
  const unsure = given.find((label) => !strongest.includes(label))
  if (unsure) return unsure
  const lowest = Math.max(...given.map((label) => strongest.indexOf(label)))
  return strongest[lowest] ?? 'UNKNOWN'
}

/** Whether a value with this label may be shown at all. */
export function mayShow(confidence: string): boolean {
  return strongest.includes(confidence)
}

type Written = {
  key: string
  label: string
  /** Null where the row itself states that the value is not known. */
  value: string | null
  source: string
  version: string
  file: FactFile
  rowLabel?: string
  dial?: boolean
  emergency?: boolean
}

/** Makes a fact and withholds its value unless the lowest label is a VERIFIED one. */
export function toFact({ file, rowLabel, value, dial = false, emergency = false, ...named }: Written): ReferenceFact {
  const confidence = lowestLabel(rowLabel, file)
  return { ...named, value: mayShow(confidence) ? value : null, confidence, dial, reviewedOn: null, nextReviewOn, emergency }
}

/** The part of a source's own words that the pattern's first group finds; throws when the source no longer says it. */
export function quoted(text: string | undefined, pattern: RegExp): string {
  const found = text === undefined ? null : pattern.exec(text)
  if (!found?.[1]) throw new Error(`the source no longer says ${String(pattern)}`)
  return found[1]
}
