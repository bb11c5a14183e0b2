import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { antenatalSchedule } from '../../../../reference/schedules/antenatal'
import { childCheckSchedule } from '../../../../reference/schedules/child-checks'
import { claimSchedule } from '../../../../reference/schedules/claims'
import { feedingSchedule } from '../../../../reference/schedules/feeding'
import { newbornSchedule } from '../../../../reference/schedules/newborn'
import { publicVisitSchedule } from '../../../../reference/schedules/public-visits'
import type { ReferenceSchedule } from '../../../../reference/schedules/schedule'
import { vaccinationSchedule } from '../../../../reference/schedules/vaccination'
import { warningSignSchedule } from '../../../../reference/schedules/warning-signs'
import { addDays, addMonths } from '../../platform/civil-date'
import { planChild, type ChildSchedules } from './child-rules'
import { lastPeriodOf } from './dating-rules'
import { planPregnancyItems } from './pregnancy-rules'
import { secondTimeline, type FamilyCase } from './testing/second-timeline'
import type { Done, Ruled } from './timeline-rules'

/** A schedule as the loader keeps it, without a database. */
const kept = <Kind, Content>(schedule: ReferenceSchedule<Content> & { kind: Kind }) => ({ ...schedule, scheduleId: 'reference' })
const schedules = {
  vaccination: kept(vaccinationSchedule),
  childChecks: kept(childCheckSchedule),
  newborn: kept(newbornSchedule),
  warningSigns: kept(warningSignSchedule),
  feeding: kept(feedingSchedule),
  claims: kept(claimSchedule),
  publicVisits: kept(publicVisitSchedule),
  antenatal: kept(antenatalSchedule),
} as unknown as ChildSchedules & Parameters<typeof planPregnancyItems>[0]

const doneOf = (itemId: string, on: string): [string, Done] => [
  itemId,
  { recordId: itemId, itemId, title: '', version: '', on, batch: '', place: '', recordedOn: on },
]

function ownTimeline({ today, inForceOn, products, pregnancy, children }: FamilyCase) {
  const dated = { ...schedules, vaccination: { ...schedules.vaccination, inForceOn } }
  const items: { subject: 'pregnancy' | number; item: Ruled }[] = []
  if (pregnancy) {
    const lastPeriod = lastPeriodOf(pregnancy, antenatalSchedule.content.daysToBirth)
    const done = new Map(pregnancy.done.map((itemId) => doneOf(itemId, today)))
    items.push(...planPregnancyItems(dated, { lastPeriod, today, done }).map((item) => ({ subject: 'pregnancy' as const, item })))
  }
  for (const [subject, { birthDate, sex, doses, done }] of children.entries()) {
    const marked = new Map([...done.map((itemId) => doneOf(itemId, today)), ...doses.map(({ id, givenOn }) => doneOf(`vaccination.${id}`, givenOn))])
    const planned = planChild(dated, { birthDate, sex, today, done: marked, choices: products, withMother: false })
    items.push(...planned.map((item) => ({ subject, item })))
  }
  return items
}

type Compared = { subject: 'pregnancy' | number; itemId: string; fromDate: string | null; toDate: string | null; state: string }

/** Both hands put side by side: what is not for somebody has no days worth comparing, and a check says no last day. */
const comparable = ({ subject, itemId, fromDate, toDate, state }: Compared): Compared => ({
  subject,
  itemId,
  fromDate: state === 'notForYou' ? null : fromDate,
  toDate: state === 'notForYou' || itemId.startsWith('childChecks.') ? null : toDate,
  state,
})

function compare(family: FamilyCase): void {
  const theirs = secondTimeline(family).map(comparable)
  const known = new Set(theirs.map(({ itemId }) => itemId))
  const ours = ownTimeline(family)
    .map(({ subject, item: { itemId, fromDate, toDate, state } }) => comparable({ subject, itemId, fromDate, toDate, state }))
    .filter(({ itemId }) => known.has(itemId))
  const byKey = (items: Compared[]) =>
    [...items].sort((one, other) => `${one.subject} ${one.itemId}`.localeCompare(`${other.subject} ${other.itemId}`))
  if (!isDeepStrictEqual(byKey(ours), byKey(theirs))) expect(byKey(ours)).toEqual(byKey(theirs))
}

