import type { FactView } from '@xiongguan/contract/content/blocks'
import type { Article } from '@xiongguan/contract/content/resident'

/** Numbers for a life in danger: they never hide, whatever their review says. */
const neverHidden = ['hotline.110', 'hotline.119', 'hotline.120', 'hotline.12356']
const whom = '请咨询社区工作者，或连上网络再看'

/** The civil date in Beijing, `YYYY-MM-DD`. */
const beijingDate = (now: number) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)

function asShown(fact: FactView, today: string): FactView {
  const past = fact.nextReviewOn !== null && today > fact.nextReviewOn && !neverHidden.includes(fact.fact)
  return past ? { ...fact, value: null, whom: fact.whom ?? whom, dial: false } : fact
}

/** A kept copy under the rules the server has: past its end the text is gone, past its review a number; whom to ask shows. */
export function asReadOffline(article: Article, now: number): Article {
  const { standing } = article
  if (standing.kind === 'current' && standing.until !== null && Date.parse(standing.until) <= now) {
    return { ...article, standing: { kind: 'expired', at: standing.until, whom }, blocks: [], facts: {}, pictures: {} }
  }
  const today = beijingDate(now)
  const facts = Object.entries(article.facts).map(([key, fact]) => [key, asShown(fact, today)] as const)
  return { ...article, facts: Object.fromEntries(facts) }
}
