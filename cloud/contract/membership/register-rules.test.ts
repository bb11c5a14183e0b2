import { ageOn, bornUntil, isYoungChild, mergeField, readMobile, readPhone, type MergeOutcome } from './register-rules'

describe('the merge of one field', () => {
  test.each<[string, { version: number; value: string | null }, { basedOn: number; value: string | null }, MergeOutcome]>([
    ['nobody else changed it', { version: 3, value: 'a' }, { basedOn: 3, value: 'b' }, 'taken'],
    ['somebody did', { version: 4, value: 'a' }, { basedOn: 3, value: 'b' }, 'conflict'],
    ['somebody wrote the same', { version: 4, value: 'b' }, { basedOn: 3, value: 'b' }, 'same'],
    ['somebody changed it and back', { version: 5, value: 'a' }, { basedOn: 3, value: 'b' }, 'conflict'],
    ['it was emptied meanwhile', { version: 4, value: null }, { basedOn: 3, value: 'b' }, 'conflict'],
    ['both emptied it', { version: 4, value: null }, { basedOn: 3, value: null }, 'same'],
  ])('%s', (_what, standing, edit, outcome) => expect(mergeField(standing, edit)).toBe(outcome))
})

/** Numbers that look like chance and come again with the same seed. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

type Field = { version: number; value: string }
type Pending = { basedOn: number; value: string; saw: string }

/**
 * Two workers edit one field without a network and send in any order. Answers every value that was written over by somebody
 * who had not seen it.
 */
function lostIn(seed: number, merge: typeof mergeField): string[] {
  const next = chance(seed)
  const field: Field = { version: 0, value: 'start' }
  const phones = [0, 1].map(() => ({ seen: { ...field }, pending: [] as Pending[] }))
  const lost: string[] = []
  for (let step = 0; step < 60; step += 1) {
    const phone = phones[next(2)]
    if (!phone) continue
    const act = next(3)
    if (act === 0) phone.seen = { ...field }
    if (act === 1) phone.pending.push({ basedOn: phone.seen.version, value: `w${step}`, saw: phone.seen.value })
    const edit = act === 2 ? phone.pending.shift() : undefined
    if (!edit) continue
    const outcome = merge(field, edit)
    // A conflict is shown with what is there now, and mine is kept knowingly.
    if (outcome === 'same') continue
    if (outcome === 'taken' && edit.saw !== field.value) lost.push(field.value)
    field.version += 1
    field.value = edit.value
  }
  return lost
}

test('in a thousand interleavings nothing is written over unseen; last-writer-wins loses in most', () => {
  const seeds = Array.from({ length: 1000 }, (_, at) => at + 1)
  expect(seeds.filter((seed) => lostIn(seed, mergeField).length > 0)).toEqual([])
  expect(seeds.filter((seed) => lostIn(seed, () => 'taken').length > 0).length).toBeGreaterThan(500)
})

test.each([
  ['13800001234', '13800001234'],
  ['１３８ 0000 1234', '13800001234'],
  ['+86 138-0000-1234', '13800001234'],
  ['8613800001234', '13800001234'],
  ['12800001234', null],
  ['0937-6226123', '09376226123'],
  ['（0937）6226123', '09376226123'],
  ['+86 138-0000-0001', '13800000001'],
  ['6226123', null],
])('a phone %s is kept as %s', (typed, kept) => expect(readPhone(typed)).toBe(kept))

test('a landline takes no text message', () => {
  expect([readMobile('+86 199 0000 0001'), readMobile('0937-6226666'), readMobile('1990000')]).toEqual(['19900000001', null, null])
})

test('the last day of birth of an age is the day somebody turns it', () => {
  for (const today of ['2026-11-28', '2026-01-01', '2028-02-29', '2027-03-01']) {
    const last = bornUntil(14, today)
    expect([ageOn(last, today), ageOn(new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10), today)]).toEqual([14, 13])
  }
})

test('the age of a child turns on the birthday', () => {
  expect([ageOn('2012-11-28', '2026-11-27'), ageOn('2012-11-28', '2026-11-28')]).toEqual([13, 14])
  expect(isYoungChild({ bornOn: '2012-11-28', kind: 'child' }, '2026-11-28')).toBe(false)
  expect(isYoungChild({ bornOn: null, kind: 'child' }, '2026-11-28')).toBe(true)
  expect(isYoungChild({ bornOn: null, kind: 'adult' }, '2026-11-28')).toBe(false)
})
