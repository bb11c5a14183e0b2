import literacy from '../facts/health_literacy/health_literacy_2024_PARTIAL.json'
import threeAndThree from '../facts/health_literacy/san_jian_san_jian.json'
import { quoted, toFact, type ReferenceFact } from '../fact'

const named = {
  source: '《中国公民健康素养——基本知识与技能（2024年版）》节选',
  version: '国卫办宣传函〔2024〕191号',
  file: 'health_literacy/health_literacy_2024_PARTIAL.csv',
} as const

/** Only the titles we have: the list is never complete while a row is missing. */
const titleFacts = literacy
  .filter((row) => row.title_zh !== '')
  .map((row) =>
    toFact({
      ...named,
      key: `literacy.${row.no}`,
      label: row.section_zh,
      value: row.title_zh,
      rowLabel: row.status,
    }),
  )

function part(no: string, name: string, label: string, pattern: RegExp): ReferenceFact {
  const row = literacy.find((candidate) => candidate.no === no)
  return toFact({ ...named, key: `literacy.${no}.${name}`, label, value: quoted(row?.title_zh, pattern), rowLabel: row?.status })
}

const parts = [
  part('12', 'weeks', '咳嗽、咳痰多久要查肺结核', /咳痰(\d+周以上)/),
  part('32', 'moderate', '成年人每周中等强度有氧运动', /进行(\d+～\d+分钟)中等强度/),
  part('32', 'vigorous', '成年人每周高强度有氧运动', /或(\d+～\d+分钟)高强度/),
  part('32', 'resistance', '成年人每周抗阻训练', /每周应进行(\d+～\d+次)抗阻/),
  part('52', 'outdoors', '青少年每天户外运动', /户外运动(\d+小时以上)/),
]

const themeFacts = threeAndThree.map((row) =>
  toFact({
    key: `three-and-three.${row.id}`,
    label: row.group_zh,
    value: row.title_zh,
    source: '全民健康生活方式行动“三减三健”',
    version: '2026-11-23 整理',
    file: 'health_literacy/san_jian_san_jian.csv',
    rowLabel: row.confidence,
  }),
)

export const healthLiteracyFacts: ReferenceFact[] = [...titleFacts, ...parts, ...themeFacts]
