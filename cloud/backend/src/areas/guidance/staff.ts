import { guidanceStaff } from '@xiongguan/contract/guidance/staff'
import { guarded } from '../../platform/access/guard'
import { civilDate } from '../../platform/civil-date'
import { badInput } from '../../platform/failures'
import { deskAccess } from './access'
import { listCalls, noteCall, openCall } from './call-families'
import { assessGrowth, refuseMeasures } from './growth-rules'
import { listAllSchedules, readProductChoices, readSchedule, reviewSchedule, setChoice } from './keep-schedules'
import type { GuidanceKit } from './ports'

export function deskHandlers(kit: GuidanceKit) {
  const os = guarded(guidanceStaff, deskAccess, kit.limiter)
  return {
    schedules: os.schedules.handler(() => listAllSchedules(kit)),
    schedule: os.schedule.handler(({ input }) => readSchedule(kit, input.scheduleId)),
    reviewSchedule: os.reviewSchedule.handler(({ context, input }) => reviewSchedule(kit, context, input)),
    choices: os.choices.handler(() => readProductChoices(kit)),
    setChoice: os.setChoice.handler(({ context, input }) => setChoice(kit, context, input)),
    calls: os.calls.handler(({ context, input }) => listCalls(kit, context, input)),
    openCall: os.openCall.handler(({ context, input }) => openCall(kit, context, input)),
    noteCall: os.noteCall.handler(({ context, input }) => noteCall(kit, context, input)),
    assessGrowth: os.assessGrowth.handler(async ({ input }) => {
      const wrong = refuseMeasures(input, civilDate(kit.clock.now()))
      if (wrong) throw badInput(wrong.field, wrong.reason)
      return assessGrowth((await kit.schedules(kit.db)).growth.content, input)
    }),
  }
}
