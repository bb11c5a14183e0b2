import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A household of two, new at every call, as the backend hands it to the SQL functions. */
const entry = (eventId: string) => `jsonb_build_object('event_id', ${eventId}, 'account_id', gen_random_uuid(), 'idempotency_key', gen_random_uuid(),
  'operation', 'events.signUp', 'input_hash', 'bench', 'request_id', 'bench', 'asked_at', now(), 'privacy_accepted', true,
  'household_id', gen_random_uuid(), 'community_code', '620201001001', 'people_known', true, 'adults', 2, 'children', 0,
  'person_ids', jsonb_build_array(gen_random_uuid(), gen_random_uuid()), 'sign_up_id', gen_random_uuid(),
  'code', upper(substr(md5(random()::text), 1, 8)), 'message_id', gen_random_uuid())`

const oneLine = (sql: string) => sql.replace(/\s*\n\s*/g, ' ')

/** What the server calls for one household. */
export const registerOne = (eventId: string) => oneLine(`select events_register(${entry(eventId)})`)

/** What the server calls for 200 households of one event at once. */
export const registerMany = (eventId: string) =>
  oneLine(
    `select events_register_many(${eventId}, (select jsonb_agg(${entry(eventId)} || jsonb_build_object('household_id', gen_random_uuid()) ) from generate_series(1, 200) place where place > 0))`,
  )

/** The usual remedy for overselling: lock the counter row first, then write the same rows. */
export const rowLock = (eventId: string) => [
  'begin',
  `select capacity - taken from events_counter where event_id = ${eventId} for update`,
  oneLine(
    `with made as materialized (select e.* from jsonb_populate_record(null::events_entry, ${entry(eventId)}) e) select events_record(made::events_entry) from made`,
  ),
  `update events_counter set taken = taken + 2 where event_id = ${eventId}`,
  'commit',
]

/** Transactions a second of a pgbench script; null where there is no pgbench. */
export async function pgbench(databaseUrl: string, script: readonly string[], seconds: number): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'xiongguan-bench-'))
  try {
    const file = join(folder, 'script.sql')
    writeFileSync(file, script.join('\n'))
    const { stdout } = await run('pgbench', ['-n', '-c', '10', '-j', '1', '-T', String(seconds), '-f', file, databaseUrl])
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
