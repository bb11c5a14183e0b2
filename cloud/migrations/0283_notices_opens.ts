/** A message may lead to more than events and the household; which kinds there are the contract says. */
export const noticesOpens0283 = `
alter table notices_notice drop constraint if exists notices_notice_opens_kind_check;
alter table notices_notice add constraint notices_notice_opens_kind_word check (opens_kind ~ '^[a-z][A-Za-z]{1,30}$');
`
