import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Work } from '../../platform/tables'
import { changeImport, importNote, notInPreview } from './change-import'
import { deskReach, seen, type DeskReach } from './import-reach'
import { aimRows, countRows, failRows, joiningRows, rowsToFill, setImport } from './import-store'
import type { ImportKit } from './ports'
import { openDocument, openName, openPhone, sealDocument, sealName, sealPhone } from './register-seals'

type Fill = Awaited<ReturnType<typeof rowsToFill>>[number]

/** What was sealed for a new person, sealed again for the one it is the same as. */
function aimed({ sealer }: ImportKit, row: Fill) {
  const target = row.suggested_person_id ?? row.person_id
  const { name_sealed: name, phone_sealed: phone, document_sealed: document, document_kind: kind } = row
  return {
    row_number: row.row_number,
    person_id: target,
    household_id: row.home_id,
    name_sealed: name && sealName(sealer, target, openName(sealer, row.person_id, name)).name_sealed,
    phone_sealed: phone && sealPhone(sealer, target, openPhone(sealer, row.person_id, phone)).phone_sealed,
    document_sealed: document && kind && sealDocument(sealer, target, kind, openDocument(sealer, row.person_id, document)).document_sealed,
  }
}

/** Aims rows at the people they are the same as; those of them that the caller may no longer touch are left out. */
async function aim(kit: ImportKit, work: Work, importId: string, reach: DeskReach): Promise<void> {
  const fills = await rowsToFill(work, importId)
  const within = fills.filter((row) => seen(reach, row.home_id, row.community_code))
  const homes = new Map<string, string>()
  for (const { household_id: planned, home_id: home } of within) if (!homes.has(planned)) homes.set(planned, home)
  await aimRows(
    work,
    importId,
    within.map((row) => aimed(kit, row)),
    [...homes].map(([planned, home]) => ({ planned, home })),
  )
  const lost = fills.filter((row) => !within.includes(row)).map((row) => row.row_number)
  await failRows(work, importId, lost, 'personGone')
  const joining = await joiningRows(work, importId)
  const closed = joining.filter((row) => !seen(reach, row.household_id, row.community_code)).map((row) => row.row_number)
  await failRows(work, importId, closed, 'householdGone')
}

/** Lets an import begin once every suggestion is decided; the clock carries it out. */
export function startImport(kit: ImportKit, context: CallContext, input: { importId: string }) {
  return changeImport(kit, context, input, async ({ work, record, accountId, now }) => {
    if (record.state !== 'preview') return notInPreview
    const counts = (await countRows(work, [input.importId])).get(input.importId)
    if (!counts || counts.waiting === 0) return '没有可以导入的行，请改好文件重新上传'
    if (counts.undecided > 0) return `还有 ${counts.undecided} 行没有决定是不是同一个人，请先决定`
    const homes = [
      ...(await rowsToFill(work, input.importId)).map((row) => row.home_id),
      ...(await joiningRows(work, input.importId)).map((row) => row.household_id),
    ]
    const reach = await deskReach(kit, work, accountOf(context), homes)
    await aim(kit, work, input.importId, reach)
    await setImport(work, input.importId, { state: 'running', started_by: accountId, started_at: now })
    return importNote('import.started', input.importId)
  })
}
