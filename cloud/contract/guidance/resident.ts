import * as z from 'zod/mini'
import { PlainDate } from '../kit/date'
import { query, question } from '../kit/operation'
import { Sex } from '../membership/terms'

const tag = '健康计划'

/** `ask`: only the clinic or the vaccination certificate can say. */
export const Eligibility = z.enum(['yes', 'no', 'ask'])

export const PlannedDose = z.object({
  /** As in the schedule, e.g. `hepb-1`. */
  id: z.string(),
  vaccine: z.string(),
  doseNo: z.number(),
  /** The day the age of the schedule is reached. */
  earliestDate: PlainDate,
  /** The day before the age before which it should be given; null where the schedule names none. */
  lastRecommendedDate: z.nullable(PlainDate),
  eligibility: Eligibility,
  /** Why not, what to ask, or what to know; empty when the dates say it all. */
  note: z.string(),
})
export type PlannedDose = z.infer<typeof PlannedDose>

export const PlannedVisit = z.object({
  id: z.string(),
  age: z.string(),
  /** Null where it counts from a day only the family knows, as leaving hospital. */
  dueDate: z.nullable(PlainDate),
})
export type PlannedVisit = z.infer<typeof PlannedVisit>

export const AntenatalPlan = z.object({
  dueDate: PlainDate,
  /** Visits and screenings; without dates where their window is not surely known: ask the hospital. */
  items: z.array(z.object({ id: z.string(), fromDate: z.nullable(PlainDate), toDate: z.nullable(PlainDate) })),
})
export type AntenatalPlan = z.infer<typeof AntenatalPlan>

/** What a scale or a tape can show of a child under seven; anything else is a slip of the hand. */
const measure = (label: string, unit: string, min: number, max: number) => {
  const error = `${label}要在 ${min} 到 ${max} ${unit}之间，请核对`
  return z.optional(z.number({ error }).check(z.gte(min, { error }), z.lte(max, { error })))
}

export const GrowthMeasures = z.object({
  sex: Sex,
  birthDate: PlainDate,
  measuredOn: PlainDate,
  weightKg: measure('体重', '千克', 0.3, 100),
  /** Lying, below 24 months. */
  lengthCm: measure('身长', '厘米', 20, 150),
  /** Standing, from 24 months on. */
  heightCm: measure('身高', '厘米', 50, 180),
  headCm: measure('头围', '厘米', 15, 70),
})
export type GrowthMeasures = z.infer<typeof GrowthMeasures>

/** Words are the standard's own, for staff and other systems; a family's page says what to do instead. */
export const IndicatorResult = z.object({
  /** The row of the table: completed months, or whole centimetres for weight by length or height. */
  rowUsed: z.number(),
  /** By percentile. */
  level: z.string(),
  /** By standard deviation. */
  levelBySd: z.string(),
  /** By standard deviation; null where the standard has no word. */
  nutrition: z.nullable(z.string()),
})
export type IndicatorResult = z.infer<typeof IndicatorResult>

const result = z.optional(IndicatorResult)
/** Only what the measures allow; weight by length or height is left out for a body beyond its table. */
export const GrowthAssessment = z.object({
  weight_for_age: result,
  lenhei_for_age: result,
  weight_for_length: result,
  weight_for_height: result,
  bmi_for_age: result,
  head_for_age: result,
})
export type GrowthAssessment = z.infer<typeof GrowthAssessment>

/**
 * Plans by dated schedules, without an account and for other systems too. Dates are civil dates in Asia/Shanghai. A birth
 * may be expected within ten months; a later one, and a last period after today, are refused.
 */
export const guidanceResident = {
  vaccinationPlan: query('public', { path: '/guidance/vaccination-plan', tag, summary: '按出生日期和性别列出免疫规划疫苗的时间' })
    .input(z.object({ birthDate: PlainDate, sex: Sex }))
    .output(z.object({ scheduleVersion: z.string(), doses: z.array(PlannedDose) })),
  checkupPlan: query('public', { path: '/guidance/checkup-plan', tag, summary: '按出生日期列出 0～6 岁儿童健康检查的时间' })
    .input(z.object({ birthDate: PlainDate }))
    .output(z.object({ visits: z.array(PlannedVisit) })),
  antenatalPlan: query('public', { path: '/guidance/antenatal-plan', tag, summary: '按末次月经列出预产期、产前检查和筛查的时间' })
    .input(z.object({ lastMenstrualPeriod: PlainDate }))
    .output(AntenatalPlan),
  assessGrowth: question('public', { path: '/guidance/growth-assessment', tag, summary: '按 WS/T 423—2022 评价体重、身长（身高）和头围' })
    .input(GrowthMeasures)
    .output(GrowthAssessment),
}

/** `unknown`: no official data for that year, Saturdays too. */
export const DayKind = z.enum(['workday', 'holiday', 'weekend', 'unknown'])
export type DayKind = z.infer<typeof DayKind>

export const calendarResident = {
  day: query('public', { path: '/calendar/day/{date}', tag: '日历', summary: '某一天上班、放假还是周末' })
    .input(z.object({ date: PlainDate }))
    .output(z.object({ kind: DayKind })),
}
