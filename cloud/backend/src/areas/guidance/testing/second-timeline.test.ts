import { secondTimeline, type FamilyCase, type SecondItem } from './second-timeline'

type Child = FamilyCase['children'][number]
type Rest = Partial<Omit<FamilyCase, 'children' | 'pregnancy' | 'today'>>

const inForceOn = '2026-06-17'
const born = (birthDate: string, rest: Partial<Child> = {}): Child => ({ birthDate, sex: 'female', doses: [], done: [], ...rest })
const given = (doses: Record<string, string>) => Object.entries(doses).map(([id, givenOn]) => ({ id, givenOn }))

const familyOf = (today: string, children: Child[], rest: Rest = {}) =>
  secondTimeline({ today, inForceOn, products: { JE: 'live', HepA: 'live' }, pregnancy: null, children, ...rest })

const pregnant = (today: string, pregnancy: Omit<NonNullable<FamilyCase['pregnancy']>, 'done'>, done: string[] = []) =>
  secondTimeline({ today, inForceOn, products: {}, pregnancy: { ...pregnancy, done }, children: [] })

function line(items: SecondItem[], itemId: string, subject: SecondItem['subject'] = 0): string {
  const item = items.find((each) => each.itemId === itemId && each.subject === subject)
  if (!item) throw new Error(`no ${itemId}`)
  return `${item.fromDate ?? '?'}..${item.toDate ?? '?'} ${item.state}`
}
const stateOf = (items: SecondItem[], itemId: string) => line(items, itemId).split(' ')[1]

test('a family has 20 items of its pregnancy and 54 of each child', () => {
  const family = secondTimeline({
    today: '2026-09-01',
    inForceOn,
    products: {},
    pregnancy: { basis: 'lastPeriod', date: '2026-06-01', done: [] },
    children: [born('2024-05-05'), born('2024-05-05')],
  })
  const count = (subject: SecondItem['subject']) => family.filter((item) => item.subject === subject).length
  expect([count('pregnancy'), count(0), count(1)]).toEqual([20, 54, 54])
  expect(new Set(family.map((item) => `${item.subject} ${item.itemId}`)).size).toBe(128)
})

describe('a pregnancy', () => {
  const lastPeriod = { basis: 'lastPeriod', date: '2026-01-01' } as const

  test.each([
    ['antenatal.anc-1', '2026-02-12..2026-04-08'],
    ['antenatal.anc-2', '2026-04-09..2026-05-20'],
    ['antenatal.anc-7', '2026-09-17..2026-10-15'],
    ['screening.nuchal', '2026-03-19..2026-04-08'],
    ['screening.mid-serum', '2026-04-16..2026-05-27'],
    ['screening.nipt', '2026-03-26..2026-06-10'],
    ['screening.ogtt', '2026-06-18..2026-07-22'],
    ['publicVisits.ph-1', '2026-01-01..2026-04-01'],
    ['publicVisits.ph-2', '2026-04-23..2026-05-27'],
    ['publicVisits.ph-5', '2026-09-17..2026-10-14'],
  ])('counted from 1 January 2026, %s is %s', (itemId, window) => {
    expect(line(pregnant('2026-12-31', lastPeriod), itemId, 'pregnancy')).toBe(`${window} expired`)
  })

  test('a leap February makes a window a day earlier', () => {
    const items = pregnant('2024-01-01', { basis: 'lastPeriod', date: '2024-01-01' })
    expect(line(items, 'antenatal.anc-1', 'pregnancy')).toBe('2024-02-12..2024-04-07 ahead')
  })

  test.each([
    { basis: 'dueDate', date: '2026-10-08' },
    { basis: 'ultrasound', date: '2026-03-12', weeks: 10, days: 0 },
    { basis: 'ultrasound', date: '2026-03-15', weeks: 10, days: 3 },
  ] as const)('$basis $date means the same first day', (basis) => {
    expect(pregnant('2026-05-05', basis)).toEqual(pregnant('2026-05-05', lastPeriod))
  })

  test.each([
    ['2026-02-11', 'ahead'],
    ['2026-02-12', 'due'],
    ['2026-04-08', 'due'],
    ['2026-04-09', 'expired'],
  ])('on %s the first visit is %s', (today, state) => {
    expect(line(pregnant(today, lastPeriod), 'antenatal.anc-1', 'pregnancy')).toBe(`2026-02-12..2026-04-08 ${state}`)
  })

  test('an unconfirmed window has no dates, and a mark says done', () => {
    expect(line(pregnant('2026-02-01', lastPeriod), 'screening.gbs', 'pregnancy')).toBe('?..? ask')
    const marked = pregnant('2026-02-01', lastPeriod, ['screening.gbs', 'publicVisits.ph-5'])
    expect(line(marked, 'screening.gbs', 'pregnancy')).toBe('?..? done')
    expect(line(marked, 'publicVisits.ph-5', 'pregnancy')).toBe('2026-09-17..2026-10-14 done')
  })

  test('visits after birth are not in it', () => {
    const ids = pregnant('2026-02-01', lastPeriod).map((item) => item.itemId)
    expect(ids.filter((id) => id.startsWith('publicVisits.'))).toEqual(['ph-1', 'ph-2', 'ph-3', 'ph-4', 'ph-5'].map((id) => `publicVisits.${id}`))
  })
})

