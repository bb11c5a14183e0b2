import { ownTables, type Db, type Work } from '../../platform/tables'
import type { CustodyTables } from './tables'

const own = (handle: Db) => ownTables<CustodyTables>(handle)

type NewFile = { fileId: string; pseudonym: Buffer; sealed: Buffer; by: string }

/** Opens a file; false when the household has one. Two at once wait for each other on the pseudonym. */
export async function insertFile(work: Work, { fileId, pseudonym, sealed, by }: NewFile, now: Date): Promise<boolean> {
  const made = await own(work)
    .insertInto('custody_file')
    .values({ file_id: fileId, pseudonym, contents_sealed: sealed, created_by: by, created_at: now, changed_at: now })
    .onConflict((conflict) => conflict.column('pseudonym').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export type NewContact = { contactId: string; fileId: string; seat: number; accountId: string; by: string; handoverId?: string }

export async function insertContact(work: Work, contact: NewContact, now: Date): Promise<void> {
  await own(work)
    .insertInto('custody_contact')
    .values({
      contact_id: contact.contactId,
      file_id: contact.fileId,
      seat: contact.seat,
      account_id: contact.accountId,
      since_at: now,
      until_at: null,
      assigned_by: contact.by,
      handover_id: contact.handoverId ?? null,
    })
    .execute()
}

/** Ends a contact's time; answers the seat that is free until the successor sits, null when this is no contact of it. */
export async function endContact(work: Work, fileId: string, accountId: string, now: Date): Promise<number | null> {
  const ended = await own(work)
    .updateTable('custody_contact')
    .set({ until_at: now })
    .where('file_id', '=', fileId)
    .where('account_id', '=', accountId)
    .where('until_at', 'is', null)
    .returning('seat')
    .executeTakeFirst()
  return ended?.seat ?? null
}

const fileColumns = ['file.file_id', 'file.contents_sealed', 'file.revision'] as const

/**
 * A file for one of its contacts. One statement joins both, so that whoever is no contact has the same question asked and
 * the same nothing answered whether there is such a file or not.
 */
export function findOwnFile(handle: Db, fileId: string, accountId: string) {
  return ownFiles(handle, accountId).where('file.file_id', '=', fileId).executeTakeFirst()
}

const ownFiles = (handle: Db, accountId: string) =>
  own(handle)
    .selectFrom('custody_file as file')
    .innerJoin('custody_contact as contact', 'contact.file_id', 'file.file_id')
    .select([...fileColumns, 'contact.since_at'])
    .where('contact.account_id', '=', accountId)
    .where('contact.until_at', 'is', null)

/**
 * The file of a household for one of its contacts, or for the registrar. One statement for everybody: who may not know is
 * answered nothing, whether there is a file or not.
 */
export function findDuty(handle: Db, pseudonym: Buffer, { accountId, registrar }: { accountId: string; registrar: boolean }) {
  return own(handle)
    .selectFrom('custody_file as file')
    .leftJoin('custody_contact as contact', (join) =>
      join.onRef('contact.file_id', '=', 'file.file_id').on('contact.account_id', '=', accountId).on('contact.until_at', 'is', null),
    )
    .select(['file.file_id', 'contact.account_id as own'])
    .where('file.pseudonym', '=', pseudonym)
    .where((eb) => eb.or([eb('contact.account_id', 'is not', null), eb.val(registrar)]))
    .executeTakeFirst()
}

/** Files of a contact in the order they were opened. */
export function listOwnFiles(handle: Db, accountId: string, { after, limit }: { after: string | null; limit: number }) {
  return ownFiles(handle, accountId)
    .$if(after !== null, (query) => query.where('file.file_id', '>', after ?? ''))
    .orderBy('file.file_id')
    .limit(limit)
    .execute()
}

/** Takes a file under lock, so that changes of its contacts come one after another. */
export function lockFile(work: Work, fileId: string) {
  return own(work)
    .selectFrom('custody_file as file')
    .select([...fileColumns])
    .where('file.file_id', '=', fileId)
    .forUpdate()
    .executeTakeFirst()
}

export function findFile(handle: Db, fileId: string) {
  return own(handle)
    .selectFrom('custody_file as file')
    .select([...fileColumns])
    .where('file.file_id', '=', fileId)
    .executeTakeFirst()
}

export function findByPseudonym(handle: Db, pseudonym: Buffer) {
  return own(handle)
    .selectFrom('custody_file as file')
    .select([...fileColumns])
    .where('file.pseudonym', '=', pseudonym)
    .executeTakeFirst()
}

export function listFiles(handle: Db, { after, limit }: { after: string | null; limit: number }) {
  return own(handle)
    .selectFrom('custody_file as file')
    .select([...fileColumns])
    .$if(after !== null, (query) => query.where('file.file_id', '>', after ?? ''))
    .orderBy('file.file_id')
    .limit(limit)
    .execute()
}
export type FileRow = Awaited<ReturnType<typeof listFiles>>[number]

/** Who holds these files now, seat by seat. */
export async function listContacts(handle: Db, fileIds: readonly string[]) {
  if (fileIds.length === 0) return []
  return own(handle)
    .selectFrom('custody_contact')
    .select(['file_id', 'seat', 'account_id', 'since_at'])
    .where('file_id', 'in', [...fileIds])
    .where('until_at', 'is', null)
    .orderBy('file_id')
    .orderBy('seat')
    .execute()
}
export type ContactRow = Awaited<ReturnType<typeof listContacts>>[number]

/** Contacts of the household under this pseudonym; one statement, whether there is a file or not. */
export function contactsUnder(handle: Db, pseudonym: Buffer) {
  return own(handle)
    .selectFrom('custody_contact as contact')
    .innerJoin('custody_file as file', 'file.file_id', 'contact.file_id')
    .select(['contact.account_id', 'contact.since_at'])
    .where('file.pseudonym', '=', pseudonym)
    .where('contact.until_at', 'is', null)
    .orderBy('contact.seat')
    .execute()
}

/** Which of these pseudonyms have a file. */
export async function keptAmong(handle: Db, pseudonyms: readonly Buffer[]): Promise<ReadonlySet<string>> {
  if (pseudonyms.length === 0) return new Set()
  const rows = await own(handle)
    .selectFrom('custody_file')
    .select('pseudonym')
    .where('pseudonym', 'in', [...pseudonyms])
    .execute()
  return new Set(rows.map((row) => row.pseudonym.toString('hex')))
}

/** Writes the contents anew; false when somebody else did in between. */
export async function saveContents(work: Work, fileId: string, revision: number, sealed: Buffer, now: Date): Promise<boolean> {
  const saved = await own(work)
    .updateTable('custody_file')
    .set({ contents_sealed: sealed, revision: revision + 1, changed_at: now })
    .where('file_id', '=', fileId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** Which of these pseudonyms have a file; one statement, whether there are any or none. */
export async function filesAmong(handle: Db, pseudonyms: readonly Buffer[]): Promise<Buffer[]> {
  const rows = await own(handle)
    .selectFrom('custody_file')
    .select('pseudonym')
    .where((eb) => eb('pseudonym', '=', eb.fn.any(eb.val([...pseudonyms]))))
    .execute()
  return rows.map((row) => row.pseudonym)
}
