import table from '../facts/benefits/benefits.json'
import { quoted, toFact, type ReferenceFact } from '../fact'

type Benefit = (typeof table.benefits)[number]
type Origin = { source: string; version: string }

const file = 'benefits/benefits.json'
const notFound: Origin = { source: '暂无可用的来源，以嘉峪关市卫健委最新通知为准', version: '2026-11-23 整理' }
const origins: Record<string, Origin> = {
  'childcare-subsidy': { source: '中办、国办《育儿补贴制度实施方案》', version: '2025' },
  'maternity-leave-national': { source: '《女职工劳动保护特别规定》第七条', version: '现行规定' },
  breastfeeding: { source: '《女职工劳动保护特别规定》第九条', version: '现行规定' },
  'free-preconception': { source: '国家免费孕前优生健康检查项目，据公开转载', version: '2026-11-23 整理' },
  'free-final-preschool-year': { source: '国务院办公厅文件，据公开转载', version: '2025' },
}

/** Words for the amounts whose row is known; an amount without words here never shows. */
const amountWords: Record<string, (amount: string) => string> = {
  'childcare-subsidy': (yuan) => `每孩每年 ${yuan} 元`,
  'maternity-leave-national': (days) => `${days} 天`,
  breastfeeding: (hours) => `每天 ${hours} 小时`,
  'free-preconception': () => '免费',
  'free-final-preschool-year': () => '免保育教育费',
}

function amountOf(benefit: Benefit): string | null {
  return benefit.amount_status === 'known' ? (amountWords[benefit.id]?.(benefit.amount) ?? null) : null
}

const amounts = table.benefits.map((benefit) =>
  toFact({
    ...(origins[benefit.id] ?? notFound),
    key: `benefit.${benefit.id}.amount`,
    label: benefit.name_zh,
    value: amountOf(benefit),
    file,
    rowLabel: benefit.confidence,
  }),
)

function rowOf(id: string): Benefit {
  const row = table.benefits.find((benefit) => benefit.id === id)
  if (!row) throw new Error(`the benefits have no ${id}`)
  return row
}

/** Parts of a benefit's own words, named `benefit.<id>.<name>`; shown only while its row is known. */
function partsOf(id: string) {
  const row = rowOf(id)
  return (name: string, label: string, text: string | undefined, pattern: RegExp, words: (found: string) => string): ReferenceFact => {
    const value = row.amount_status === 'known' ? words(quoted(text, pattern)) : null
    return toFact({ ...(origins[row.id] ?? notFound), key: `benefit.${row.id}.${name}`, label, value, file, rowLabel: row.confidence })
  }
}

const subsidyPart = partsOf('childcare-subsidy')
const leavePart = partsOf('maternity-leave-national')
const breastfeedingPart = partsOf('breastfeeding')
const preschoolPart = partsOf('free-final-preschool-year')

const { eligibility_zh: who, rules_zh: rules } = rowOf('childcare-subsidy')
const { rules_zh: leave } = rowOf('maternity-leave-national')
const { rules_zh: school } = rowOf('free-final-preschool-year')
const days = (found: string) => `${found} 天`

const parts = [
  subsidyPart('age', '育儿补贴覆盖的年龄', who, /的(\d+周岁以下)婴幼儿/, (age) => age.replace(/(\d+)/, '$1 ')),
  subsidyPart('since', '育儿补贴开始的日子', who, /^(\d{4}-\d{2}-\d{2})起/, civilDateWords),
  subsidyPart('three-years', '每孩三年合计', rules, /合计(\d+)元/, (yuan) => `${yuan} 元`),
  subsidyPart('monthly', '按月折算的标准', rules, /每月(\d+)元/, (yuan) => `每月 ${yuan} 元`),
  subsidyPart('first-application', '育儿补贴首次申请的时间', rules, /首次申请在(出生当年或次年)/, (words) => words),
  subsidyPart('payout', '育儿补贴发放', rules, /(原则上每季度至少集中发放一批)/, (words) => words),
  subsidyPart('review-days', '初审和审核', rules, /原则上(\d+)个工作日/, (count) => `${count} 个工作日`),
  leavePart('before-birth', '产前可以先休的产假', leave, /产前可休(\d+)天/, days),
  leavePart('difficult-birth', '难产增加的产假', leave, /难产\+(\d+)/, days),
  leavePart('more-children', '多胞胎每多一个增加的产假', leave, /每多1个\+(\d+)/, days),
  leavePart('early-loss', '怀孕没有继续的产假（前）', leave, /未满4个月流产(\d+)天/, days),
  leavePart('early-loss-until', '怀孕没有继续的产假：分界', leave, /未满(\d+)个月流产/, (months) => `${months} 个月`),
  leavePart('later-loss', '怀孕没有继续的产假（后）', leave, /满4个月(\d+)天/, days),
  breastfeedingPart('until', '哺乳时间到什么时候', rowOf('breastfeeding').unit, /until the child is (\d+)/, (years) => `${years} 周岁`),
  preschoolPart('since', '学前一年免保育教育费从什么时候起', school, /^(\d+年秋季学期起)/, (words) => words.replace(/(\d+)/, '$1 ')),
]

function civilDateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year} 年 ${month} 月 ${day} 日`
}

export const benefitFacts: ReferenceFact[] = [...amounts, ...parts]
