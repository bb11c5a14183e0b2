import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, wholeNumber } from '../kit/text'
import { DeskPicture } from '../content/staff'
import { EventCard, Party } from './resident'
import { EventForm, ManagedEvent, SaveEventResult } from './staff'
import { CallReason, CallResult, ExportKind, mostInSeries, PictureStanding, SeriesRule, Telling } from './terms'
import { BookedTime, DayKind } from './venues'

const tag = '活动组织'
const eventId = idSchema<'Event'>()
const pictureId = idSchema<'Picture'>()
const done = z.object({ kind: z.literal('done') })

/** What an edit changed of time and place, as families will hear it once. */
export const PendingChange = z.object({
  words: z.string(),
  since: Instant,
  /** Null when it was saved without telling: it goes out only when staff say so. */
  goesOutAt: z.nullable(Instant),
})

export const Cancellation = z.object({
  reason: z.string(),
  at: Instant,
  households: z.number(),
  /** Households with somebody still to call. */
  toCall: z.number(),
  reached: z.number(),
})

export const Summary = z.object({
  story: z.string(),
  walkIns: Party,
  /** True once everyone may read it. */
  shown: z.boolean(),
})

export const Attendance = z.object({
  came: z.object({ households: z.number(), people: z.number() }),
  missed: z.object({ households: z.number(), people: z.number() }),
  cancelled: z.object({ households: z.number(), people: z.number() }),
  walkIns: Party,
})

export const SeriesPlace = z.object({ eventId, title: z.string(), startsAt: Instant, state: z.string() })

/** Everything of an event that its organiser needs beside the form. */
export const OrganiserDetail = z.object({
  pendingChange: z.nullable(PendingChange),
  cancellation: z.nullable(Cancellation),
  attendance: Attendance,
  summary: z.nullable(Summary),
  series: z.nullable(z.object({ rule: SeriesRule, events: z.array(SeriesPlace) })),
  archivedAt: z.nullable(Instant),
  /** When person rows go, or went. */
  shredsAt: Instant,
  shreddedAt: z.nullable(Instant),
  blocks: z.array(z.object({ partnerWords: z.string(), seats: z.number(), expected: z.number(), came: z.nullable(z.number()) })),
})
export type OrganiserDetail = z.infer<typeof OrganiserDetail>

/** One date of a series before it is made. */
export const PlannedDate = z.object({ date: PlainDate, startsAt: Instant, dayKind: DayKind, dayName: z.string(), conflicts: z.array(BookedTime) })
export type PlannedDate = z.infer<typeof PlannedDate>

export const MadeSeries = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), eventIds: z.array(eventId) }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['dateInThePast', 'cancelledSource']), words: z.string() }),
])

export const ChangedFollowing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed'), eventIds: z.array(eventId) }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['noSeries', 'capacityBelowTaken', 'timesOutOfOrder', 'textRefused']), words: z.string() }),
])

export const ToldChanges = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('told'), words: z.string() }),
  z.object({ kind: z.literal('nothingToTell'), words: z.string() }),
])

export const CancelledEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['alreadyOver', 'alreadyCancelled', 'neverPublished', 'textRefused']), words: z.string() }),
])

/** One household to call. The register holds no telephone: the community worker of the place knows the family. */
export const CallRow = z.object({
  signUpId: idSchema<'SignUp'>(),
  ownerNickname: z.string(),
  communityName: z.string(),
  code: z.string(),
  party: Party,
  reason: CallReason,
  result: z.nullable(CallResult),
  attempts: z.number(),
  lastAt: z.nullable(Instant),
  settled: z.boolean(),
})
export type CallRow = z.infer<typeof CallRow>

export const ClosedEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['notOver', 'archived', 'textRefused']), words: z.string() }),
])

/** Who agreed that a picture is shown, and on what day: for themselves, or for the child on it. */
export const PictureConsent = z.object({ from: typedText('谁同意的', 2, 40), on: PlainDate })
export type PictureConsent = z.infer<typeof PictureConsent>

