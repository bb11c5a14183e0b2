import antenatal from '../facts/maternal/antenatal_2018.json'
import preconception from '../facts/maternal/preconception_19.json'
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

/** Only when each visit falls: what is done there has not been reviewed. */
const clinicFacts = antenatal.map((row) =>
  toFact({
    key: `antenatal.${row.id}.window`,
    label: '医院产检的孕周',
    value: row.gestation_zh,
    source: '《孕前和孕期保健指南（2018）》，据公开转载',
    version: '2018',
    file: 'maternal/antenatal_2018.csv',
    rowLabel: row.window_confidence,
  }),
)

/** What stands in brackets is not confirmed and is left out. */
const preconceptionFacts = preconception.map((row) =>
  toFact({
    key: `preconception.${row.no}`,
    label: '免费孕前优生健康检查的项目',
    value: row.item_zh.replace(/（[^）]*）/g, ''),
    source: '国家免费孕前优生健康检查项目，据公开转载',
    version: '2026-11-23 整理',
    file: 'maternal/preconception_19.csv',
    rowLabel: row.confidence,
  }),
)

const howMany = toFact({
  key: 'preconception.count',
  label: '免费孕前优生健康检查的项目数',
  value: `${preconception.length} 项`,
  source: '国家免费孕前优生健康检查项目，据公开转载',
  version: '2026-11-23 整理',
  file: 'maternal/preconception_19.csv',
})

export const maternalFacts: ReferenceFact[] = [...screeningFacts, ...visitFacts, ...clinicFacts, ...preconceptionFacts, howMany]
