import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type PictureId = Id<'Picture'>

/** Where a picture stands: residents see it only when it is clear. */
export const pictureStates = ['held', 'clear', 'refused'] as const
export const PictureState = z.enum(pictureStates)
export type PictureState = z.infer<typeof PictureState>

/** Where an article stands at the desk. What asks for work comes first: a published one with a new text under review is `submitted`. */
export const deskStates = ['draft', 'submitted', 'scheduled', 'published', 'expired', 'withdrawn'] as const
export const DeskState = z.enum(deskStates, { error: '没有这个状态' })
export type DeskState = z.infer<typeof DeskState>
export const deskStateWords: Record<DeskState, string> = {
  draft: '草稿',
  submitted: '待审',
  scheduled: '已排期',
  published: '已发布',
  expired: '已过期',
  withdrawn: '已撤下',
}

/** What became of a text that was sent for review. */
export const versionOutcomes = ['submitted', 'recalled', 'sentBack', 'published'] as const
export const VersionOutcome = z.enum(versionOutcomes)
export type VersionOutcome = z.infer<typeof VersionOutcome>
export const versionOutcomeWords: Record<VersionOutcome, string> = {
  submitted: '待审',
  recalled: '已撤回',
  sentBack: '已退回',
  published: '已通过',
}

export const topics = [
  'vaccination',
  'pregnancy',
  'childHealth',
  'healthyBirth',
  'reproductiveHealth',
  'youthHealth',
  'newFamilyWays',
  'familyHealth',
  'healthyLiving',
  'healthLiteracy',
  'hotlines',
  'benefits',
  'campaigns',
] as const
export const Topic = z.enum(topics, { error: '没有这个主题' })
export type Topic = z.infer<typeof Topic>
export const topicWords: Record<Topic, string> = {
  vaccination: '预防接种',
  pregnancy: '孕产保健',
  childHealth: '儿童健康',
  healthyBirth: '优生优育',
  reproductiveHealth: '生殖健康',
  youthHealth: '青春健康',
  newFamilyWays: '婚育新风',
  familyHealth: '家庭健康',
  healthyLiving: '三减三健',
  healthLiteracy: '健康素养',
  hotlines: '求助热线',
  benefits: '政策待遇',
  campaigns: '主题日',
}

/** Stands in a draft that nobody has written yet. While it stands there the text is neither sent for review nor published. */
export const unwrittenMark = '待协会撰写'

export const lifeStages = ['everyone', 'planning', 'pregnant', 'infant', 'toddler', 'preschool'] as const
export const LifeStage = z.enum(lifeStages, { error: '没有这个阶段' })
export type LifeStage = z.infer<typeof LifeStage>
export const lifeStageWords: Record<LifeStage, string> = {
  everyone: '全家',
  planning: '备孕',
  pregnant: '孕期',
  infant: '0–1 岁',
  toddler: '1–3 岁',
  preschool: '3–6 岁',
}

/** Why an article did not help, to choose from. */
export const unhelpfulReasons = ['hardToUnderstand', 'notFound', 'outdated', 'wrong', 'other'] as const
export const UnhelpfulReason = z.enum(unhelpfulReasons, { error: '请选择原因' })
export type UnhelpfulReason = z.infer<typeof UnhelpfulReason>
export const unhelpfulReasonWords: Record<UnhelpfulReason, string> = {
  hardToUnderstand: '看不懂',
  notFound: '没有我要找的',
  outdated: '内容旧了',
  wrong: '有的地方不对',
  other: '别的原因',
}

/** The theme days that have a page of their own. */
export const campaignDays = ['family_day', 'member_day'] as const
export const CampaignDay = z.enum(campaignDays, { error: '没有这个主题日' })
export type CampaignDay = z.infer<typeof CampaignDay>
export const campaignDayWords: Record<CampaignDay, string> = {
  family_day: '5·15 国际家庭日',
  member_day: '5·29 会员活动日',
}

export type EntryId = Id<'Entry'>

/** What a campaign shows of people: works of the two societies, and role models. */
export const entryKinds = ['calligraphy', 'paper_cutting', 'role_model'] as const
export const EntryKind = z.enum(entryKinds, { error: '请选择是作品还是榜样' })
export type EntryKind = z.infer<typeof EntryKind>
export const entryKindWords: Record<EntryKind, string> = {
  calligraphy: '书画社作品',
  paper_cutting: '剪纸社作品',
  role_model: '身边的榜样',
}

/** Who agreed that a work or a person is shown; for a minor it is the guardian. */
export const consentGivers = ['self', 'guardian'] as const
export const ConsentGiver = z.enum(consentGivers, { error: '请选择谁同意的' })
export type ConsentGiver = z.infer<typeof ConsentGiver>
export const consentGiverWords: Record<ConsentGiver, string> = { self: '本人同意', guardian: '监护人同意' }
