import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, upTo } from '../kit/text'
import { Block, FactView, PictureView } from './blocks'
import { DeskState, LifeStage, lifeStages, PictureState, Topic, UnhelpfulReason, VersionOutcome } from './terms'

const tag = '内容与宣传'

/** What readers said about the version shown now; never shown to residents. */
export const Helpfulness = z.object({
  yes: z.number(),
  no: z.number(),
  reasons: z.array(z.object({ reason: UnhelpfulReason, count: z.number() })),
  /** The latest 30 that someone wrote. */
  texts: z.array(z.object({ text: z.string(), answeredAt: Instant })),
})
export type Helpfulness = z.infer<typeof Helpfulness>

export const LeastHelpful = z.object({ slug: z.string(), title: z.string(), yes: z.number(), no: z.number() })
export type LeastHelpful = z.infer<typeof LeastHelpful>

const PictureId = idSchema<'Picture'>()

/** A picture as the desk sees it. `look` opens the small one for five minutes, also while residents may not see it. */
export const DeskPicture = z.extend(PictureView, {
  pictureId: PictureId,
  alt: z.string(),
  state: PictureState,
  look: z.string(),
  uploadedBy: z.string(),
  uploadedAt: Instant,
  /** The caller sent it, so someone else has to look at it. */
  own: z.boolean(),
})
export type DeskPicture = z.infer<typeof DeskPicture>

const slug = z.string({ error: '没有这篇文章' }).check(z.regex(/^[a-z0-9-]{1,60}$/, { error: '没有这篇文章' }))

/** A draft as it is being written: whatever is missing is said when it is sent for review, not while typing. */
export const ArticleForm = z.object({
  title: upTo('标题', 40),
  summary: upTo('摘要', 80),
  topic: Topic,
  stages: z.array(LifeStage).check(z.maxLength(lifeStages.length)),
  /** Words people search by and the text does not hold. */
  keywords: z.array(upTo('关键词', 20)).check(z.maxLength(20, { error: '关键词最多20个' })),
  source: upTo('来源', 200),
  nextReviewOn: PlainDate,
  blocks: z.array(Block).check(z.maxLength(200, { error: '最多 200 段' })),
})
export type ArticleForm = z.infer<typeof ArticleForm>

/** What the rules find in a text. `blocks` must be mended before it is sent; `advises` is left to the writer. */
export const Finding = z.object({
  level: z.enum(['blocks', 'advises']),
  /** Place of the block in the text; null for what is beside it. */
  block: z.nullable(z.number()),
  quote: z.string(),
  words: z.string(),
})
export type Finding = z.infer<typeof Finding>

export const Readability = z.object({
  characters: z.number(),
  minutes: z.number(),
  /** Characters of a sentence on average, facts written out. */
  sentence: z.number(),
})
export type Readability = z.infer<typeof Readability>

export const DeskArticle = z.object({
  slug: z.string(),
  title: z.string(),
  topic: Topic,
  state: DeskState,
  /** Readers see some version of it now. */
  live: z.boolean(),
  editedAt: Instant,
  editedBy: z.string(),
  submittedAt: z.nullable(Instant),
  submittedBy: z.string(),
  /** The caller wrote or sent what waits for review, so somebody else has to publish it. */
  own: z.boolean(),
  /** The last text sent was sent back and nothing was sent since. */
  sentBack: z.boolean(),
  startsAt: z.nullable(Instant),
  endsAt: z.nullable(Instant),
  nextReviewOn: z.string(),
  factCount: z.number(),
  /** Facts whose number is hidden now: unreviewed label or past review. */
  hiddenFacts: z.number(),
  /** Shown facts that nobody has checked locally yet: 资料待本地核对. */
  unreviewedFacts: z.number(),
})
export type DeskArticle = z.infer<typeof DeskArticle>

export const DeskFact = z.extend(FactView, { confidence: z.string() })
export type DeskFact = z.infer<typeof DeskFact>

