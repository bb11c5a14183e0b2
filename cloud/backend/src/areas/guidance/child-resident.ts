import { childResident } from '@xiongguan/contract/guidance/growth-resident'
import { guarded } from '../../platform/access/guard'
import { childAccess } from './access'
import { measure, noteSigns, readGrowth, readSigns } from './keep-growth'
import type { GuidanceKit } from './ports'

export function childHandlers(kit: GuidanceKit) {
  const os = guarded(childResident, childAccess, kit.limiter)
  return {
    growth: os.growth.handler(({ context, input }) => readGrowth(kit, context, input.personId)),
    measure: os.measure.handler(({ context, input }) => measure(kit, context, input)),
    signs: os.signs.handler(({ context, input }) => readSigns(kit, context, input.personId)),
    noteSigns: os.noteSigns.handler(({ context, input }) => noteSigns(kit, context, input)),
  }
}
