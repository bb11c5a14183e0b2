/**
 * Who serves in which association, in what post, from when to when. A person of the register by id, or a name typed for
 * somebody who is not in it, sealed. Elections and the guard of the council are counted on these rows later.
 */
export const associationOfficers0233 = `
create table association_officer (
  officer_id uuid primary key,
  unit_id uuid not null references association_unit,
  post text not null check (post in ('president', 'vicePresident', 'secretaryGeneral', 'standingCouncillor', 'councillor', 'groupLeader', 'staff')),
  engagement text not null check (engagement in ('fullTime', 'seconded', 'partTime', 'honorary')),
  -- 基层一线: village doctors, community workers, group leaders; not leaders of party or government.
  front_line boolean not null,
  person_id uuid,
  name_sealed bytea,
  -- The council's term of office (第几届).
  term_number int not null check (term_number between 1 and 99),
  from_on date not null,
  -- The first day the term is over; ended_on where it ended before.
  to_on date not null,
  ended_on date,
  added_by uuid not null,
  added_at timestamptz not null,
  check (to_on > from_on),
  check (ended_on is null or (ended_on >= from_on and ended_on <= to_on)),
  check ((person_id is null) <> (name_sealed is null)),
  -- 挂职干部任期原则上为 1 年 (reform plan, part four, (三) 3).
  check (engagement <> 'seconded' or to_on <= from_on + interval '1 year')
);
create index association_officer_unit on association_officer (unit_id, from_on);
create index association_officer_person on association_officer (person_id) where person_id is not null;

-- 机关编制: how many posts the office of an association has, by the day the number holds from.
create table association_establishment (
  unit_id uuid not null references association_unit,
  from_on date not null,
  posts int not null check (posts between 1 and 500),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (unit_id, from_on)
);
`
