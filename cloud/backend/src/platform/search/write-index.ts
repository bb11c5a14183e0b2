import { sql } from 'kysely'
import type { Work } from '../tables'
import type { IndexTables } from './index-tables'
import { soundsOf, type Sounds } from './sounds'
import { comparable, indexTerms, isChinese } from './terms'
import { nearTerms } from './typos'
import { wordsOf, type Indexed } from './words'

/** Words shorter than these are met by too many mistakes. */
const shortestMistyped = { chinese: 3, latin: 3, sound: 4 } as const

function nearOf(word: string, { sounds }: Sounds): string[] {
  // A wrong digit must never lead to another number.
  if (/^\d/.test(word)) return []
  if (!isChinese(word)) return word.length >= shortestMistyped.latin ? nearTerms(word) : []
  const said = sounds.filter((sound) => sound.length >= shortestMistyped.sound)
  return [...new Set([...([...word].length >= shortestMistyped.chinese ? nearTerms(word) : []), ...said.flatMap(nearTerms)])]
}

type Use = { uses: number; offers: number }
type Kept = { words: string[]; offered_words: string[] }
type Added = Kept & { close: string[] }

function count(uses: Map<string, Use>, { words, offered_words }: Kept, by: 1 | -1): void {
  const offered = new Set(offered_words)
  for (const word of words) {
    const use = uses.get(word) ?? { uses: 0, offers: 0 }
    uses.set(word, { uses: use.uses + by, offers: use.offers + (offered.has(word) ? by : 0) })
  }
}

async function removeThings(work: Work, { things, key }: IndexTables, ids: readonly string[]): Promise<Kept[]> {
  const { rows } = await sql<Kept>`delete from ${sql.table(things)} where ${sql.ref(key)} = any (${ids}::uuid[])
    returning words, offered_words`.execute(work)
  return rows
}

function textColumns({ title, lead, keywords, body }: Indexed) {
  const [inTitle, inLead] = [title, [title, lead, ...keywords].join('\n')]
  const inBody = `${inLead}\n${body}`
  return {
    title_text: comparable(inTitle),
    lead_text: comparable(inLead),
    body_text: comparable(inBody),
    title_terms: indexTerms(inTitle),
    lead_terms: indexTerms(inLead),
    body_terms: indexTerms(inBody),
  }
}

async function addThings(work: Work, { things, key }: IndexTables, indexed: readonly Indexed[]): Promise<Added[]> {
  const rows = indexed.map((thing) => {
    const { words, offered, close } = wordsOf(thing)
    return { thing, words, offered_words: offered, close }
  })
  const values = rows.map(({ thing, words, offered_words }) => {
    const text = textColumns(thing)
    return sql`(${thing.id}::uuid, ${JSON.stringify(thing.card)}::jsonb, ${text.title_text}, ${text.lead_text}, ${text.body_text},
      ${text.title_terms}::text[], ${text.lead_terms}::text[], ${text.body_terms}::text[], ${thing.quotable}, ${words}::text[],
      ${offered_words}::text[], ${thing.rankedAt}::timestamptz, ${thing.shownFrom ?? null}::timestamptz, ${thing.shownUntil ?? null}::timestamptz)`
  })
  await sql`insert into ${sql.table(things)} (${sql.ref(key)}, card, title_text, lead_text, body_text, title_terms, lead_terms,
    body_terms, quotable_text, words, offered_words, ranked_at, shown_from_at, shown_until_at) values ${sql.join(values)}`.execute(work)
  return rows
}

/** Counts words up and down, always in the same order, so that two who publish at once wait for each other and never in a ring. */
async function countWords(work: Work, { words: table }: IndexTables, uses: ReadonlyMap<string, Use>, close: ReadonlySet<string>): Promise<void> {
  const changed = [...uses].filter(([, { uses: by, offers }]) => by !== 0 || offers !== 0).sort(([one], [other]) => (one < other ? -1 : 1))
  if (changed.length === 0) return
  const said = await soundsOf(changed.map(([word]) => word))
  const rows = changed.map(([word, use]) => {
    const sounds = said.get(word) ?? { sound: word, initials: '', sounds: [word] }
    return { word, ...sounds, initials: close.has(word) ? sounds.initials : '', near: nearOf(word, sounds), ...use }
  })
  await sql`insert into ${sql.table(table)} as kept (word, sound, initials, sounds, near, uses, offers)
    select word, sound, initials, array(select jsonb_array_elements_text(sounds)), array(select jsonb_array_elements_text(near)), uses, offers
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as told (word text, sound text, initials text, sounds jsonb, near jsonb, uses int, offers int)
    on conflict (word) do update set uses = kept.uses + excluded.uses, offers = kept.offers + excluded.offers,
      initials = greatest(kept.initials, excluded.initials)`.execute(work)
  const fewer = changed.flatMap(([word, { uses: by }]) => (by < 0 ? [word] : []))
  if (fewer.length > 0) await sql`delete from ${sql.table(table)} where word = any (${fewer}::text[]) and uses <= 0`.execute(work)
}

/**
 * Brings the index up to date in the transaction that shows, changes or hides something: `gone` leaves it, `shown` stands in
 * it as told, whether it was there before or not.
 */
export async function refreshIndex(work: Work, tables: IndexTables, shown: readonly Indexed[], gone: readonly string[]): Promise<void> {
  const uses = new Map<string, Use>()
  for (const kept of await removeThings(work, tables, [...gone, ...shown.map(({ id }) => id)])) count(uses, kept, -1)
  const added = shown.length > 0 ? await addThings(work, tables, shown) : []
  for (const kept of added) count(uses, kept, 1)
  await countWords(work, tables, uses, new Set(added.flatMap(({ close }) => close)))
}
