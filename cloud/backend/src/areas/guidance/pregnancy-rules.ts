import type { PregnancyWindow } from '../../../../reference/schedules/schedule'
import { addDays } from '../../platform/civil-date'
import type { Schedules } from './current-schedules'
import { detailOf } from './item-details'
import { itemOf, itemsOfBefore, stateOf, type DoneByItem, type Ruled, type Span } from './timeline-rules'

type Pregnant = { lastPeriod: string; today: string; done: DoneByItem }
type Needed = Pick<Schedules, 'publicVisits' | 'antenatal' | 'claims'>

const words = {
  noDates: '什么时候做，请问医院',
  afterBirth: '生了以后再做',
  windowOver: '这段孕周过去了，请问医院怎么办',
  visitOver: '这一次过去了，接着做下一次',
  ask: '以嘉峪关市卫健委最新通知为准',
  employer: '具体怎么休请问单位',
  danger: '怀孕时不舒服、拿不准，马上就医',
}

const spanOf = (days: { from: number; to: number } | null, lastPeriod: string): Span =>
  days ? { from: addDays(lastPeriod, days.from), to: addDays(lastPeriod, days.to) } : { from: null, to: null }

/** The public-health visits; one whose weeks are over is not made up, the next one counts. */
function publicVisits({ publicVisits: schedule }: Needed, { lastPeriod, today, done }: Pregnant): Ruled[] {
  return schedule.content.flatMap((row) => {
    if (row.afterBirth) return []
    const span = spanOf(row.days, lastPeriod)
    const state = stateOf(span, today, 'expired')
    const reason = state === 'expired' ? words.visitOver : state === 'ask' ? words.noDates : ''
    return [
      itemOf(
        { group: 'publicVisits', id: row.id, title: row.title, span, state, reason, detail: () => detailOf('publicVisits', schedule, row) },
        done,
      ),
    ]
  })
}

/** Visits and screenings of the clinical weeks; a window that is over is not made up. */
function clinical({ antenatal: schedule }: Needed, { lastPeriod, today, done }: Pregnant): Ruled[] {
  const over = ({ list }: PregnancyWindow) => (list === 'screening' ? words.windowOver : words.visitOver)
  return schedule.content.windows.map((row) => {
    const span = spanOf(row.days, lastPeriod)
    const state = stateOf(span, today, 'expired')
    const reason = state === 'expired' ? over(row) : state === 'ask' ? words.noDates : ''
    return itemOf({ group: row.list, id: row.id, title: row.title, span, state, reason, detail: () => detailOf(row.list, schedule, row) }, done)
  })
}

/** Whatever the week: what feels wrong is for a doctor at once. The facts carry no list of signs, so none is shown. */
function danger({ antenatal: schedule }: Needed, { done }: Pregnant): Ruled {
  const { emergency } = schedule.content
  const detail = () => ({
    ...detailOf('antenatal', schedule, { title: words.danger, cells: [] }, { phone: emergency, actions: [], preparation: ['带《母子健康手册》'] }),
    why: '出现不舒服、自己拿不准的情况，不要等，也不要先在网上查：去医院，或者打急救电话。',
    place: '最近的医院急诊',
    ask: { words: '急救电话', phone: emergency },
  })
  return itemOf({ group: 'antenatal', id: 'danger', title: words.danger, span: spanOf(null, ''), state: 'ask', reason: '', detail }, done)
}

/** What can be claimed around a birth; without a known amount only whom to ask. */
function claims({ claims: schedule }: Needed, { done }: Pregnant): Ruled[] {
  const { ask, items } = schedule.content
  return items
    .filter(({ whose }) => whose === 'pregnancy')
    .map((row) => {
      const known = row.amount !== null
      const reason = known ? `${row.amount}，${words.employer}` : words.ask
      const detail = () => detailOf('claims', schedule, row, { phone: known ? null : ask, ask: known ? words.employer : words.ask, place: row.how })
      return itemOf({ group: 'claims', id: row.id, title: row.title, span: { from: null, to: null }, state: 'ask', reason, detail }, done)
    })
}

/** All that belongs to a pregnancy, counted from the first day of the last period. */
export function planPregnancyItems(schedules: Needed, pregnant: Pregnant): Ruled[] {
  const items = [...publicVisits(schedules, pregnant), ...clinical(schedules, pregnant), danger(schedules, pregnant), ...claims(schedules, pregnant)]
  return [...items, ...itemsOfBefore(items, pregnant.done)]
}