const firstDay = '2019-01-01'
const hard = ['2024-02-29', '2023-12-31', '2025-08-31', '2026-01-31', '2026-03-30', '2026-06-17', '2011-11-09', '2011-11-10', '2011-11-11']
const someDay = fc.oneof(
  fc.nat(2_900).map((days) => addDays(firstDay, days)),
  fc.constantFrom(...hard),
)
const allDoses = vaccinationSchedule.content
const markable = [...childCheckSchedule.content.map(({ id }) => `childChecks.${id}`), ...warningSignSchedule.content.map(({ id }) => `signs.${id}`)]
const pregnancyItems = ['antenatal.anc-1', 'screening.nuchal', 'screening.gbs', 'publicVisits.ph-2']

/** A dose about its day: on it, at the edges of its time, or somewhere else. */
const doseOf = (birthDate: string) =>
  fc
    .record({ dose: fc.constantFrom(...allDoses), shift: fc.oneof(fc.integer({ min: -3, max: 40 }), fc.constantFrom(0, 0, 0, 7, 10, 28, 300)) })
    .map(({ dose, shift }) => ({ id: dose.id, givenOn: addDays(addMonths(birthDate, dose.minAgeMonths), shift) }))

const childOf = (birthDate: string) =>
  fc.record({
    birthDate: fc.constant(birthDate),
    sex: fc.constantFrom('male' as const, 'female' as const),
    doses: fc.uniqueArray(doseOf(birthDate), { maxLength: 8, selector: ({ id }) => id }),
    done: fc.uniqueArray(fc.constantFrom(...markable), { maxLength: 4 }),
  })

/** The series from its first dose on, each on its day: the way most children go. */
const inStep = (birthDate: string) =>
  fc.record({ child: childOf(birthDate), months: fc.nat(30) }).map(({ child, months }) => ({
    ...child,
    doses: allDoses
      .filter(({ minAgeMonths, optionGroup }) => minAgeMonths <= months && optionGroup === null)
      .map(({ id, minAgeMonths }) => ({ id, givenOn: addMonths(birthDate, minAgeMonths) })),
  }))

/** One child, or twins born on one day. */
const births = someDay.chain((birthDate) => fc.array(fc.oneof(childOf(birthDate), inStep(birthDate)), { minLength: 1, maxLength: 2 }))

const family: fc.Arbitrary<FamilyCase> = fc
  .record({
    births: fc.array(births, { maxLength: 2 }),
    age: fc.nat(2_600),
    inForceOn: fc.constantFrom(vaccinationSchedule.inForceOn, null, '2024-01-01', '2027-05-31'),
    products: fc.constantFrom<FamilyCase['products']>({}, { JE: 'live' }, { JE: 'inactivated', HepA: 'live' }, { HepA: 'inactivated' }),
    pregnancy: fc.option(
      fc.record({
        basis: fc.constantFrom('lastPeriod' as const, 'ultrasound' as const, 'dueDate' as const),
        date: someDay,
        weeks: fc.integer({ min: 4, max: 42 }),
        days: fc.integer({ min: 0, max: 6 }),
        done: fc.uniqueArray(fc.constantFrom(...pregnancyItems), { maxLength: 3 }),
      }),
      { nil: null },
    ),
    from: someDay,
  })
  .map(({ births: born, age, from, ...rest }) => ({ ...rest, children: born.flat(), today: addDays(born[0]?.[0]?.birthDate ?? from, age) }))

test('ten thousand households get the timeline the other hand gives them', () => {
  fc.assert(fc.property(family, compare), { numRuns: 10_000 })
}, 600_000)
