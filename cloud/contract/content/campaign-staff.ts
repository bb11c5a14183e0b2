import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, upTo } from '../kit/text'
import { Block, FactView } from './blocks'
import { Entry, EntryId } from './campaign'
import { ArticleCard, articleSlug } from './resident'
import { DeskPicture, DeskResult, Finding } from './staff'
import { CampaignDay, ConsentGiver, EntryKind } from './terms'

const tag = '主题日'
const desk = (path: '' | `/${string}`, summary: string) => ({ path: `/desk/campaigns${path}` as `/${string}`, tag, summary })

/** A campaign page as it is being put together; events are not chosen, they come by their kind. */
export const CampaignForm = z.object({
  title: upTo('标题', 30),
  lead: upTo('一句话', 80),
  source: upTo('来源', 200),
  blocks: z.array(Block).check(z.maxLength(30, { error: '说明最多 30 段' })),
  articles: z.array(articleSlug).check(z.maxLength(12, { error: '文章最多 12 篇' })),
  entries: z.array(EntryId).check(z.maxLength(60, { error: '作品和榜样最多 60 件' })),
})
export type CampaignForm = z.infer<typeof CampaignForm>

const State = z.enum(['draft', 'submitted', 'published', 'withdrawn'])

export const campaignActions = ['save', 'submit', 'recall', 'publish', 'sendBack', 'withdraw'] as const

/** A work or role model as the desk sees it. Who signed the consent is asked for on its own, and that is written down. */
export const DeskEntry = z.extend(Entry, {
  picture: z.nullable(DeskPicture),
  ofMinor: z.boolean(),
  consentBy: ConsentGiver,
  consentedOn: PlainDate,
  addedBy: z.string(),
  addedAt: Instant,
  /** Consent was taken back: nothing of it is kept but that it was there. */
  withdrawn: z.boolean(),
})
export type DeskEntry = z.infer<typeof DeskEntry>

const CampaignVersion = z.object({
  number: z.number(),
  submittedBy: z.string(),
  submittedAt: Instant,
  note: z.string(),
  decidedBy: z.string(),
  /** What the reviewer wants changed. */
  remark: z.string(),
})

export const DeskCampaignRow = z.object({
  day: CampaignDay,
  title: z.string(),
  state: State,
  /** Readers see some version of it now. */
  live: z.boolean(),
  editedAt: Instant,
  editedBy: z.string(),
  submittedBy: z.string(),
  submittedAt: z.nullable(Instant),
  /** The caller had a hand in what waits for review. */
  own: z.boolean(),
  sentBack: z.boolean(),
})
export type DeskCampaignRow = z.infer<typeof DeskCampaignRow>

export const DeskCampaign = z.object({
  day: CampaignDay,
  state: State,
  form: CampaignForm,
  /** Counts the savings; a save names the one it started from. */
  revision: z.number(),
  editedAt: Instant,
  editedBy: z.string(),
  /** What readers see now, to compare with. */
  live: z.nullable(z.object({ number: z.number(), since: Instant, form: CampaignForm })),
  review: z.nullable(z.extend(CampaignVersion, { own: z.boolean() })),
  sentBack: z.nullable(CampaignVersion),
  facts: z.record(z.string(), FactView),
  pictures: z.record(z.string(), DeskPicture),
  /** The chosen articles readers can see, by slug. */
  articles: z.record(z.string(), ArticleCard),
  /** Works and role models of the draft and of what readers see, by id. */
  entries: z.record(z.string(), DeskEntry),
  findings: z.array(Finding),
  permittedActions: z.array(z.enum(campaignActions)),
})
export type DeskCampaign = z.infer<typeof DeskCampaign>

/** `conflict`: somebody saved in between. Theirs stands, and the caller's is still in their editor. */
export const CampaignSaveResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), revision: z.number() }),
  z.object({ kind: z.literal('conflict'), by: z.string(), at: Instant }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type CampaignSaveResult = z.infer<typeof CampaignSaveResult>

const signedBy = typedText('签字人', 1, 20)
const keptAt = typedText('同意书存放处', 2, 60)

export const EntryForm = z.object({
  kind: EntryKind,
  title: typedText('名称', 2, 30),
  person: typedText('署名', 1, 20),
  story: upTo('介绍', 400),
  pictureId: z.nullable(z.uuid({ error: '请重新选图片' })),
  /** Somebody under 18 made it or is shown: the guardian agrees. */
  ofMinor: z.boolean(),
  consent: z.object({ by: ConsentGiver, on: PlainDate, signedBy, keptAt }),
})
export type EntryForm = z.infer<typeof EntryForm>

export const AddEntryResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), entry: DeskEntry }),
  z.object({ kind: z.literal('refused'), words: z.string() }),
])
export type AddEntryResult = z.infer<typeof AddEntryResult>

const day = z.object({ day: CampaignDay })
const step = z.extend(day, { number: z.int({ error: '没有这一版' }).check(z.gte(1)) })
const revision = z.int().check(z.gte(1))

export const campaignStaff = {
  list: query('staff', desk('', '两个主题日的专题')).output(z.array(DeskCampaignRow)),
  get: query('staff', desk('/{day}', '一个专题的草稿、状态与检查结果')).input(day).output(DeskCampaign),
  save: mutation('staff', desk('/{day}/draft', '保存专题草稿'))
    .input(z.extend(day, { revision, form: CampaignForm }))
    .output(CampaignSaveResult),
  submit: mutation('staff', desk('/{day}/review', '专题送审'))
    .input(z.extend(day, { revision, note: upTo('给审核人的话', 300) }))
    .output(DeskResult),
  recall: mutation('staff', desk('/{day}/recall', '撤回送审')).input(step).output(DeskResult),
  sendBack: mutation('staff', desk('/{day}/return', '退回修改'))
    .input(z.extend(step, { words: typedText('意见', 2, 300) }))
    .output(DeskResult),
  /** By somebody who neither wrote nor sent it, nor recorded one of its works or role models. */
  publish: mutation('staff', desk('/{day}/publication', '发布专题')).input(step).output(DeskResult),
  withdraw: mutation('staff', desk('/{day}/withdrawal', '立即撤下专题')).input(day).output(DeskResult),
  entries: query('staff', desk('/entries', '作品与榜样，最近记下的在前')).input(z.object(pageInput)).output(pageOf(DeskEntry)),
  /** Never changed afterwards: what was reviewed is what is shown. A mistake is withdrawn and recorded anew. */
  addEntry: mutation('staff', desk('/entries', '记下一件作品或一位榜样，连同同意')).input(EntryForm).output(AddEntryResult),
  /** At once and everywhere; its words and picture are let go. */
  withdrawEntry: mutation('staff', desk('/entries/{entryId}/withdrawal', '收回同意，立即不再展示'))
    .input(z.object({ entryId: EntryId }))
    .output(DeskResult),
  consent: query('staff', desk('/entries/{entryId}/consent', '谁签的字、同意书在哪里；查看会留记录'))
    .input(z.object({ entryId: EntryId }))
    .output(z.object({ signedBy: z.string(), keptAt: z.string() })),
}
