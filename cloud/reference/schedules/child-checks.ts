import checkups from '../facts/child_health/checkups_0_6.json'
import { lowestLabel } from '../fact'
import type { ChildCheck, ReferenceSchedule } from './schedule'
import { told } from './told'

type Row = (typeof checkups)[number]

/** The home visit counts from leaving hospital, a day the table does not know. */
const fromDischarge = (row: Row) => row.when_zh.startsWith('出院')

function dueOf(row: Row): ChildCheck['due'] {
  if (fromDischarge(row)) return null
  if (row.anchor !== 'day' && row.anchor !== 'month') throw new Error(`no due age can be read from ${row.anchor}`)
  return { unit: row.anchor, after: Number(row.value) }
}

export const childCheckSchedule: ReferenceSchedule<readonly ChildCheck[]> = {
  kind: 'childChecks',
  version: '国卫基层发〔2017〕13号',
  source: '《国家基本公共卫生服务规范（第三版）》0～6 岁儿童健康管理，据公开资料',
  confidence: lowestLabel(undefined, 'child_health/checkups_0_6.csv'),
  inForceOn: null,
  content: checkups.map((row) => ({
    ...told(row.title_zh, ['检查', row.title_zh], ['时间', row.when_zh], ['内容', row.content_zh]),
    id: row.id,
    age: row.when_zh,
    content: row.content_zh,
    due: dueOf(row),
  })),
}
