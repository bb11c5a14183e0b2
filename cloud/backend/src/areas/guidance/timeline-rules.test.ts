import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { referenceSchedules } from '../../../../reference/schedules/index'
import type { ScheduleKind } from '../../../../reference/schedules/schedule'
import { addDays, addMonths } from '../../platform/civil-date'
import { ageIn, correctedAge, planChild, stageOf } from './child-rules'
import { planCouple } from './couple-rules'
import type { Schedules } from './current-schedules'
import { countPregnancy, refuseDating } from './dating-rules'
import { nextStepAfter, placeWords, readForFamily } from './family-growth-rules'
import { planPregnancyItems } from './pregnancy-rules'
import { isToTell } from './remind'
import type { FamilyCase } from './testing/second-timeline'
import { nextOf, type Done, type Ruled } from './timeline-rules'

const schedules = Object.fromEntries(
  referenceSchedules.map((schedule) => [schedule.kind satisfies ScheduleKind, { ...schedule, scheduleId: schedule.kind }]),
) as unknown as Schedules
const { inForceOn, content: doses } = schedules.vaccination
const daysToBirth = schedules.antenatal.content.daysToBirth

const marked = (itemId: string, on: string): Done => ({
  recordId: itemId,
  itemId,
  title: itemId,
  version: '',
  on,
  batch: '',
  place: '',
  recordedOn: on,
})
const doneOf = (pairs: readonly (readonly [string, string])[]) => new Map(pairs.map(([itemId, on]) => [itemId, marked(itemId, on)]))

/** Thousands of times over, a full comparison with its words is made only where the two differ. */
function agree(ours: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs)
}

type Child = FamilyCase['children'][number]
const plan = (child: Child, { today, products }: Pick<FamilyCase, 'today' | 'products'>) =>
  planChild(schedules, {
    birthDate: child.birthDate,
    sex: child.sex,
    today,
    done: doneOf([
      ...child.doses.map(({ id, givenOn }) => [`vaccination.${id}`, givenOn] as const),
      ...child.done.map((itemId) => [itemId, today] as const),
    ]),
    choices: products,
    withMother: false,
  })
const item = (items: readonly Ruled[], itemId: string) => {
  const found = items.find((each) => each.itemId === itemId)
  if (!found) throw new Error(`no ${itemId}`)
  return found
}

const births = fc.oneof(
  fc.nat(2_600).map((days) => addDays('2019-12-01', days)),
  fc.constantFrom(
    '2024-02-29',
    '2026-01-31',
    '2026-03-31',
    '2026-08-31',
    '2026-12-31',
    '2026-06-16',
    '2026-06-17',
    '2026-06-18',
    '2011-11-10',
    '2013-02-28',
  ),
)
const product = fc.constantFrom('live' as const, 'inactivated' as const)
/** Doses of one product a group, each given some days off its day, mostly on it. */
const record = (birthDate: string) =>
  fc
    .record({
      je: product,
      hepa: product,
      given: fc.array(fc.tuple(fc.nat(doses.length - 1), fc.constantFrom(0, 0, 0, 0, 3, 20, 90, -1, -30)), { maxLength: 12 }),
    })
    .map(({ je, hepa, given }) => {
      const chosen = new Map<string, string>()
      for (const [place, off] of given) {
        const dose = doses[place]
        const other = dose?.optionGroup === 'JE' ? je : dose?.optionGroup === 'HepA' ? hepa : dose?.option
        if (dose && dose.option === other && !dose.girlsOnly) chosen.set(dose.id, addDays(addMonths(birthDate, dose.minAgeMonths), off))
      }
      return [...chosen].map(([id, givenOn]) => ({ id, givenOn }))
    })
const family: fc.Arbitrary<FamilyCase> = births.chain((birthDate) =>
  fc.record({
    today: fc.nat(2_900).map((days) => addDays(birthDate, days)),
    inForceOn: fc.constant(inForceOn),
    products: fc.record({ JE: product, HepA: product }, { requiredKeys: [] }),
    pregnancy: fc.constant(null),
    children: fc
      .tuple(fc.constantFrom('male' as const, 'female' as const), record(birthDate))
      .map(([sex, given]) => [{ birthDate, sex, doses: given, done: [] }]),
  }),
)

