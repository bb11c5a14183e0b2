/** Who somebody was, also in a household they left: for how long they may see who looked. */
export const membershipAccountEver0284 = `
create index membership_person_account_ever on membership_person (account_id) where account_id is not null;
`
