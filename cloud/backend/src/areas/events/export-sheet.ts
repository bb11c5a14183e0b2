import { signUpStateWords, type ExportKind } from '@xiongguan/contract/events/terms'
import type { Row, SheetData } from 'write-excel-file/node'
import type { ExportRow } from './after-store'
import { sayTime } from './shanghai-time'

/** What stands above the table: whose data it is and who took it out. */
export type SheetHead = { title: string; when: string; exportedBy: string; exportedAt: Date; scope: string }

export type NamedRow = ExportRow & { communityName: string; nickname: string }

type Column = { head: string; width: number; cell: (row: NamedRow, place: number) => string | number }

const common: Column[] = [
  { head: '序号', width: 6, cell: (_row, place) => place + 1 },
  { head: '社区、村', width: 18, cell: ({ communityName }) => communityName },
  { head: '口述码', width: 12, cell: ({ code }) => code },
  { head: '称呼', width: 16, cell: ({ nickname }) => nickname },
  { head: '大人', width: 7, cell: ({ adults }) => adults },
  { head: '孩子', width: 7, cell: ({ children }) => children },
]

const columns: Record<ExportKind, Column[]> = {
  signUps: [
    ...common,
    { head: '状态', width: 10, cell: ({ state }) => signUpStateWords[state] },
    { head: '报名时间', width: 18, cell: (row) => sayTime(row.signed_up_at) },
    { head: '签到时间', width: 18, cell: (row) => (row.checked_in_at ? sayTime(row.checked_in_at) : '') },
  ],
  attendance: [
    ...common,
    { head: '到场', width: 8, cell: ({ state }) => (state === 'checkedIn' ? '已到' : '未到') },
    { head: '签到时间', width: 18, cell: (row) => (row.checked_in_at ? sayTime(row.checked_in_at) : '') },
  ],
}

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

function totals(rows: readonly NamedRow[]): Row {
  const sum = (count: (row: NamedRow) => number) => rows.reduce((total, row) => total + count(row), 0)
  return [bold('合计'), `${rows.length} 户`, null, null, sum(({ adults }) => adults), sum(({ children }) => children)]
}

/** The sheet as people expect it: what it is, who exported it when, the heads, a family a line, the sums. Text stays text. */
export function sheetOf(kind: ExportKind, head: SheetHead, rows: readonly NamedRow[]): { data: SheetData; widths: { width: number }[] } {
  const shown = kind === 'attendance' ? rows.filter(({ state }) => state !== 'cancelled') : rows
  const table = columns[kind]
  return {
    data: [
      [bold(head.title)],
      [head.when],
      [`由 ${head.exportedBy} 于 ${sayTime(head.exportedAt)} 导出 · 范围：${head.scope} · 含个人信息，用完请删除`],
      [],
      table.map((column) => bold(column.head)),
      ...shown.map((row, place) => table.map((column) => column.cell(row, place))),
      totals(shown),
    ],
    widths: table.map(({ width }) => ({ width })),
  }
}