describe('windows of doses', () => {
  test.each([
    ['2026-08-31', 'hepb-1', '2026-08-31..?'],
    ['2026-08-31', 'bcg-1', '2026-08-31..2026-11-29'],
    ['2026-08-31', 'hepb-2', '2026-09-30..?'],
    ['2026-08-31', 'polio-1', '2026-10-31..?'],
    ['2026-08-31', 'polio-2', '2026-11-30..?'],
    ['2026-08-31', 'hepb-3', '2027-02-28..2027-08-30'],
    ['2026-08-31', 'mmr-2', '2028-02-29..2028-08-30'],
    ['2024-02-29', 'polio-3', '2024-06-29..2025-02-27'],
    ['2024-02-29', 'mmr-2', '2025-08-29..2026-02-27'],
    ['2024-02-29', 'polio-4', '2028-02-29..2029-02-27'],
    ['2024-02-29', 'dtap-5', '2030-02-28..2031-02-27'],
    ['2026-01-31', 'hepb-2', '2026-02-28..?'],
    ['2026-01-31', 'bcg-1', '2026-01-31..2026-04-29'],
    ['2026-01-31', 'hpv-2', '2039-07-31..2040-01-30'],
  ])('born %s, %s is %s', (birthDate, id, window) => {
    expect(line(familyOf(birthDate, [born(birthDate)]), `vaccination.${id}`).split(' ')[0]).toBe(window)
  })

  test.each([
    ['2026-07-01', 'bcg-1', 'due'],
    ['2026-09-30', 'bcg-1', 'due'],
    ['2026-10-01', 'bcg-1', 'overdue'],
    ['2026-07-31', 'hepb-2', 'ahead'],
    ['2026-08-01', 'hepb-2', 'due'],
    ['2036-08-01', 'hepb-2', 'due'],
  ])('born 1 July 2026, on %s %s is %s', (today, id, state) => {
    expect(stateOf(familyOf(today, [born('2026-07-01')]), `vaccination.${id}`)).toBe(state)
  })

  test('a recorded dose is done and keeps its dates', () => {
    const items = familyOf('2027-01-01', [born('2026-07-01', { doses: given({ 'bcg-1': '2026-07-01' }) })])
    expect(line(items, 'vaccination.bcg-1')).toBe('2026-07-01..2026-09-30 done')
  })

  test('a dose that fell before the schedule came into force is asked about, never a later one', () => {
    const items = familyOf('2026-08-16', [born('2026-05-16')])
    expect(line(items, 'vaccination.hepb-2')).toBe('2026-06-16..? ask')
    expect(line(items, 'vaccination.bcg-1')).toBe('2026-05-16..2026-08-15 ask')
    expect(line(familyOf('2026-08-16', [born('2026-05-17')]), 'vaccination.hepb-2')).toBe('2026-06-17..? due')
    expect(line(familyOf('2026-08-16', [born('2026-05-16')], { inForceOn: null }), 'vaccination.bcg-1')).toBe('2026-05-16..2026-08-15 overdue')
  })

  test('a schedule not in force yet leaves ahead what is ahead', () => {
    const items = familyOf('2026-08-15', [born('2026-06-15')], { inForceOn: '2026-10-01' })
    expect(line(items, 'vaccination.polio-1')).toBe('2026-08-15..? ask')
    expect(line(items, 'vaccination.polio-2')).toBe('2026-09-15..? ahead')
  })

  test('a dose nobody knows is refused', () => {
    expect(() => familyOf('2026-08-15', [born('2026-06-15', { doses: given({ 'vaccination.bcg-1': '2026-06-15' }) })])).toThrow('is no dose')
  })
})

