import { curveResident } from '@xiongguan/contract/guidance/growth-resident'
import { calendarResident, guidanceResident } from '@xiongguan/contract/guidance/resident'
import { guarded } from '../../platform/access/guard'
import { civilDate } from '../../platform/civil-date'
import { badInput } from '../../platform/failures'
import type { Platform } from '../../platform/platform'
import { calendarAccess, curveAccess, residentAccess } from './access'
import type { CurrentSchedules } from './current-schedules'
import { refuseBirth, refuseLastPeriod } from './date-rules'
import { dayOfCalendar } from './day-of-calendar'
import { assessGrowth, refuseMeasures } from './growth-rules'
import { curveOf } from './read-curve'
import { planVaccination } from './vaccination-rules'
import { planChildChecks, planPregnancy } from './visit-rules'

/** Throws what a rule refuses as bad input. */
function unlessRefused(refusal: { field: string; reason: string } | null): void {
  if (refusal) throw badInput(refusal.field, refusal.reason)
}

export function residentHandlers({ db, limiter, clock }: Platform, schedules: CurrentSchedules) {
  const os = guarded(guidanceResident, residentAccess, limiter)
  const today = () => civilDate(clock.now())
  return {
    vaccinationPlan: os.vaccinationPlan.handler(async ({ input }) => {
      unlessRefused(refuseBirth(input.birthDate, today()))
      const { version, inForceOn, content } = (await schedules(db)).vaccination
      return { scheduleVersion: version, doses: planVaccination(content, inForceOn, input) }
    }),
    checkupPlan: os.checkupPlan.handler(async ({ input: { birthDate } }) => {
      unlessRefused(refuseBirth(birthDate, today()))
      return { visits: planChildChecks((await schedules(db)).childChecks.content, birthDate) }
    }),
    antenatalPlan: os.antenatalPlan.handler(async ({ input: { lastMenstrualPeriod } }) => {
      unlessRefused(refuseLastPeriod(lastMenstrualPeriod, today()))
      return planPregnancy((await schedules(db)).antenatal.content, lastMenstrualPeriod)
    }),
    assessGrowth: os.assessGrowth.handler(async ({ input }) => {
      unlessRefused(refuseMeasures(input, today()))
      return assessGrowth((await schedules(db)).growth.content, input)
    }),
  }
}

export function calendarHandlers({ limiter }: Platform) {
  const os = guarded(calendarResident, calendarAccess, limiter)
  return { day: os.day.handler(({ input: { date } }) => ({ kind: dayOfCalendar(date) })) }
}

export function curveHandlers({ db, limiter }: Platform, schedules: CurrentSchedules) {
  const os = guarded(curveResident, curveAccess, limiter)
  return { curve: os.curve.handler(async ({ input }) => curveOf((await schedules(db)).growth, input.sex, input.indicator)) }
}
