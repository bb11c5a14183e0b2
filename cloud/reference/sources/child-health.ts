import checkups from '../facts/child_health/checkups_0_6.json'
import signs from '../facts/child_health/warning_signs.json'
import { quoted, toFact, type ReferenceFact } from '../fact'

const checkupSource = {
  source: '《国家基本公共卫生服务规范（第三版）》0～6 岁儿童健康管理',
  version: '国卫基层发〔2017〕13号',
  file: 'child_health/checkups_0_6.csv',
} as const

const checkupFacts = checkups.map((row) =>
  toFact({ ...checkupSource, key: `child-check.${row.id}.when`, label: `${row.title_zh}检查时间`, value: row.when_zh }),
)

const atOneMonth = checkups.find((row) => row.id === 'm1')
const vaccineAtOneMonth = toFact({
  ...checkupSource,
  key: 'child-check.m1.with',
  label: '满月检查时可以一起打的疫苗',
  value: quoted(atOneMonth?.content_zh, /可结合(乙肝疫苗第\d+剂)/).replace(/(\d+)/, ' $1 '),
})

/** Ages at which the list of signs changes, youngest first. */
export const signAges: number[] = [...new Set(signs.map((row) => Number(row.age_months)))]

const signSource = {
  source: '儿童心理行为发育问题预警征象筛查表',
  version: '国卫办妇幼发〔2022〕12号',
  file: 'child_health/warning_signs.csv',
} as const

/** The screening table counts in months up to three years, then in years. */
function ageWords(months: number): string {
  return months <= 36 ? `满 ${months} 月龄` : `满 ${months / 12} 周岁`
}

function signFacts(age: number): ReferenceFact[] {
  const words = signs.filter((row) => Number(row.age_months) === age).map((row) => row.sign_zh)
  return [
    toFact({ ...signSource, key: `warning-signs.m${age}.age`, label: '留意的月龄', value: ageWords(age) }),
    toFact({ ...signSource, key: `warning-signs.m${age}.list`, label: `${ageWords(age)}要留意的情况`, value: words.join('；') }),
  ]
}

export const childHealthFacts: ReferenceFact[] = [...checkupFacts, vaccineAtOneMonth, ...signAges.flatMap(signFacts)]
