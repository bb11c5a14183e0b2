import { identityStaff } from '@xiongguan/contract/identity/staff'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { staffAccess } from './access'
import { listStaff, type CommunityNames } from './list-staff'
import { offBoard } from './off-board'

export function staffHandlers(platform: Platform, communityNames: CommunityNames) {
  const os = guarded(identityStaff, staffAccess, platform.limiter)
  return {
    listStaff: os.listStaff.handler(({ context, input }) => listStaff(platform, communityNames, context, input)),
    offBoard: os.offBoard.handler(({ context, input }) => offBoard(platform, context, input.accountId)),
  }
}
