import { isChinese, runsOf } from './terms'

/** What is told to the index of one thing: an article, an event. */
export type Indexed = {
  id: string
  /** What a list shows of it. */
  card: object
  title: string
  lead: string
  /** Other words people use for it; never shown. */
  keywords: readonly string[]
  /** Everything written in it, numbers too. */
  body: string
  /** What of it may be quoted under a hit: without numbers that could be past their review. */
  quotable: string
  rankedAt: Date
  /** Found from then on, and until then; null is always. */
  shownFrom?: Date | null
  shownUntil?: Date | null
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const longestWord = 6
const longestOffer = 8

const length = (text: string) => [...text].length

/** Words of running text as the language has them: finer than a reader thinks, so neighbours are also joined. */
function pieces(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment)
}

function joined(run: string): string[] {
  const parts = pieces(run)
  return parts.flatMap((_, at) => [1, 2, 3].map((count) => parts.slice(at, at + count).join('')))
}

const wordsIn = (text: string, cut: (run: string) => string[]) => runsOf(text).flatMap((run) => (isChinese(run) ? cut(run) : [run]))

const fit = (longest: number) => (word: string) => length(word) >= 2 && length(word) <= longest

/** Words to offer while someone types: keywords, and what the title is made of. */
function offeredWords({ title, keywords }: Indexed): string[] {
  const whole = [...runsOf(title), ...keywords.flatMap(runsOf)]
  const parts = wordsIn(title, pieces)
  return [...new Set([...whole, ...parts].filter(fit(longestOffer)))].filter((word) => !/^\d/.test(word))
}

type Words = {
  words: string[]
  offered: string[]
  /** Words of title, lead and keywords: few enough to be meant by their first letters. */
  close: string[]
}

/** Every word the thing may be looked for by, and those fit to be offered. */
export function wordsOf(thing: Indexed): Words {
  const offered = offeredWords(thing)
  const close = [...offered, ...wordsIn(`${thing.title}\n${thing.lead}`, joined).filter(fit(longestWord))]
  const rest = wordsIn(thing.body, pieces)
  return { offered, close, words: [...new Set([...close, ...rest.filter(fit(longestWord))])] }
}
