import type { SheetData } from 'write-excel-file/node'

export type SheetColumn<Row> = { head: string; width: number; cell: (row: Row) => string | number }

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

/** A sheet that says what it is, who took it out and when, then the heads and a row a line. */
export function exportSheet<Row>(title: string, { by, on }: { by: string; on: string }, columns: readonly SheetColumn<Row>[], rows: readonly Row[]) {
  const data: SheetData = [
    [bold(title)],
    [`由 ${by} 于 ${on} 导出 · 共 ${rows.length} 行 · 含个人信息，用完请删除`],
    [],
    columns.map(({ head }) => bold(head)),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ]
  return { data, widths: columns.map(({ width }) => ({ width })) }
}
