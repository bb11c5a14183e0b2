import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../tables'
import type { Field, FoundThing, IndexTables, KnownWord } from './index-tables'
import { isChinese, termsOfRun } from './terms'

/** Ways to say one part of what was asked; any of them will do. Each is one run of letters, digits or Chinese. */
export type Choice = readonly string[]

/** The most words one question of each kind brings back. */
const mostWords = 40
const mostBeginnings = 12

type Row = { key: string; card: unknown; quotable_text: string; ranked_at: Date }
const foundThing = (row: Row): FoundThing => ({ id: row.key, card: row.card, quotable: row.quotable_text, rankedAt: row.ranked_at })

const column = (field: Field, kind: 'terms' | 'text') => sql.ref(`${field}_${kind}`)

/** Two characters are their only pair; a longer run's pairs could stand apart, so it must also stand as it is. */
function standsIn(field: Field, run: string): RawBuilder<boolean> {
  const terms = sql<boolean>`${column(field, 'terms')} @> ${termsOfRun(run)}::text[]`
  return isChinese(run) && [...run].length > 2 ? sql<boolean>`(${terms} and ${column(field, 'text')} like ${`%${run}%`})` : terms
}

const anyOf = (conditions: readonly RawBuilder<boolean>[]) => sql<boolean>`(${sql.join(conditions, sql` or `)})`
const allOf = (conditions: readonly RawBuilder<boolean>[]) => sql<boolean>`(${sql.join(conditions, sql` and `)})`

/** Readers of now: what waits for its time or has had it is not there. */
const showsAt = (now: Date) =>
  sql<boolean>`(shown_from_at is null or shown_from_at <= ${now}) and (shown_until_at is null or shown_until_at > ${now})`

/** Things that say one of the ways of every choice in this field, the newest first, without those found already. */
export function thingsSaying(
  { things, key }: IndexTables,
  now: Date,
  choices: readonly Choice[],
  field: Field,
  found: readonly string[],
  limit: number,
) {
  return sql<Row>`select ${sql.ref(key)} as key, card, quotable_text, ranked_at from ${sql.table(things)}
    where ${allOf(choices.map((ways) => anyOf(ways.map((way) => standsIn(field, way)))))}
      and ${sql.ref(key)} <> all (${found}::uuid[]) and ${showsAt(now)}
    order by ranked_at desc, ${sql.ref(key)} desc limit ${limit}`
}

export async function findSaying(handle: Db, ...asked: Parameters<typeof thingsSaying>): Promise<FoundThing[]> {
  return (await thingsSaying(...asked).execute(handle)).rows.map(foundThing)
}

/** Things that hold at least `enough` of the terms, most of them first. */
export function thingsHolding({ things, key }: IndexTables, now: Date, terms: readonly string[], enough: number, limit: number) {
  return sql<Row>`select ${sql.ref(key)} as key, card, quotable_text, ranked_at from ${sql.table(things)},
      lateral (select count(*) as held from unnest(${terms}::text[]) term where term = any (body_terms)) counted
    where body_terms && ${terms}::text[] and held >= ${enough} and ${showsAt(now)}
    order by held desc, ranked_at desc, ${sql.ref(key)} desc limit ${limit}`
}

export async function findHolding(handle: Db, ...asked: Parameters<typeof thingsHolding>): Promise<FoundThing[]> {
  return (await thingsHolding(...asked).execute(handle)).rows.map(foundThing)
}

/** What the vocabulary is asked: sounds, first letters, beginnings, and terms that a mistyped word shares. */
export type WordQuestion = { sounds: readonly string[]; initials: readonly string[]; beginnings: readonly string[]; near: readonly string[] }

/** Past every sign a word or a sound can go on with. */
const afterAll = String.fromCodePoint(0x10ffff)

export function wordsMeeting({ words }: IndexTables, { sounds, initials, beginnings, near }: WordQuestion) {
  const told = sql`word, sound, initials, sounds, uses, offers`
  const best = sql`order by offers desc, uses desc, word`
  const beginning = (by: 'word' | 'sound') => sql`(select ${told} from unnest(${beginnings}::text[]) begun, lateral (
      select ${told} from ${sql.table(words)}
      where ${sql.ref(by)} >= begun collate "C" and ${sql.ref(by)} < (begun || ${afterAll}) collate "C" ${best} limit ${mostBeginnings}) met)`
  return sql<KnownWord>`
    (select ${told} from ${sql.table(words)} where sounds && ${sounds}::text[] ${best} limit ${mostWords})
    union (select ${told} from ${sql.table(words)} where initials = any (${initials}::text[]) ${best} limit ${mostWords})
    union (select ${told} from ${sql.table(words)} where near && ${near}::text[] ${best} limit ${mostWords})
    union ${beginning('word')} union ${beginning('sound')}`
}

export async function findWords(handle: Db, ...asked: Parameters<typeof wordsMeeting>): Promise<KnownWord[]> {
  return (await wordsMeeting(...asked).execute(handle)).rows
}

/** The words that most titles and keywords are made of. */
export function wordsOfMost({ words }: IndexTables, limit: number) {
  return sql<{ word: string; offers: number }>`select word, offers from ${sql.table(words)} where offers > 0
    order by offers desc, word limit ${limit}`
}

/** The newest things there are. */
export async function findNewest(handle: Db, { things, key }: IndexTables, now: Date, limit: number): Promise<FoundThing[]> {
  const { rows } = await sql<Row>`select ${sql.ref(key)} as key, card, quotable_text, ranked_at from ${sql.table(things)}
    where ${showsAt(now)} order by ranked_at desc, ${sql.ref(key)} desc limit ${limit}`.execute(handle)
  return rows.map(foundThing)
}

/** The things of these ids, in no order; those that do not show are left out. */
export async function findByIds(handle: Db, { things, key }: IndexTables, ids: readonly string[]): Promise<FoundThing[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`select ${sql.ref(key)} as key, card, quotable_text, ranked_at from ${sql.table(things)}
    where ${sql.ref(key)} = any (${ids}::uuid[])`.execute(handle)
  return rows.map(foundThing)
}
