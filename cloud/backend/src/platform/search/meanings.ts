import type { KnownWord } from './index-tables'
import type { Choice, WordQuestion } from './read-index'
import type { Sounds } from './sounds'
import { isChinese, isLatin } from './terms'
import { nearTerms, oneMistakeApart } from './typos'

/** How far what was meant lies from what was typed, the nearest first. */
export const tiers = ['exact', 'pinyin', 'sound', 'typo', 'loose'] as const
export type Tier = (typeof tiers)[number]
export type ReadTier = Exclude<Tier, 'exact' | 'loose'>

const mostWays = 8
const longestPiece = 6
const longestSpelled = 30
/** Share of a Chinese run that words said alike must cover. */
const enoughCovered = 2 / 3
/** Fewer letters than these are met by too many words. */
const shortest = { initials: 2, beginning: 2, mistypedPinyin: 4, mistypedLatin: 3, mistypedChinese: 3 } as const

const length = (text: string) => [...text].length

/** Parts of a run that could be words of their own. */
export function partsOf(run: string): string[] {
  const signs = [...run].slice(0, longestSpelled)
  const longest = isLatin(run) ? signs.length : longestPiece
  return [
    ...new Set(
      signs.flatMap((_, from) =>
        Array.from({ length: Math.max(0, Math.min(longest, signs.length - from) - 1) }, (_unused, more) =>
          signs.slice(from, from + more + 2).join(''),
        ),
      ),
    ),
  ]
}

/** What to ask the vocabulary about these runs; `said` tells how their Chinese parts are said. */
export function questionAbout(runs: readonly string[], said: ReadonlyMap<string, Sounds>): WordQuestion {
  const latin = runs.filter(isLatin)
  const chinese = runs.filter(isChinese)
  const soundOf = (text: string) => said.get(text)?.sound ?? text
  return {
    sounds: [...new Set([...latin.flatMap(partsOf), ...chinese.flatMap(partsOf).map(soundOf)])],
    initials: latin.filter((run) => run.length >= shortest.initials),
    beginnings: latin.filter((run) => run.length >= shortest.beginning),
    near: [...new Set([...latin, ...chinese.flatMap((run) => [run, soundOf(run)])].filter((text) => length(text) >= 3).flatMap(nearTerms))],
  }
}

const best = (words: readonly KnownWord[]): string[] =>
  [...words].sort((one, other) => other.offers - one.offers || other.uses - one.uses || (one.word < other.word ? -1 : 1)).map(({ word }) => word)

const sharesSign = (one: string, other: string) => [...one].some((sign, at) => [...other][at] === sign)

/** Words said alike. Two short words that share no character mean different things to a reader. */
function saidAlike(run: string, sound: string, known: readonly KnownWord[]): string[] {
  const alike = known.filter((word) => word.sounds.includes(sound) && word.word !== run && isChinese(word.word))
  return best(isLatin(run) ? alike : alike.filter(({ word }) => length(word) === length(run) && (length(run) > 2 || sharesSign(run, word))))
}

type Piece = { from: number; to: number; ways: string[] }

/** The fewest known pieces that lie side by side in the run and leave the least of it out. */
function cover(run: string, piecesFrom: (from: number) => Piece[]): { ways: Choice[]; left: number } {
  const size = length(run)
  const best: { ways: Choice[]; left: number }[] = Array.from({ length: size + 1 }, () => ({ ways: [], left: 0 }))
  for (let from = size - 1; from >= 0; from--) {
    const skipped = best[from + 1] ?? { ways: [], left: 0 }
    let chosen = { ways: skipped.ways, left: skipped.left + 1 }
    for (const { to, ways } of piecesFrom(from)) {
      const rest = best[to] ?? { ways: [], left: 0 }
      const better = rest.left < chosen.left || (rest.left === chosen.left && rest.ways.length + 1 < chosen.ways.length)
      if (better) chosen = { ways: [ways, ...rest.ways], left: rest.left }
    }
    best[from] = chosen
  }
  return best[0] ?? { ways: [], left: 0 }
}

