import type { CustodyFile } from '@xiongguan/contract/custody/field'
import { asId } from '@xiongguan/contract/kit/id'
import type { Db } from '../../platform/tables'
import { findHandoverFrom } from './handover-store'
import type { CustodyDeps } from './ports'
import { openContents, type Contents } from './seals'
import { listContacts, type ContactRow, type FileRow } from './store'

/** What shows of a household that left the register since. */
export const unknownHead = '姓名未登记'

export type OpenFile = Contents & { fileId: string; revision: number }

export const openFileRow = ({ platform }: CustodyDeps, row: Pick<FileRow, 'file_id' | 'contents_sealed' | 'revision'>): OpenFile => ({
  ...openContents(platform.sealer, row.file_id, row.contents_sealed),
  fileId: row.file_id,
  revision: row.revision,
})

/** Whom to greet and where, of each of these households. */
export async function headsOf({ membership }: CustodyDeps, handle: Db, householdIds: readonly string[]) {
  const glimpses = await membership.glimpses(handle, householdIds)
  return (householdId: string) => {
    const glimpse = glimpses.get(householdId)
    return {
      headName: glimpse?.headName ?? unknownHead,
      communityCode: glimpse?.communityCode ?? '',
      communityName: glimpse?.communityName ?? '',
    }
  }
}

const contactView = (names: ReadonlyMap<string, string>) => (row: ContactRow) => ({
  accountId: asId<'Account'>(row.account_id),
  name: names.get(row.account_id) ?? '',
  since: row.since_at.toISOString(),
})

/** Contacts of each of these files with their names. */
export async function contactsOf({ identity }: CustodyDeps, handle: Db, fileIds: readonly string[]) {
  const rows = await listContacts(handle, fileIds)
  const names = await identity.displayNames(
    handle,
    rows.map((row) => row.account_id),
  )
  const view = contactView(names)
  return (fileId: string) => rows.filter((row) => row.file_id === fileId).map((row) => ({ ...view(row), seat: row.seat }))
}

/** Whom one of its contacts asked to take a file over, while that one has not answered. */
export async function askedOf({ identity }: CustodyDeps, handle: Db, fileId: string, accountId: string) {
  const asked = await findHandoverFrom(handle, fileId, accountId)
  if (!asked) return null
  const names = await identity.displayNames(handle, [asked.to_account_id])
  return { handoverId: asId<'Handover'>(asked.handover_id), name: names.get(asked.to_account_id) ?? '' }
}

/** The whole file, for whoever may open it. */
export async function fileView(deps: CustodyDeps, handle: Db, file: OpenFile): Promise<CustodyFile> {
  const contacts = (await contactsOf(deps, handle, [file.fileId]))(file.fileId)
  const head = (await headsOf(deps, handle, [file.householdId]))(file.householdId)
  return {
    fileId: asId<'File'>(file.fileId),
    householdId: asId<'Household'>(file.householdId),
    caseNumber: file.caseNumber,
    kind: file.kind,
    headName: head.headName,
    communityName: head.communityName,
    note: file.note,
    revision: file.revision,
    contacts: contacts.map(({ accountId, name, since }) => ({ accountId, name, since })),
    handingTo: null,
  }
}
