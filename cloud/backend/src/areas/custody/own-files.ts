import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showName } from '../../platform/access/field-views'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { askedOf, contactsOf, fileView, headsOf, openFileRow } from './file-view'
import { lookAt } from './note-look'
import type { CustodyDeps } from './ports'
import { findOwnFile, listOwnFiles } from './store'

/** The families of a contact, by family name and place. A look at one of them is opening it: a list of looks would be a list of protected households. */
export async function listFamilies(deps: CustodyDeps, context: CallContext, input: { cursor?: string }) {
  const { accountId } = accountOf(context)
  const after = decodeCursor(input.cursor, 'id')?.[0] ?? null
  return deps.platform.db.transaction().execute(async (work) => {
    const rows = await listOwnFiles(work, accountId, { after, limit: pageSize + 1 })
    const files = rows.map((row) => ({ ...openFileRow(deps, row), since: row.since_at }))
    const head = await headsOf(
      deps,
      work,
      files.map(({ householdId }) => householdId),
    )
    const contacts = await contactsOf(
      deps,
      work,
      files.map(({ fileId }) => fileId),
    )
    await deps.platform.trail.write(work, { actorId: accountId, requestId: context.requestId }, [
      { action: 'duty.listed', subjectKind: 'file', subjectId: 'own' },
    ])
    return pageFrom(
      files,
      ({ fileId, householdId, since }) => ({
        fileId: asId<'File'>(fileId),
        headName: showName('masked', head(householdId).headName) ?? '',
        communityName: head(householdId).communityName,
        partner: contacts(fileId).find((contact) => contact.accountId !== accountId)?.name ?? '',
        since: since.toISOString(),
      }),
      ({ fileId }) => [fileId],
    )
  })
}

/** Opens one file for one of its two contacts; for everybody else there is nothing to open. */
export function openOwnFile(deps: CustodyDeps, context: CallContext, { fileId, purpose }: { fileId: string; purpose: AuditPurpose }) {
  const { accountId } = accountOf(context)
  return deps.platform.db.transaction().execute(async (work) => {
    const row = await findOwnFile(work, fileId, accountId)
    if (!row) throw notFound()
    const file = openFileRow(deps, row)
    await deps.platform.trail.write(work, { actorId: accountId, requestId: context.requestId }, [lookAt(file.householdId, purpose)])
    const handingTo = await askedOf(deps, work, fileId, accountId)
    return { ...(await fileView(deps, work, file)), handingTo }
  })
}
