import type { SheetData } from 'write-excel-file/node'

type Sheet = { name: string; widths: readonly { width: number }[]; data: SheetData }

/** An Excel file in base64, as it goes to the console. The writer is loaded when first used: functions write none and leave it out. */
export async function writeSheets(...sheets: readonly Sheet[]): Promise<string> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const file = await writeExcelFile(sheets.map(({ name, widths, data }) => ({ data, sheet: name, columns: [...widths] }))).toBuffer()
  return file.toString('base64')
}
