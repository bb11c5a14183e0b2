import type { PlannedDose } from '@xiongguan/contract/guidance/resident'
import type { Sex } from '@xiongguan/contract/membership/terms'
import type { VaccineDose } from '../../../../reference/schedules/schedule'
import { addDays, addMonths } from '../../platform/civil-date'

type Eligibility = Pick<PlannedDose, 'eligibility' | 'note'>

const words = {
  girlsOnly: '免费 HPV 疫苗给女孩打',
  bornEarlier: (day: string) => `免费 HPV 疫苗给 ${day} 以后出生的女孩；想打可以问接种门诊`,
  bornThatDay: (day: string) => `${day} 当天出生的，请问接种门诊`,
  product: '打哪一种由接种门诊定',
  earlier: '这一剂在现行程序之前就到了时间，见接种证',
}

/** Why a dose is not for this child; null when it is, or the rule's own words leave it open. */
export function notForChild({ girlsOnly, bornAfter }: VaccineDose, birthDate: string, sex: Sex): string | null {
  if (girlsOnly && sex !== 'female') return words.girlsOnly
  return bornAfter !== null && birthDate < bornAfter ? words.bornEarlier(bornAfter) : null
}

/** True where a dose came to its time before the schedule did: only the certificate tells what was given. */
export const beforeForce = (earliestDate: string, inForceOn: string | null) => inForceOn !== null && earliestDate < inForceOn

/** What only the clinic or the child's certificate can say of this dose; which product, only until somebody settled it. */
export function openQuestions(dose: VaccineDose, birthDate: string, earliestDate: string, inForceOn: string | null, settled = false): string[] {
  return [
    dose.bornAfter === birthDate ? words.bornThatDay(birthDate) : '',
    dose.optionGroup === null || settled ? '' : words.product,
    beforeForce(earliestDate, inForceOn) ? words.earlier : '',
  ].filter((each) => each !== '')
}

function eligibilityOf(dose: VaccineDose, birthDate: string, sex: Sex, earliestDate: string, inForceOn: string | null): Eligibility {
  const reason = notForChild(dose, birthDate, sex)
  if (reason) return { eligibility: 'no', note: reason }
  const open = openQuestions(dose, birthDate, earliestDate, inForceOn)
  return { eligibility: open.length > 0 ? 'ask' : 'yes', note: [dose.note, ...open].filter((each) => each !== '').join('；') }
}

/** The day the age is reached, and the day before the age before which it should be given; null where none is named. */
export const datesOf = ({ minAgeMonths, beforeAgeMonths }: VaccineDose, birthDate: string) => ({
  earliest: addMonths(birthDate, minAgeMonths),
  last: beforeAgeMonths === null ? null : addDays(addMonths(birthDate, beforeAgeMonths), -1),
})

/**
 * The doses of the schedule for a child, in its order. `earliestDate` is the day the age is reached, `lastRecommendedDate`
 * the day before the age before which it should be given; months are counted to the end of a month at the latest. What came
 * due before the schedule did is left to the certificate. The product reminds and never decides whether to vaccinate.
 */
export function planVaccination(doses: readonly VaccineDose[], inForceOn: string | null, child: { birthDate: string; sex: Sex }): PlannedDose[] {
  const { birthDate, sex } = child
  return doses.map((dose) => {
    const { earliest: earliestDate, last: lastRecommendedDate } = datesOf(dose, birthDate)
    return {
      id: dose.id,
      vaccine: dose.vaccine,
      doseNo: dose.doseNo,
      earliestDate,
      lastRecommendedDate,
      ...eligibilityOf(dose, birthDate, sex, earliestDate, inForceOn),
    }
  })
}
