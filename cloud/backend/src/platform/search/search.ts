import type { Db } from '../tables'
import { fields, type Field, type FoundThing, type IndexTables } from './index-tables'
import { meaningsOf, partsOf, questionAbout, tiers, type Tier } from './meanings'
import { findHolding, findSaying, findWords, wordsOfMost, type Choice } from './read-index'
import { soundsOf } from './sounds'
import { isChinese, looseTerms, runsOf } from './terms'

/** One thing found: how far from what was typed, where the words stand, which they are, and what was taken to be meant. */
export type Hit = FoundThing & { tier: Tier; field: Field; marks: string[]; meant: string }

const mostRuns = 6
const readTiers = ['pinyin', 'sound', 'typo'] as const

async function understand(handle: Db, tables: IndexTables, runs: readonly string[]) {
  const chinese = runs.filter(isChinese)
  const said = await soundsOf([...new Set([...chinese, ...chinese.flatMap(partsOf)])])
  const known = await findWords(handle, tables, questionAbout(runs, said))
  return new Map(runs.map((run) => [run, meaningsOf(run, known, said)]))
}
type Understood = Awaited<ReturnType<typeof understand>>

/** What every run stands for at this tier, or at a nearer one where it has nothing to add; null when no run has. */
function choicesAt(tier: (typeof readTiers)[number], runs: readonly string[], understood: Understood): Choice[] | null {
  if (runs.every((run) => !understood.get(run)?.[tier])) return null
  const upTo = readTiers.slice(0, readTiers.indexOf(tier) + 1).reverse()
  return runs.flatMap((run) => {
    const meanings = understood.get(run)
    const met = upTo.find((each) => meanings?.[each])
    return (met && meanings?.[met]) || [[run]]
  })
}

/** Which of the words a reader will see in this thing, the longest first, and the likeliest of each choice. */
function wordsIn({ card, quotable }: FoundThing, choices: readonly Choice[]): Pick<Hit, 'marks' | 'meant'> {
  const shown = `${JSON.stringify(card)}\n${quotable}`.normalize('NFKC').toLowerCase()
  const there = choices.map((ways) => ways.filter((way) => shown.includes(way)))
  return {
    marks: there.flat().sort((one, other) => other.length - one.length),
    meant: there.flatMap(([likeliest]) => likeliest ?? []).join(' '),
  }
}

type Asked = { handle: Db; tables: IndexTables; now: Date; limit: number }

async function hitsFor({ handle, tables, now, limit }: Asked, tier: Tier, choices: readonly Choice[], found: readonly string[]) {
  const hits: Hit[] = []
  for (const field of fields) {
    const rest = limit - hits.length
    if (rest <= 0) break
    const things = await findSaying(handle, tables, now, choices, field, [...found, ...hits.map(({ id }) => id)], rest)
    hits.push(...things.map((thing) => ({ ...thing, tier, field, ...wordsIn(thing, choices) })))
  }
  return hits
}

async function looseHits({ handle, tables, now, limit }: Asked, runs: readonly string[]): Promise<Hit[]> {
  const { terms, enough } = looseTerms(runs)
  if (terms.length < 2) return []
  const things = await findHolding(handle, tables, now, terms, enough, limit)
  return things.map((thing) => ({ ...thing, tier: 'loose', field: 'body', ...wordsIn(thing, [terms]) }))
}

/**
 * Things that say what was typed; then, for letters, what they spell; and only while there is nothing, what sounds alike,
 * what was mistyped, and at last whatever holds most of the pairs. Signs alone find nothing.
 */
export async function searchIndex(asked: Asked, typed: string): Promise<Hit[]> {
  const runs = [...new Set(runsOf(typed))].slice(0, mostRuns)
  if (runs.length === 0) return []
  const asTyped = runs.map((run) => [run])
  const exact = await hitsFor(asked, 'exact', asTyped, [])
  if (exact.length > 0 && runs.every(isChinese)) return exact
  const understood = await understand(asked.handle, asked.tables, runs)
  const spelled = choicesAt('pinyin', runs, understood)
  const found = exact.map(({ id }) => id)
  const hits = [...exact, ...(spelled ? await hitsFor({ ...asked, limit: asked.limit - exact.length }, 'pinyin', spelled, found) : [])]
  for (const tier of ['sound', 'typo'] as const) {
    if (hits.length > 0) break
    const choices = choicesAt(tier, runs, understood)
    if (choices) hits.push(...(await hitsFor(asked, tier, choices, [])))
  }
  return hits.length > 0 ? hits : looseHits(asked, runs)
}

/** The nearest tier's hits, and with exact ones also what letters spell: farther guesses only where there is nothing nearer. */
export function nearestTiers<Found extends Pick<Hit, 'tier'>>(hits: readonly Found[]): Found[] {
  const rank = ({ tier }: Pick<Hit, 'tier'>) => tiers.indexOf(tier)
  const nearest = Math.min(...hits.map(rank))
  return hits.filter((hit) => rank(hit) === nearest || (nearest === 0 && hit.tier === 'pinyin'))
}

/** Nearer to what was typed comes first, then title before lead before text, then the newer. */
export function compareHits(one: Hit, other: Hit): number {
  return (
    tiers.indexOf(one.tier) - tiers.indexOf(other.tier) ||
    fields.indexOf(one.field) - fields.indexOf(other.field) ||
    other.rankedAt.getTime() - one.rankedAt.getTime() ||
    (one.id < other.id ? 1 : -1)
  )
}

export type OfferedWord = { word: string; offers: number }

/** Words that what is being typed may become: in characters, pinyin, first letters or with a mistake. Nothing typed: the index's own most used. */
export async function offerWords(handle: Db, tables: IndexTables, typed: string, limit: number): Promise<OfferedWord[]> {
  const run = runsOf(typed).at(-1)
  if (run === undefined) return (await wordsOfMost(tables, limit).execute(handle)).rows
  const said = await soundsOf(isChinese(run) ? [run] : [])
  const known = await findWords(handle, tables, { ...questionAbout([run], said), beginnings: [run] })
  const offered = known.filter(({ offers }) => offers > 0)
  const begun = offered.filter(({ word }) => word.startsWith(run)).map(({ word }) => word)
  const { pinyin, sound, typo } = meaningsOf(run, offered, said)
  const near = [...begun, ...(pinyin?.length === 1 ? (pinyin[0] ?? []) : [])]
  const far = [...(sound?.length === 1 ? (sound[0] ?? []) : []), ...(typo?.[0] ?? [])]
  const offers = new Map(offered.map((word) => [word.word, word.offers]))
  const wanted = [...new Set(near.length > 0 ? near : far)].slice(0, limit)
  return wanted.map((word) => ({ word, offers: offers.get(word) ?? 0 }))
}
