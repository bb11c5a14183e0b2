import { familyResident } from '@xiongguan/contract/membership/family-resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { familyAccess } from './access'
import { askToAct, confirmActing, endActing, lookAtActing, readActing } from './act-for-parent'
import { forgetPhone, provePhone, sendPhoneCode, takeWeChatPhone } from './bind-phone'
import { leaveQuietly } from './leave-quietly'
import { namingNotice, phoneNotice } from './naming-notice'
import type { MembershipDeps } from './ports'
import { ownStanding } from './read-standing'
import { askAsRelative, ownRequests, readRelativeFile, readWish, setWish, withdrawRequest } from './relatives'
import {
  changeSharer,
  inviteFamily,
  joinHousehold,
  leaveSharing,
  lookAtSharing,
  readSharing,
  stopSharer,
  withdrawInvitation,
} from './share-household'
import { stateName, withdrawName } from './state-name'

export function familyHandlers(deps: MembershipDeps) {
  const { platform } = deps
  const { db } = platform
  const os = guarded(familyResident, familyAccess, platform.limiter)
  return {
    standing: os.standing.handler(({ context }) => ownStanding(platform, db, accountOf(context).accountId)),
    phoneNotice: os.phoneNotice.handler(() => phoneNotice()),
    sendPhoneCode: os.sendPhoneCode.handler(({ context, input }) => sendPhoneCode(deps, context, input.phone)),
    provePhone: os.provePhone.handler(({ context, input }) => provePhone(deps, context, input)),
    takeWeChatPhone: os.takeWeChatPhone.handler(({ context, input }) => takeWeChatPhone(deps, context, input)),
    forgetPhone: os.forgetPhone.handler(({ context }) => forgetPhone(deps, context)),
    namingNotice: os.namingNotice.handler(({ input }) => namingNotice(input.kind)),
    stateName: os.stateName.handler(({ context, input }) => stateName(deps, context, input)),
    withdrawName: os.withdrawName.handler(({ context, input }) => withdrawName(deps, context, input.personId)),
    sharing: os.sharing.handler(({ context }) => readSharing(platform, db, accountOf(context).accountId)),
    invite: os.invite.handler(({ context, input }) => inviteFamily(deps, context, input)),
    withdrawInvitation: os.withdrawInvitation.handler(({ context, input }) => withdrawInvitation(deps, context, input)),
    invitation: os.invitation.handler(({ context, input }) => lookAtSharing(deps, context, input.code)),
    join: os.join.handler(({ context, input }) => joinHousehold(deps, context, input.code)),
    changeSharer: os.changeSharer.handler(({ context, input }) => changeSharer(deps, context, input)),
    endSharer: os.endSharer.handler(({ context, input }) => stopSharer(deps, context, input)),
    leaveSharing: os.leaveSharing.handler(({ context }) => leaveSharing(deps, context)),
    acting: os.acting.handler(({ context }) => readActing(deps, db, accountOf(context).accountId)),
    askToAct: os.askToAct.handler(({ context, input }) => askToAct(deps, context, input)),
    actingRequest: os.actingRequest.handler(({ context, input }) => lookAtActing(deps, context, input.code)),
    confirmActing: os.confirmActing.handler(({ context, input }) => confirmActing(deps, context, input)),
    endActing: os.endActing.handler(({ context, input }) => endActing(deps, context, input.proxyId)),
    leaveQuietly: os.leaveQuietly.handler(({ context, input }) => leaveQuietly(deps, context, input)),
    wish: os.wish.handler(({ context }) => readWish(deps, context)),
    setWish: os.setWish.handler(({ context, input }) => setWish(deps, context, input.allows)),
    relativeRequests: os.relativeRequests.handler(({ context }) => ownRequests(deps, context)),
    askAsRelative: os.askAsRelative.handler(({ context, input }) => askAsRelative(deps, context, input)),
    withdrawRequest: os.withdrawRequest.handler(({ context, input }) => withdrawRequest(deps, context, input.requestId)),
    relativeFile: os.relativeFile.handler(({ context, input }) => readRelativeFile(deps, context, input.requestId)),
  }
}