describe('the vaccine for girls', () => {
  const on = (today: string, child: Child) => line(familyOf(today, [child], { inForceOn: null }), 'vaccination.hpv-1')

  test.each([
    ['2024-11-08', born('2011-11-09'), '2024-11-09..2025-11-08 notForYou'],
    ['2025-01-01', born('2011-11-09'), '2024-11-09..2025-11-08 notForYou'],
    ['2024-11-09', born('2011-11-10'), '2024-11-10..2025-11-09 ahead'],
    ['2024-11-10', born('2011-11-10'), '2024-11-10..2025-11-09 ask'],
    ['2025-11-10', born('2011-11-10'), '2024-11-10..2025-11-09 ask'],
    ['2024-11-11', born('2011-11-11'), '2024-11-11..2025-11-10 due'],
    ['2025-11-11', born('2011-11-11'), '2024-11-11..2025-11-10 overdue'],
    ['2024-11-11', born('2011-11-10', { sex: 'male' }), '2024-11-10..2025-11-09 notForYou'],
    ['2024-11-01', born('2011-11-11', { sex: 'male' }), '2024-11-11..2025-11-10 notForYou'],
  ])('on %s case %#', (today, child, expected) => {
    expect(on(today, child)).toBe(expected)
  })

  test('the birth day is said of both doses', () => {
    const second = (birthDate: string) => line(familyOf('2025-06-01', [born(birthDate)], { inForceOn: null }), 'vaccination.hpv-2')
    expect(second('2011-11-09')).toBe('2025-05-09..2025-11-08 notForYou')
    expect(second('2011-11-10')).toBe('2025-05-10..2025-11-09 ask')
    expect(second('2011-11-11')).toBe('2025-05-11..2025-11-10 due')
  })

  test('the day the schedule came into force is in it', () => {
    const today = '2026-08-01'
    expect(line(familyOf(today, [born('2013-06-16')]), 'vaccination.hpv-1')).toBe('2026-06-16..2027-06-15 ask')
    expect(line(familyOf(today, [born('2013-06-17')]), 'vaccination.hpv-1')).toBe('2026-06-17..2027-06-16 due')
  })
})