const born = '2026-07-02'
const girl = (given: Child['doses'] = []): Child => ({ birthDate: born, sex: 'female', doses: given, done: [] })
const onPlan = (id: string) => {
  const dose = doses.find((each) => each.id === id)
  if (!dose) throw new Error(`no dose ${id}`)
  return { id, givenOn: addMonths(born, dose.minAgeMonths) }
}
const later = { today: '2027-06-01', products: {} }

describe('what a recorded dose does to its series', () => {
  test('on plan, the next dose keeps its day', () => {
    expect(item(plan(girl([onPlan('hepb-1'), onPlan('hepb-2')]), later), 'vaccination.hepb-3')).toMatchObject({
      fromDate: '2027-01-02',
      toDate: '2027-07-01',
    })
  })

  test.each([
    ['before its age', { id: 'polio-1', givenOn: '2026-09-01' }, 'polio-2'],
    ['after the last recommended day', { id: 'mpsva-1', givenOn: '2027-07-03' }, 'mpsva-2'],
    ['without the one before it', { id: 'dtap-2', givenOn: '2026-11-02' }, 'dtap-3'],
  ])('%s, no dose after it has a day: the clinic says', (_how, given, next) => {
    const found = item(plan(girl([given]), { ...later, today: '2027-08-01' }), `vaccination.${next}`)
    expect(found).toMatchObject({ state: 'ask', fromDate: null, toDate: null, reason: '下一剂由接种门诊定' })
  })

  test('closer than the interval, nothing is worked out anew', () => {
    const given = [onPlan('hepb-1'), { id: 'hepb-2', givenOn: '2026-12-20' }]
    expect(item(plan(girl(given), later), 'vaccination.hepb-3')).toMatchObject({ state: 'ask', fromDate: null, reason: '下一剂由接种门诊定' })
  })

  test('only its own series is left to the clinic', () => {
    const items = plan(girl([{ id: 'polio-1', givenOn: '2026-08-20' }]), { today: '2026-12-01', products: {} })
    expect(item(items, 'vaccination.dtap-1')).toMatchObject({ fromDate: '2026-09-02' })
  })

  test('no child ever has a day of a dose that is not the schedule’s own', () => {
    fc.assert(
      fc.property(family, (one) => {
        const [child] = one.children
        if (!child) return
        for (const dose of doses) {
          const { fromDate } = item(plan(child, one), `vaccination.${dose.id}`)
          if (fromDate !== null) agree(fromDate, addMonths(child.birthDate, dose.minAgeMonths))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('products', () => {
  test('nobody said which: both are asked about', () => {
    const items = plan(girl(), { today: '2027-03-10', products: {} })
    for (const id of ['je-l-1', 'je-i-1'])
      expect(item(items, `vaccination.${id}`)).toMatchObject({ state: 'ask', reason: expect.stringContaining('由接种门诊定') })
  })
  test('the city said: the other is not for this child', () => {
    const items = plan(girl(), { today: '2027-03-10', products: { JE: 'live' } })
    expect(item(items, 'vaccination.je-l-1')).toMatchObject({ state: 'due', fromDate: '2027-03-02' })
    expect(item(items, 'vaccination.je-i-1')).toMatchObject({ state: 'notForYou', fromDate: null })
  })
  test('what was given counts for more than what the city said', () => {
    const items = plan(girl([onPlan('je-i-1')]), { today: '2027-03-10', products: { JE: 'live' } })
    expect(item(items, 'vaccination.je-l-1').state).toBe('notForYou')
    expect(item(items, 'vaccination.je-i-1').state).toBe('done')
  })
})

describe('what must never happen', () => {
  test('HPV is offered to no boy, and to no girl born before the day of the rule', () => {
    fc.assert(
      fc.property(births, fc.constantFrom('male' as const, 'female' as const), (birthDate, sex) => {
        const items = plan({ birthDate, sex, doses: [], done: [] }, { today: addMonths(birthDate, 160), products: {} })
        const offered = ['due', 'overdue', 'ahead'].includes(item(items, 'vaccination.hpv-1').state)
        if (sex === 'male' || birthDate <= '2011-11-10') expect(offered).toBe(false)
      }),
    )
  })
  test('DT is no dose of any plan', () => {
    expect(doses.filter(({ vaccine }) => vaccine.includes('白破') && !vaccine.includes('百白破'))).toEqual([])
  })
  test('a home visit is never overdue from birth', () => {
    fc.assert(
      fc.property(births, fc.nat(400), (birthDate, days) => {
        const found = item(
          plan({ birthDate, sex: 'male', doses: [], done: [] }, { today: addDays(birthDate, days), products: {} }),
          'childChecks.home-visit',
        )
        expect(found.state).not.toBe('overdue')
        expect([found.fromDate, found.toDate]).toEqual([null, null])
      }),
    )
  })
  test('no window that is not surely known has a day', () => {
    const items = planPregnancyItems(schedules, { lastPeriod: '2026-04-06', today: '2026-11-23', done: new Map() })
    expect(item(items, 'screening.gbs')).toMatchObject({ state: 'ask', fromDate: null, toDate: null })
    const child = planChild(schedules, { birthDate: born, sex: 'male', today: born, done: new Map(), choices: {}, withMother: true })
    expect(item(child, 'publicVisits.ph-6')).toMatchObject({ state: 'ask', fromDate: null, toDate: null })
    expect(item(child, 'publicVisits.ph-7')).toMatchObject({ fromDate: '2026-08-13' })
  })
  test('an amount that is not known is not shown, in no cell either', () => {
    const items = [
      ...planPregnancyItems(schedules, { lastPeriod: '2026-04-06', today: '2026-11-23', done: new Map() }),
      ...planChild(schedules, { birthDate: born, sex: 'male', today: '2026-11-23', done: new Map(), choices: {}, withMother: false }),
    ]
    for (const id of ['maternity-leave-gansu', 'paternity-leave', 'parental-leave', 'local-second-third-child']) {
      const found = item(items, `claims.${id}`)
      expect(found).toMatchObject({ state: 'ask', fromDate: null, toDate: null, reason: '以嘉峪关市卫健委最新通知为准' })
      expect(found.detail().told.cells).toEqual([])
      expect(found.detail().ask.phone).toMatch(/^0937-/)
    }
  })
  test('folic acid has no dose, and what nobody reviewed is asked about', () => {
    const found = item(planCouple(schedules, 'pregnancy', new Map()), 'preparing.folic-acid')
    expect(found).toMatchObject({ state: 'ask' })
    expect(JSON.stringify([found, found.detail()])).not.toMatch(/毫克|微克|mg/)
  })
  test('no growth word of a family names a condition', () => {
    const forbidden = /矮小|发育迟缓|肥胖|消瘦|低体重|超重|生长迟缓|营养不良/
    const sexes = fc.constantFrom('male' as const, 'female' as const)
    fc.assert(
      fc.property(
        sexes,
        fc.nat(35),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 30, max: 149, noNaN: true }),
        (sex, months, weightKg, tall) => {
          const measures = {
            sex,
            birthDate: born,
            measuredOn: addMonths(born, months),
            weightKg,
            ...(months < 24 ? { lengthCm: tall } : { heightCm: tall }),
          }
          const readings = readForFamily(schedules.growth.content, measures)
          expect(JSON.stringify(readings)).not.toMatch(forbidden)
          expect(nextStepAfter(readings, true)).not.toMatch(forbidden)
          for (const { place, words } of readings) expect(words).toBe(placeWords[place])
        },
      ),
    )
  })
})

describe('days', () => {
  test('months end where they end, also in leap years', () => {
    const items = plan({ birthDate: '2027-08-31', sex: 'male', doses: [], done: [] }, { today: '2027-09-01', products: {} })
    expect(item(items, 'childChecks.m6').fromDate).toBe('2028-02-29')
    expect(item(items, 'vaccination.hepb-2').fromDate).toBe('2027-09-30')
  })
  test('a corrected age counts from the due date, never before it, and only where there is one', () => {
    expect(correctedAge('2026-07-02', '2026-08-15', '2026-11-23')).toEqual({ dueDate: '2026-08-15', months: 3, days: 8 })
    expect(correctedAge('2026-07-02', '2026-08-15', '2026-08-01')).toBeNull()
    expect(correctedAge('2026-07-02', null, '2026-11-23')).toBeNull()
    expect(correctedAge('2026-08-20', '2026-08-15', '2026-11-23')).toBeNull()
  })
  test('an early birth changes no day of any plan', () => {
    expect(item(plan(girl(), later), 'vaccination.polio-1').fromDate).toBe('2026-09-02')
  })
  test('a stage goes by completed months', () => {
    const at = (today: string) => stageOf('2026-01-31', today)
    expect(['2026-02-27', '2026-02-28', '2027-01-30', '2027-01-31', '2029-01-31', '2033-01-31'].map(at)).toEqual([
      'newborn',
      'infant',
      'infant',
      'toddler',
      'preschool',
      'grown',
    ])
    expect(ageIn('2026-01-31', '2026-03-01')).toEqual({ months: 1, days: 1 })
  })
  test('a correction counts from then on, and what was written before stays', () => {
    const [first, second] = [
      { basis: 'lastPeriod' as const, date: '2026-04-06', recordedOn: '2026-05-10' },
      { basis: 'ultrasound' as const, date: '2026-06-20', weeks: 10, days: 3, recordedOn: '2026-06-20' },
    ]
    const counted = countPregnancy([second, first], daysToBirth, '2026-06-27')
    expect(counted).toMatchObject({ basis: 'ultrasound', weeks: 11, days: 3, dueDate: '2027-01-13' })
    expect(counted.datings.map(({ dueDate }) => dueDate)).toEqual(['2027-01-13', '2027-01-11'])
  })
  test.each([
    [{ basis: 'lastPeriod', date: '2026-11-24' } as const, '末次月经不能晚于今天'],
    [{ basis: 'ultrasound', date: '2026-11-01' } as const, '请填写超声报告上的孕周'],
    [{ basis: 'dueDate', date: '2027-12-01' } as const, '按这个日期推算，今天不在孕期内，请核对'],
    [{ basis: 'lastPeriod', date: '2025-01-01' } as const, '按这个日期推算，今天不在孕期内，请核对'],
  ])('%j is no pregnancy of today', (dating, reason) => {
    expect(refuseDating(dating, daysToBirth, '2026-11-23')).toEqual({ field: 'dating', reason })
  })
})

describe('what is told, and what comes first', () => {
  test('the overdue come before the due, the due before what lies ahead', () => {
    const states = nextOf(plan(girl(), { today: '2026-12-01', products: {} }), 100).map(({ state }) => state)
    expect([...states].sort((one, other) => ['overdue', 'due', 'ahead'].indexOf(one) - ['overdue', 'due', 'ahead'].indexOf(other))).toEqual(states)
    expect(states[0]).toBe('overdue')
  })
  test('a family hears when something begins, and a week before its time is over', () => {
    const due = { state: 'due' as const, fromDate: '2026-11-01', toDate: '2026-11-30' }
    expect([
      isToTell(due, '2026-11-01'),
      isToTell(due, '2026-11-02'),
      isToTell(due, '2026-11-23'),
      isToTell({ ...due, state: 'done' }, '2026-11-23'),
    ]).toEqual([true, false, true, false])
  })
  test('what was done of a schedule that is no longer current stays done, under its old name', () => {
    const done = new Map([['vaccination.dt-1', { ...marked('vaccination.dt-1', '2026-09-01'), title: '旧疫苗第 1 剂', version: '以前的程序 1' }]])
    const items = planChild(schedules, { birthDate: born, sex: 'male', today: '2026-11-23', done, choices: {}, withMother: false })
    const kept = item(items, 'vaccination.dt-1')
    expect(kept).toMatchObject({ state: 'done', doneOn: '2026-09-01', title: '旧疫苗第 1 剂' })
    expect(kept.detail().said.version).toBe('以前的程序 1')
  })
})
