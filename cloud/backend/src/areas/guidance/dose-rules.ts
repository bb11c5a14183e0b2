import type { ItemState, Product, ProductGroup } from '@xiongguan/contract/guidance/terms'
import { productWords } from '@xiongguan/contract/guidance/terms'
import type { Sex } from '@xiongguan/contract/membership/terms'
import type { Interval, VaccineDose } from '../../../../reference/schedules/schedule'
import { addDays, addMonths } from '../../platform/civil-date'
import { stateOf, type Span } from './timeline-rules'
import { beforeForce, datesOf, notForChild, openQuestions } from './vaccination-rules'

/** Days on which doses were given, by the dose's id. */
export type Given = ReadonlyMap<string, string>
export type Choices = Readonly<Partial<Record<ProductGroup, Product>>>
type Vaccinated = { birthDate: string; sex: Sex; today: string; inForceOn: string | null; given: Given; choices: Choices }

type Judged = Pick<Vaccinated, 'birthDate' | 'inForceOn' | 'given'>

export type Standing = { dose: VaccineDose; span: Span; state: ItemState; reason: string }

const words = {
  byClinic: '下一剂由接种门诊定',
  noRecord: '这一剂没有记录，见接种证',
  otherProduct: (product: Product) => `打的是${productWords[product]}，这一种不用打`,
  tooOld: '过了补种的年龄，不用再打',
}

const none: Span = { from: null, to: null }

function addInterval(date: string, count: number, unit: Interval['unit']): string {
  return unit === 'day' ? addDays(date, count) : addMonths(date, unit === 'year' ? count * 12 : count)
}

/** The product a child gets: what was given settles it, else what the city CDC said; null while nobody knows, or both were given. */
function productOf(doses: readonly VaccineDose[], group: string, { given, choices }: Vaccinated): Product | 'both' | null {
  const used = new Set(doses.filter(({ optionGroup, id }) => optionGroup === group && given.has(id)).map(({ option }) => option))
  if (used.size > 1) return 'both'
  const [only] = used
  return ((only ?? choices[group as ProductGroup]) as Product | undefined) ?? null
}

/** Doses that protect from the same, in the order of the schedule, of one product. */
type Series = { doses: readonly VaccineDose[]; mixed: boolean }

/**
 * True where the gap to the dose before breaks a bound of the row's own interval. A bound above counts only in days: that of
 * `je-i-3` in months contradicts the ages of its own rows, and a child exactly on the plan never departs from it.
 */
function breaksInterval({ from, to, unit }: Interval, before: string, on: string): boolean {
  return on < addInterval(before, from, unit) || (to !== null && unit === 'day' && on > addInterval(before, to, unit))
}

/** A given dose against the plan: too early, too late, without the ones before it, or at a wrong distance from the last of them. */
function departsAt(dose: VaccineDose, on: string, earlier: readonly VaccineDose[], { birthDate, inForceOn, given }: Judged): boolean {
  // What was given before the schedule held followed another one.
  if (beforeForce(on, inForceOn)) return false
  const { earliest, last } = datesOf(dose, birthDate)
  if (on < earliest || (last !== null && on > last)) return true
  // A dose that came due before the schedule did stands in the certificate, whether or not it was written down here.
  if (earlier.some((other) => !given.has(other.id) && !beforeForce(datesOf(other, birthDate).earliest, inForceOn))) return true
  if (earlier.some(({ id }) => (given.get(id) ?? on) > on)) return true
  const before = given.get(earlier.at(-1)?.id ?? '')
  return before !== undefined && dose.interval !== null && breaksInterval(dose.interval, before, on)
}

/** True where what was given departs from the plan: from then on only the clinic sets the next day. */
export function departs({ doses, mixed }: Series, child: Judged): boolean {
  if (mixed) return true
  return doses.some((dose, place) => {
    const on = child.given.get(dose.id)
    return on !== undefined && departsAt(dose, on, doses.slice(0, place), child)
  })
}

/** The plan's own day would be too close to the dose that was given before: then there is no day to name. */
function tooCloseToPlan(doses: readonly VaccineDose[], dose: VaccineDose, { birthDate, given }: Vaccinated): boolean {
  const previous = doses[doses.indexOf(dose) - 1]
  const on = previous && given.get(previous.id)
  // Two doses of one age have no day apart in the plan: their own words say how far.
  if (on === undefined || !dose.interval || previous?.minAgeMonths === dose.minAgeMonths) return false
  return datesOf(dose, birthDate).earliest < addInterval(on, dose.interval.from, dose.interval.unit)
}

function standNormally(dose: VaccineDose, child: Vaccinated, settled: boolean): Omit<Standing, 'dose'> {
  const { birthDate, today, inForceOn } = child
  const { earliest, last } = datesOf(dose, birthDate)
  const span = { from: earliest, to: last }
  if (dose.notFromMonths !== null && today >= addMonths(birthDate, dose.notFromMonths)) return { span, state: 'expired', reason: words.tooOld }
  const open = openQuestions(dose, birthDate, earliest, inForceOn, settled)
  const reason = [dose.note, ...open].filter((each) => each !== '').join('；')
  const state = stateOf(span, today, 'overdue')
  return { span, state: open.length > 0 && state !== 'ahead' ? 'ask' : state, reason }
}

/** How each dose stands for a child. What was given is never judged, and no day is ever worked out anew from it. */
export function standDoses(doses: readonly VaccineDose[], child: Vaccinated): Standing[] {
  const products = new Map(
    [...new Set(doses.flatMap(({ optionGroup }) => optionGroup ?? []))].map((group) => [group, productOf(doses, group, child)]),
  )
  const productFor = ({ optionGroup }: VaccineDose) => (optionGroup === null ? null : (products.get(optionGroup) ?? null))
  const isOther = (dose: VaccineDose) => {
    const product = productFor(dose)
    return product !== null && product !== 'both' && dose.option !== product
  }
  const theirs = doses.filter((dose) => !isOther(dose))
  const ofSeries = new Map(theirs.map(({ prevents }) => [prevents, theirs.filter((dose) => dose.prevents === prevents)]))
  const departed = new Map(
    [...ofSeries].map(([prevents, series]) => [
      prevents,
      departs({ doses: series, mixed: series.some((dose) => productFor(dose) === 'both') }, child),
    ]),
  )
  return doses.map((dose) => {
    const settled = child.given.has(dose.id)
    if (settled) return { dose, ...standNormally(dose, child, true) }
    const reason = notForChild(dose, child.birthDate, child.sex)
    if (reason) return { dose, span: none, state: 'notForYou', reason }
    const product = productFor(dose)
    if (isOther(dose) && product !== null && product !== 'both') return { dose, span: none, state: 'notForYou', reason: words.otherProduct(product) }
    const series = ofSeries.get(dose.prevents) ?? []
    const later = series.slice(series.indexOf(dose) + 1).some(({ id }) => child.given.has(id))
    if (later) return { dose, span: none, state: 'ask', reason: words.noRecord }
    if (departed.get(dose.prevents) || tooCloseToPlan(series, dose, child)) return { dose, span: none, state: 'ask', reason: words.byClinic }
    return { dose, ...standNormally(dose, child, product !== null) }
  })
}