/** Several words typed as one: pinyin without spaces, or Chinese with some characters written by their sound. */
function severalWords(run: string, known: readonly KnownWord[], said: ReadonlyMap<string, Sounds>): Choice[] | null {
  const signs = [...run]
  const bySound = new Map<string, KnownWord[]>()
  for (const word of known) for (const sound of word.sounds) bySound.set(sound, [...(bySound.get(sound) ?? []), word])
  const waysOf = (part: string) => {
    const met = (bySound.get(said.get(part)?.sound ?? part) ?? []).filter(({ word }) => isChinese(word))
    return best(isLatin(run) ? met : met.filter(({ word }) => length(word) === length(part) && sharesSign(part, word)))
  }
  const { ways, left } = cover(run, (from) =>
    partsOf(signs.slice(from).join(''))
      .filter((part) => run.startsWith(part, signs.slice(0, from).join('').length))
      .flatMap((part) => {
        const met = waysOf(part)
        return met.length > 0 ? [{ from, to: from + length(part), ways: met.slice(0, mostWays) }] : []
      }),
  )
  const enough = isLatin(run) ? left === 0 : left <= signs.length * (1 - enoughCovered)
  return ways.length > 1 && enough ? ways : null
}

function pinyinWays(run: string, known: readonly KnownWord[]): string[] {
  if (!isLatin(run)) return []
  const begun = run.length >= shortest.beginning ? known.filter(({ word, sound }) => word.startsWith(run) || sound.startsWith(run)) : []
  const short = run.length >= shortest.initials ? known.filter(({ initials }) => initials === run) : []
  return [...new Set([...saidAlike(run, run, known), ...best(short), ...best(begun)])].filter((word) => word !== run)
}

/** Sounds that many here do not tell apart, written alike. */
const asHeard = (sound: string) => sound.replace(/([zcs])h/g, '$1').replace(/([aei])ng/g, '$1n')

function mistypedWays(run: string, sound: string, known: readonly KnownWord[]): string[] {
  if (isLatin(run)) {
    return best(
      known.filter(({ word, sounds }) =>
        isLatin(word)
          ? run.length >= shortest.mistypedLatin && word.length >= shortest.mistypedLatin && oneMistakeApart(run, word)
          : run.length >= shortest.mistypedPinyin && sounds.some((each) => each.length >= shortest.mistypedPinyin && oneMistakeApart(run, each)),
      ),
    )
  }
  if (!isChinese(run)) return []
  const written = known.filter(
    ({ word }) => isChinese(word) && Math.min(length(run), length(word)) >= shortest.mistypedChinese && oneMistakeApart(run, word),
  )
  const heard = known.filter(
    ({ word, sounds }) => length(word) === length(run) && sharesSign(run, word) && sounds.some((each) => asHeard(each) === asHeard(sound)),
  )
  return [...new Set([...best(written), ...best(heard)])]
}

const oneChoice = (ways: readonly string[]): Choice[] | null => (ways.length > 0 ? [ways.slice(0, mostWays)] : null)

/** What one run may stand for, tier by tier; null where a tier has nothing to add. */
export function meaningsOf(run: string, known: readonly KnownWord[], said: ReadonlyMap<string, Sounds>): Record<ReadTier, Choice[] | null> {
  const sound = said.get(run)?.sound ?? run
  const alike = isChinese(run) ? saidAlike(run, sound, known) : []
  return {
    pinyin: oneChoice(pinyinWays(run, known)) ?? (isLatin(run) ? severalWords(run, known, said) : null),
    sound: oneChoice(alike) ?? (isChinese(run) ? severalWords(run, known, said) : null),
    typo: oneChoice(mistypedWays(run, sound, known).filter((word) => word !== run)),
  }
}
