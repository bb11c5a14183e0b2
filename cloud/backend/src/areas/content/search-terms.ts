/** Share of the pairs that must be there when the exact words are nowhere. */
const looseShare = 2 / 3

/** What a reader's words come to: runs that must stand in the text as they are, and the terms the index knows. */
export type Wanted = {
  runs: string[]
  terms: string[]
  /** How many terms are enough for a loose hit. */
  enough: number
}

/** Runs of Chinese characters, of Latin letters, and of digits; full-width becomes half-width, capitals small. */
export function runsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[a-z]+|[0-9]+/gu) ?? []
  )
}

/** Text as it is compared: its runs, one space apart. */
export function comparable(text: string): string {
  return runsOf(text).join(' ')
}

/** Terms a text is found by: every Chinese character, every pair of neighbours, every Latin word and number. */
export function indexTerms(text: string): string[] {
  return [...new Set(runsOf(text).flatMap((run) => (isChinese(run) ? [...run, ...pairsOf(run)] : [run])))]
}

/** Terms a search asks for: pairs, or the one character when a run has no pair. */
export function wantedFrom(words: string): Wanted {
  const runs = [...new Set(runsOf(words))]
  const terms = [...new Set(runs.flatMap((run) => (isChinese(run) && [...run].length > 1 ? pairsOf(run) : [run])))]
  return { runs, terms, enough: Math.ceil(terms.length * looseShare) }
}

function isChinese(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}
