import * as z from 'zod/mini'
import { PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { Sex } from '../membership/terms'
import { GrowthMeasures } from './resident'

const tag = '生长与发育'
const { measuredOn, weightKg, lengthCm, heightCm, headCm } = GrowthMeasures.shape

export const growthIndicators = ['weight_for_age', 'lenhei_for_age', 'weight_for_length', 'weight_for_height', 'bmi_for_age', 'head_for_age'] as const
export const GrowthIndicator = z.enum(growthIndicators, { error: '没有这条曲线' })
export type GrowthIndicator = z.infer<typeof GrowthIndicator>

/** One indicator for a family: what to do, in plain words; never a diagnosis word. */
export const FamilyReading = z.object({
  indicator: GrowthIndicator,
  /** The row of the table: completed months or whole centimetres. */
  rowUsed: z.number(),
  /** As measured, in kilograms, centimetres or BMI. */
  value: z.number(),
  /** Within the reference range, or outside it: below 2 SD or at 2 SD and above, as the standard's table puts it. */
  place: z.enum(['below', 'within', 'above']),
  words: z.string(),
})
export type FamilyReading = z.infer<typeof FamilyReading>

export const Measurement = z.object({
  recordId: idSchema<'GuidanceRecord'>(),
  measuredOn: PlainDate,
  months: z.number(),
  weightKg: z.nullable(z.number()),
  lengthCm: z.nullable(z.number()),
  heightCm: z.nullable(z.number()),
  headCm: z.nullable(z.number()),
  readings: z.array(FamilyReading),
})
export type Measurement = z.infer<typeof Measurement>

/** What a child's measurements say together: the next step, and what to read. */
export const GrowthRecord = z.object({
  sex: Sex,
  birthDate: PlainDate,
  /** Born early: a child-health doctor reads the curve by corrected age. */
  early: z.boolean(),
  measurements: z.array(Measurement),
  /** The next step after the latest measurement; empty without one. */
  nextStep: z.string(),
  article: z.nullable(z.string()),
})
export type GrowthRecord = z.infer<typeof GrowthRecord>

/** The lines of one table, for drawing: values by percentile at each row. */
export const GrowthCurve = z.object({
  version: z.string(),
  unit: z.enum(['month', 'cm']),
  rows: z.array(
    z.object({ x: z.number(), p3: z.number(), p10: z.number(), p25: z.number(), p50: z.number(), p75: z.number(), p90: z.number(), p97: z.number() }),
  ),
})
export type GrowthCurve = z.infer<typeof GrowthCurve>

/** Warning signs of one age, in the source's words. */
export const SignsAtAge = z.object({
  ageMonths: z.number(),
  /** Watched until before this age in months. */
  untilMonths: z.number(),
  signs: z.array(z.object({ itemNo: z.number(), words: z.string() })),
  /** What was answered last: the numbers of the signs seen; null when never looked at. */
  answer: z.nullable(z.object({ recordId: idSchema<'GuidanceRecord'>(), on: PlainDate, seen: z.array(z.number()) })),
})
export type SignsAtAge = z.infer<typeof SignsAtAge>

export const SignsView = z.object({
  /** The age whose signs are looked at now; null before the first and after the last. */
  nowAt: z.nullable(z.number()),
  ages: z.array(SignsAtAge),
  source: z.object({ title: z.string(), version: z.string() }),
})
export type SignsView = z.infer<typeof SignsView>

const refused = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), words: z.string() })
const ofChild = { personId: idSchema<'Person'>() }

export const curveResident = {
  curve: query('public', { path: '/guidance/growth-curve', tag, summary: '一条生长曲线的参考值' })
    .input(z.object({ sex: Sex, indicator: GrowthIndicator }))
    .output(GrowthCurve),
}

export const childResident = {
  growth: query('resident', { path: '/timeline/children/{personId}/growth', tag, summary: '孩子的身高体重记录' })
    .input(z.object(ofChild))
    .output(GrowthRecord),
  measure: mutation('resident', { path: '/timeline/children/{personId}/measurements', tag, summary: '记一次身高、体重、头围' })
    .input(z.object({ ...ofChild, measuredOn, weightKg, lengthCm, heightCm, headCm }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), growth: GrowthRecord }), refused('consentMissing')])),
  signs: query('resident', { path: '/timeline/children/{personId}/signs', tag, summary: '各月龄的预警征象' })
    .input(z.object(ofChild))
    .output(SignsView),
  /** Any sign seen means the child-health clinic; no score. */
  noteSigns: mutation('resident', { path: '/timeline/children/{personId}/signs', tag, summary: '记下看到的预警征象' })
    .input(z.object({ ...ofChild, ageMonths: z.int({ error: '请选择月龄' }), seen: z.array(z.int()).check(z.maxLength(4)) }))
    .output(
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), referral: z.boolean(), signs: SignsView }), refused('consentMissing')]),
    ),
}
