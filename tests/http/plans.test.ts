import { ask, closeConnections } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'

let served: ServedApp
beforeAll(async () => {
  served = await serveTestApp()
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

const get = (path: string) => ask(served.origin, { method: 'GET', path: `/api${path}` })
const judge = (body: object) => ask(served.origin, { method: 'POST', path: '/api/guidance/growth-assessment', body })

type Plan = { scheduleVersion: string; doses: Record<string, unknown>[] }
const vaccination = async (birthDate: string, sex: string) => {
  const { status, body } = await get(`/guidance/vaccination-plan?birthDate=${birthDate}&sex=${sex}`)
  expect(status).toBe(200)
  return body as Plan
}
const doseOf = ({ doses }: Plan, id: string) => doses.find((dose) => dose.id === id)

describe('the vaccination plan, as anyone asks it', () => {
  test('a baby born at the end of a month gets every dose with its dates, source version and what only the clinic can say', async () => {
    const plan = await vaccination('2026-08-31', 'male')
    expect(plan.scheduleVersion).toContain('国疾控卫免发〔2026〕16号')
    expect(plan.doses).toHaveLength(30)
    expect(doseOf(plan, 'bcg-1')).toMatchObject({
      vaccine: '卡介苗',
      doseNo: 1,
      earliestDate: '2026-08-31',
      lastRecommendedDate: '2026-11-29',
      eligibility: 'yes',
    })
    expect(doseOf(plan, 'dtap-3')).toMatchObject({ earliestDate: '2027-02-28', lastRecommendedDate: '2027-08-30', note: '与上一剂至少间隔 28 天' })
    expect(doseOf(plan, 'je-i-2')).toMatchObject({ earliestDate: '2027-04-30', eligibility: 'ask', note: '第1剂后7～10天；打哪一种由接种门诊定' })
    expect(doseOf(plan, 'hepa-l-1')).toMatchObject({ eligibility: 'ask' })
    expect(doseOf(plan, 'hpv-1')).toMatchObject({ eligibility: 'no', note: '免费 HPV 疫苗给女孩打' })
  })

  test.each([
    ['2011-11-09', 'no', /2011-11-10 以后出生/],
    ['2011-11-10', 'ask', /请问接种门诊/],
    ['2013-06-16', 'ask', /见接种证/],
    ['2013-06-17', 'yes', /满 13 周岁/],
  ])('a girl born on %s: HPV is %s', async (birthDate, eligibility, note) => {
    expect(doseOf(await vaccination(birthDate, 'female'), 'hpv-1')).toMatchObject({ eligibility, note: expect.stringMatching(note) })
  })

  test('what came due before the schedule keeps its dates and leaves the rest to the certificate', async () => {
    const plan = await vaccination('2026-06-16', 'female')
    expect(doseOf(plan, 'hepb-1')).toMatchObject({ earliestDate: '2026-06-16', eligibility: 'ask', note: expect.stringContaining('见接种证') })
    expect(doseOf(plan, 'hepb-2')).toMatchObject({ earliestDate: '2026-07-16', eligibility: 'yes' })
  })
})

test('the checks of a child born on a leap day; the home visit counts from leaving hospital', async () => {
  const { body } = await get('/guidance/checkup-plan?birthDate=2024-02-29')
  const { visits } = body as { visits: { id: string; age: string; dueDate: string | null }[] }
  expect(visits).toHaveLength(13)
  expect(visits.slice(0, 3)).toEqual([
    { id: 'home-visit', age: '出院后1周内', dueDate: null },
    { id: 'm1', age: '出生后28～30天', dueDate: '2024-03-30' },
    { id: 'm3', age: '满3月龄', dueDate: '2024-05-29' },
  ])
  expect(visits.find(({ id }) => id === 'm12')?.dueDate).toBe('2025-02-28')
})

test('a pregnancy by its last period; the screening nobody has confirmed has no dates', async () => {
  const { body } = await get('/guidance/antenatal-plan?lastMenstrualPeriod=2026-03-01')
  const { dueDate, items } = body as { dueDate: string; items: { id: string }[] }
  expect(dueDate).toBe('2026-12-06')
  expect(items.map(({ id }) => id)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((no) => `anc-${no}`),
    ...['nuchal', 'early-serum', 'mid-serum', 'nipt', 'anomaly-us', 'ogtt', 'gbs', 'nst'],
  ])
  expect(items.find(({ id }) => id === 'nuchal')).toEqual({ id: 'nuchal', fromDate: '2026-05-17', toDate: '2026-06-06' })
  expect(items.find(({ id }) => id === 'gbs')).toEqual({ id: 'gbs', fromDate: null, toDate: null })
})

describe('growth', () => {
  beforeAll(() => served.clock.set(new Date('2027-06-01T00:00:00Z')))
  const boy = { sex: 'male', birthDate: '2025-01-31' }

  test('says the row it used and the standard’s words; a value on a bound belongs to the upper band', async () => {
    const { body } = await judge({ ...boy, measuredOn: '2025-02-28', weightKg: 5.6, lengthCm: 55 })
    expect(body).toMatchObject({
      weight_for_age: { rowUsed: 1, level: '上', levelBySd: '上', nutrition: null },
      lenhei_for_age: { rowUsed: 1 },
      weight_for_length: { rowUsed: 55 },
      bmi_for_age: { rowUsed: 1 },
    })
    expect(Object.keys(body as object).sort()).toEqual(['bmi_for_age', 'lenhei_for_age', 'weight_for_age', 'weight_for_length'])
  })

  test.each([
    [{ measuredOn: '2027-01-31', lengthCm: 85 }, 'lengthCm'],
    [{ measuredOn: '2027-01-30', heightCm: 85 }, 'heightCm'],
    [{ measuredOn: '2025-01-30', weightKg: 3 }, 'measuredOn'],
    [{ measuredOn: '2025-06-30' }, 'weightKg'],
    [{ measuredOn: '2025-06-30', weightKg: 0 }, 'weightKg'],
    [{ measuredOn: '2025-06-31', weightKg: 7 }, 'measuredOn'],
    [{ measuredOn: '2025-06-30', weightKg: 7, sex: 'boy' }, 'sex'],
  ])('%j is refused at %s', async (changes, field) => {
    const { status, body } = await judge({ ...boy, ...changes })
    expect({ status, body }).toEqual({ status: 400, body: { field, reason: expect.stringMatching(/[一-鿿]{3}/), requestId: expect.any(String) } })
  })
})

test.each([
  ['/guidance/vaccination-plan?birthDate=2026-02-30&sex=male', 'birthDate'],
  ['/guidance/vaccination-plan?birthDate=2026-01-30', 'sex'],
  ['/guidance/vaccination-plan?birthDate=2999-01-01&sex=male', 'birthDate'],
  ['/guidance/checkup-plan', 'birthDate'],
  ['/guidance/checkup-plan?birthDate=0206-01-01', 'birthDate'],
  ['/guidance/antenatal-plan?lastMenstrualPeriod=2999-01-01', 'lastMenstrualPeriod'],
  ['/calendar/day/2026-13-01', 'date'],
])('%s is refused at %s', async (path, field) => {
  const { status, body } = await get(path)
  expect({ status, body }).toEqual({ status: 400, body: { field, reason: expect.stringMatching(/[一-鿿]{3}/), requestId: expect.any(String) } })
})

test.each([
  ['2026-10-01', 'holiday'],
  ['2026-11-28', 'weekend'],
  ['2026-11-27', 'workday'],
  ['2025-09-28', 'workday'],
  ['2027-01-02', 'unknown'],
])('%s is a %s', async (date, kind) => {
  expect((await get(`/calendar/day/${date}`)).body).toEqual({ kind })
})
