import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import { sql, type SqlBool } from 'kysely'
import { ownTables, type Db } from '../../platform/tables'
import type { AuditTables } from './tables'

const own = (handle: Db) => ownTables<AuditTables>(handle)

/**
 * Rows are numbered as they are written, so a time is found by its number: clocks of the processes differ by far less than
 * this, and what lies at the edge is compared exactly afterwards.
 */
const slack = sql`interval '1 hour'`

const numberFrom = (at: Date) =>
  sql<number>`coalesce((select e.sequence from audit_entry e where e.happened_at >= ${at}::timestamptz - ${slack} order by e.happened_at, e.sequence limit 1), 9223372036854775807)`
const numberTo = (at: Date) =>
  sql<number>`coalesce((select e.sequence from audit_entry e where e.happened_at < ${at}::timestamptz + ${slack} order by e.happened_at desc, e.sequence desc limit 1), 0)`

export type Found = {
  householdId: string | undefined
  personId: string | undefined
  staffId: string | undefined
  purpose: AuditPurpose | undefined
  actions: readonly AuditAction[] | undefined
  looksOnly: boolean
  from: Date | undefined
  to: Date | undefined
  before: number | null
  limit: number
}

const columns = [
  'sequence',
  'happened_at',
  'actor_id',
  'action',
  'subject_kind',
  'subject_id',
  'request_id',
  'seal_number',
  'purpose',
  'household_id',
  'detail',
] as const

/** The search as one statement; the test asks for its plan. */
export function searchEntries(handle: Db, { householdId, personId, staffId, purpose, actions, looksOnly, from, to, before, limit }: Found) {
  let query = own(handle).selectFrom('audit_entry').select(columns).orderBy('sequence', 'desc').limit(limit)
  if (householdId) query = query.where('household_id', '=', householdId)
  if (personId) query = query.where('subject_id', '=', personId)
  if (staffId) query = query.where('actor_id', '=', staffId)
  if (purpose) query = query.where('purpose', '=', purpose)
  if (looksOnly) query = query.where('purpose', 'is not', null)
  if (actions) query = query.where('action', 'in', [...actions])
  if (from) query = query.where('happened_at', '>=', from).where('sequence', '>=', numberFrom(from))
  if (to) query = query.where('happened_at', '<', to).where('sequence', '<=', numberTo(to))
  if (before !== null) query = query.where('sequence', '<', before)
  return query
}

/** A household and the time somebody belonged to it; open at the end while they do. */
export type Belonging = { householdId: string; from: Date; to: Date | null }

/** Looks at these households, each within its time; the latest first. */
export function looksAt(handle: Db, belongings: readonly Belonging[], before: number | null, limit: number) {
  const within = belongings.map(
    ({ householdId, from, to }) =>
      sql<SqlBool>`(household_id = ${householdId} and happened_at >= ${from} and (${to}::timestamptz is null or happened_at < ${to}))`,
  )
  return own(handle)
    .selectFrom('audit_entry')
    .select(['sequence', 'happened_at', 'actor_id', 'action', 'purpose', 'detail'])
    .where(sql<SqlBool>`(${sql.join(within, sql` or `)})`)
    .where('purpose', 'is not', null)
    .$if(before !== null, (query) => query.where('sequence', '<', before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(limit)
}

/** Hours of duty on workdays, as minutes of the day in 嘉峪关. */
export type DutyHours = { fromMinute: number; toMinute: number }

export type MonthOfLooks = { actor_id: string; looks: number; households: number; outside_duty: number; most_in_an_hour: number }

/** What everybody looked at from one moment to another, by who looked. Weekends count as outside duty. */
export async function countLooks(handle: Db, from: Date, to: Date, { fromMinute, toMinute }: DutyHours): Promise<MonthOfLooks[]> {
  const { rows } = await sql<MonthOfLooks>`
    with looked as (
      select actor_id, household_id, happened_at at time zone 'Asia/Shanghai' as local
        from audit_entry where purpose is not null and actor_id is not null and happened_at >= ${from} and happened_at < ${to}),
    hourly as (
      select actor_id, count(distinct household_id) as households from looked group by actor_id, date_trunc('hour', local))
    select looked.actor_id, count(*)::int as looks, count(distinct looked.household_id)::int as households,
      (count(*) filter (where extract(isodow from local) > 5
        or extract(hour from local) * 60 + extract(minute from local) not between ${fromMinute} and ${toMinute}))::int as outside_duty,
      (select max(hourly.households)::int from hourly where hourly.actor_id = looked.actor_id) as most_in_an_hour
    from looked group by looked.actor_id order by count(*) desc, looked.actor_id`.execute(own(handle))
  return rows
}
