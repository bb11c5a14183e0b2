import * as z from 'zod/mini'
import { PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { typedText, wholeNumber } from '../kit/text'
import { Sex } from '../membership/terms'
import { DatingBasis, ItemAction, ItemGroup, ItemState, Planning, RiskColour, Stage } from './terms'

const tag = '家庭时间线'

/** Whom a part of the timeline is about: the couple (the household's id), a pregnancy, or a child (its person's id). */
const SubjectId = z.uuid({ error: '没有找到这一项' })

/** A pregnancy as its latest dating counts it. */
export const PregnancyView = z.object({
  pregnancyId: idSchema<'Pregnancy'>(),
  dueDate: PlainDate,
  /** Completed weeks and days beyond, today. */
  weeks: z.number(),
  days: z.number(),
  basis: DatingBasis,
  /** Every dating, the latest first; what was corrected stays. */
  datings: z.array(z.object({ basis: DatingBasis, dueDate: PlainDate, recordedOn: PlainDate })),
  /** As a hospital wrote it, with which and when; null until entered. */
  colour: z.nullable(z.object({ colour: RiskColour, hospital: z.string(), on: PlainDate, advice: z.string() })),
})
export type PregnancyView = z.infer<typeof PregnancyView>

export const ChildView = z.object({
  personId: idSchema<'Person'>(),
  birthDate: PlainDate,
  sex: Sex,
  /** Completed months, and days beyond. */
  months: z.number(),
  days: z.number(),
  /** Counted from the due date a doctor gave, for a child born early; null otherwise. */
  corrected: z.nullable(z.object({ dueDate: PlainDate, months: z.number(), days: z.number() })),
})
export type ChildView = z.infer<typeof ChildView>

/** One thing to do, with the row of the schedule it comes from. */
export const TimelineItem = z.object({
  /** `group.row`, e.g. `vaccination.hepb-1`. */
  itemId: z.string(),
  group: ItemGroup,
  title: z.string(),
  /** When its time begins and ends, both included; null where the schedule or the family's days do not say. */
  fromDate: z.nullable(PlainDate),
  toDate: z.nullable(PlainDate),
  state: ItemState,
  /** Why not, what to ask, or what to know; empty when the dates say it all. */
  reason: z.string(),
  doneOn: z.nullable(PlainDate),
})
export type TimelineItem = z.infer<typeof TimelineItem>

export const TimelineSubject = z.object({
  subjectId: SubjectId,
  kind: z.enum(['couple', 'pregnancy', 'child']),
  /** A child's nickname, or what the part is called. */
  title: z.string(),
  stage: Stage,
  pregnancy: z.nullable(PregnancyView),
  child: z.nullable(ChildView),
  /** The most pressing first, at most three: overdue, due, then what comes next. */
  next: z.array(TimelineItem),
  overdue: z.number(),
  due: z.number(),
})
export type TimelineSubject = z.infer<typeof TimelineSubject>

/** A child of the household without a birth date: one step from its timeline. */
export const ChildToAdd = z.object({ personId: idSchema<'Person'>(), nickname: z.string() })

export const Timeline = z.object({
  /** False for a phone that shares the household without this right, and for an account without a household. */
  mayKeep: z.boolean(),
  hasHousehold: z.boolean(),
  planning: z.nullable(Planning),
  subjects: z.array(TimelineSubject),
  childrenToAdd: z.array(ChildToAdd),
  /** Something rests: the page says so quietly and offers help; what rests is in no list. */
  resting: z.boolean(),
  /** The pregnancy that rests, for `resumePregnancy`; null where none does. */
  restingPregnancy: z.nullable(idSchema<'Pregnancy'>()),
})
export type Timeline = z.infer<typeof Timeline>

/** Where a number comes from: the row as its source gives it. */
export const SourceRow = z.object({
  title: z.string(),
  version: z.string(),
  confidence: z.string(),
  /** Reviewed by a local reviewer; until then it shows 资料待本地核对. */
  reviewedLocally: z.boolean(),
  /** The cells of the row, in the source's words. */
  cells: z.array(z.object({ label: z.string(), value: z.string() })),
})
export type SourceRow = z.infer<typeof SourceRow>

export const DoseRecord = z.object({
  recordId: idSchema<'GuidanceRecord'>(),
  givenOn: PlainDate,
  batch: z.string(),
  place: z.string(),
  recordedOn: PlainDate,
})

export const ItemDetail = z.object({
  ...TimelineItem.shape,
  subjectId: SubjectId,
  /** The rule, in words for families. */
  why: z.string(),
  /** What to bring or know before going. */
  preparation: z.array(z.string()),
  /** Where it is done, and whom to ask; a number only where it is verified. */
  place: z.string(),
  ask: z.object({ words: z.string(), phone: z.nullable(z.string()) }),
  source: SourceRow,
  actions: z.array(ItemAction),
  /** The article to read about it; null without one that is published. */
  article: z.nullable(z.string()),
  /** What was recorded of it. */
  done: z.nullable(DoseRecord),
})
export type ItemDetail = z.infer<typeof ItemDetail>

const refused = <Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind), words: z.string() })

/** A change: the timeline as it now is, or what to do first. Nothing is lost: the form keeps what was typed. */
export const TimelineResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), timeline: Timeline }),
  refused('householdMissing'),
  refused('consentMissing'),
  refused('alreadyPregnant'),
  refused('householdFull'),
  refused('textRefused'),
  refused('tooEarly'),
  refused('alreadyRecorded'),
])
export type TimelineResult = z.infer<typeof TimelineResult>

const consentVersion = z.optional(z.string())
const note = (label: string, most: number) => z.optional(typedText(label, 1, most))

