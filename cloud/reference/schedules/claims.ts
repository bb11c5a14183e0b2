import table from '../facts/benefits/benefits.json'
import hotlines from '../facts/hotlines/hotlines.json'
import { lowestLabel, mayShow, quoted } from '../fact'
import { benefitFacts } from '../sources/benefits'
import type { Claim, Claims, ReferenceSchedule } from './schedule'
import { told } from './told'

const file = 'benefits/benefits.json'
type Row = { id: string; name_zh: string; unit: string; amount_status: string; confidence: string } & Partial<
  Record<'eligibility_zh' | 'rules_zh' | 'apply_zh' | 'materials_zh', string>
>

const rowOf = (id: string): Row => {
  const row = table.benefits.find((benefit) => benefit.id === id)
  if (!row) throw new Error(`no benefit ${id}`)
  return row
}

const known = (row: Row) => row.amount_status === 'known' && mayShow(lowestLabel(row.confidence, file))

/** Only a row that is known shows its words; of any other there is the name, and whom to ask. */
function claimOf(id: string, whose: Claim['whose'], reads: { untilMonths?: (row: Row) => number; firstClaim?: boolean } = {}): Claim {
  const row = rowOf(id)
  const fact = benefitFacts.find(({ key }) => key === `benefit.${id}.amount`)
  if (!fact) throw new Error(`no fact of the amount of ${id}`)
  const sure = known(row)
  const written = (words: string | undefined) => (sure ? (words ?? '') : '')
  if (reads.firstClaim) quoted(row.rules_zh, /首次申请在(出生当年或次年)/)
  return {
    ...told(
      row.name_zh,
      ['标准', written(fact.value ?? '')],
      ['对象', written(row.eligibility_zh)],
      // What a pregnancy may also come to stands in the rules of maternity leave: it belongs on no page of a pregnancy.
      ['规定', whose === 'child' ? written(row.rules_zh) : ''],
      ['办理', written(row.apply_zh)],
      ['材料', written(row.materials_zh)],
    ),
    id,
    source: fact.source,
    version: fact.version,
    confidence: fact.confidence,
    whose,
    amount: sure ? fact.value : null,
    untilMonths: reads.untilMonths?.(row) ?? null,
    firstClaim: reads.firstClaim ?? false,
    how: written(row.apply_zh),
    bring: written(row.materials_zh),
  }
}

/** `的3周岁以下婴幼儿` and `until the child is 1`, in months. */
const underYears = (row: Row) => Number(quoted(row.eligibility_zh, /的(\d+)周岁以下/)) * 12
const untilYears = (row: Row) => Number(quoted(row.unit, /until the child is (\d+)/)) * 12

/** The city's line for everything of the government, with the area code a phone here needs. */
function askLine(): string | null {
  const row = hotlines.find(({ category }) => category === 'government')
  return row && mayShow(lowestLabel(row.confidence, 'hotlines/hotlines.csv')) ? `${quoted(row.source_note, /区号(\d+)/)}-${row.number}` : null
}

export const claimSchedule: ReferenceSchedule<Claims> = {
  kind: 'claims',
  version: '2026-11-23 整理',
  source: '生育支持政策，据公开文件',
  confidence: lowestLabel(rowOf('childcare-subsidy').confidence, file),
  inForceOn: null,
  content: {
    ask: askLine(),
    items: [
      claimOf('maternity-leave-national', 'pregnancy'),
      claimOf('maternity-leave-gansu', 'pregnancy'),
      claimOf('paternity-leave', 'pregnancy'),
      claimOf('childcare-subsidy', 'child', { untilMonths: underYears, firstClaim: true }),
      claimOf('breastfeeding', 'child', { untilMonths: untilYears }),
      claimOf('parental-leave', 'child', { untilMonths: untilYears }),
      claimOf('local-second-third-child', 'child'),
    ],
  },
}
