import type { DuplicateLevel, RowDecision } from '@xiongguan/contract/membership/import-terms'
import type { CallContext } from '../../platform/access/caller'
import { changeImport, importNote, notInPreview } from './change-import'
import { decideRows, findRow } from './import-store'
import type { ImportKit } from './ports'

/** Decides what becomes of one row: a new person, the one it may be the same as, or nothing. */
export function decideRow(kit: ImportKit, context: CallContext, input: { importId: string; row: number; decision: RowDecision }) {
  return changeImport(kit, context, input, async ({ work, record }) => {
    if (record.state !== 'preview') return notInPreview
    const row = await findRow(work, input.importId, input.row)
    if (row?.state !== 'waiting') return '这一行有错或不在名册里，请改好文件重新上传'
    if (input.decision === 'same' && !row.suggested_person_id) return '这一行没有可以并入的人'
    await decideRows(work, input.importId, { row: input.row }, input.decision)
    return importNote('import.decided', input.importId)
  })
}

/** Decides all rows of one likelihood at once. */
export function decideLevel(kit: ImportKit, context: CallContext, input: { importId: string; level: DuplicateLevel; decision: RowDecision }) {
  return changeImport(kit, context, input, async ({ work, record }) => {
    if (record.state !== 'preview') return notInPreview
    const decided = await decideRows(work, input.importId, { level: input.level }, input.decision)
    return decided === 0 ? '没有这样的行' : importNote('import.decided', input.importId)
  })
}
