import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { MembershipTables } from './tables'

const own = (handle: Db) => ownTables<MembershipTables>(handle)

export function findContact(handle: Db, accountId: string) {
  return own(handle).selectFrom('membership_contact').select(['phone_sealed', 'way']).where('account_id', '=', accountId).executeTakeFirst()
}

type SealedPhone = { phoneSealed: Buffer; phoneIndex: Buffer }

/** Binds a phone to an account in place of an earlier one. */
export async function keepContact(work: Work, accountId: string, phoneSealed: Buffer, way: 'wechat' | 'code', now: Date): Promise<void> {
  const row = { phone_sealed: phoneSealed, way, proven_at: now }
  await own(work)
    .insertInto('membership_contact')
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

/** Forgets the phone, and every code on its way to it. */
export async function eraseContact(work: Work, accountId: string): Promise<void> {
  await own(work).deleteFrom('membership_contact').where('account_id', '=', accountId).execute()
  await own(work).deleteFrom('membership_phone_code').where('account_id', '=', accountId).execute()
}

/** How many codes went out lately, for this account and to this number, whoever asked; the larger counts. */
export async function countCodes(handle: Db, accountId: string, phoneIndex: Buffer, since: Date): Promise<number> {
  const { rows } = await sql<{ sent: number }>`select greatest(
    (select count(*) from membership_phone_code where account_id = ${accountId} and sent_at > ${since}),
    (select count(*) from membership_phone_code where phone_index = ${phoneIndex} and sent_at > ${since}))::int as sent`.execute(handle)
  return rows[0]?.sent ?? 0
}

/** Makes counting and writing one step for an account and for a number, so that two at once cannot both find room. */
export async function holdCodes(work: Work, accountId: string, phoneIndex: Buffer): Promise<void> {
  for (const key of [`phone-code ${accountId}`, `phone-code ${phoneIndex.toString('base64')}`].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(work)
  }
}

type NewCode = SealedPhone & { codeId: string; accountId: string; codeHash: Buffer; expiresAt: Date }

/** Puts a code in place of the account's open one. */
export async function insertCode(work: Work, code: NewCode, now: Date): Promise<void> {
  await own(work)
    .updateTable('membership_phone_code')
    .set({ closed_at: now })
    .where('account_id', '=', code.accountId)
    .where('closed_at', 'is', null)
    .execute()
  await own(work)
    .insertInto('membership_phone_code')
    .values({
      code_id: code.codeId,
      account_id: code.accountId,
      phone_sealed: code.phoneSealed,
      phone_index: code.phoneIndex,
      code_hash: code.codeHash,
      sent_at: now,
      expires_at: code.expiresAt,
    })
    .execute()
}

/** Spends a try of the account's open code before it is compared; nothing when there is none, or none left to try. */
export function spendTry(handle: Db, accountId: string, tries: number, now: Date) {
  return own(handle)
    .updateTable('membership_phone_code')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '<', tries)
    .returning(['code_id', 'code_hash', 'phone_sealed', 'phone_index', 'tries'])
    .executeTakeFirst()
}

/** Whether the account has an open code whose tries are spent. */
export async function isLocked(handle: Db, accountId: string, tries: number, now: Date): Promise<boolean> {
  const row = await own(handle)
    .selectFrom('membership_phone_code')
    .select('code_id')
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .where('tries', '>=', tries)
    .executeTakeFirst()
  return row !== undefined
}

/** Closes a code; false when somebody closed it before. */
export async function closeCode(work: Work, codeId: string, now: Date): Promise<boolean> {
  const closed = await own(work)
    .updateTable('membership_phone_code')
    .set({ closed_at: now })
    .where('code_id', '=', codeId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

export async function forgetCodes(db: Db, sentBefore: Date): Promise<void> {
  await own(db).deleteFrom('membership_phone_code').where('sent_at', '<', sentBefore).execute()
}