/** What a pregnancy is counted from: the day of the last period, of the ultrasound with its weeks, or the due date. */
export const Dating = z.object({
  basis: DatingBasis,
  date: PlainDate,
  /** Only for an ultrasound: the weeks and days its report gives for that day. */
  weeks: z.optional(wholeNumber('孕周', 4, 42)),
  days: z.optional(wholeNumber('孕周后的天数', 0, 6)),
})
export type Dating = z.infer<typeof Dating>

const NewChild = z.object({ nickname: typedText('称呼', 1, 12), sex: Sex })
const inSubject = { subjectId: SubjectId }

export const timelineResident = {
  overview: query('resident', { path: '/timeline', tag, summary: '一家的时间线：每个人接下来做什么' }).output(Timeline),
  plan: query('resident', { path: '/timeline/{subjectId}', tag, summary: '一个人（一次怀孕）的全部事项' })
    .input(z.object(inSubject))
    .output(z.object({ subject: TimelineSubject, items: z.array(TimelineItem) })),
  item: query('resident', { path: '/timeline/{subjectId}/items/{itemId}', tag, summary: '一个事项：依据、准备、去哪里、怎么办' })
    .input(z.object({ ...inSubject, itemId: z.string().check(z.maxLength(60)) }))
    .output(ItemDetail),
  calendar: query('resident', { path: '/timeline/{subjectId}/calendar.ics', tag, summary: '接下来的日期，导入手机日历；不写名字' })
    .input(z.object(inSubject))
    .output(z.object({ fileName: z.string(), content: z.string() })),
  setPlanning: mutation('resident', { path: '/timeline/planning', tag, summary: '说说打算：结婚、要孩子，或都没有' })
    .input(z.object({ planning: z.nullable(Planning), consentVersion }))
    .output(TimelineResult),
  startPregnancy: mutation('resident', { path: '/timeline/pregnancies', tag, summary: '记下怀孕' })
    .input(z.object({ dating: Dating, consentVersion }))
    .output(TimelineResult),
  correctDating: mutation('resident', { path: '/timeline/pregnancies/{pregnancyId}/datings', tag, summary: '更正孕周；以前的留着' })
    .input(z.object({ pregnancyId: idSchema<'Pregnancy'>(), dating: Dating }))
    .output(TimelineResult),
  noteColour: mutation('resident', { path: '/timeline/pregnancies/{pregnancyId}/colour', tag, summary: '记下医院给的颜色；不带颜色是删掉' })
    .input(
      z.object({
        pregnancyId: idSchema<'Pregnancy'>(),
        colour: z.nullable(z.object({ colour: RiskColour, hospital: typedText('医院', 2, 40), on: PlainDate })),
      }),
    )
    .output(TimelineResult),
  endPregnancy: mutation('resident', {
    path: '/timeline/pregnancies/{pregnancyId}/ending',
    tag,
    summary: '这次怀孕停下了：所有相关的提醒马上停',
    description: '不问原因。孕期的消息、首页卡片和名单在同一时刻停下；可以恢复。',
  })
    .input(z.object({ pregnancyId: idSchema<'Pregnancy'>() }))
    .output(TimelineResult),
  resumePregnancy: mutation('resident', { path: '/timeline/pregnancies/{pregnancyId}/resuming', tag, summary: '恢复这次怀孕的时间线' })
    .input(z.object({ pregnancyId: idSchema<'Pregnancy'>() }))
    .output(TimelineResult),
  giveBirth: mutation('resident', {
    path: '/timeline/pregnancies/{pregnancyId}/birth',
    tag,
    summary: '孩子出生了：怀孕变成孩子，不用重填',
    description: '双胞胎一次填好。早产不早产由医生说，填了“早产”才按预产期算矫正月龄。',
  })
    .input(
      z.object({
        pregnancyId: idSchema<'Pregnancy'>(),
        bornOn: PlainDate,
        /** A doctor called it early. */
        early: z.boolean({ error: '请选择医生有没有说是早产' }),
        children: z.array(NewChild).check(z.minLength(1, { error: '请填写孩子的称呼' }), z.maxLength(4, { error: '一次最多填四个孩子' })),
        nicknameConsentVersion: z.optional(z.string()),
        consentVersion,
      }),
    )
    .output(TimelineResult),
  setChild: mutation('resident', { path: '/timeline/children/{personId}', tag, summary: '填写或更正孩子的出生日期' })
    .input(
      z.object({
        personId: idSchema<'Person'>(),
        birthDate: PlainDate,
        sex: Sex,
        /** The due date, for a child a doctor called born early. */
        dueDate: z.optional(PlainDate),
        consentVersion,
      }),
    )
    .output(TimelineResult),
  markDone: mutation('resident', { path: '/timeline/{subjectId}/items/{itemId}/done', tag, summary: '记下已经做了' })
    .input(z.object({ ...inSubject, itemId: z.string().check(z.maxLength(60)), on: PlainDate, place: note('地点', 40) }))
    .output(TimelineResult),
  recordDose: mutation('resident', { path: '/timeline/{subjectId}/doses/{doseId}', tag, summary: '记下打过的一剂：日期、批号、地点' })
    .input(
      z.object({
        ...inSubject,
        doseId: z.string().check(z.maxLength(40)),
        givenOn: PlainDate,
        batch: note('批号', 40),
        place: note('接种单位', 40),
      }),
    )
    .output(TimelineResult),
  removeRecord: mutation('resident', { path: '/timeline/records/{recordId}/removal', tag, summary: '记错了，去掉这一条；经过留着' })
    .input(z.object({ recordId: idSchema<'GuidanceRecord'>() }))
    .output(TimelineResult),
}
