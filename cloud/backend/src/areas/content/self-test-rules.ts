import type { SelfTestQuestion } from '@xiongguan/contract/content/self-test-resident'

/** A question as it is written: the key of the true sentence, and two untrue ones. */
export type WrittenQuestion = { fact: string; untrue: readonly [string, string] }

/** An article that readers may read now, with the facts it names. */
export type Shown = { slug: string; title: string; topic: string; fact_keys: readonly string[] }

/** A fact as it may be shown today; without a value it is not asked about. */
export type ShownFact = { value: string | null; source: string }

const questionsInARound = 6

/** The orders in which one true and two untrue sentences can stand. */
const orders = [
  [0, 1, 2],
  [1, 0, 2],
  [2, 1, 0],
  [0, 2, 1],
  [1, 2, 0],
  [2, 0, 1],
] as const

/** Where to read more: an article on health literacy before another, then by its address, so that it is always the same. */
function articleFor(fact: string, shown: readonly Shown[]): Shown | undefined {
  const rank = ({ topic, slug }: Shown) => `${topic === 'healthLiteracy' ? 0 : 1} ${slug}`
  return shown.filter(({ fact_keys }) => fact_keys.includes(fact)).sort((one, other) => (rank(one) < rank(other) ? -1 : 1))[0]
}

function question(written: WrittenQuestion, order: number, shown: readonly Shown[], facts: Readonly<Record<string, ShownFact>>): SelfTestQuestion[] {
  const article = articleFor(written.fact, shown)
  const fact = facts[written.fact]
  if (!article || !fact?.value) return []
  const sentences = [fact.value, ...written.untrue]
  const places = orders[order % orders.length] ?? orders[0]
  const options = places.map((sentence, place) => ({ id: 'abc'[place] ?? '', words: sentences[sentence] ?? '' }))
  const right = options.find(({ words }) => words === fact.value)?.id ?? ''
  return [{ id: written.fact, options, right, article: { slug: article.slug, title: article.title }, source: fact.source }]
}

/**
 * The questions of one round. A question is there only while a published article names its fact and the fact may be shown;
 * the next round goes on where this one stopped, so that all of them come by. The same round of the same articles is always
 * the same.
 */
export function questionsOf(
  written: readonly WrittenQuestion[],
  shown: readonly Shown[],
  facts: Readonly<Record<string, ShownFact>>,
  round: number,
): SelfTestQuestion[] {
  const all = written.flatMap((each, at) => question(each, round + at, shown, facts))
  const size = Math.min(questionsInARound, all.length)
  return Array.from({ length: size }, (_, at) => all[(round * questionsInARound + at) % all.length]).flatMap((each) => each ?? [])
}
