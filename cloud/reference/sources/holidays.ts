import holidays from '../facts/calendar/statutory_holiday_law.json'
import { toFact, type ReferenceFact } from '../fact'

const names: Record<string, string> = {
  元旦: 'new-year',
  春节: 'spring-festival',
  清明节: 'qingming',
  劳动节: 'labour-day',
  端午节: 'dragon-boat',
  中秋节: 'mid-autumn',
  国庆节: 'national-day',
}

export const holidayFacts: ReferenceFact[] = holidays.map((row) =>
  toFact({
    key: `holiday.${names[row.festival_zh] ?? row.festival_zh}.days`,
    label: `${row.festival_zh}放假`,
    value: `${row.days} 天（${row.rule_zh}）`,
    source: '《全国年节及纪念日放假办法》',
    version: '2024 年 11 月修订，2025 年起',
    file: 'calendar/statutory_holiday_law.csv',
    rowLabel: row.confidence,
  }),
)
