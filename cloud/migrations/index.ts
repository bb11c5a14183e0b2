import type { Migration } from '../backend/src/platform/db/migrate'
import { platform0001 } from './0001_platform'
import { identity0010 } from './0010_identity'
import { audit0020 } from './0020_audit'
import { notices0030 } from './0030_notices'
import { membership0040 } from './0040_membership'
import { content0050 } from './0050_content'
import { events0060 } from './0060_events'
import { functionRoles0070 } from './0070_function_roles'
import { eventsQuotas0080 } from './0080_events_quotas'
import { eventsOrganiser0100 } from './0100_events_organiser'
import { eventDevices0110 } from './0110_event_devices'
import { organiserRoles0119 } from './0119_organiser_roles'
import { noticesBudget0120 } from './0120_notices_budget'
import { messengerRoles0121 } from './0121_messenger_roles'
import { publishing0130 } from './0130_publishing'
import { contentSearch0140 } from './0140_content_search'
import { eventsSearch0141 } from './0141_events_search'
import { contentReading0142 } from './0142_content_reading'
import { consoleSignIn0150 } from './0150_console_sign_in'
import { eventsWaitlist0160 } from './0160_events_waitlist'
import { eventsWaitlistTurns0161 } from './0161_events_waitlist_turns'
import { eventsTelling0180 } from './0180_events_telling'
import { eventsPictures0181 } from './0181_events_pictures'
import { contentCampaigns0190 } from './0190_content_campaigns'
import { campaignRoles0191 } from './0191_campaign_roles'
import { firstAdministrator0200 } from './0200_first_administrator'

/** Every migration in the order it is applied; new ones go to the end, and an applied one is never edited. */
export const migrations: readonly Migration[] = [
  { name: '0001_platform', sql: platform0001 },
  { name: '0010_identity', sql: identity0010 },
  { name: '0020_audit', sql: audit0020 },
  { name: '0030_notices', sql: notices0030 },
  { name: '0040_membership', sql: membership0040 },
  { name: '0050_content', sql: content0050 },
  { name: '0060_events', sql: events0060 },
  { name: '0070_function_roles', sql: functionRoles0070 },
  { name: '0080_events_quotas', sql: eventsQuotas0080 },
  { name: '0100_events_organiser', sql: eventsOrganiser0100 },
  { name: '0110_event_devices', sql: eventDevices0110 },
  { name: '0119_organiser_roles', sql: organiserRoles0119 },
  { name: '0120_notices_budget', sql: noticesBudget0120 },
  { name: '0121_messenger_roles', sql: messengerRoles0121 },
  { name: '0130_publishing', sql: publishing0130 },
  { name: '0140_content_search', sql: contentSearch0140 },
  { name: '0141_events_search', sql: eventsSearch0141 },
  { name: '0142_content_reading', sql: contentReading0142 },
  { name: '0150_console_sign_in', sql: consoleSignIn0150 },
  { name: '0160_events_waitlist', sql: eventsWaitlist0160 },
  { name: '0161_events_waitlist_turns', sql: eventsWaitlistTurns0161 },
  { name: '0180_events_telling', sql: eventsTelling0180 },
  { name: '0181_events_pictures', sql: eventsPictures0181 },
  { name: '0190_content_campaigns', sql: contentCampaigns0190 },
  { name: '0191_campaign_roles', sql: campaignRoles0191 },
  { name: '0200_first_administrator', sql: firstAdministrator0200 },
]
