import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findTrespasses } from './sql-owners'

const lawful = {
  'cloud/migrations/0001_platform.ts':
    'export const a = `create table platform_idempotency (key text);\ncreate function outbox_announce(p uuid) returns void language sql as $$ select 1 $$;`\n',
  'cloud/migrations/0020_audit.ts':
    'export const b = `create unlogged table audit_entry (entry_id uuid);\n-- for events_event and others\ncreate function audit_write(p uuid) returns void language sql as $$ select 1 $$;`\n',
  'cloud/migrations/0060_events.ts':
    'export const c = `create table events_event (event_id uuid);\nselect audit_write(null); select outbox_announce(null); insert into platform_idempotency values (null);`\n',
  'cloud/backend/src/areas/events/store.ts':
    "// audit_entry is never read here\nimport { sql } from 'kysely'\nexport const one = sql`select ${1} from events_event`\n",
}

const plants = {
  'a table in raw sql': {
    at: 'cloud/backend/src/areas/events/list-events.ts',
    text: "import { sql } from 'kysely'\nexport const one = sql`select ${1}\n from audit_entry`\n",
    finds: { name: 'audit_entry', owner: 'audit' },
  },
  'a table named to sql.table': {
    at: 'cloud/backend/src/areas/content/store.ts',
    text: "import { sql } from 'kysely'\nexport const one = sql.table('events_event')\n",
    finds: { name: 'events_event', owner: 'events' },
  },
  "a table claimed in an area's own tables.ts": {
    at: 'cloud/backend/src/areas/notices/tables.ts',
    text: 'export type NoticesTables = { audit_entry: { entry_id: string } }\n',
    finds: { name: 'audit_entry', owner: 'audit' },
  },
  'a foreign key across areas': {
    at: 'cloud/migrations/0070_hotline.ts',
    text: 'export const d = `create table hotline_case (event_id uuid references events_event);`\n',
    finds: { name: 'events_event', owner: 'events' },
  },
  'a door open to another area only': {
    at: 'cloud/migrations/0080_guidance.ts',
    text: 'export const e = `insert into platform_idempotency values (null)`\n',
    finds: { name: 'platform_idempotency', owner: 'platform' },
  },
}

function plant(root: string, at: string, text: string): void {
  mkdirSync(dirname(join(root, at)), { recursive: true })
  writeFileSync(join(root, at), text)
}

describe("an area's SQL names its own tables only", () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xiongguan-walls-'))
    for (const [at, text] of Object.entries(lawful)) plant(root, at, text)
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  it('holds in this repository', () => {
    expect(findTrespasses(process.cwd())).toEqual([])
  })

  it('lets own tables, doors and comments pass', () => {
    expect(findTrespasses(root)).toEqual([])
  })

  it.each(Object.entries(plants))('finds %s', (_, { at, text, finds }) => {
    plant(root, at, text)
    expect(findTrespasses(root)).toEqual([expect.objectContaining({ file: at, ...finds })])
  })
})
