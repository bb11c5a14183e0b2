import type { DoorStanding } from './door-rules'
import type { DoorCaseKind } from './terms'

/** One line of a device's own log. `deviceAt` is its clock, `skew` how far that clock was behind the server's when last measured. */
export type LogLine = {
  sequence: number
  /** Hash of the line before; of the log's opening line for the first. */
  previous: string
  entryId: string
  kind: 'in' | 'undo'
  signUpId: string
  serial: number
  /** The entry an undo takes back. */
  undoes: string | null
  deviceAt: number
  skew: number
}

type LogOf = { eventId: string; deviceId: string }

/** What every log begins with: the hash of it stands as `previous` in the first line. */
export const openingLine = ({ eventId, deviceId }: LogOf) => `XGL1|${eventId}|${deviceId}`

/** The line as it is signed and hashed: ASCII, one spelling. */
export function lineText(of: LogOf, line: LogLine): string {
  const { sequence, previous, entryId, kind, signUpId, serial, undoes, deviceAt, skew } = line
  return [openingLine(of), sequence, previous, entryId, kind, signUpId, serial, undoes ?? '-', deviceAt, skew].join('|')
}

/** Why an entry does not count by itself. */
export type Held = 'revokedDevice' | 'brokenLog'

/** An entry of the door log, of whatever door. `at` is when it happened, by the server's clock. */
export type DoorEntry = { entryId: string; kind: 'in' | 'undo'; at: number; serial: number | null; undoes: string | null; held: Held | null }

export type Settled = {
  /** The entry that let the family in; null while nobody has come. */
  arrival: DoorEntry | null
  /** Entries a person has to look at, and why. */
  cases: ReadonlyMap<string, DoorCaseKind>
}

const earlier = (one: DoorEntry, other: DoorEntry) => one.at - other.at || (one.entryId < other.entryId ? -1 : 1)

/**
 * What the entries about one sign-up come to. It depends on which entries there are, never on the order they came in:
 * the earliest that is not taken back wins, and whatever else let the family in is a case.
 */
export function settle(signUp: { standing: DoorStanding; serial: number }, entries: readonly DoorEntry[]): Settled {
  const cases = new Map<string, DoorCaseKind>()
  const takenBack = new Set(entries.flatMap(({ kind, held, undoes }) => (kind === 'undo' && !held && undoes ? [undoes] : [])))
  for (const { entryId, held } of entries) if (held) cases.set(entryId, held)
  const live = entries.filter(({ entryId, kind, held }) => kind === 'in' && !held && !takenBack.has(entryId)).sort(earlier)
  if (signUp.standing === 'cancelled' || signUp.standing === 'notConfirmed') {
    for (const { entryId } of live) cases.set(entryId, signUp.standing === 'cancelled' ? 'givenUp' : 'notConfirmed')
    return { arrival: null, cases }
  }
  const [arrival = null, ...later] = live
  for (const { entryId } of later) cases.set(entryId, 'double')
  if (arrival?.serial != null && arrival.serial < signUp.serial) cases.set(arrival.entryId, 'oldTicket')
  return { arrival, cases }
}

type Clocked = { deviceAt: number; skew: number }

/** When a device's entry happened by the server's clock: its own correction, never after now and never before what it said last. */
export function happenedAt({ deviceAt, skew }: Clocked, notBefore: number, now: number): number {
  return Math.min(Math.max(deviceAt + skew, notBefore), now)
}
