import { grantFunctionRights } from './function-rights'

/** What the clock does once in a while, whichever process asks first, and when it was last begun. */
export const platformTurns0310 =
  `
create table platform_turn (name text primary key, taken_at timestamptz not null);
` + grantFunctionRights({ xiongguan_timer: ['select, insert, update on platform_turn'] })
