import signs from '../facts/child_health/warning_signs.json'
import { lowestLabel } from '../fact'
import type { ReferenceSchedule, SignsOfAge } from './schedule'
import { told } from './told'

const file = 'child_health/warning_signs.csv'
const ages = [...new Set(signs.map((row) => row.age_months))]

/** The table counts in months up to three years, then in years. */
const ageWords = (months: number) => (months <= 36 ? `${months} 月龄` : `${months / 12} 岁`)

function signsOf(age: string): SignsOfAge {
  const rows = signs.filter((row) => row.age_months === age)
  const untilMonths = Number(rows[0]?.applies_until_month_exclusive)
  const listed = rows.map((row) => ({ itemNo: Number(row.item_no), words: row.sign_zh }))
  const cells = listed.map(({ itemNo, words }) => [`第 ${itemNo} 条`, words] as const)
  return {
    ...told(`${ageWords(Number(age))}对一对`, ['月龄', age], ...cells),
    id: age,
    ageMonths: Number(age),
    untilMonths,
    signs: listed,
  }
}

export const warningSignSchedule: ReferenceSchedule<readonly SignsOfAge[]> = {
  kind: 'warningSigns',
  version: '国卫办妇幼发〔2022〕12号',
  source: '儿童心理行为发育问题预警征象筛查表，据公开资料',
  confidence: lowestLabel(undefined, file),
  inForceOn: null,
  content: ages.map(signsOf),
}
