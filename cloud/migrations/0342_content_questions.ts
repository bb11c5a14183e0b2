import { grantFunctionRights } from './function-rights'

export const contentQuestions0342 = `
-- What readers ask under an article. Their words and the answer are sealed; what is public is in the association's own words.
create table content_question (
  question_id uuid primary key,
  slug text not null,
  -- Null once the asker is gone and only what is public stays.
  account_id uuid,
  text_state text not null check (text_state in ('clear', 'held', 'refused')),
  text_sealed bytea,
  held_text_id uuid,
  asked_at timestamptz not null,
  answer_sealed bytea,
  answered_at timestamptz,
  answered_by uuid,
  public_question text,
  public_answer text,
  published_at timestamptz,
  published_by uuid,
  check ((answered_at is null) = (answered_by is null)),
  check ((published_at is null) = (public_question is null) and (published_at is null) = (public_answer is null) and (published_at is null) = (published_by is null)),
  check (published_at is null or answered_at is not null),
  check ((account_id is null) = (text_sealed is null)),
  check (account_id is not null or published_at is not null),
  constraint content_question_two_people check (published_by <> answered_by)
);
create index content_question_account on content_question (account_id, asked_at desc, question_id desc);
create index content_question_waiting on content_question (asked_at, question_id) where answered_at is null and text_state = 'clear';
create index content_question_answered on content_question (answered_at desc, question_id desc) where answered_at is not null and account_id is not null;
create index content_question_public on content_question (slug, published_at desc, question_id desc) where published_at is not null;
create index content_question_asked on content_question (asked_at) where account_id is not null;
${grantFunctionRights({
  xiongguan_content: ['select (question_id, slug, public_question, public_answer, published_at) on content_question'],
  // Asking goes with a consent; titles of articles stand beside one's own questions.
  xiongguan_family: [
    'select, insert, delete on content_question',
    'update (account_id, text_sealed, answer_sealed, held_text_id) on content_question',
    'select on content_article',
  ],
  // Erasing an account empties what it asked.
  xiongguan_member: [
    'select (question_id, account_id, asked_at, published_at) on content_question',
    'update (account_id, text_sealed, answer_sealed, held_text_id) on content_question',
    'delete on content_question',
  ],
  xiongguan_timer: [
    'select (question_id, account_id, text_state, held_text_id, asked_at, published_at) on content_question',
    'update (text_state, held_text_id, account_id, text_sealed, answer_sealed) on content_question',
    'delete on content_question',
  ],
})}`
