/**
 * Whatever way a household or a person changes, the association hears of it in the same transaction, through its two doors
 * in SQL. A household's community changes by a move or by a re-zoning, which goes along the lineage of places.
 */
export const membershipFollowers0274 = `
create function membership_tell_household() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform association_follow_household(new.household_id, null, new.community_code, false, new.erased_at is not null, new.created_at);
  else
    perform association_follow_household(new.household_id, old.community_code, new.community_code,
      exists (select from membership_place_lineage where from_code = old.community_code and to_code = new.community_code),
      new.erased_at is not null, now());
  end if;
  return null;
end $$;
create trigger membership_household_told after insert or update of community_code, erased_at on membership_household
  for each row execute function membership_tell_household();
select association_follow_household(household_id, null, community_code, false, false, created_at)
  from membership_household where erased_at is null;

create function membership_tell_person() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform association_follow_person(new.person_id, new.household_id,
    (select community_code from membership_household where household_id = new.household_id),
    case when old.died_on is null then new.died_on end, now());
  return null;
end $$;
create trigger membership_person_told after update of household_id, died_on on membership_person
  for each row when (old.household_id is distinct from new.household_id or old.died_on is distinct from new.died_on)
  execute function membership_tell_person();
`
