import type { CampaignForm, DeskCampaign, EntryForm } from '@xiongguan/contract/content/campaign-staff'
import type { ArticleForm } from '@xiongguan/contract/content/staff'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import type { Action } from '@xiongguan/contract/identity/terms'

const monthDay: Record<CampaignDay, string> = { family_day: '05-15', member_day: '05-29' }
const dayMilliseconds = 86_400_000
const nearBefore = 28
const nearAfter = 7

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds)

/** The day a campaign is for: the coming one, or the one that was up to a week ago. */
export function campaignDate(day: CampaignDay, today: string): string {
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-${monthDay[day]}`
  return daysBetween(thisYear, today) > nearAfter ? `${year + 1}-${monthDay[day]}` : thisYear
}

/** True in the weeks around the day, when it stands on the first page. */
export function isNear(on: string, today: string): boolean {
  const left = daysBetween(today, on)
  return left <= nearBefore && left >= -nearAfter
}

/** The page as an article, so that the same rules read both. */
export function campaignAsArticle({ title, lead, source, blocks }: CampaignForm, today: string): ArticleForm {
  return { title, summary: lead, topic: 'campaigns', stages: ['everyone'], keywords: [], source, nextReviewOn: today, blocks }
}

/** The words of a work or role model as an article, for the same reason. */
export function entryAsArticle({ title, person, story }: Pick<EntryForm, 'title' | 'person' | 'story'>, today: string): ArticleForm {
  const said = [title, person, story].filter((text) => text.trim() !== '')
  const blocks = said.map((text) => ({ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text }] }))
  return { title, summary: '作品与榜样', topic: 'campaigns', stages: ['everyone'], keywords: [], source: '本人提供', nextReviewOn: today, blocks }
}

/** Why a work or role model cannot be recorded so, in words; null when it can. */
export function entryProblem({ kind, story, pictureId, ofMinor, consent }: EntryForm, today: string): string | null {
  if (ofMinor && consent.by !== 'guardian') return '未满 18 岁，要由监护人签同意书'
  if (consent.on > today) return '同意的日期不能在今天之后'
  if (kind !== 'role_model' && pictureId === null) return '请加一张作品的图片'
  if (kind === 'role_model' && story.trim().length < 10) return '请写一小段故事，至少 10 个字'
  return null
}

export type CampaignStanding = { inReview: boolean; ownReview: boolean; published: boolean; withdrawn: boolean }

export function campaignState({ inReview, published, withdrawn }: CampaignStanding): DeskCampaign['state'] {
  if (inReview) return 'submitted'
  if (published) return 'published'
  return withdrawn ? 'withdrawn' : 'draft'
}

/** What this caller may do with a campaign now. */
export function campaignActionsOf(standing: CampaignStanding, may: (action: Action) => boolean): DeskCampaign['permittedActions'] {
  const { inReview, ownReview, published } = standing
  const permitted: Record<DeskCampaign['permittedActions'][number], boolean> = {
    save: may('writeArticles') && !inReview,
    submit: may('writeArticles') && !inReview,
    recall: may('writeArticles') && inReview,
    publish: may('publishArticles') && inReview && !ownReview,
    sendBack: may('publishArticles') && inReview && !ownReview,
    withdraw: may('publishArticles') && published,
  }
  return (Object.keys(permitted) as DeskCampaign['permittedActions']).filter((action) => permitted[action])
}

export const campaignRefusals = {
  inReview: '正在等审核。要修改，请先“撤回送审”',
  reviewGone: '这一稿刚被撤回或处理过了，请刷新再看',
  ownWork: '这一稿有您写的部分，或您记下的作品，请另一位同事来审核发布',
  unchanged: '和群众现在看到的一样，没有可以送审的改动',
  blocked: (count: number) => `还有 ${count} 处必须改的，见“检查”`,
  consentGone: '有作品或榜样已经收回同意，请从专题里拿掉再送审',
  notShown: '群众现在看不到这个专题',
  alreadyWithdrawn: '它已经收回同意，不再展示',
  unusablePicture: '这张图片不能用，请换一张',
} as const
