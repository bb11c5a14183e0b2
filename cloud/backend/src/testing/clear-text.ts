import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../platform/tables'
import type { TestApp } from './test-app'

type Table = { schema: string; name: string }

/** Every table of every schema there is, by the catalogue: a new one is in without being named here. */
export async function tablesOf(db: Db): Promise<Table[]> {
  const { rows } = await sql<Table>`select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_toast%' order by 1, 2`.execute(
    db,
  )
  return rows
}

/** A table's columns, each with all its values as text; bytes stand there in hexadecimal. */
async function columnsOf(db: Db, { schema, name }: Table): Promise<{ column: string; text: string }[]> {
  const { rows } = await sql<{ column: string; text: string }>`select part.key as column, string_agg(part.value, E'\n') as text
    from ${sql.table(`${schema}.${name}`)} t, jsonb_each_text(to_jsonb(t)) part where part.value is not null group by part.key order by part.key`.execute(
    db,
  )
  return rows
}

/** All there is in a table, as text. */
export async function textOf(db: Db, table: Table): Promise<string> {
  return (await columnsOf(db, table)).map(({ text }) => text).join('\n')
}

const fromPercent = (stretch: string): string => {
  try {
    return decodeURIComponent(stretch)
  } catch {
    return ''
  }
}

/** A text as bytes, beside what is written in it in another way: JSON in JSON, hexadecimal, base64, as in an address. */
function decoded(text: string): Buffer {
  const unescaped = text.replace(/\\+u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\\', '')
  const hex = (text.match(/(?:[0-9a-f]{2}){4,}/gi) ?? []).map((stretch) => Buffer.from(stretch, 'hex'))
  const base64 = (text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? []).map((stretch) => Buffer.from(stretch, 'base64'))
  const address = (text.match(/(?:%[0-9a-f]{2}|[\w.-])*%[0-9a-f]{2}(?:%[0-9a-f]{2}|[\w.-])*/gi) ?? []).map((stretch) =>
    Buffer.from(fromPercent(stretch)),
  )
  return Buffer.concat([Buffer.from(text), Buffer.from(unescaped), ...hex, ...base64, ...address].flatMap((part) => [part, Buffer.from('\n')]))
}

/** A text somewhere it can be read: in a column, as `table.column`, or in something else that is written. */
export type Find = { text: string; where: string }

export function findIn(where: string, written: string, texts: readonly string[]): Find[] {
  const bytes = decoded(written)
  return texts.filter((text) => bytes.includes(text)).map((text) => ({ text, where }))
}

/** Where these texts can be read in a copy of all tables. */
export async function findInTables(db: Db, texts: readonly string[]): Promise<Find[]> {
  const found: Find[] = []
  for (const table of await tablesOf(db)) {
    const prefix = table.schema === 'public' ? table.name : `${table.schema}.${table.name}`
    for (const { column, text } of await columnsOf(db, table)) found.push(...findIn(`${prefix}.${column}`, text, texts))
  }
  return found
}

function digestsOf({ digestFile }: Pick<TestApp, 'digestFile'>): string {
  try {
    return readFileSync(digestFile, 'utf8')
  } catch {
    return ''
  }
}

/** Where these texts can be read in all tables, the log, what went to WeChat and what is told outside. Text checks of WeChat are what people typed. */
export async function findInClear(test: Pick<TestApp, 'db' | 'log' | 'wechat' | 'digestFile'>, texts: readonly string[]): Promise<Find[]> {
  const sent = test.wechat.calls.filter(({ api }) => api !== 'security.msgSecCheck')
  return [
    ...(await findInTables(test.db, texts)),
    ...findIn('log', JSON.stringify(test.log.lines), texts),
    ...findIn('wechat', JSON.stringify(sent), texts),
    ...findIn('digests', digestsOf(test), texts),
  ]
}
