import { placeStaff } from '@xiongguan/contract/membership/place-staff'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { placeAccess } from './access'
import { assignToPart, confirmDraft, draftRezoning, withdrawRezoning } from './draft-rezoning'
import { exportReport } from './export-place-report'
import { listSplit } from './list-split-households'
import type { MembershipDeps } from './ports'
import { readRezonings, rezoningDetail } from './read-rezoning'
import { readPast, readTree, reportPlaces } from './report-places'

export function placeHandlers(deps: MembershipDeps) {
  const { platform } = deps
  const os = guarded(placeStaff, placeAccess, platform.limiter)
  return {
    tree: os.tree.handler(({ input }) => readTree(deps, input.asOf)),
    past: os.past.handler(({ input }) => readPast(deps, input.code)),
    rezonings: os.rezonings.handler(({ input }) => readRezonings(deps, input.cursor)),
    rezoning: os.rezoning.handler(({ input }) => rezoningDetail(deps, platform.db, input.rezoningId)),
    draft: os.draft.handler(({ context, input }) => draftRezoning(deps, context, input.form)),
    households: os.households.handler(({ context, input }) => listSplit(deps, context, input)),
    assign: os.assign.handler(({ context, input }) => assignToPart(deps, context, input)),
    confirm: os.confirm.handler(({ context, input }) => confirmDraft(deps, context, input)),
    withdraw: os.withdraw.handler(({ context, input }) => withdrawRezoning(deps, context, input)),
    report: os.report.handler(({ context, input }) => reportPlaces(deps, platform.db, accountOf(context), input.asOf)),
    exportReport: os.exportReport.handler(({ context, input }) => exportReport(deps, context, input)),
  }
}
