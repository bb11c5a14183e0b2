import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query, question } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { CommunityCode, Sex } from '../membership/terms'
import { GrowthAssessment, GrowthMeasures } from './resident'
import { CallOutcome, Product, ProductGroup } from './terms'

const tag = '孕育指导'

/** A schedule as it was loaded; one of each kind is current. */
export const ScheduleView = z.object({
  scheduleId: idSchema<'Schedule'>(),
  kind: z.string(),
  title: z.string(),
  version: z.string(),
  source: z.string(),
  confidence: z.string(),
  inForceOn: z.nullable(PlainDate),
  loadedAt: Instant,
  supersededAt: z.nullable(Instant),
  /** A local reviewer compared it, with the day to look again; null until then. */
  review: z.nullable(z.object({ by: z.string(), on: PlainDate, nextOn: PlainDate, note: z.string() })),
  rows: z.number(),
})
export type ScheduleView = z.infer<typeof ScheduleView>

export const ProductChoice = z.object({
  group: ProductGroup,
  /** Null: the city CDC has not said; every family reads 打哪一种由接种门诊定. */
  product: z.nullable(Product),
  source: z.string(),
  setBy: z.string(),
  setAt: z.nullable(Instant),
})
export type ProductChoice = z.infer<typeof ProductChoice>

/** A child with something overdue, of a family that keeps the timeline and left a phone to be called. */
export const CallRow = z.object({
  personId: idSchema<'Person'>(),
  householdId: idSchema<'Household'>(),
  communityName: z.string(),
  /** What the household is called, as this reader may see it. */
  called: z.string(),
  /** The day the most overdue thing should have been done by. */
  overdueSince: PlainDate,
  overdueDays: z.number(),
  items: z.number(),
  lastCall: z.nullable(z.object({ outcome: CallOutcome, at: Instant, by: z.string(), againOn: z.nullable(PlainDate) })),
})
export type CallRow = z.infer<typeof CallRow>

export const OpenedCall = z.object({
  personId: idSchema<'Person'>(),
  called: z.string(),
  sex: Sex,
  months: z.number(),
  /** Shown in full for this call, on the record; null where the family left none. */
  phone: z.nullable(z.string()),
  overdue: z.array(z.object({ title: z.string(), toDate: PlainDate })),
  calls: z.array(z.object({ outcome: CallOutcome, at: Instant, by: z.string(), note: z.string() })),
})
export type OpenedCall = z.infer<typeof OpenedCall>

const done = z.object({ kind: z.literal('done') })
const ofChild = { personId: idSchema<'Person'>() }

export const guidanceStaff = {
  schedules: query('staff', { path: '/desk/guidance/schedules', tag, summary: '程序与资料的版本' }).output(
    z.object({ items: z.array(ScheduleView) }),
  ),
  schedule: query('staff', { path: '/desk/guidance/schedules/{scheduleId}', tag, summary: '一个版本的每一行' })
    .input(z.object({ scheduleId: idSchema<'Schedule'>() }))
    .output(z.object({ schedule: ScheduleView, columns: z.array(z.string()), rows: z.array(z.array(z.string())) })),
  reviewSchedule: mutation('staff', { path: '/desk/guidance/schedules/{scheduleId}/review', tag, summary: '记下本地核对' })
    .input(z.object({ scheduleId: idSchema<'Schedule'>(), nextOn: PlainDate, note: typedText('核对说明', 2, 200) }))
    .output(done),
  choices: query('staff', { path: '/desk/guidance/choices', tag, summary: '本市用哪一种乙脑、甲肝疫苗' }).output(
    z.object({ items: z.array(ProductChoice) }),
  ),
  setChoice: mutation('staff', { path: '/desk/guidance/choices', tag, summary: '按市疾控的说法填写；不带种类是改回未知' })
    .input(z.object({ group: ProductGroup, product: z.nullable(Product), source: typedText('依据', 4, 100) }))
    .output(done),
  calls: query('staff', { path: '/desk/guidance/calls', tag, summary: '逾期提醒名单，最久的在前' })
    .input(z.object({ ...pageInput, communityCode: z.optional(CommunityCode) }))
    .output(pageOf(CallRow)),
  /** Opening shows the number and is written down; the family sees it. */
  openCall: question('staff', { path: '/desk/guidance/calls/opening', tag, summary: '打开一户，看号码和逾期事项' })
    .input(z.object(ofChild))
    .output(OpenedCall),
  noteCall: mutation('staff', { path: '/desk/guidance/calls/results', tag, summary: '记下电话结果' })
    .input(
      z.object({
        ...ofChild,
        outcome: CallOutcome,
        againOn: z.optional(PlainDate),
        note: z.optional(typedText('备注', 1, 200)),
      }),
    )
    .output(done),
  /** The standard's own words, for staff. */
  assessGrowth: question('staff', { path: '/desk/guidance/growth-assessment', tag, summary: '按标准评价一次测量（工作人员用）' })
    .input(GrowthMeasures)
    .output(GrowthAssessment),
}
