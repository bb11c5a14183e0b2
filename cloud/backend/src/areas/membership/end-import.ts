import type { CallContext } from '../../platform/access/caller'
import { changeImport, importNote, notInPreview } from './change-import'
import { forgetImport, setImport, settleRow } from './import-store'
import type { ImportKit } from './ports'

/** Leaves a roster alone: what it holds of people is deleted at once. */
export function dropImport(kit: ImportKit, context: CallContext, input: { importId: string }) {
  return changeImport(kit, context, input, async ({ work, record, now }) => {
    if (record.state !== 'preview') return notInPreview
    await forgetImport(work, input.importId, now)
    await setImport(work, input.importId, { state: 'dropped', finished_at: now })
    return importNote('import.dropped', input.importId)
  })
}

/** Takes a whole import back; the clock carries it out, last row first. */
export function undoImport(kit: ImportKit, context: CallContext, input: { importId: string }) {
  return changeImport(kit, context, input, async ({ work, record, accountId, now }) => {
    if (record.state !== 'done') return '只有导入好的名册可以撤销'
    if (record.forgotten_at) return '已过可以撤销的日子，请一个一个更正'
    await setImport(work, input.importId, { state: 'undoing', undo_by: accountId, undo_asked_at: now })
    return importNote('import.undoAsked', input.importId)
  })
}

/** A row that was left for a person to look after is done. */
export function settleLeftRow(kit: ImportKit, context: CallContext, input: { importId: string; row: number }) {
  return changeImport(kit, context, input, async ({ work }) =>
    (await settleRow(work, input.importId, input.row)) ? importNote('import.rowSettled', input.importId) : '这一行不需要处理',
  )
}