describe('departures', () => {
  const afterHepb = (doses: Record<string, string>) =>
    line(familyOf('2026-09-01', [born('2026-07-01', { doses: given(doses) })]), 'vaccination.hepb-3')

  test.each([
    ['28 days', { 'hepb-1': '2026-07-10', 'hepb-2': '2026-08-07' }, '2027-01-01..2027-06-30 ahead'],
    ['27 days', { 'hepb-1': '2026-07-10', 'hepb-2': '2026-08-06' }, '?..? ask'],
    ['on the first day', { 'hepb-1': '2026-07-01', 'hepb-2': '2026-08-01' }, '2027-01-01..2027-06-30 ahead'],
    ['a day early, with 30 days between', { 'hepb-1': '2026-07-01', 'hepb-2': '2026-07-31' }, '?..? ask'],
    ['the first not recorded', { 'hepb-2': '2026-08-01' }, '?..? ask'],
    ['the second not recorded', { 'hepb-1': '2026-07-01' }, '2027-01-01..2027-06-30 ahead'],
  ])('%s', (_, doses, expected) => {
    expect(afterHepb(doses)).toBe(expected)
  })

  test('one series only, and what is recorded stays done', () => {
    const items = familyOf('2026-09-01', [born('2026-07-01', { doses: given({ 'hepb-2': '2026-08-01' }) })])
    expect(line(items, 'vaccination.hepb-1')).toBe('?..? ask')
    expect(line(items, 'vaccination.hepb-2')).toBe('2026-08-01..? done')
    expect(line(items, 'vaccination.polio-1')).toBe('2026-09-01..? due')
  })

  test.each([
    ['2027-06-30', '2028-01-01..2028-06-30 ahead'],
    ['2027-07-01', '?..? ask'],
  ])('measles on %s leaves the second dose %s', (on, expected) => {
    expect(line(familyOf('2027-07-02', [born('2026-07-01', { doses: given({ 'mmr-1': on }) })]), 'vaccination.mmr-2')).toBe(expected)
  })

  // Three months after 30 November is 28 February.
  test.each([
    ['2027-02-27', '?..? ask'],
    ['2027-02-28', '2029-05-15..2030-05-14 ahead'],
  ])('a second meningitis dose on %s leaves the third %s', (on, expected) => {
    const child = born('2026-05-15', { doses: given({ 'mpsva-1': '2026-11-30', 'mpsva-2': on }) })
    expect(line(familyOf('2027-03-01', [child]), 'vaccination.mpsvac-1')).toBe(expected)
  })

  test('the two meningitis vaccines are one series', () => {
    const child = born('2026-07-01', { doses: given({ 'mpsva-1': '2027-01-01', 'mpsva-2': '2028-06-30', 'mpsvac-1': '2029-07-01' }) })
    expect(line(familyOf('2029-07-02', [child]), 'vaccination.mpsvac-2')).toBe('2032-07-01..2033-06-30 ahead')
    const late = born('2026-07-01', { doses: given({ 'mpsva-1': '2027-01-01', 'mpsva-2': '2028-07-01', 'mpsvac-1': '2029-07-01' }) })
    expect(line(familyOf('2029-07-02', [late]), 'vaccination.mpsvac-2')).toBe('?..? ask')
  })

  test('a dose given before the schedule came into force is never judged', () => {
    const child = born('2026-05-01', { doses: given({ 'hepb-2': '2026-05-20' }) })
    expect(line(familyOf('2026-11-01', [child]), 'vaccination.hepb-3')).toBe('2026-11-01..2027-04-30 due')
    expect(line(familyOf('2026-11-01', [child], { inForceOn: null }), 'vaccination.hepb-3')).toBe('?..? ask')
    expect(line(familyOf('2026-11-01', [child], { inForceOn: '2026-05-20' }), 'vaccination.hepb-3')).toBe('?..? ask')
  })

  test('it still begins the interval of the next', () => {
    const second = (on: string) => born('2026-05-10', { doses: given({ 'hepb-1': '2026-06-01', 'hepb-2': on }) })
    expect(stateOf(familyOf('2026-09-01', [second('2026-06-28')]), 'vaccination.hepb-3')).toBe('ask')
    expect(stateOf(familyOf('2026-09-01', [second('2026-06-29')]), 'vaccination.hepb-3')).toBe('ahead')
  })
})

