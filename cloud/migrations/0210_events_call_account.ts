import { grantFunctionRights } from './function-rights'

/** An erased account leaves the call lists of cancelled events at once, not only when the event is shredded. */
export const eventsCallAccount0210 = `
create index events_call_account on events_call (account_id);
${grantFunctionRights({ xiongguan_member: ['select (account_id), update (account_id) on events_call'] })}`
