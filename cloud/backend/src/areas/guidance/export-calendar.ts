import { accountOf, type CallContext } from '../../platform/access/caller'
import { addDays } from '../../platform/civil-date'
import { calendarText, type CalendarDay } from '../../platform/calendar'
import { digestOf } from '../../platform/digest'
import type { GuidanceKit } from './ports'
import { subjectPlan } from './read-timeline'
import type { Ruled } from './timeline-rules'

const clinic = '具体哪天、能不能做，以医院、接种门诊和接种证为准。'

function dayOf(item: Ruled, subjectId: string): CalendarDay[] {
  const { fromDate, toDate, itemId, title, reason } = item
  if (fromDate === null) return []
  const until = [toDate === null ? '' : `推荐在 ${toDate} 以前`, reason].filter((each) => each !== '').map((each) => `${each}。`)
  return [{ uid: digestOf({ subjectId, itemId }).slice(0, 32), on: fromDate, after: addDays(fromDate, 1), title, text: `${until.join('')}${clinic}` }]
}

/** What is still to come of a part of the timeline, for the calendar of the phone: no name and no birth date in it. */
export async function exportCalendar(kit: GuidanceKit, context: CallContext, subjectId: string): Promise<{ fileName: string; content: string }> {
  const { items, today } = await subjectPlan(kit, kit.db, accountOf(context).accountId, subjectId)
  const coming = items.filter(({ state, fromDate }) => (state === 'ahead' || state === 'due') && fromDate !== null && fromDate >= today)
  return {
    fileName: 'timeline.ics',
    content: calendarText(
      coming.flatMap((item) => dayOf(item, subjectId)),
      kit.clock.now(),
    ),
  }
}