describe('products of an option group', () => {
  const unknown = { products: {} }

  test('unknown is asked once it is time, and ahead before', () => {
    expect(line(familyOf('2027-02-28', [born('2026-07-01')], unknown), 'vaccination.je-l-1')).toBe('2027-03-01..2027-06-30 ahead')
    expect(line(familyOf('2027-03-01', [born('2026-07-01')], unknown), 'vaccination.je-l-1')).toBe('2027-03-01..2027-06-30 ask')
    expect(line(familyOf('2028-08-01', [born('2026-07-01')], unknown), 'vaccination.je-i-1')).toBe('2027-03-01..? ask')
  })

  test('the choice of the city decides', () => {
    const items = familyOf('2027-03-01', [born('2026-07-01')], { products: { JE: 'inactivated' } })
    expect(line(items, 'vaccination.je-l-1')).toBe('2027-03-01..2027-06-30 notForYou')
    expect(line(items, 'vaccination.je-i-1')).toBe('2027-03-01..? due')
    expect(line(items, 'vaccination.hepa-l-1')).toBe('2028-01-01..2028-06-30 ahead')
  })

  test('a recorded dose decides before the city does', () => {
    const items = familyOf('2027-03-02', [born('2026-07-01', { doses: given({ 'je-i-1': '2027-03-01' }) })])
    expect(['je-l-1', 'je-i-1', 'je-i-2', 'je-i-3', 'hepa-i-1'].map((id) => stateOf(items, `vaccination.${id}`))).toEqual([
      'notForYou',
      'done',
      'due',
      'ahead',
      'notForYou',
    ])
  })

  test('both recorded leaves all the rest to the clinic', () => {
    const items = familyOf('2027-03-03', [born('2026-07-01', { doses: given({ 'je-i-1': '2027-03-01', 'je-l-1': '2027-03-01' }) })])
    expect(['je-l-1', 'je-i-1', 'je-i-2', 'je-i-3'].map((id) => stateOf(items, `vaccination.${id}`))).toEqual(['done', 'done', 'ask', 'ask'])
  })

  test.each([
    ['2027-03-07', '?..? ask'],
    ['2027-03-08', '2028-07-01..2029-06-30 ahead'],
    ['2027-03-11', '2028-07-01..2029-06-30 ahead'],
    ['2027-03-12', '?..? ask'],
  ])('7 to 10 days after 1 March: on %s leaves the third %s', (on, expected) => {
    const items = familyOf('2027-04-01', [born('2026-07-01', { doses: given({ 'je-i-1': '2027-03-01', 'je-i-2': on }) })])
    expect(line(items, 'vaccination.je-i-3')).toBe(expected)
    expect(stateOf(items, 'vaccination.je-l-1')).toBe('notForYou')
  })

  test('a child exactly on the plan never departs, though 1 to 12 months is less than the ages lie apart', () => {
    const doses = given({ 'je-i-1': '2027-03-01', 'je-i-2': '2027-03-09', 'je-i-3': '2028-07-01' })
    expect(line(familyOf('2028-08-01', [born('2026-07-01', { doses })]), 'vaccination.je-i-4')).toBe('2032-07-01..2033-06-30 ahead')
  })

  test.each([
    ['2026-07-01', '2029-07-01..2030-06-30 ahead'],
    ['2026-07-02', '?..? ask'],
  ])('3 years from the third dose: given on %s leaves the fourth %s', (on, expected) => {
    const child = born('2023-07-01', { doses: given({ 'mpsvac-1': on }) })
    expect(line(familyOf('2026-08-01', [child]), 'vaccination.mpsvac-2')).toBe(expected)
  })

  test('what came due before the schedule stands in the certificate: not written down, it is no gap', () => {
    const child = born('2026-05-20', { doses: given({ 'hepb-2': '2026-06-25' }) })
    expect(line(familyOf('2026-08-01', [child]), 'vaccination.hepb-3')).toBe('2026-11-20..2027-05-19 ahead')
    expect(line(familyOf('2026-08-01', [child]), 'vaccination.hepb-1')).toBe('?..? ask')
  })
})

