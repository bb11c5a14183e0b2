import type { ItemState, Stage } from '@xiongguan/contract/guidance/terms'
import type { Sex } from '@xiongguan/contract/membership/terms'
import { addDays, addMonths, completedMonths, daysBetween } from '../../platform/civil-date'
import type { Schedules } from './current-schedules'
import { standDoses, type Choices } from './dose-rules'
import { detailOf } from './item-details'
import { itemOf, itemsOfBefore, stateOf, type DoneByItem, type Ruled, type Span } from './timeline-rules'
import { planChildChecks } from './visit-rules'

export type PlannedChild = {
  birthDate: string
  sex: Sex
  today: string
  done: DoneByItem
  choices: Choices
  /** The mother's visits after birth stand with one child of a birth. */
  withMother: boolean
}
export type ChildSchedules = Pick<Schedules, 'vaccination' | 'childChecks' | 'newborn' | 'warningSigns' | 'feeding' | 'claims' | 'publicVisits'>

/** Months up to which a step of the first weeks still makes sense, and the mother's visits are asked about. Nobody reads these. */
const newbornMonths = 12
const motherMonths = 3
/** The child checks and the growth standard are for children younger than this. */
const outgrownMonths = 84
const childhoodMonths = 36

const words = {
  visitOver: '这一次过去了，接着做下一次',
  fromDischarge: (when: string) => `${when}，医生上门；没有人来请问社区卫生服务中心`,
  askHospital: '请问生孩子的医院',
  askCommunity: '请问所在社区或派出所',
  askMother: '什么时候做，请问社区卫生服务中心',
  ask: '以嘉峪关市卫健委最新通知为准',
  claimLate: '过了首次申请的时间，请问户籍所在地的街道或乡镇',
  feeding: '请问儿保门诊',
}

const none: Span = { from: null, to: null }

function vaccination({ vaccination: schedule }: ChildSchedules, { birthDate, sex, today, done, choices }: PlannedChild): Ruled[] {
  const given = new Map(
    [...done.values()].filter(({ itemId }) => itemId.startsWith('vaccination.')).map(({ itemId, on }) => [itemId.slice('vaccination.'.length), on]),
  )
  return standDoses(schedule.content, { birthDate, sex, today, inForceOn: schedule.inForceOn, given, choices }).map(
    ({ dose, span, state, reason }) => {
      const detail = () =>
        detailOf('vaccination', schedule, dose, {
          why: `预防${dose.prevents}。按国家免疫规划的月龄打，保护来得及时。能不能打、哪天打，以接种门诊和接种证为准；这里只提醒。`,
          ...(state === 'notForYou' && { actions: [] }),
        })
      return itemOf({ group: 'vaccination', id: dose.id, title: dose.title, span, state, reason, detail }, done)
    },
  )
}

/** A check is due from its age on until the next one is; the home visit counts from a day only the family knows. */
function checks({ childChecks: schedule }: ChildSchedules, { birthDate, today, done }: PlannedChild): Ruled[] {
  const visits = planChildChecks(schedule.content, birthDate)
  return schedule.content.map((row, at) => {
    const from = visits[at]?.dueDate ?? null
    const next = visits[at + 1]?.dueDate ?? addMonths(birthDate, outgrownMonths)
    const span = from === null ? none : { from, to: addDays(next, -1) }
    const state: ItemState = today >= next ? 'expired' : from !== null && today < from ? 'ahead' : 'due'
    const reason = state === 'expired' ? words.visitOver : from === null ? words.fromDischarge(row.age) : ''
    const detail = () => detailOf('childChecks', schedule, row)
    return itemOf({ group: 'childChecks', id: row.id, title: row.title, span, state, reason, detail }, done)
  })
}

function newborn({ newborn: schedule }: ChildSchedules, { birthDate, today, done }: PlannedChild): Ruled[] {
  const grown = completedMonths(birthDate, today) >= newbornMonths
  return schedule.content
    .filter(({ id }) => !grown || done.has(`newborn.${id}`))
    .map((row) => {
      const span = row.withinMonths === null ? none : { from: birthDate, to: addMonths(birthDate, row.withinMonths) }
      const whom = row.id === 'registration' ? words.askCommunity : words.askHospital
      const state = stateOf(span, today, 'overdue')
      const detail = () => detailOf('newborn', schedule, row, row.withinMonths === null ? { ask: whom } : { place: '居住地的接种门诊' })
      return itemOf({ group: 'newborn', id: row.id, title: row.title, span, state, reason: state === 'ask' ? whom : '', detail }, done)
    })
}

