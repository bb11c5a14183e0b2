import { timelineResident } from '@xiongguan/contract/guidance/timeline-resident'
import { accountOf } from '../../platform/access/caller'
import { guarded } from '../../platform/access/guard'
import { timelineAccess } from './access'
import { exportCalendar } from './export-calendar'
import { giveBirth } from './give-birth'
import { setChild } from './keep-child'
import { correctDating, endPregnancy, noteColour, resumePregnancy, setPlanning, startPregnancy } from './keep-pregnancy'
import { markDone, recordDose, takeOutRecord } from './keep-records'
import type { GuidanceKit } from './ports'
import { readItem, readPlan, readTimeline } from './read-timeline'

export function timelineHandlers(kit: GuidanceKit) {
  const os = guarded(timelineResident, timelineAccess, kit.limiter)
  return {
    overview: os.overview.handler(({ context }) => readTimeline(kit, kit.db, accountOf(context).accountId)),
    plan: os.plan.handler(({ context, input }) => readPlan(kit, context, input.subjectId)),
    item: os.item.handler(({ context, input }) => readItem(kit, context, input)),
    calendar: os.calendar.handler(({ context, input }) => exportCalendar(kit, context, input.subjectId)),
    setPlanning: os.setPlanning.handler(({ context, input }) => setPlanning(kit, context, input)),
    startPregnancy: os.startPregnancy.handler(({ context, input }) => startPregnancy(kit, context, input)),
    correctDating: os.correctDating.handler(({ context, input }) => correctDating(kit, context, input)),
    noteColour: os.noteColour.handler(({ context, input }) => noteColour(kit, context, input)),
    endPregnancy: os.endPregnancy.handler(({ context, input }) => endPregnancy(kit, context, input)),
    resumePregnancy: os.resumePregnancy.handler(({ context, input }) => resumePregnancy(kit, context, input)),
    giveBirth: os.giveBirth.handler(({ context, input }) => giveBirth(kit, context, input)),
    setChild: os.setChild.handler(({ context, input }) => setChild(kit, context, input)),
    markDone: os.markDone.handler(({ context, input }) => markDone(kit, context, input)),
    recordDose: os.recordDose.handler(({ context, input }) => recordDose(kit, context, input)),
    removeRecord: os.removeRecord.handler(({ context, input }) => takeOutRecord(kit, context, input)),
  }
}
