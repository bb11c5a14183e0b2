import visits from '../facts/maternal/public_health_visits.json'
import { lowestLabel, mayShow } from '../fact'
import type { PublicVisit, ReferenceSchedule } from './schedule'
import { told } from './told'

const file = 'maternal/public_health_visits.csv'
type Row = (typeof visits)[number]

/** Whole weeks run to their last day: `12` ends with 12 weeks and 6 days, as every row of the clinical tables counts. */
const lastDayOf = (week: string) => Number(week) * 7 + 6

/** Days after birth, as the row writes it: 产后42天. */
function daysAfterBirth({ when_zh: when }: Row): number | null {
  const days = /^产后(\d+)天$/.exec(when)?.[1]
  return days === undefined ? null : Number(days)
}

function visitOf(row: Row): PublicVisit {
  const sure = mayShow(lowestLabel(row.confidence, file))
  const inPregnancy = row.week_from !== ''
  const when = sure ? row.when_zh : ''
  return {
    ...told(row.title_zh, ['随访', row.title_zh], ['时间', when], ['内容', sure ? row.content_zh : '']),
    id: row.id,
    days: inPregnancy && sure ? { from: Number(row.week_from) * 7, to: lastDayOf(row.week_to) } : null,
    afterBirth: inPregnancy ? null : { days: sure ? daysAfterBirth(row) : null },
    when,
    content: sure ? row.content_zh : '',
  }
}

export const publicVisitSchedule: ReferenceSchedule<readonly PublicVisit[]> = {
  kind: 'publicVisits',
  version: '2026-11-23 整理',
  source: '国家基本公共卫生服务：孕产妇健康管理，据公开转载',
  confidence: lowestLabel(undefined, file),
  inForceOn: null,
  content: visits.map(visitOf),
}
