import type { DeskFile, DeskFileDetail } from '@xiongguan/contract/custody/staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { dutyHolders } from './duty-holders'
import { contactsOf, headsOf, openFileRow, type OpenFile } from './file-view'
import { lookAt } from './note-look'
import type { CustodyDeps } from './ports'
import { findFile, listFiles } from './store'

/** Cases as the list shows them, each with whether its contacts are still on duty there. */
async function deskViews(deps: CustodyDeps, work: Work, files: readonly OpenFile[]): Promise<(DeskFile & { headName: string })[]> {
  const contacts = await contactsOf(
    deps,
    work,
    files.map(({ fileId }) => fileId),
  )
  const head = await headsOf(
    deps,
    work,
    files.map(({ householdId }) => householdId),
  )
  const holders = await dutyHolders(deps, work)
  return files.map(({ fileId, householdId, caseNumber }) => {
    const { headName, communityCode, communityName } = head(householdId)
    const onDuty = (accountId: string) => holders.get(accountId)?.places.has(communityCode) ?? false
    return {
      fileId: asId<'File'>(fileId),
      caseNumber,
      headName,
      communityCode,
      communityName,
      contacts: contacts(fileId).map((contact) => ({ ...contact, onDuty: onDuty(contact.accountId) })),
    }
  })
}

/**
 * The registrar's list: cases and their contacts, not whose they are. Were every row a look at its household, the audit
 * would hold the list of protected households for whoever reads the audit.
 */
export function listDeskFiles(deps: CustodyDeps, context: CallContext, input: { cursor?: string }) {
  const after = decodeCursor(input.cursor, 'id')?.[0] ?? null
  const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
  return deps.platform.db.transaction().execute(async (work) => {
    const rows = await listFiles(work, { after, limit: pageSize + 1 })
    const views = await deskViews(
      deps,
      work,
      rows.map((row) => openFileRow(deps, row)),
    )
    await deps.platform.trail.write(work, origin, [{ action: 'duty.listed', subjectKind: 'file', subjectId: 'all' }])
    return pageFrom(
      views,
      ({ headName: _name, ...view }) => view,
      ({ fileId }) => [fileId],
    )
  })
}

/** One case with whose it is and why: a look at the household, which the family sees. */
export function readDeskFile(deps: CustodyDeps, context: CallContext, fileId: string): Promise<DeskFileDetail> {
  const origin = { actorId: accountOf(context).accountId, requestId: context.requestId }
  return deps.platform.db.transaction().execute(async (work) => {
    const row = await findFile(work, fileId)
    if (!row) throw notFound()
    const file = openFileRow(deps, row)
    const [view] = await deskViews(deps, work, [file])
    if (!view) throw notFound()
    await deps.platform.trail.write(work, origin, [lookAt(file.householdId, 'service')])
    return { ...view, householdId: asId<'Household'>(file.householdId), kind: file.kind }
  })
}
