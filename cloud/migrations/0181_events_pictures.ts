/**
 * Pictures of an event: the file, its words and its check are a picture of content; here stands whether people can be
 * recognised on it and who agreed. The proof of a consent is kept as long as the picture is shown under it, and no longer.
 */
export const eventsPictures0181 = `
alter table events_picture
  drop column object_key,
  drop column description,
  drop column consented_at,
  drop column consent_noted_by;
alter table events_picture
  add column recognisable boolean not null,
  -- Who agreed, for themselves or a child.
  add column consent_from_sealed bytea,
  add column consented_on date,
  add column consent_noted_by uuid,
  add column consent_noted_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid,
  add constraint events_picture_consent check (
    (consented_on is null) = (consent_noted_by is null) and (consented_on is null) = (consent_noted_at is null)
  ),
  add constraint events_picture_proof check (
    (consent_from_sealed is not null) = (consented_on is not null and withdrawn_at is null and removed_at is null)
  ),
  add constraint events_picture_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
create index events_picture_use on events_picture (picture_id);
`
