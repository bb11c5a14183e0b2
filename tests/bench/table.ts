export type Row = { measure: string; value: string; against?: string }

/** Columns as wide as what stands in them; a Chinese character takes two places. */
const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
const pad = (text: string, places: number) => text + ' '.repeat(Math.max(0, places - width(text)))

export function printTable(title: string, rows: readonly Row[]): void {
  const cells = rows.map(({ measure, value, against = '' }) => [measure, value, against] as const)
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => width(row[column] ?? ''))))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
}

export const rate = (perSecond: number) => `${Math.round(perSecond).toLocaleString('en')}/s`
export const ratio = (one: number, other: number) => `${(one / other).toFixed(2)} of it`
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`
