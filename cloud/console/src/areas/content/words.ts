import type { DeskState } from '@xiongguan/contract/content/terms'
import type { Tone } from '../../ui/chip'
import type { DeskArticle } from './queries'

export const words = {
  title: '内容与宣传',
  sub: '写、审、发三步，两个人把关；数字从资料引用，群众看得到出处。',
  unreviewed: '资料待本地核对',
  unreviewedText: '内容来自公开的国家资料，嘉峪关的时间、地点和电话请以当地通知为准。',
  phoneBar: '健康科普',
  campaigns: '主题日专题',
  campaignsSub: '5·15 和 5·29 各有一页：活动自动汇集，文章、作品和榜样由您来选；另一位同事看过才发布。',
  campaignWithdrawn: '专题已撤下，群众只看到活动',
  entryAdded: '记好了，已放进这一页的草稿',
  entryWithdrawn: '已收回，群众马上看不到了',
  helpful: '读者反馈',
  helpfulSub: '读完以后点“有帮助”“没有帮助”的次数。没帮上忙的排在前面，先改它们。',
  hiddenFact: '号码暂不显示',
  saved: '已自动保存',
  submitted: '已送审，等另一位同事来看',
  recalled: '已撤回，可以接着改',
  sentBack: '已退回，作者会在今日待办里看到',
  published: '已发布，群众现在就能看到',
  scheduled: '已排期，到时间自动发布',
  unscheduled: '已取消排期',
  withdrawn: '已撤下，群众会看到原因和该问谁',
  endSet: '到期时间已设定',
}

export const stateTones: Record<DeskState, Tone> = {
  draft: 'plain',
  submitted: 'gold',
  scheduled: 'jade',
  published: 'jade',
  expired: 'brand',
  withdrawn: 'brand',
}

/** Where the facts of an article stand, in one chip. */
export function factsState({ factCount, hiddenFacts, unreviewedFacts, nextReviewOn }: DeskArticle, pastReview: boolean) {
  if (hiddenFacts > 0) return { tone: 'brand' as const, words: `${hiddenFacts} 处不显示` }
  if (pastReview) return { tone: 'gold' as const, words: `已过核对日 ${nextReviewOn}` }
  if (unreviewedFacts > 0) return { tone: 'gold' as const, words: `${unreviewedFacts} 处待本地核对` }
  return { tone: 'jade' as const, words: factCount > 0 ? `${factCount} 处都在显示` : '没有引用数据' }
}