/** Whether people can be recognised on a picture, and who agreed; null when nobody has. */
export const PicturePeople = z.object({ recognisable: z.boolean(), consent: z.nullable(PictureConsent) })

/** A picture of an event as its organiser sees it. */
export const EventPicture = z.object({
  picture: DeskPicture,
  recognisable: z.boolean(),
  /** Who agreed, when, and who wrote it down. Gone once it is withdrawn. */
  consent: z.nullable(z.extend(PictureConsent, { notedBy: z.string(), notedAt: Instant })),
  withdrawnAt: z.nullable(Instant),
  standing: PictureStanding,
})
export type EventPicture = z.infer<typeof EventPicture>

export const ChangedPicture = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({
    kind: z.literal('refused'),
    refusal: z.enum(['notOver', 'archived', 'tooMany', 'notUsable', 'dateInFuture']),
    words: z.string(),
  }),
])

/** A file inside an answer: `content` is base64. */
export const ExportedFile = z.object({ fileName: z.string(), content: z.string() })

export const organiserStaff = {
  detail: query('staff', { path: '/desk/events/{eventId}/organising', tag, summary: '一场活动的待通知改动、取消、到场、总结与系列' })
    .input(z.object({ eventId }))
    .output(OrganiserDetail),
  copy: mutation('staff', { path: '/desk/events/{eventId}/copies', tag, summary: '复制一场活动到另一天；报名不复制，各个时间一起移动' })
    .input(z.object({ eventId, on: PlainDate, title: z.optional(EventForm.shape.title), publish: z.boolean() }))
    .output(SaveEventResult),
  planSeries: query('staff', {
    path: '/desk/events/{eventId}/series-plan',
    tag,
    summary: '系列活动的日期预览：按次数或到某一天，标出场地冲突与节假日',
  })
    .input(
      z.object({
        eventId,
        rule: SeriesRule,
        count: z.coerce.number().check(z.int(), z.gte(1, { error: '至少 1 次' }), z.lte(mostInSeries, { error: '最多 26 次' })),
        /** No date after this one, however many are asked for. */
        until: z.optional(PlainDate),
      }),
    )
    .output(z.object({ dates: z.array(PlannedDate) })),
  makeSeries: mutation('staff', { path: '/desk/events/{eventId}/series', tag, summary: '按选好的日期生成系列，每次是独立的一场' })
    .input(
      z.object({
        eventId,
        rule: SeriesRule,
        dates: z.array(PlainDate).check(z.minLength(1, { error: '请至少留一个日期' }), z.maxLength(mostInSeries, { error: '最多 26 次' })),
        publish: z.boolean(),
      }),
    )
    .output(MadeSeries),
  changeFollowing: mutation('staff', { path: '/desk/events/{eventId}/following', tag, summary: '把改动用到这一场和系列里以后的各场' })
    .input(z.object({ eventId, form: EventForm, telling: z._default(Telling, 'soon') }))
    .output(ChangedFollowing),
  tellChanges: mutation('staff', { path: '/desk/events/{eventId}/telling', tag, summary: '告诉大家：多次改动合成一条消息' })
    .input(z.object({ eventId }))
    .output(ToldChanges),
  cancel: mutation('staff', { path: '/desk/events/{eventId}/cancellation', tag, summary: '取消整场活动；票立即失效，逐户告知，不能恢复' })
    .input(z.object({ eventId, reason: typedText('取消原因', 2, 120) }))
    .output(CancelledEvent),
  calls: query('staff', { path: '/desk/events/{eventId}/calls', tag, summary: '取消后需要打电话的家庭；社区工作者只见本社区' })
    .input(z.object({ ...pageInput, eventId }))
    .output(pageOf(CallRow)),
  recordCall: mutation('staff', { path: '/desk/events/{eventId}/calls/{signUpId}', tag, summary: '记下一次电话的结果' })
    .input(z.object({ eventId, signUpId: idSchema<'SignUp'>(), result: CallResult }))
    .output(done),
  openCalls: query('staff', { path: '/desk/calls', tag, summary: '哪些活动取消后还有家庭没有告知' }).output(
    z.array(z.object({ event: EventCard, households: z.number() })),
  ),
  summarise: mutation('staff', { path: '/desk/events/{eventId}/summary', tag, summary: '写活动总结与现场人数' })
    .input(
      z.object({
        eventId,
        story: typedText('活动总结', 2, 2000),
        walkIns: z.object({ adults: wholeNumber('现场大人数', 0, 5000), children: wholeNumber('现场孩子数', 0, 5000) }),
        shown: z.boolean(),
      }),
    )
    .output(ClosedEvent),
  archive: mutation('staff', { path: '/desk/events/{eventId}/archive', tag, summary: '归档：只读，从日常列表里移走' })
    .input(z.object({ eventId }))
    .output(ClosedEvent),
  archived: query('staff', { path: '/desk/archive', tag, summary: '归档的活动，按年查' })
    .input(z.object({ ...pageInput, year: z.coerce.number().check(z.int(), z.gte(2000), z.lte(2100)) }))
    .output(pageOf(ManagedEvent)),
  pictures: query('staff', { path: '/desk/events/{eventId}/pictures', tag, summary: '活动总结的图片、同意的记录，以及居民看不看得到' })
    .input(z.object({ eventId }))
    .output(z.array(EventPicture)),
  addPicture: mutation('staff', {
    path: '/desk/events/{eventId}/pictures',
    tag,
    summary: '给活动总结加一张已上传的图片；认得出人的，没有同意就不给居民看',
  })
    .input(z.object({ eventId, pictureId, people: PicturePeople }))
    .output(ChangedPicture),
  notePicture: mutation('staff', { path: '/desk/events/{eventId}/pictures/{pictureId}/people', tag, summary: '记下图上认不认得出人、谁在哪天同意' })
    .input(z.object({ eventId, pictureId, people: PicturePeople }))
    .output(ChangedPicture),
  withdrawConsent: mutation('staff', {
    path: '/desk/events/{eventId}/pictures/{pictureId}/withdrawal',
    tag,
    summary: '撤回同意：图片立即不再给居民看',
  })
    .input(z.object({ eventId, pictureId }))
    .output(done),
  removePicture: mutation('staff', { path: '/desk/events/{eventId}/pictures/{pictureId}/removal', tag, summary: '从活动总结里去掉一张图片' })
    .input(z.object({ eventId, pictureId }))
    .output(done),
  export: mutation('staff', { path: '/desk/events/{eventId}/exports', tag, summary: '导出 Excel；权限与屏幕上一样，并记入审计' })
    .input(z.object({ eventId, kind: ExportKind }))
    .output(ExportedFile),
}