function signs({ warningSigns: schedule }: ChildSchedules, { birthDate, today, done }: PlannedChild): Ruled[] {
  return schedule.content.map((row) => {
    const span = { from: addMonths(birthDate, row.ageMonths), to: addDays(addMonths(birthDate, row.untilMonths), -1) }
    const detail = () => detailOf('signs', schedule, row)
    return itemOf({ group: 'signs', id: row.id, title: row.title, span, state: stateOf(span, today, 'expired'), reason: '', detail }, done)
  })
}

function feeding({ feeding: schedule }: ChildSchedules, { birthDate, today, done }: PlannedChild): Ruled[] {
  const months = completedMonths(birthDate, today)
  return schedule.content
    .filter(({ untilMonths }) => months < untilMonths)
    .map((row) => {
      const detail = () => detailOf('feeding', schedule, row)
      return itemOf({ group: 'feeding', id: row.id, title: row.title, span: none, state: 'ask', reason: words.feeding, detail }, done)
    })
}

/** The year of birth or the next, as the row says. */
const endOfFirstClaim = (birthDate: string) => `${Number(birthDate.slice(0, 4)) + 1}-12-31`

function claims({ claims: schedule }: ChildSchedules, { birthDate, today, done }: PlannedChild): Ruled[] {
  const months = completedMonths(birthDate, today)
  const { ask, items } = schedule.content
  return items
    .filter((row) => row.whose === 'child' && (months < (row.untilMonths ?? childhoodMonths) || done.has(`claims.${row.id}`)))
    .map((row) => {
      const known = row.amount !== null
      const ends = row.firstClaim ? endOfFirstClaim(birthDate) : row.untilMonths === null ? null : addDays(addMonths(birthDate, row.untilMonths), -1)
      const span = known ? { from: birthDate, to: ends } : none
      const state = known ? stateOf(span, today, row.firstClaim ? 'ask' : 'expired') : 'ask'
      const reason = known ? (state === 'ask' ? words.claimLate : (row.amount ?? '')) : words.ask
      const detail = () =>
        detailOf('claims', schedule, row, {
          place: row.how,
          preparation: row.bring === '' ? [] : [`带：${row.bring}`],
          phone: known ? null : ask,
          ...(known && { ask: '请问办理的部门' }),
          article: row.firstClaim ? 'childcare-subsidy' : null,
        })
      return itemOf({ group: 'claims', id: row.id, title: row.title, span, state, reason, detail }, done)
    })
}

/** The mother's visits after birth. */
function mother({ publicVisits: schedule }: ChildSchedules, { birthDate, today, done, withMother }: PlannedChild): Ruled[] {
  if (!withMother) return []
  const over = completedMonths(birthDate, today) >= motherMonths
  return schedule.content.flatMap((row) => {
    if (!row.afterBirth) return []
    const { days } = row.afterBirth
    const from = days === null ? null : addDays(birthDate, days)
    const state: ItemState = over ? 'expired' : stateOf({ from, to: null }, today, 'expired')
    const reason = state === 'ask' ? words.askMother : state === 'expired' ? words.askMother : ''
    const detail = () => detailOf('publicVisits', schedule, row)
    const span = { from, to: null }
    return [itemOf({ group: 'publicVisits', id: row.id, title: `妈妈：${row.title}`, span, state, reason, detail }, done)]
  })
}

/** All that belongs to a child, by its birth. Corrected age changes no date here: schedules count from birth. */
export function planChild(schedules: ChildSchedules, child: PlannedChild): Ruled[] {
  const items = [
    ...vaccination(schedules, child),
    ...checks(schedules, child),
    ...newborn(schedules, child),
    ...signs(schedules, child),
    ...feeding(schedules, child),
    ...claims(schedules, child),
    ...mother(schedules, child),
  ]
  return [...items, ...itemsOfBefore(items, child.done)]
}

/** Completed months, and the days beyond. */
export function ageIn(from: string, today: string): { months: number; days: number } {
  const months = Math.max(completedMonths(from, today), 0)
  return { months, days: Math.max(daysBetween(addMonths(from, months), today), 0) }
}

/** By the age from the due date, only where a doctor called the birth early and it lies before that day. */
export function correctedAge(birthDate: string, dueDate: string | null, today: string) {
  if (dueDate === null || dueDate <= birthDate || today < dueDate) return null
  return { dueDate, ...ageIn(dueDate, today) }
}

export function stageOf(birthDate: string, today: string): Stage {
  const months = completedMonths(birthDate, today)
  if (months < 1) return 'newborn'
  if (months < 12) return 'infant'
  if (months < childhoodMonths) return 'toddler'
  return months < outgrownMonths ? 'preschool' : 'grown'
}