/** A word of the reviewer at a block, or about the whole when `block` is null. */
export const Remark = z.object({ block: z.nullable(z.number()), words: typedText('意见', 2, 300) })
export type Remark = z.infer<typeof Remark>

const CorrectionInput = z.object({ wrong: typedText('原来错在哪里', 4, 200), right: typedText('现在正确的是', 4, 200) })

export const DeskVersion = z.object({
  number: z.number(),
  outcome: VersionOutcome,
  /** From `cloud/reference`, not written at the desk. */
  fromReference: z.boolean(),
  submittedAt: Instant,
  submittedBy: z.string(),
  note: z.string(),
  decidedAt: z.nullable(Instant),
  decidedBy: z.string(),
  remarks: z.array(Remark),
  correction: z.nullable(CorrectionInput),
})
export type DeskVersion = z.infer<typeof DeskVersion>

export const deskActions = ['save', 'submit', 'recall', 'publish', 'sendBack', 'unschedule', 'withdraw', 'setEnd', 'settleReference'] as const

export const DeskPiece = z.object({
  slug: z.string(),
  state: DeskState,
  form: ArticleForm,
  /** Counts the savings; a save names the one it started from. */
  revision: z.number(),
  editedAt: Instant,
  editedBy: z.string(),
  /** The version readers see, until when, and whether it was withdrawn. */
  live: z.nullable(
    z.object({
      number: z.nullable(z.number()),
      since: Instant,
      endsAt: z.nullable(Instant),
      withdrawn: z.nullable(z.object({ at: Instant, words: z.string() })),
    }),
  ),
  scheduled: z.nullable(z.object({ number: z.number(), startsAt: Instant, endsAt: z.nullable(Instant) })),
  /** What waits for review; `own`: the caller wrote or sent it. */
  review: z.nullable(z.extend(DeskVersion, { own: z.boolean() })),
  /** The text sent last, when it came back. */
  sentBack: z.nullable(DeskVersion),
  facts: z.record(z.string(), FactView),
  pictures: z.record(z.string(), DeskPicture),
  findings: z.array(Finding),
  readability: Readability,
  /** What the reference holds now, where the desk has gone its own way. */
  reference: z.nullable(ArticleForm),
  permittedActions: z.array(z.enum(deskActions)),
})
export type DeskPiece = z.infer<typeof DeskPiece>

/** A refusal people can act on; nothing was changed. */
const Refused = z.object({ kind: z.literal('refused'), words: z.string() })
const Done = z.object({ kind: z.literal('done') })
export const DeskResult = z.discriminatedUnion('kind', [Done, Refused])
export type DeskResult = z.infer<typeof DeskResult>

/** `conflict`: somebody saved in between. Theirs stands; what the caller sent is not kept, and is still in their editor. */
export const SaveResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.number() }),
  z.object({ kind: z.literal('conflict'), revision: z.number(), form: ArticleForm, by: z.string(), at: Instant }),
  Refused,
])
export type SaveResult = z.infer<typeof SaveResult>

const desk = (path: '' | `/${string}`, summary: string) => ({ path: `/desk/articles${path}` as `/${string}`, tag, summary })
const number = z.int({ error: '没有这一版' }).check(z.gte(1))
const revision = z.int().check(z.gte(1))
const moment = z.nullable(Instant)

