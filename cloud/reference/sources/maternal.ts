import visits from '../facts/maternal/public_health_visits.json'
import screenings from '../facts/maternal/screening_windows.json'
import { toFact, type ReferenceFact } from '../fact'

const screeningFacts = screenings.map((row) =>
  toFact({
    key: `screening.${row.id}.window`,
    label: row.name_zh,
    value: row.when_zh,
    source: '《孕前和孕期保健指南（2018）》，据公开转载',
    version: '2018',
    file: 'maternal/screening_windows.csv',
    rowLabel: row.confidence,
  }),
)

const visitSource = {
  source: '国家基本公共卫生服务：孕产妇健康管理，据公开转载',
  version: '2026-11-23 整理',
  file: 'maternal/public_health_visits.csv',
} as const

const visitFacts = visits.flatMap((row) => [
  toFact({ ...visitSource, key: `maternal-visit.${row.id}.when`, label: row.title_zh, value: row.when_zh, rowLabel: row.confidence }),
  toFact({ ...visitSource, key: `maternal-visit.${row.id}.name`, label: '孕产期随访', value: row.title_zh, rowLabel: row.confidence }),
])

export const maternalFacts: ReferenceFact[] = [...screeningFacts, ...visitFacts]
