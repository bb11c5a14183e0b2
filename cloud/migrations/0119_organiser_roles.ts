import { grantFunctionRights } from './function-rights'

/** What the cloud functions need of the organiser's tables; the timer also asks which accounts WeChat can reach. */
export const organiserRoles0119 = grantFunctionRights({
  xiongguan_member: ['select on events_venue, events_cancellation, events_summary, events_picture, events_kept_count'],
  xiongguan_timer: [
    'select on events_cancellation, events_reminder, events_co_host',
    'select on events_kept_count, events_sign_up_log, events_door_log',
    'select, insert on events_reminder_sent',
    'select, insert, update on events_call',
    'select, update on events_change',
    'delete on events_change',
    'insert on events_kept_count',
    'execute on function events_end_cancelled(uuid, uuid, timestamptz)',
    'update (shredded_at) on events_event',
    'delete on events_sign_up, events_sign_up_person, events_sign_up_log, events_sign_up_quota, events_answer, events_invitation',
    'delete on events_door_log, events_device_entry, events_door_case, events_call, events_reminder_sent',
    'select (event_id) on events_sign_up_quota, events_answer, events_invitation, events_device_entry, events_door_case',
    'select (account_id, openid_index, erased_at) on identity_account',
  ],
})
