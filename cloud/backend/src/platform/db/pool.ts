import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression } from 'kysely'
import { Pool, types } from 'pg'

export type PoolOptions = {
  /** Connections at most; a cloud function needs one or two, the Node server ten. */
  max?: number
  /** The database role every connection takes on, so that a function reaches its own tables only. */
  role?: string
}

const INT8 = 20
const DATE = 1082
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TEXT_ARRAY: number = 1009

/**
 * A pool on a PostgreSQL address. Statements are never named, so connection poolers in transaction mode work.
 * int8 becomes a number (beyond 2^53 the query fails), a date stays `YYYY-MM-DD`, an instant is a Date.
 */
export function createPool(url: string, { max = 10, role }: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: chooseParser },
    ...(role === undefined ? {} : { options: `-c role=${plainRoleName(role)}` }),
  })
  // An idle connection that breaks is replaced by the pool; without a listener Node would end.
  pool.on('error', () => undefined)
  // The same for one that breaks while it is lent out, between two statements: the next statement on it is refused.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** A condition on an empty list holds for nothing; PostgreSQL itself refuses `in ()`. */
const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })

/** Typed queries on an address; `destroy` ends the connections. */
export function createDatabase<Tables>(url: string, options: PoolOptions = {}): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: createPool(url, options) }), plugins: [emptyLists] })
}

function plainRoleName(role: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(role)) throw new Error(`not a plain role name: ${role}`)
  return role
}

const readTextArray: (text: string) => (string | null)[] = types.getTypeParser(TEXT_ARRAY)

const OWN_PARSERS = new Map<number, (text: string) => unknown>([
  [INT8, readSafeInteger],
  [INT8_ARRAY, (text) => readTextArray(text).map((item) => (item === null ? null : readSafeInteger(item)))],
  [DATE, (text) => text],
  [DATE_ARRAY, readTextArray],
])

function chooseParser(oid: number): (text: string) => unknown {
  return OWN_PARSERS.get(oid) ?? types.getTypeParser(oid)
}

function readSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return value
}
