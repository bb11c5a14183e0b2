/**
 * A change of quotas counts the sign-ups anew. A cancellation that looked before into what its sign-up holds, and waited at
 * the counter, kept seats of a share for nobody: it looks only once it stands where nothing is counted anew.
 */
export const eventsSeatsBack0265 = `
create or replace function events_give_seats_back(p_event_id uuid, p_household_id uuid) returns void
language plpgsql as $$
declare
  held int;
begin
  perform from events_quota where event_id = p_event_id order by quota_id for no key update;
  perform from events_counter where event_id = p_event_id for update;
  with given as (delete from events_sign_up_quota where event_id = p_event_id and household_id = p_household_id returning quota_id, seats)
  update events_quota quota set taken = quota.taken - given.seats from given where quota.event_id = p_event_id and quota.quota_id = given.quota_id;
  select counter_seats into held from events_sign_up where event_id = p_event_id and household_id = p_household_id;
  update events_sign_up set counter_seats = 0 where event_id = p_event_id and household_id = p_household_id;
  update events_counter set taken = taken - held where event_id = p_event_id;
end $$;
`