const reservedTag = '联合主办'

/** What a partner tells and holds of a co-hosted event: numbers only, no person. */
export const PartnerShare = z.object({
  /** Seats held for the partner's own people. */
  seats: z.number(),
  /** How many of its own the partner expects, and how many came in the end. */
  expected: z.number(),
  came: z.nullable(z.number()),
})

export const ReserveResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reserved'), seats: z.number(), seatsLeft: z.number() }),
  z.object({ kind: z.literal('refused'), refusal: z.enum(['full', 'closed']), words: z.string(), seatsLeft: z.number() }),
])

export const partnerShares = {
  share: query('partner', { path: '/partner/events/{eventId}', tag: reservedTag, summary: '本单位在一场联合主办活动里的预留与人数' })
    .input(z.object({ eventId }))
    .output(PartnerShare),
  reserve: mutation('partner', {
    path: '/partner/events/{eventId}/block',
    tag: reservedTag,
    summary: '为本单位的人预留名额；写总数，同一 Idempotency-Key 重复发送只算一次',
  })
    .input(z.object({ eventId, seats: wholeNumber('预留名额', 0, 500) }))
    .output(ReserveResult),
  reportCounts: mutation('partner', { path: '/partner/events/{eventId}/counts', tag: reservedTag, summary: '上报本单位预计与实到人数，只有数字' })
    .input(z.object({ eventId, expected: wholeNumber('预计人数', 0, 5000), came: z.nullable(wholeNumber('实到人数', 0, 5000)) }))
    .output(PartnerShare),
}
