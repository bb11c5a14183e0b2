import { Client } from 'pg'

const PREFIXES = ['platform', 'identity', 'consent', 'audit', 'notices', 'membership', 'association', 'custody', 'content', 'events', 'guidance']

type Breach = {
  table: string
  fault: string
}

/** Each query answers the tables that break one convention. Partitions follow their parent and are left out. */
const CHECKS: readonly string[] = [
  `select relname as "table", 'has no area prefix, or is not snake_case' as fault
     from ours where relname !~ '^(${PREFIXES.join('|')})_[a-z0-9]+(_[a-z0-9]+)*$'`,
  `select relname as "table", 'column ' || attname || ' is not snake_case' as fault
     from ours_column where attname !~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'`,
  `select relname as "table", 'column ' || attname || ' is a timestamp without time zone' as fault
     from ours_column where type in ('timestamp without time zone', 'time with time zone')`,
  `select relname as "table", 'column ' || attname || ' is an instant and its name does not end in _at' as fault
     from ours_column where type like 'timestamp%' and attname not like '%\\_at'`,
  `select relname as "table", 'column ' || attname || ' ends in _at and is no timestamptz' as fault
     from ours_column where attname like '%\\_at' and type <> 'timestamp with time zone'`,
  `select relname as "table", 'column ' || attname || ' is a civil date and its name does not end in _on' as fault
     from ours_column where type = 'date' and attname not like '%\\_on'`,
  `select relname as "table", 'column ' || attname || ' ends in _on and is no date' as fault
     from ours_column where attname like '%\\_on' and type <> 'date'`,
  `select relname as "table", 'has no primary key' as fault
     from ours where not exists (select from pg_constraint where conrelid = ours.oid and contype = 'p')`,
  `select relname as "table", 'foreign key ' || conname || ' has no index led by its columns' as fault
     from ours join pg_constraint on conrelid = ours.oid and contype = 'f'
    where not exists (
      select from pg_index
       where indrelid = ours.oid and indisvalid and indpred is null
         and (select array_agg(key order by key) from unnest((string_to_array(indkey::text, ' ')::smallint[])[1:cardinality(conkey)]) key)
           = (select array_agg(key order by key) from unnest(conkey) key))`,
]

const OURS = `
  with ours as (
    select pg_class.oid, relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where relkind in ('r', 'p') and not relispartition
       and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_t%'
  ), ours_column as (
    select relname, attname, regexp_replace(format_type(atttypid, null), '\\[\\]$', '') as type
      from ours join pg_attribute on attrelid = ours.oid where attnum > 0 and not attisdropped
  )`

/** The conventions every table keeps; answers `table: fault` lines, sorted, empty when all is well. */
export async function findConventionBreaches(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Breach>(`${OURS} ${CHECKS.join(' union all ')}`)
    return rows.map(({ table, fault }) => `${table}: ${fault}`).sort()
  } finally {
    await client.end()
  }
}
