import { familyStaff } from '@xiongguan/contract/membership/family-staff'
import { guarded } from '../../platform/access/guard'
import { familyDeskAccess } from './access'
import { confirmActingOnPaper } from './act-for-parent'
import { decideRelative, listRelativeRequests, readRelativeRequest } from './decide-relative'
import { decideDeparture, listDepartures } from './leave-quietly'
import type { MembershipDeps } from './ports'
import { readFamilyQuiet } from './read-family-quiet'
import { setFamilyQuiet } from './set-family-quiet'
import { listNamings, sendBackNaming, verifyNaming } from './verify-name'

export function familyDeskHandlers(deps: MembershipDeps) {
  const os = guarded(familyStaff, familyDeskAccess, deps.platform.limiter)
  return {
    namings: os.namings.handler(({ context, input }) => listNamings(deps, context, input)),
    verifyNaming: os.verifyNaming.handler(({ context, input }) => verifyNaming(deps, context, input)),
    sendBackNaming: os.sendBackNaming.handler(({ context, input }) => sendBackNaming(deps, context, input)),
    confirmActingOnPaper: os.confirmActingOnPaper.handler(({ context, input }) => confirmActingOnPaper(deps, context, input)),
    setFamilyQuiet: os.setFamilyQuiet.handler(({ context, input }) => setFamilyQuiet(deps, context, input)),
    familyQuiet: os.familyQuiet.handler(({ context, input }) => readFamilyQuiet(deps, context, input.householdId)),
    relativeRequests: os.relativeRequests.handler(({ input }) => listRelativeRequests(deps, input)),
    relativeRequest: os.relativeRequest.handler(({ context, input }) => readRelativeRequest(deps, context, input.requestId)),
    decideRelative: os.decideRelative.handler(({ context, input }) => decideRelative(deps, context, input)),
    departures: os.departures.handler(({ context, input }) => listDepartures(deps, context, input)),
    settleDeparture: os.settleDeparture.handler(({ context, input }) => decideDeparture(deps, context, input)),
  }
}
