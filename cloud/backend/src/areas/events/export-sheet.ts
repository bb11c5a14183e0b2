import { signUpStateWords, type ExportKind } from '@xiongguan/contract/events/terms'
import type { Row, SheetData } from 'write-excel-file/node'
import type { ExportRow } from './after-store'
import type { AnsweredSheet } from './export-answers'
import { sayTime } from './shanghai-time'

/** What stands above the table: whose data it is and who took it out. */
export type SheetHead = { title: string; when: string; exportedBy: string; exportedAt: Date; scope: string }

export type NamedRow = ExportRow & { communityName: string; nickname: string; sessions: string }

type Column = { head: string; width: number; cell: (row: NamedRow, place: number) => string | number }

const numbered: Column = { head: '序号', width: 6, cell: (_row, place) => place + 1 }

/** Who comes, as people look for them on paper: the place they live, what they are called, the code they say at the door, how many. */
const who: Column[] = [
  { head: '社区、村', width: 18, cell: ({ communityName }) => communityName },
  { head: '称呼', width: 16, cell: ({ nickname }) => nickname },
  { head: '口述码', width: 12, cell: ({ code }) => code },
]
const howMany: Column[] = [
  { head: '大人', width: 7, cell: ({ adults }) => adults },
  { head: '孩子', width: 7, cell: ({ children }) => children },
  { head: '共几人', width: 8, cell: ({ adults, children }) => adults + children },
]
const session: Column = { head: '场次', width: 18, cell: ({ sessions }) => sessions }
const checkedIn: Column = { head: '签到时间', width: 18, cell: (row) => (row.checked_in_at ? sayTime(row.checked_in_at) : '') }

/** What follows who and how many. */
const rest: Record<ExportKind, Column[]> = {
  signUps: [
    { head: '状态', width: 10, cell: ({ state }) => signUpStateWords[state] },
    { head: '报名时间', width: 18, cell: (row) => sayTime(row.signed_up_at) },
    checkedIn,
  ],
  attendance: [{ head: '到场', width: 8, cell: ({ state }) => (state === 'checkedIn' ? '已到' : '未到') }, checkedIn],
}

const answerColumns = ({ prompts, of }: AnsweredSheet): Column[] =>
  prompts.map((head, place) => ({ head, width: 24, cell: ({ household_id }) => of(household_id)[place] ?? '' }))

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

function totals(table: readonly Column[], rows: readonly NamedRow[]): Row {
  const sum = (column: Column) => rows.reduce((total, row, place) => total + Number(column.cell(row, place)), 0)
  return table.map((column, place) => {
    if (place < 2) return bold(place === 0 ? '合计' : `${rows.length} 户`)
    return howMany.includes(column) ? sum(column) : null
  })
}

/**
 * The sheet as people expect it: what it is, who exported it when, the heads, a family a line, the sums; answers stand last.
 * Text stays text.
 */
export function sheetOf(
  kind: ExportKind,
  head: SheetHead,
  rows: readonly NamedRow[],
  answered: AnsweredSheet,
): { data: SheetData; widths: { width: number }[] } {
  const shown = kind === 'attendance' ? rows.filter(({ state }) => state !== 'cancelled') : rows
  const sessions = shown.some((row) => row.sessions !== '') ? [session] : []
  const table = [numbered, ...who, ...howMany, ...sessions, ...rest[kind], ...answerColumns(answered)]
  return {
    data: [
      [bold(head.title)],
      [head.when],
      [`由 ${head.exportedBy} 于 ${sayTime(head.exportedAt)} 导出 · 范围：${head.scope} · 含个人信息，用完请删除`],
      [],
      table.map((column) => bold(column.head)),
      ...shown.map((row, place) => table.map((column) => column.cell(row, place))),
      totals(table, shown),
    ],
    widths: table.map(({ width }) => ({ width })),
  }
}
