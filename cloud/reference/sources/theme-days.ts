import days from '../facts/calendar/theme_days.json'
import { toFact, type ReferenceFact } from '../fact'

const inThePlan = new Set(['05-15', '05-29'])

function dateWords(monthDay: string): string | null {
  const [month, day] = monthDay.split('-').map(Number)
  return month && day ? `${month} 月 ${day} 日` : null
}

export const themeDayFacts: ReferenceFact[] = days.map((row) =>
  toFact({
    key: `theme-day.${row.month_day}.date`,
    label: row.name_zh,
    value: dateWords(row.month_day),
    source: inThePlan.has(row.month_day) ? '嘉峪关市计划生育协会改革方案' : '公开资料',
    version: inThePlan.has(row.month_day) ? '嘉政办发〔2022〕46号' : '2026-11-23 整理',
    file: 'calendar/theme_days.csv',
    rowLabel: row.confidence,
  }),
)
