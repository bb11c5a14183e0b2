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
  return on < later(previous, Number(least), unit) || (most !== undefined && on > later(previous, Number(most), unit))
}

function departs(dose: Dose, { child, family, given }: Case): boolean {
  const on = given.get(dose.id)
  // It followed an earlier schedule.
  if (on === undefined || (family.inForceOn !== null && on < family.inForceOn)) return false
  const to = toOf(dose, child.birthDate)
  if (on < fromOf(dose, child.birthDate) || (to !== null && on > to)) return true
  const earlier = earlierOf(dose).map((other) => given.get(other.id))
  if (earlier.includes(undefined)) return true
  const previous = earlier.at(-1)
  return previous !== undefined && dose.min_interval_from_previous !== null && breaksInterval(dose.min_interval_from_previous, previous, on)
}

function stateOf(dose: Dose, it: Case): SecondState {
  const { today } = it.family
  if (today < fromOf(dose, it.child.birthDate)) return 'ahead'
  if (isOpen(dose, it)) return 'ask'
  const to = toOf(dose, it.child.birthDate)
  return to !== null && today > to ? 'overdue' : 'due'
}

export function vaccinations(child: ChildCase, family: FamilyCase): Dated[] {
  const it = { child, family, given: givenDays(child) }
  const departed = new Set(nip.doses.filter((dose) => departs(dose, it)).map((dose) => dose.prevents_zh))
  return nip.doses.map((dose) => {
    const item = { itemId: `vaccination.${dose.id}`, fromDate: fromOf(dose, child.birthDate), toDate: toOf(dose, child.birthDate) }
    if (isForOthers(dose, it)) return { ...item, state: 'notForYou' }
    if (it.given.has(dose.id)) return { ...item, state: 'done' }
    if (departed.has(dose.prevents_zh)) return { ...item, fromDate: null, toDate: null, state: 'ask' }
    return { ...item, state: stateOf(dose, it) }
  })
}
