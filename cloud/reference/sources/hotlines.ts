import hotlines from '../facts/hotlines/hotlines.json'
import { toFact, type ReferenceFact } from '../fact'

const neverHidden = new Set(['110', '119', '120', '12356'])
const sources: Record<string, string> = {
  120: '《院前医疗急救管理办法》',
  12356: '国家卫生健康委通知（2024 年 12 月）',
}

/** The number to dial in 嘉峪关: with the area code where the row says so. */
function dialled(row: (typeof hotlines)[number]): string {
  const withAreaCode = /加区号0937/.test(row.source_note) || row.source_note.includes(`0937-${row.number}`)
  return withAreaCode ? `0937-${row.number}` : row.number
}

export const hotlineFacts: ReferenceFact[] = hotlines.map((row) =>
  toFact({
    key: `hotline.${row.number}`,
    label: row.name_zh,
    value: dialled(row),
    source: sources[row.number] ?? '公开资料',
    version: '2026-11-23 整理，号码待在嘉峪关实测',
    file: 'hotlines/hotlines.csv',
    rowLabel: row.confidence,
    dial: true,
    emergency: neverHidden.has(row.number),
  }),
)
