import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { NewCommunityCode, PlaceLevel, RezoningKind, RezoningRefusal, RezoningState } from './place-terms'

const tag = '区划'

const code = z.string({ error: '请选择地方' }).check(z.regex(/^\d{4,12}$/, { error: '请选择地方' }))
const name = typedText('名称', 2, 30)

/** A place as it was on the day asked. */
export const TreePlace = z.object({
  code: z.string(),
  name: z.string(),
  level: PlaceLevel,
  parentCode: z.nullable(z.string()),
  validFrom: PlainDate,
  /** The first day it is no more; null while it stands. */
  validTo: z.nullable(PlainDate),
  /** What it came from and went into, by code. */
  cameFrom: z.array(z.string()),
  wentInto: z.array(z.string()),
})
export type TreePlace = z.infer<typeof TreePlace>

/** What a place was called and where it belonged, the latest first. */
export const PlacePast = z.object({ name: z.string(), parentName: z.nullable(z.string()), from: PlainDate, to: z.nullable(PlainDate) })
export type PlacePast = z.infer<typeof PlacePast>

const effectiveOn = PlainDate

/** A change of the divisions, by what it does. It holds from the beginning of its day. */
export const RezoningForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), code, name, effectiveOn }),
  z.object({ kind: z.literal('move'), code, parentCode: code, effectiveOn }),
  z.object({
    kind: z.literal('merge'),
    /** Those that end. */
    codes: z.array(code).check(z.minLength(1, { error: '请选择要合并的社区、村' }), z.maxLength(8, { error: '一次最多合并 8 个' })),
    /** Where their households go: one that stands, or a new one with its name. */
    intoCode: NewCommunityCode,
    intoName: z.nullable(name),
    effectiveOn,
  }),
  z.object({
    kind: z.literal('split'),
    code,
    parts: z
      .array(z.object({ code: NewCommunityCode, name }))
      .check(z.minLength(2, { error: '拆分至少要分成两个' }), z.maxLength(6, { error: '一次最多分成 6 个' })),
    /** Where every household goes that nobody assigned. */
    restTo: NewCommunityCode,
    effectiveOn,
  }),
])
export type RezoningForm = z.infer<typeof RezoningForm>

export const PlaceCount = z.object({ code: z.string(), name: z.string(), households: z.number(), people: z.number(), children: z.number() })
export type PlaceCount = z.infer<typeof PlaceCount>

/** What will happen, counted now. */
export const RezoningPreview = z.object({
  /** Where every household will be; together they are all there are. */
  targets: z.array(PlaceCount),
  households: z.number(),
  /** Of a split: how many somebody assigned by hand. */
  assigned: z.number(),
  /** Roles held over the places concerned, and published events to come that name them. */
  roles: z.number(),
  events: z.number(),
})
export type RezoningPreview = z.infer<typeof RezoningPreview>

export const Rezoning = z.object({
  rezoningId: idSchema<'Rezoning'>(),
  kind: RezoningKind,
  state: RezoningState,
  effectiveOn: PlainDate,
  /** One sentence for people. */
  words: z.string(),
  madeAt: Instant,
  doneAt: z.nullable(Instant),
})
export type Rezoning = z.infer<typeof Rezoning>

export const RezoningDetail = z.object({ ...Rezoning.shape, form: RezoningForm, preview: z.nullable(RezoningPreview) })
export type RezoningDetail = z.infer<typeof RezoningDetail>

/** A household of the place that is split, with where it will go. */
export const SplitHousehold = z.object({
  householdId: idSchema<'Household'>(),
  /** As far as the reader's right goes. */
  headName: z.nullable(z.string()),
  address: z.nullable(z.string()),
  people: z.number(),
  toCode: z.string(),
  byHand: z.boolean(),
})
export type SplitHousehold = z.infer<typeof SplitHousehold>

const refused = z.object({ kind: z.literal('refused'), reason: RezoningRefusal, words: z.string() })
const rezoningId = idSchema<'Rezoning'>()
export const RezoningResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), rezoning: RezoningDetail }), refused])
export type RezoningResult = z.infer<typeof RezoningResult>

/** A 街道 or 镇 with its communities as of a day; its sums are those of what is listed. */
export const ReportGroup = z.object({ ...PlaceCount.shape, communities: z.array(PlaceCount) })
export const PlaceReport = z.object({
  asOf: PlainDate,
  /** True where the reader's right reaches the whole city; otherwise the total is of what they reach. */
  wholeCity: z.boolean(),
  total: z.object({ households: z.number(), people: z.number(), children: z.number() }),
  groups: z.array(ReportGroup),
})
export type PlaceReport = z.infer<typeof PlaceReport>

const asOf = z.optional(PlainDate)

export const placeStaff = {
  tree: query('staff', { path: '/places/tree', tag, summary: '街道、镇与社区、村（某一天的样子）' })
    .input(z.object({ asOf }))
    .output(z.array(TreePlace)),
  past: query('staff', { path: '/places/past', tag, summary: '一个地方的名称与归属经过' }).input(z.object({ code })).output(z.array(PlacePast)),
  rezonings: query('staff', { path: '/rezonings', tag, summary: '区划调整：最近的在前' }).input(z.object(pageInput)).output(pageOf(Rezoning)),
  rezoning: query('staff', { path: '/rezonings/{rezoningId}', tag, summary: '一次区划调整：会发生什么' })
    .input(z.object({ rezoningId }))
    .output(RezoningDetail),
  draft: mutation('staff', {
    path: '/rezonings',
    tag,
    summary: '拟一次区划调整',
    description: 'Changes nothing yet: answers what will happen. It is carried out once it is confirmed and its day has come.',
  })
    .input(z.object({ form: RezoningForm }))
    .output(RezoningResult),
  households: query('staff', { path: '/rezonings/{rezoningId}/households', tag, summary: '拆分：家庭分到哪里' })
    .input(z.object({ rezoningId, ...pageInput }))
    .output(pageOf(SplitHousehold)),
  assign: mutation('staff', { path: '/rezonings/{rezoningId}/assignment', tag, summary: '拆分：把家庭分到其中一个' })
    .input(
      z.object({
        rezoningId,
        householdIds: z
          .array(idSchema<'Household'>())
          .check(z.minLength(1, { error: '请选择家庭' }), z.maxLength(200, { error: '一次最多分 200 户' })),
        toCode: NewCommunityCode,
      }),
    )
    .output(RezoningResult),
  confirm: mutation('staff', { path: '/rezonings/{rezoningId}/confirmation', tag, summary: '确认区划调整：当天生效，或到日子自动生效' })
    .input(z.object({ rezoningId }))
    .output(RezoningResult),
  withdraw: mutation('staff', { path: '/rezonings/{rezoningId}/withdrawal', tag, summary: '收回还没有生效的区划调整' })
    .input(z.object({ rezoningId }))
    .output(RezoningResult),
  report: query('staff', { path: '/places/report', tag, summary: '户数、人数、未成年人数（某一天）' }).input(z.object({ asOf })).output(PlaceReport),
  exportReport: mutation('staff', { path: '/places/report/export', tag, summary: '导出某一天的统计（Excel）' })
    .input(z.object({ asOf: PlainDate }))
    .output(z.object({ fileName: z.string(), content: z.string() })),
}
