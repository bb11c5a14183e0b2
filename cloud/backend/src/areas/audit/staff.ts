import { auditStaff } from '@xiongguan/contract/audit/staff'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { staffAccess } from './access'
import { readChain, verifyAudit } from './check-chain'
import type { Digests } from './digests'
import { listAudit, type ActorNames } from './read-audit'

export function staffHandlers(platform: Platform, { actorNames, digests }: { actorNames: ActorNames; digests: Digests }) {
  const os = guarded(auditStaff, staffAccess, platform.limiter)
  return {
    list: os.list.handler(({ context, input }) => listAudit(platform, actorNames, context, input)),
    chain: os.chain.handler(() => readChain(platform.db, digests)),
    verify: os.verify.handler(({ context }) => verifyAudit(platform, digests, context)),
  }
}