export const contentStaff = {
  leastHelpful: query('staff', { path: '/desk/least-helpful', tag, summary: '读者觉得没有帮助的文章在前' })
    .input(z.object(pageInput))
    .output(pageOf(LeastHelpful)),
  helpfulness: query('staff', { path: '/desk/articles/{slug}/helpfulness', tag, summary: '读者对一篇文章的反馈' })
    .input(z.object({ slug: z.string() }))
    .output(Helpfulness),
  list: query('staff', desk('', '文章：按状态、主题、标题'))
    .input(z.object({ ...pageInput, state: z.optional(DeskState), topic: z.optional(Topic), words: z.optional(upTo('要找的词', 40)) }))
    .output(pageOf(DeskArticle)),
  get: query('staff', desk('/{slug}', '一篇文章的草稿、状态与检查结果')).input(z.object({ slug })).output(DeskPiece),
  facts: query('staff', desk('/facts', '查找可引用的资料'))
    .input(z.object({ words: upTo('要找的词', 40) }))
    .output(z.object({ items: z.array(DeskFact) })),
  create: mutation('staff', desk('', '新写一篇文章'))
    .input(z.object({ title: typedText('标题', 2, 40), topic: Topic }))
    .output(z.object({ kind: z.literal('saved'), slug: z.string() })),
  save: mutation('staff', desk('/{slug}/draft', '保存草稿'))
    .input(z.object({ slug, revision, form: ArticleForm }))
    .output(SaveResult),
  submit: mutation('staff', desk('/{slug}/review', '送审'))
    .input(z.object({ slug, revision, note: upTo('给审核人的话', 300), correction: z.nullable(CorrectionInput) }))
    .output(DeskResult),
  recall: mutation('staff', desk('/{slug}/recall', '撤回送审')).input(z.object({ slug, number })).output(DeskResult),
  sendBack: mutation('staff', desk('/{slug}/return', '退回修改'))
    .input(z.object({ slug, number, remarks: z.array(Remark).check(z.minLength(1, { error: '请写下要改什么' }), z.maxLength(50)) }))
    .output(DeskResult),
  /** By somebody who neither wrote nor sent it. `startsAt` in the future schedules it; after `endsAt` readers are told to ask. */
  publish: mutation('staff', desk('/{slug}/publication', '发布或排期'))
    .input(z.object({ slug, number, startsAt: moment, endsAt: moment }))
    .output(DeskResult),
  unschedule: mutation('staff', desk('/{slug}/unschedule', '取消排期')).input(z.object({ slug })).output(DeskResult),
  setEnd: mutation('staff', desk('/{slug}/end', '设定到期时间'))
    .input(z.object({ slug, endsAt: moment }))
    .output(DeskResult),
  /** At once; a text sent for review before cannot be published any more and has to be sent anew. */
  withdraw: mutation('staff', desk('/{slug}/withdrawal', '立即撤下'))
    .input(z.object({ slug, words: typedText('撤下原因', 4, 200) }))
    .output(DeskResult),
  settleReference: mutation('staff', desk('/{slug}/reference', '采用或不用资料库的新稿'))
    .input(z.object({ slug, revision, take: z.boolean() }))
    .output(SaveResult),
  versions: query('staff', desk('/{slug}/versions', '各个版本'))
    .input(z.object({ slug }))
    .output(z.object({ items: z.array(DeskVersion) })),
  version: query('staff', desk('/{slug}/versions/{number}', '一个版本的内容'))
    .input(z.object({ slug, number: z.string().check(z.regex(/^[1-9]\d{0,3}$/, { error: '没有这一版' })) }))
    .output(z.extend(DeskVersion, { form: ArticleForm, facts: z.record(z.string(), FactView) })),
}

export const UploadResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), picture: DeskPicture }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type UploadResult = z.infer<typeof UploadResult>

const pictureTag = '图片'

/** Pictures of articles and events. */
export const picturesStaff = {
  /** JPEG, PNG or WebP up to 8 MB, told by its bytes. It is drawn anew: without place, camera and whatever else the file carried. */
  upload: mutation('staff', { path: '/desk/pictures', tag: pictureTag, summary: '上传一张图片' })
    .input(
      z.object({
        picture: z.base64({ error: '请选一张图片' }),
        alt: typedText('图片说明', 2, 120),
      }),
    )
    .output(UploadResult),
  held: query('staff', { path: '/desk/pictures/held', tag: pictureTag, summary: '等人看过的图片' })
    .input(z.object(pageInput))
    .output(pageOf(DeskPicture)),
  judge: mutation('staff', { path: '/desk/pictures/{pictureId}/verdict', tag: pictureTag, summary: '看过一张图片' })
    .input(z.object({ pictureId: PictureId, verdict: z.enum(['pass', 'refuse']) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), z.object({ kind: z.literal('refused'), words: z.string() })])),
}
