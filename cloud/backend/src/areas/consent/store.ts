import type { Purpose } from '@xiongguan/contract/consent/terms'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ConsentTables } from './tables'

const own = (handle: Db) => ownTables<ConsentTables>(handle)

/** Whose consent: of an account, for itself or for one child. */
export type Concerned = { accountId: string; purpose: Purpose; subjectId: string | null }

function standing(handle: Db, { accountId, purpose, subjectId }: Concerned) {
  return own(handle)
    .selectFrom('consent_given')
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .where('subject_id', 'is not distinct from', subjectId)
    .where('withdrawn_at', 'is', null)
}

/** The version of the consent that stands; undefined where none does. */
export async function standingVersion(handle: Db, concerned: Concerned): Promise<string | undefined> {
  return (await standing(handle, concerned).select('version').executeTakeFirst())?.version
}

/** Ends a standing consent; the version it was given to, undefined where none stood. */
export async function endConsent(work: Work, { accountId, purpose, subjectId }: Concerned, now: Date): Promise<string | undefined> {
  const ended = await own(work)
    .updateTable('consent_given')
    .set({ withdrawn_at: now })
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .where('subject_id', 'is not distinct from', subjectId)
    .where('withdrawn_at', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return ended?.version
}

/** What stands about a child, whoever gave it. */
export function standingAbout(work: Work, subjectId: string) {
  return own(work)
    .selectFrom('consent_given')
    .select(['purpose', 'version'])
    .distinctOn('purpose')
    .where('subject_id', '=', subjectId)
    .where('withdrawn_at', 'is', null)
    .orderBy('purpose')
    .orderBy('given_at', 'desc')
    .execute()
}

/** Ends every consent about a child, whoever gave it. */
export async function endAboutSubject(work: Work, subjectId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('consent_given')
    .set({ withdrawn_at: now })
    .where('subject_id', '=', subjectId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

type NewConsent = Concerned & { consentId: string; version: string }

/** Writes a consent down; one that stands already stays as it is. */
export async function insertConsent(work: Work, { consentId, accountId, purpose, subjectId, version }: NewConsent, now: Date): Promise<void> {
  await own(work)
    .insertInto('consent_given')
    .values({ consent_id: consentId, account_id: accountId, purpose, subject_id: subjectId, version, given_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'purpose', 'subject_id']).where('withdrawn_at', 'is', null).doNothing())
    .execute()
}

/** Keeps the text of a version the first time it is agreed to; answers the text as it was kept. */
export async function keepText(work: Work, purpose: Purpose, version: string, words: string, now: Date): Promise<string> {
  await own(work)
    .insertInto('consent_text')
    .values({ purpose, version, words, first_used_at: now })
    .onConflict((conflict) => conflict.columns(['purpose', 'version']).doNothing())
    .execute()
  const kept = await own(work)
    .selectFrom('consent_text')
    .select('words')
    .where('purpose', '=', purpose)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return kept.words
}

/** Everything an account ever agreed to, the latest first. */
export function listConsents(handle: Db, accountId: string) {
  return own(handle)
    .selectFrom('consent_given')
    .select(['purpose', 'subject_id', 'version', 'given_at', 'withdrawn_at'])
    .where('account_id', '=', accountId)
    .orderBy('given_at', 'desc')
    .orderBy('consent_id', 'desc')
    .limit(500)
    .execute()
}
export type ConsentRow = Awaited<ReturnType<typeof listConsents>>[number]

/** Ends what stands of an account that leaves; the proof stays its time. */
export async function endAllOf(work: Work, accountId: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('consent_given')
    .set({ withdrawn_at: now })
    .where('account_id', '=', accountId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await own(work).updateTable('consent_given').set({ erased_at: now }).where('account_id', '=', accountId).execute()
}
