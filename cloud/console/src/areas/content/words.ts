import type { DeskArticle } from './queries'

export const words = {
  title: '内容与宣传',
  sub: '文章从带来源的资料写成，这里看每篇的资料状态与手机上的样子。',
  unreviewed: '资料待本地核对',
  hiddenFact: '号码暂不显示',
}

/** Where the facts of an article stand, in one chip. */
export function factsState({ factCount, hiddenFacts, unreviewedFacts, nextReviewOn }: DeskArticle, pastReview: boolean) {
  if (hiddenFacts > 0) return { tone: 'brand' as const, words: `${hiddenFacts} 处不显示` }
  if (pastReview) return { tone: 'gold' as const, words: `已过核对日 ${nextReviewOn}` }
  if (unreviewedFacts > 0) return { tone: 'gold' as const, words: `${unreviewedFacts} 处待本地核对` }
  return { tone: 'jade' as const, words: factCount > 0 ? `${factCount} 处都在显示` : '没有引用数据' }
}
