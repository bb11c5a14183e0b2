import { duplicatesStaff } from '@xiongguan/contract/membership/duplicate-staff'
import { importsStaff } from '@xiongguan/contract/membership/import-staff'
import { guarded } from '../../platform/access/guard'
import { duplicateAccess, importAccess } from './access'
import { decideLevel, decideRow } from './decide-rows'
import { dropImport, settleLeftRow, undoImport } from './end-import'
import { mergeDuplicate } from './merge-people'
import type { ImportKit } from './ports'
import { readDuplicate, readDuplicates } from './read-duplicates'
import { readImport, readImportRows, readImports } from './read-imports'
import { rosterTemplate } from './roster-template'
import { startImport } from './start-import'
import { tellApart } from './tell-apart'
import { undoMerge } from './undo-merge'
import { uploadRoster } from './upload-roster'

export function importHandlers(kit: ImportKit) {
  const os = guarded(importsStaff, importAccess, kit.limiter)
  return {
    template: os.template.handler(() => rosterTemplate()),
    upload: os.upload.handler(({ input, context }) => uploadRoster(kit, context, input)),
    list: os.list.handler(({ input, context }) => readImports(kit, context, input.cursor)),
    get: os.get.handler(({ input, context }) => readImport(kit, context, input.importId)),
    rows: os.rows.handler(({ input, context }) => readImportRows(kit, context, input)),
    decide: os.decide.handler(({ input, context }) => decideRow(kit, context, input)),
    decideAll: os.decideAll.handler(({ input, context }) => decideLevel(kit, context, input)),
    start: os.start.handler(({ input, context }) => startImport(kit, context, input)),
    drop: os.drop.handler(({ input, context }) => dropImport(kit, context, input)),
    undo: os.undo.handler(({ input, context }) => undoImport(kit, context, input)),
    settle: os.settle.handler(({ input, context }) => settleLeftRow(kit, context, input)),
  }
}

export function duplicateHandlers(kit: ImportKit) {
  const os = guarded(duplicatesStaff, duplicateAccess, kit.limiter)
  return {
    list: os.list.handler(({ input, context }) => readDuplicates(kit, context, input)),
    get: os.get.handler(({ input, context }) => readDuplicate(kit, context, input.ticketId)),
    merge: os.merge.handler(({ input, context }) => mergeDuplicate(kit, context, input)),
    tellApart: os.tellApart.handler(({ input, context }) => tellApart(kit, context, input)),
    undoMerge: os.undoMerge.handler(({ input, context }) => undoMerge(kit, context, input)),
  }
}
