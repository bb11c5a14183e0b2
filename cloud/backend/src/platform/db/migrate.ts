import { createHash } from 'node:crypto'
import { Client } from 'pg'

export type Migration = {
  /** Carries the area and never changes once applied: `0003_events_register`. */
  name: string
  sql: string
}

type Applied = {
  name: string
  sha256: string
}

/** The applied migrations of a database do not fit this program's list; nothing was changed. */
export class MigrationRefusedError extends Error {
  override name = 'MigrationRefusedError'
}

/** Any fixed number will do; it only has to be the same in every copy of the program. */
const LOCK_KEY = 4_620_201

/**
 * Applies what the database does not have yet, in the list's order, each migration in its own transaction.
 * Two at once wait for each other. Returns the names applied now. For a command, never for a function's cold start.
 */
export async function migrate(url: string, migrations: readonly Migration[], log: (line: string) => void = () => undefined): Promise<string[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    const applied = await readApplied(client)
    refuseChangedHistory(applied, migrations)
    const missing = migrations.slice(applied.length)
    for (const migration of missing) await apply(client, migration, log)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readApplied(client: Client): Promise<Applied[]> {
  await client.query(`
    create table if not exists platform_migration (
      position integer primary key,
      name text not null unique,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<Applied>('select name, sha256 from platform_migration order by position')
  return rows
}

function refuseChangedHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const repeated = migrations.find(({ name }, place) => migrations.findIndex((other) => other.name === name) !== place)
  if (repeated) throw new MigrationRefusedError(`The migration "${repeated.name}" stands twice in the list. Give one of them another name.`)
  applied.forEach((done, place) => {
    const listed = migrations[place]
    if (listed?.name !== done.name) throw new MigrationRefusedError(describeOrder(done.name, listed?.name))
    if (hashOf(listed) === done.sha256) return
    throw new MigrationRefusedError(
      `The migration "${done.name}" was already applied to this database, and its text has changed since. An applied migration is never edited: put its old text back and write the change as a new migration at the end of the list.`,
    )
  })
}

function describeOrder(applied: string, listed: string | undefined): string {
  if (listed === undefined)
    return `This database already has the migration "${applied}", which this program does not know. Run the newer program this database belongs to.`
  return `This database applied "${applied}" where the list now says "${listed}". New migrations go to the end of the list; applied ones keep their place and name.`
}

async function apply(client: Client, migration: Migration, log: (line: string) => void): Promise<void> {
  log(`migration ${migration.name} …`)
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into platform_migration (position, name, sha256) select count(*), $1, $2 from platform_migration', [
      migration.name,
      hashOf(migration),
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw new Error(`the migration "${migration.name}" failed and changed nothing`, { cause: fault })
  }
}

function hashOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}
