import { importColumns, importColumnWords, importDays, importRows, type ImportColumn } from '@xiongguan/contract/membership/import-terms'
import { documentKinds, documentKindWords, relations, relationWords } from '@xiongguan/contract/membership/terms'
import { writeSheets } from '../../platform/spreadsheet/write-sheet'

const widths: Partial<Record<ImportColumn, number>> = { document: 24, headDocument: 24, address: 36, community: 18, bornOn: 14, phone: 16 }

const how: Record<ImportColumn, string> = {
  name: '必填',
  documentKind: `不填就是居民身份证；可填：${documentKinds.map((kind) => documentKindWords[kind]).join('、')}`,
  document: '证件上的号码。这一列已设为文本，不要改成数字',
  bornOn: '写成 1985-03-02 这样',
  sex: '男 或 女',
  phone: '手机号，或带区号的座机',
  relation: `可填：${relations.map((relation) => relationWords[relation]).join('、')}`,
  community: '必填，写全称，如“福民社区”',
  address: '楼、单元、门牌',
  householdNumber: '同一户写同一个号，写什么都行',
  headDocument: '没有户号时，写户主的证件号码，家里人就在一户',
  guardianAgreed: '未满 14 岁的孩子：先告诉监护人并取得单独同意，再填“是”',
}

const text = (value: string) => ({ value, type: String, format: '@' })
const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

/** An empty roster: the heads on the first sheet, how to fill it on the second. Columns are text, or Excel eats the ends of numbers. */
export async function rosterTemplate(): Promise<{ fileName: string; content: string }> {
  const empty = Array.from({ length: 200 }, () => importColumns.map(() => text('')))
  const rows = [importColumns.map((column) => bold(importColumnWords[column])), ...empty]
  const explained = [
    [bold('怎么填')],
    [`一行一个人，最多 ${importRows} 行。不要公式，不要合并单元格。上传的内容加密保存，${importDays} 天后删除。`],
    [],
    ...importColumns.map((column) => [bold(importColumnWords[column]), how[column]]),
  ]
  const content = await writeSheets(
    { name: '名册', widths: importColumns.map((column) => ({ width: widths[column] ?? 12 })), data: rows },
    { name: '怎么填', widths: [{ width: 18 }, { width: 80 }], data: explained },
  )
  return { fileName: '人口与家庭导入模板.xlsx', content }
}
