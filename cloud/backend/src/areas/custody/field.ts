import { custodyField } from '@xiongguan/contract/custody/field'
import { guarded } from '../../platform/access/guard'
import { fieldAccess } from './access'
import { answerHandover } from './answer-handover'
import { handOver, listHandovers, listSuccessors } from './hand-over'
import { listFamilies, openOwnFile } from './own-files'
import type { CustodyDeps } from './ports'
import { referFamily } from './refer-family'
import { saveNote } from './save-note'

export function fieldHandlers(deps: CustodyDeps) {
  const os = guarded(custodyField, fieldAccess, deps.platform.limiter)
  return {
    families: os.families.handler(({ context, input }) => listFamilies(deps, context, input)),
    open: os.open.handler(({ context, input }) => openOwnFile(deps, context, input)),
    saveNote: os.saveNote.handler(({ context, input }) => saveNote(deps, context, input)),
    successors: os.successors.handler(({ context, input }) => listSuccessors(deps, context, input.fileId)),
    handOver: os.handOver.handler(({ context, input }) => handOver(deps, context, input)),
    handovers: os.handovers.handler(({ context }) => listHandovers(deps, context)),
    answerHandover: os.answerHandover.handler(({ context, input }) => answerHandover(deps, context, input)),
    refer: os.refer.handler(({ context, input }) => referFamily(deps, context, input)),
  }
}