describe('checks and signs', () => {
  test.each([
    ['2024-02-29', 'childChecks.m1', '2024-03-30..2024-05-28'],
    ['2024-02-29', 'childChecks.m12', '2025-02-28..2025-08-28'],
    ['2024-02-29', 'childChecks.y6', '2030-02-28..2031-02-27'],
    ['2024-02-29', 'signs.12', '2025-02-28..2025-08-28'],
    ['2024-02-29', 'signs.48', '2028-02-29..2029-02-27'],
    ['2026-08-31', 'childChecks.m1', '2026-09-30..2026-11-29'],
    ['2026-08-31', 'childChecks.m3', '2026-11-30..2027-02-27'],
    ['2026-08-31', 'childChecks.m6', '2027-02-28..2027-04-29'],
    ['2026-08-31', 'signs.3', '2026-11-30..2027-02-27'],
    ['2026-08-31', 'signs.72', '2032-08-31..2033-08-30'],
  ])('born %s, %s is %s', (birthDate, itemId, window) => {
    expect(line(familyOf('2040-01-01', [born(birthDate)]), itemId)).toBe(`${window} expired`)
  })

  test.each([
    ['2026-09-30', 'ahead', 'ahead'],
    ['2026-10-01', 'due', 'due'],
    ['2026-12-31', 'due', 'due'],
    ['2027-01-01', 'expired', 'expired'],
  ])('born 1 July 2026, on %s the check is %s and the signs are %s', (today, check, sign) => {
    const items = familyOf(today, [born('2026-07-01')])
    expect([stateOf(items, 'childChecks.m3'), stateOf(items, 'signs.3')]).toEqual([check, sign])
  })

  test.each([
    ['2026-07-01', [], 'due'],
    ['2026-07-30', [], 'due'],
    ['2026-07-31', [], 'expired'],
    ['2026-07-31', ['childChecks.home-visit'], 'done'],
  ])('on %s, with %j marked, the home visit is %s', (today, done, state) => {
    expect(line(familyOf(today, [born('2026-07-01', { done })]), 'childChecks.home-visit')).toBe(`?..? ${state}`)
  })

  test('a mark is of one twin and one item', () => {
    const twins = [born('2026-07-01', { done: ['childChecks.m1', 'signs.3'] }), born('2026-07-01', { sex: 'male' })]
    const items = familyOf('2026-08-15', twins)
    expect([line(items, 'childChecks.m1', 0), line(items, 'childChecks.m1', 1)]).toEqual([
      '2026-07-31..2026-09-30 done',
      '2026-07-31..2026-09-30 due',
    ])
    expect([line(items, 'signs.3', 0), line(items, 'signs.3', 1)]).toEqual(['2026-10-01..2026-12-31 done', '2026-10-01..2026-12-31 ahead'])
    const others = (subject: number) => items.filter((item) => item.subject === subject && /signs\.(?!3$)|vaccination\.(?!hpv)/.test(item.itemId))
    expect(others(1)).toEqual(others(0).map((item) => ({ ...item, subject: 1 })))
  })

  // Due on 8 October and born nine weeks before: everything counts from the birth, nothing from the due date.
  test('a birth before its time moves no window', () => {
    const items = secondTimeline({
      today: '2026-08-07',
      inForceOn,
      products: {},
      pregnancy: { basis: 'dueDate', date: '2026-10-08', done: [] },
      children: [born('2026-08-06')],
    })
    expect(line(items, 'vaccination.hepb-2')).toBe('2026-09-06..? ahead')
    expect(line(items, 'childChecks.m1')).toBe('2026-09-05..2026-11-05 ahead')
    expect(line(items, 'signs.3')).toBe('2026-11-06..2027-02-05 ahead')
  })
})
