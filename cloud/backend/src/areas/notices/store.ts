import type { Notice } from '@xiongguan/contract/notices/resident'
import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import { sql, type ExpressionBuilder } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { neutralKinds, pregnancyKinds, type Quiet } from './rules'
import type { NoticesTables } from './tables'

const own = (handle: Db) => ownTables<NoticesTables>(handle)

export type NewNotice = {
  noticeId: string
  accountId: string
  kind: NoticeKind
  title: string
  text: string
  opens: Notice['opens']
  personIds: readonly string[]
  dedupeKey: string
  heldBack: boolean
  aboutId: string | null
  happensAt: Date | null
}

/** Puts a message in once per account and key; false for a second one of the same key, which changes nothing. */
export async function insertNotice(work: Work, notice: NewNotice, now: Date): Promise<boolean> {
  const inserted = await own(work)
    .insertInto('notices_notice')
    .values({
      notice_id: notice.noticeId,
      account_id: notice.accountId,
      kind: notice.kind,
      title: notice.title,
      body: notice.text,
      opens_kind: notice.opens?.kind ?? null,
      opens_id: notice.opens?.id ?? null,
      person_ids: [...notice.personIds],
      dedupe_key: notice.dedupeKey,
      created_at: now,
      held_back_at: notice.heldBack ? now : null,
      about_id: notice.aboutId,
      happens_at: notice.happensAt,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'dedupe_key']).doNothing())
    .returning('notice_id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** `mustRest` of the rules turned round, as the database asks it. */
function shownUnder(quiet: Quiet) {
  return ({ and, eb, or, val }: ExpressionBuilder<NoticesTables, 'notices_notice'>) => {
    const neutral = eb('kind', 'in', [...neutralKinds])
    if (quiet.household) return neutral
    const ofPregnancy = quiet.pregnancy && pregnancyKinds().length > 0 ? eb('kind', 'not in', [...pregnancyKinds()]) : val(true)
    if (quiet.personIds.size === 0) return ofPregnancy
    const ofOthers = sql<boolean>`not person_ids && ${[...quiet.personIds]}::uuid[]`
    return or([neutral, and([sql<boolean>`cardinality(person_ids) > 0`, ofOthers, ofPregnancy])])
  }
}

function visible(handle: Db, accountId: string, quiet: Quiet) {
  return own(handle).selectFrom('notices_notice').where('account_id', '=', accountId).where('held_back_at', 'is', null).where(shownUnder(quiet))
}

type InboxPage = { before: { at: Date; noticeId: string } | null; limit: number }

export function listNotices(handle: Db, accountId: string, quiet: Quiet, { before, limit }: InboxPage) {
  return visible(handle, accountId, quiet)
    .select(['notice_id', 'kind', 'title', 'body', 'opens_kind', 'opens_id', 'created_at', 'read_at'])
    .$if(before !== null, (query) => query.where(sql<boolean>`(created_at, notice_id) < (${before?.at}::timestamptz, ${before?.noticeId}::uuid)`))
    .orderBy('created_at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(limit)
    .execute()
}

export async function countUnread(handle: Db, accountId: string, quiet: Quiet): Promise<number> {
  const counted = await visible(handle, accountId, quiet)
    .where('read_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .executeTakeFirstOrThrow()
  return counted.unread
}

/** Marks a message the account can see; false when there is none. The first reading stays. */
export async function markNoticeRead(work: Work, accountId: string, quiet: Quiet, noticeId: string, now: Date): Promise<boolean> {
  const found = await visible(work, accountId, quiet).select('notice_id').where('notice_id', '=', noticeId).executeTakeFirst()
  if (!found) return false
  await own(work).updateTable('notices_notice').set({ read_at: now }).where('notice_id', '=', noticeId).where('read_at', 'is', null).execute()
  return true
}

/** Marks all the account can see as read; the first reading of each stays. */
export async function markInboxRead(work: Work, accountId: string, quiet: Quiet, now: Date): Promise<void> {
  await own(work)
    .updateTable('notices_notice')
    .set({ read_at: now })
    .where('account_id', '=', accountId)
    .where('held_back_at', 'is', null)
    .where('read_at', 'is', null)
    .where(shownUnder(quiet))
    .execute()
}

/** An account's messages as its inbox shows them. */
export function listOwnNotices(handle: Db, accountId: string, quiet: Quiet) {
  return visible(handle, accountId, quiet).select(['title', 'body', 'created_at', 'read_at']).orderBy('created_at', 'desc').limit(1000).execute()
}

/** Removes messages read long ago and those nobody read for longer. */
export async function forgetOldNotices(db: Db, readBefore: Date, writtenBefore: Date): Promise<number> {
  const gone = await own(db)
    .deleteFrom('notices_notice')
    .where('created_at', '<', readBefore)
    .where((eb) => eb.or([eb('read_at', '<', readBefore), eb('created_at', '<', writtenBefore)]))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

type NewHeldText = { heldTextId: string; accountId: string; field: string; textSealed: Buffer; subjectKind: string; subjectId: string }

export async function insertHeldText(work: Work, held: NewHeldText, now: Date): Promise<void> {
  await own(work)
    .insertInto('notices_held_text')
    .values({
      held_text_id: held.heldTextId,
      account_id: held.accountId,
      field: held.field,
      text_sealed: held.textSealed,
      subject_kind: held.subjectKind,
      subject_id: held.subjectId,
      created_at: now,
    })
    .execute()
}

/** Texts that wait for a person, the longest wait first. */
export function listHeldTexts(handle: Db, { after, limit }: { after: string | null; limit: number }) {
  return own(handle)
    .selectFrom('notices_held_text')
    .select(['held_text_id', 'field', 'text_sealed', 'created_at'])
    .where('text_sealed', 'is not', null)
    .$narrowType<{ text_sealed: Buffer }>()
    .$if(after !== null, (query) => query.where('held_text_id', '>', after ?? ''))
    .orderBy('held_text_id')
    .limit(limit)
    .execute()
}

type Verdict = { verdict: 'pass' | 'refuse'; reviewerId: string }

/** Decides a waiting text and forgets it; nothing when it no longer waits, so two reviewers cannot both decide. */
export function decideHeldText(work: Work, heldTextId: string, { verdict, reviewerId }: Verdict, now: Date) {
  return own(work)
    .updateTable('notices_held_text')
    .set({ verdict, reviewed_at: now, reviewed_by: reviewerId, text_sealed: null })
    .where('held_text_id', '=', heldTextId)
    .where('text_sealed', 'is not', null)
    .returning(['subject_kind', 'subject_id'])
    .executeTakeFirst()
}

export async function forgetHeldText(work: Work, heldTextId: string): Promise<void> {
  await own(work).updateTable('notices_held_text').set({ text_sealed: null }).where('held_text_id', '=', heldTextId).execute()
}

/** Removes an account's messages with what was on its way, the texts it typed, and what it agreed to. */
export async function eraseNotices(work: Work, accountId: string): Promise<void> {
  await own(work).deleteFrom('notices_notice').where('account_id', '=', accountId).execute()
  await own(work).deleteFrom('notices_held_text').where('account_id', '=', accountId).execute()
  await own(work).deleteFrom('notices_subscription').where('account_id', '=', accountId).execute()
  await own(work).deleteFrom('notices_subscription_log').where('account_id', '=', accountId).execute()
}
