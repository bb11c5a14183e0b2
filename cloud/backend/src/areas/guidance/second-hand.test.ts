import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { antenatalSchedule } from '../../../../reference/schedules/antenatal'
import { childCheckSchedule } from '../../../../reference/schedules/child-checks'
import { growthStandard } from '../../../../reference/schedules/growth'
import { vaccinationSchedule } from '../../../../reference/schedules/vaccination'
import { addDays, addMonths } from '../../platform/civil-date'
import { assessGrowth, refuseMeasures } from './growth-rules'
import { secondHand } from './testing/second-hand'
import { planVaccination } from './vaccination-rules'
import { planChildChecks, planPregnancy } from './visit-rules'

/** Written by another hand from the facts alone; it shares no code with the rules, not even for dates. */
const other = secondHand(join(__dirname, '../../../../reference/facts'))

/** Ten thousand times over, a full comparison with its words is made only where the two differ. */
function agree(ours: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours).toEqual(theirs)
}

const firstDay = '2008-01-01'
const someDay = fc.oneof(
  fc.nat(9_500).map((days) => addDays(firstDay, days)),
  fc.constantFrom('2024-02-29', '2023-12-31', '2025-08-31', '2026-01-31', '2026-03-30', '2011-11-09', '2011-11-10', '2011-11-11', '2026-06-17'),
)
const sex = fc.constantFrom('male' as const, 'female' as const)

test('ten thousand births get the doses and checks the other hand gives them', () => {
  fc.assert(
    fc.property(someDay, sex, (birthDate, of) => {
      const { content, inForceOn } = vaccinationSchedule
      const ours = planVaccination(content, inForceOn, { birthDate, sex: of }).map(({ vaccine: _vaccine, note, ...dose }) => ({
        ...dose,
        certificate: note.includes('见接种证'),
      }))
      agree(ours, other.vaccinationPlan(birthDate, of))
      const checks = planChildChecks(childCheckSchedule.content, birthDate)
      agree(
        checks.map(({ id, dueDate }) => ({ id, dueDate })),
        other.checkupPlan(birthDate),
      )
      agree(planPregnancy(antenatalSchedule.content, birthDate), other.antenatalPlan(birthDate))
    }),
    { numRuns: 10_000 },
  )
})

/** A measure near the values of the tables, often exactly on one of them. */
const tenths = (from: number, to: number) => fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10)
const maybe = (value: fc.Arbitrary<number>) => fc.option(value, { nil: undefined, freq: 4 })
const measures = fc
  .record({ birthDate: someDay, sex, months: fc.integer({ min: -1, max: 86 }), days: fc.nat(27) })
  .chain(({ birthDate, sex: of, months, days }) => {
    const young = months < 24
    const tall = maybe(young ? tenths(44, 102) : tenths(74, 133))
    return fc
      .record({
        weightKg: maybe(fc.oneof(tenths(1.5, 40), fc.double({ min: 2, max: 40, noNaN: true }))),
        tall,
        headCm: maybe(tenths(30, 56)),
        swap: fc.nat(20),
      })
      .map(({ weightKg, tall: cm, headCm, swap }) => ({
        sex: of,
        birthDate,
        measuredOn: addDays(addMonths(birthDate, months), days),
        ...(weightKg !== undefined && { weightKg }),
        ...(cm !== undefined && (young === swap > 0 ? { lengthCm: cm } : { heightCm: cm })),
        ...(headCm !== undefined && { headCm }),
      }))
  })

test('ten thousand measurements are judged as the other hand judges them, or refused by both', () => {
  let refusals = 0
  fc.assert(
    fc.property(measures, (measured) => {
      const refusal = refuseMeasures(measured, '2099-12-31')
      if (refusal) refusals += 1
      agree(refusal ? 'refused' : assessGrowth(growthStandard.content, measured), other.growth(measured))
    }),
    { numRuns: 10_000 },
  )
  expect(refusals).toBeGreaterThan(100)
  expect(refusals).toBeLessThan(9_000)
})

test('every value of the tables of weight for age stands in the upper of the bands that meet there', () => {
  const { rows } = growthStandard.content
  expect(rows).toHaveLength(546)
  for (const { indicator, sex: of, x, bounds } of rows.filter((row) => row.indicator === 'weight_for_age')) {
    const birthDate = '2018-01-15'
    const judge = (weightKg: number) =>
      assessGrowth(growthStandard.content, { sex: of, birthDate, measuredOn: addMonths(birthDate, x), weightKg })[indicator]
    expect(judge(bounds.P97 ?? 0)?.level).toBe('上')
    expect(judge(bounds.P3 ?? 0)?.level).toBe('中下')
    expect(judge(bounds['-2SD'] ?? 0)).toMatchObject({ rowUsed: x, nutrition: null, levelBySd: '中下' })
    expect(judge(bounds['-3SD'] ?? 0)?.nutrition).toBe('低体重')
  }
})
