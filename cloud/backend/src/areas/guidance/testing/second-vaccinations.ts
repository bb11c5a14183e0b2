import nip from '../../../../../reference/facts/immunization/nip_2026.json'
import { addDays, addMonths, dayBefore } from './second-dates'
import { type ChildCase, type Dated, type FamilyCase, type SecondState } from './second-types'

type Dose = (typeof nip.doses)[number]
type Case = { child: ChildCase; family: FamilyCase; given: Map<string, string> }

const fromOf = (dose: Dose, birth: string) => addMonths(birth, dose.min_age_months)
const toOf = ({ recommended_before_months: before }: Dose, birth: string) => (before === null ? null : dayBefore(addMonths(birth, before)))

function givenDays(child: ChildCase): Map<string, string> {
  const given = new Map<string, string>()
  for (const { id, givenOn } of child.doses) {
    if (!nip.doses.some((dose) => dose.id === id)) throw new Error(`${id} is no dose of the programme`)
    const known = given.get(id)
    if (known === undefined || givenOn < known) given.set(id, givenOn)
  }
  return given
}

/** The product of an option group this child gets; undefined while nobody said it, or when the record holds both. */
function productOf(group: string, { family, given }: Case): string | undefined {
  const recorded = new Set(nip.doses.filter((dose) => dose.option_group === group && given.has(dose.id)).map((dose) => dose.option))
  if (recorded.size === 0) return new Map(Object.entries(family.products)).get(group)
  const [only, other] = recorded
  return other === undefined ? (only ?? undefined) : undefined
}

/** The day of 「…年…月…日以后出生」. Only the first dose's note says it; it is said of the vaccine. */
function bornAfter({ code }: Dose): string | null {
  const notes = nip.doses.filter((dose) => dose.code === code).map((dose) => dose.note_zh)
  const found = /(\d{4})年(\d{1,2})月(\d{1,2})日以后出生/.exec(notes.join('\n'))
  return found ? [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-') : null
}

function isForOthers(dose: Dose, it: Case): boolean {
  if (dose.sex !== 'any' && dose.sex !== it.child.sex) return true
  const after = bornAfter(dose)
  if (after !== null && it.child.birthDate < after) return true
  const product = dose.option_group === null ? undefined : productOf(dose.option_group, it)
  return product !== undefined && product !== dose.option
}

function isOpen(dose: Dose, it: Case): boolean {
  const { inForceOn } = it.family
  if (inForceOn !== null && fromOf(dose, it.child.birthDate) < inForceOn) return true
  if (dose.option_group !== null && productOf(dose.option_group, it) === undefined) return true
  return bornAfter(dose) === it.child.birthDate
}

/** The doses before this one; the products of an option group are counted apart. */
const earlierOf = (dose: Dose) =>
  nip.doses
    .filter(
      (other) =>
        other.prevents_zh === dose.prevents_zh &&
        other.option_group === dose.option_group &&
        other.option === dose.option &&
        other.dose_no < dose.dose_no,
    )
    .sort((a, b) => a.dose_no - b.dose_no)

function later(date: string, count: number, unit: string): string {
  if (unit === 'd') return addDays(date, count)
  return addMonths(date, unit === 'y' ? count * 12 : count)
}

function breaksInterval(interval: string, previous: string, on: string): boolean {
  const [, least, most, unit] = /^(\d+)(?:-(\d+))?(d|mo|y)$/.exec(interval) ?? []
  if (unit === undefined) throw new Error(`${interval} is no interval`)
  // Of ranges only the one in days is told to families; the wide ones contradict the ages of their own rows (je-i-3).
  const tooFar = most !== undefined && unit === 'd' && on > later(previous, Number(most), unit)
  return on < later(previous, Number(least), unit) || tooFar
}

/** Whether nothing says that a dose was given, though its time came after the schedule did; before, the certificate has it. */
const isMissing = (dose: Dose, { child, family, given }: Case) =>
  !given.has(dose.id) && (family.inForceOn === null || fromOf(dose, child.birthDate) >= family.inForceOn)

function departs(dose: Dose, it: Case): boolean {
  const { child, given } = it
  const on = given.get(dose.id)
  // What was given before the schedule held followed an earlier one.
  if (on === undefined || (it.family.inForceOn !== null && on < it.family.inForceOn)) return false
  const to = toOf(dose, child.birthDate)
  if (on < fromOf(dose, child.birthDate) || (to !== null && on > to)) return true
  const earlier = earlierOf(dose)
  if (earlier.some((other) => isMissing(other, it) || (given.get(other.id) ?? on) > on)) return true
  const previous = given.get(earlier.at(-1)?.id ?? '')
  return previous !== undefined && dose.min_interval_from_previous !== null && breaksInterval(dose.min_interval_from_previous, previous, on)
}

/** The plan's own day would break the interval from what was given before, or a later dose stands recorded: no day can be named. */
function hasNoDay(dose: Dose, { child, given }: Case): boolean {
  const order = nip.doses.filter((other) => earlierOf(other).includes(dose))
  if (order.some((other) => given.has(other.id))) return true
  const previous = given.get(earlierOf(dose).at(-1)?.id ?? '')
  const [, least, , unit] = /^(\d+)(?:-(\d+))?(d|mo|y)$/.exec(dose.min_interval_from_previous ?? '') ?? []
  // Two doses of one age: the row's own words say how far apart.
  if (earlierOf(dose).at(-1)?.min_age_months === dose.min_age_months) return false
  return previous !== undefined && unit !== undefined && fromOf(dose, child.birthDate) < later(previous, Number(least), unit)
}

/** Both products of a group were recorded: only the clinic can say how that goes on. */
const isMixed = (group: string | null, { given }: Case) =>
  new Set(nip.doses.filter((dose) => group !== null && dose.option_group === group && given.has(dose.id)).map((dose) => dose.option)).size > 1

/** 「≥4岁不补种」: from this age it is not made up for. */
function isOver({ note_zh: note }: Dose, { child, family }: Case): boolean {
  const years = /≥(\d+)岁不补种/.exec(note)?.[1]
  return years !== undefined && family.today >= addMonths(child.birthDate, Number(years) * 12)
}

function stateOf(dose: Dose, it: Case): SecondState {
  const { today } = it.family
  if (today < fromOf(dose, it.child.birthDate)) return 'ahead'
  if (isOver(dose, it)) return 'expired'
  if (isOpen(dose, it)) return 'ask'
  const to = toOf(dose, it.child.birthDate)
  return to !== null && today > to ? 'overdue' : 'due'
}

export function vaccinations(child: ChildCase, family: FamilyCase): Dated[] {
  const it = { child, family, given: givenDays(child) }
  const own = nip.doses.filter((dose) => it.given.has(dose.id) || !isForOthers(dose, it))
  const departed = new Set(own.filter((dose) => departs(dose, it) || isMixed(dose.option_group, it)).map((dose) => dose.prevents_zh))
  return nip.doses.map((dose) => {
    const item = { itemId: `vaccination.${dose.id}`, fromDate: fromOf(dose, child.birthDate), toDate: toOf(dose, child.birthDate) }
    if (it.given.has(dose.id)) return { ...item, state: 'done' }
    if (isForOthers(dose, it)) return { ...item, state: 'notForYou' }
    if (departed.has(dose.prevents_zh) || hasNoDay(dose, it)) return { ...item, fromDate: null, toDate: null, state: 'ask' }
    return { ...item, state: stateOf(dose, it) }
  })
}
