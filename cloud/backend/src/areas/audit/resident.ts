import { auditResident } from '@xiongguan/contract/audit/resident'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { residentAccess } from './access'
import { readLooks, type LooksPorts } from './read-looks'

export function residentHandlers(platform: Platform, ports: LooksPorts) {
  const os = guarded(auditResident, residentAccess, platform.limiter)
  return { mine: os.mine.handler(({ context, input }) => readLooks(platform, ports, context, input.cursor)) }
}
