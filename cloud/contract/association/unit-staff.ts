import * as z from 'zod/mini'
import { PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query, question } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, wholeNumber } from '../kit/text'
import { Engagement, OfficerPost, UnitRefusal } from './officer-terms'
import { UnitKind } from './terms'

const tag = '组织'
const unitId = idSchema<'Unit'>()
const officerId = idSchema<'Officer'>()

/** One association in the tree, as of the day asked. */
export const Unit = z.object({
  unitId,
  kind: UnitKind,
  name: z.string(),
  parentId: z.nullable(unitId),
  /** Where it works: a place by code. An enterprise's has the place of the enterprise. */
  place: z.object({ code: z.string(), name: z.string() }),
  /** Where its place ended, the places that came of it: the unit waits to be put on one of them. */
  becameOf: z.array(z.object({ code: z.string(), name: z.string() })),
  validFrom: PlainDate,
  /** The first day it is no more; null while it stands. */
  validTo: z.nullable(PlainDate),
  /** True where the reader may change it. */
  mayKeep: z.boolean(),
})
export type Unit = z.infer<typeof Unit>

export const UnitForm = z.object({
  name: typedText('组织名称', 2, 40),
  parentId: z.nullable(unitId),
  placeCode: z.string({ error: '请选择所在地' }).check(z.regex(/^\d{4,12}$/, { error: '请选择所在地' })),
  /** The day from which this holds. */
  from: PlainDate,
})
export type UnitForm = z.infer<typeof UnitForm>

export const Officer = z.object({
  officerId,
  post: OfficerPost,
  engagement: Engagement,
  frontLine: z.boolean(),
  /** As far as the reader's right goes; null shows nothing. */
  name: z.nullable(z.string()),
  termNumber: z.number(),
  from: PlainDate,
  to: PlainDate,
  endedOn: z.nullable(PlainDate),
  /** Serves on the day asked. */
  serving: z.boolean(),
  endsSoon: z.boolean(),
})
export type Officer = z.infer<typeof Officer>

/** Somebody of the register who could hold a post, by what this reader may see of them. */
export const OfficerCandidate = z.object({
  personId: idSchema<'Person'>(),
  name: z.nullable(z.string()),
  bornOn: z.nullable(z.string()),
  communityName: z.string(),
  /** Null where they are no member. */
  memberNumber: z.nullable(z.string()),
})
export type OfficerCandidate = z.infer<typeof OfficerCandidate>

export const OfficerForm = z.object({
  post: OfficerPost,
  engagement: Engagement,
  frontLine: z.boolean({ error: '请选择是否基层一线' }),
  /** A person of the register, or a name; one of the two. */
  personId: z.nullable(idSchema<'Person'>()),
  name: z.nullable(typedText('姓名', 1, 30)),
  termNumber: wholeNumber('届数', 1, 99),
  from: PlainDate,
  to: PlainDate,
})
export type OfficerForm = z.infer<typeof OfficerForm>

/** Seconded and part-time cadres against the establishment, with the counts it comes from. */
export const Staffing = z.object({
  asOf: PlainDate,
  /** 机关编制; null while nobody entered it, and then there is no share. */
  posts: z.nullable(z.number()),
  fullTime: z.number(),
  seconded: z.number(),
  partTime: z.number(),
  /** Percent, cut to one decimal; never rounded up over the least. */
  share: z.nullable(z.number()),
  enough: z.nullable(z.boolean()),
  /** Of the council and of the standing council, how many and how many of the front line. */
  council: z.object({ members: z.number(), frontLine: z.number() }),
  standing: z.object({ members: z.number(), frontLine: z.number() }),
})
export type Staffing = z.infer<typeof Staffing>

const refused = z.object({ kind: z.literal('refused'), reason: UnitRefusal, words: z.string() })
export const UnitResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), unitId }), refused])
export type UnitResult = z.infer<typeof UnitResult>
export const OfficerResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), officerId }), refused])
export type OfficerResult = z.infer<typeof OfficerResult>

const asOf = z.optional(PlainDate)

export const unitStaff = {
  tree: query('staff', { path: '/association/units', tag, summary: '协会组织树（某一天）' }).input(z.object({ asOf })).output(z.array(Unit)),
  add: mutation('staff', { path: '/association/units', tag, summary: '新建协会组织' })
    .input(z.object({ kind: UnitKind, form: UnitForm }))
    .output(UnitResult),
  change: mutation('staff', { path: '/association/units/{unitId}', tag, summary: '组织更名、换上级或换所在地；以前的样子留着' })
    .input(z.object({ unitId, form: UnitForm }))
    .output(UnitResult),
  end: mutation('staff', { path: '/association/units/{unitId}/end', tag, summary: '撤销组织，可写明由谁接续' })
    .input(z.object({ unitId, endsOn: PlainDate, successorId: z.nullable(unitId) }))
    .output(UnitResult),
  officers: query('staff', { path: '/association/units/{unitId}/officers', tag, summary: '一个组织的任职（某一天在任的在前）' })
    .input(z.object({ unitId, asOf, ...pageInput }))
    .output(pageOf(Officer)),
  staffing: query('staff', { path: '/association/units/{unitId}/staffing', tag, summary: '专职、挂职、兼职与机关编制' })
    .input(z.object({ unitId, asOf }))
    .output(Staffing),
  candidates: question('staff', {
    path: '/association/units/{unitId}/candidates',
    tag,
    summary: '从人口登记里找一位任职的人',
    description: '姓名要完整，或填写会员号；只找得到权限范围内、年满 18 周岁的人，每次查找都留痕。',
  })
    .input(z.object({ unitId, text: typedText('姓名或会员号', 2, 30) }))
    .output(z.array(OfficerCandidate)),
  addOfficer: mutation('staff', { path: '/association/units/{unitId}/officers', tag, summary: '记下一个任职' })
    .input(z.object({ unitId, form: OfficerForm }))
    .output(OfficerResult),
  endOfficer: mutation('staff', { path: '/association/officers/{officerId}/end', tag, summary: '提前结束一个任职' })
    .input(z.object({ officerId, endedOn: PlainDate }))
    .output(OfficerResult),
  setEstablishment: mutation('staff', { path: '/association/units/{unitId}/establishment', tag, summary: '填写机关编制' })
    .input(z.object({ unitId, posts: wholeNumber('机关编制', 1, 500), from: PlainDate }))
    .output(UnitResult),
}
