import { grantFunctionRights } from './function-rights'

/** Schedules as dated content: one of each kind is current, what it replaced stays. */
export const guidanceSchedules0320 = `
create table guidance_schedule (
  schedule_id uuid primary key,
  kind text not null check (kind in ('vaccination', 'childChecks', 'antenatal', 'growth')),
  version text not null,
  source text not null,
  confidence text not null check (confidence like 'VERIFIED%'),
  in_force_on date,
  content jsonb not null,
  digest text not null,
  loaded_at timestamptz not null,
  superseded_at timestamptz
);
create unique index guidance_schedule_current on guidance_schedule (kind) where superseded_at is null;
${grantFunctionRights({ xiongguan_content: ['select on guidance_schedule'] })}
`
