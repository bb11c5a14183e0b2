import fc from 'fast-check'
import { happenedAt, lineText, openingLine, settle, type DoorEntry } from './settling-rules'

const entryIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** Anything that doors could have written down about one family; an undo takes back an entry that is there or one still to come. */
const history = fc
  .array(
    fc.record({
      kind: fc.constantFrom('in' as const, 'in' as const, 'undo' as const),
      at: fc.integer({ min: 0, max: 5 }),
      serial: fc.constantFrom(1, 2, null),
      undoes: fc.constantFrom(...entryIds),
      held: fc.option(fc.constantFrom('revokedDevice' as const, 'brokenLog' as const), { freq: 4 }),
    }),
    { maxLength: entryIds.length },
  )
  .map((made) =>
    made.map(({ undoes, ...entry }, place): DoorEntry => ({
      ...entry,
      entryId: entryIds[place] ?? '',
      undoes: entry.kind === 'undo' ? undoes : null,
    })),
  )
const standing = fc.constantFrom('expected' as const, 'arrived' as const, 'cancelled' as const, 'notConfirmed' as const)
const signUp = fc.record({ standing, serial: fc.constantFrom(1, 2) })
const shuffled = (entries: readonly DoorEntry[]) => fc.shuffledSubarray([...entries], { minLength: entries.length, maxLength: entries.length })

test('the order in which entries become known plays no part', () => {
  fc.assert(
    fc.property(
      signUp,
      history.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
      (family, [entries, other]) => {
        const [one, two] = [settle(family, entries), settle(family, other)]
        expect(two.arrival).toEqual(one.arrival)
        expect([...two.cases].sort()).toEqual([...one.cases].sort())
      },
    ),
    { numRuns: 2000 },
  )
})

/** What should come of it, said in sets: who was let in, less what was taken back. */
function letInOf(entries: readonly DoorEntry[]): DoorEntry[] {
  const counting = entries.filter(({ held }) => !held)
  return counting.filter(({ kind, entryId }) => kind === 'in' && !counting.some((undo) => undo.kind === 'undo' && undo.undoes === entryId))
}

test('nobody is counted twice and nothing is lost: every entry that let in is the arrival or a case', () => {
  fc.assert(
    fc.property(signUp, history, (family, entries) => {
      const { arrival, cases } = settle(family, entries)
      const letIn = letInOf(entries)
      const comes = family.standing === 'expected' || family.standing === 'arrived'
      expect(arrival === null).toBe(letIn.length === 0 || !comes)
      if (arrival) expect(letIn.every(({ at }) => at >= arrival.at)).toBe(true)
      for (const entry of letIn) if (entry.entryId !== arrival?.entryId) expect(cases.has(entry.entryId)).toBe(true)
      for (const { entryId, held } of entries) if (held) expect(cases.get(entryId)).toBe(held)
      const takenBack = entries.filter((entry) => entry.kind === 'in' && !entry.held && !letIn.includes(entry))
      for (const { entryId } of takenBack) expect(cases.has(entryId)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('a device’s time is corrected, never after now and never before what it said last', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.nat(), fc.nat(), (deviceAt, skew, notBefore, later) => {
      const now = notBefore + later
      const at = happenedAt({ deviceAt, skew }, notBefore, now)
      expect(at).toBeGreaterThanOrEqual(notBefore)
      expect(at).toBeLessThanOrEqual(now)
      if (deviceAt + skew >= notBefore && deviceAt + skew <= now) expect(at).toBe(deviceAt + skew)
    }),
  )
})

test('a line has one spelling, in which every part stands', () => {
  const of = { eventId: 'e', deviceId: 'd' }
  const line = { sequence: 2, previous: 'p', entryId: 'n', kind: 'undo' as const, signUpId: 's', serial: 3, undoes: 'u', deviceAt: 4, skew: -5 }
  expect(openingLine(of)).toBe('XGL1|e|d')
  expect(lineText(of, line)).toBe('XGL1|e|d|2|p|n|undo|s|3|u|4|-5')
  expect(lineText(of, { ...line, undoes: null })).toBe('XGL1|e|d|2|p|n|undo|s|3|-|4|-5')
})
