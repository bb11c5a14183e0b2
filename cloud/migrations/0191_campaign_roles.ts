import { grantFunctionRights } from './function-rights'

/** A campaign page gathers the events of its theme day; it needs their heads and nothing of who comes. */
export const campaignRoles0191 = grantFunctionRights({
  xiongguan_content: ['select (event_id, kind, title, tagline, starts_at, ends_at, venue_name, published_at, listed, cancelled_at) on events_event'],
})
