import { auditStaff } from '@xiongguan/contract/audit/staff'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { staffAccess } from './access'
import { readChain, verifyAudit } from './check-chain'
import type { Digests } from './digests'
import { listAudit, type ActorNames } from './read-audit'
import { searchAudit } from './search-audit'
import { unusualLooks, type LookThresholds } from './unusual-looks'

type StaffPorts = { actorNames: ActorNames; digests: Digests; thresholds: LookThresholds }

export function staffHandlers(platform: Platform, { actorNames, digests, thresholds }: StaffPorts) {
  const os = guarded(auditStaff, staffAccess, platform.limiter)
  return {
    list: os.list.handler(({ context, input }) => listAudit(platform, actorNames, context, input)),
    search: os.search.handler(({ context, input }) => searchAudit(platform, actorNames, context, input)),
    unusual: os.unusual.handler(({ context, input }) => unusualLooks(platform, { actorNames, thresholds }, context, input.month)),
    chain: os.chain.handler(() => readChain(platform.db, digests)),
    verify: os.verify.handler(({ context }) => verifyAudit(platform, digests, context)),
  }
}
