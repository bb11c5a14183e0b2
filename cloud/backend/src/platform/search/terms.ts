/** Share of the pairs that must be there when the exact words are nowhere. */
const looseShare = 2 / 3

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

/** Terms that must all be there where this run stands: its pairs, or the one character when there is no pair. */
export function termsOfRun(run: string): string[] {
  return isChinese(run) && [...run].length > 1 ? [...new Set(pairsOf(run))] : [run]
}

/** Terms of a question typed as a sentence, and how many of them are enough. */
export function looseTerms(runs: readonly string[]): { terms: string[]; enough: number } {
  const terms = [...new Set(runs.flatMap(termsOfRun))]
  return { terms, enough: Math.ceil(terms.length * looseShare) }
}

export function isChinese(run: string): boolean {
  return /^\p{Script=Han}/u.test(run)
}

export function isLatin(run: string): boolean {
  return /^[a-z]/.test(run)
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
}
