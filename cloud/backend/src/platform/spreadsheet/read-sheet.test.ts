import { deflateRawSync } from 'node:zlib'
import writeExcelFile from 'write-excel-file/node'
import { readSheet } from './read-sheet'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A zip of these parts, as any program writes it. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(Buffer.from(text))]
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    // A lie: the part says it is small.
    entry.writeUInt32LE(10, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(head, label, packed)
    directory.push(entry, label)
    at += head.length + label.length + packed.length
  }
  const body = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(body.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, body, end])
}

const book = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="名册" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId7" Type="worksheet" Target="worksheets/sheet4.xml"/></Relationships>`,
    'xl/worksheets/sheet4.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  })

const texts = (bytes: Buffer) => {
  const read = readSheet(bytes, 100)
  if (read.kind === 'refused') throw new Error(read.problem)
  return read.rows.map(({ number, cells }) => [number, ...[...cells].map(([place, { text, isNumber }]) => [place, text, isNumber])])
}

test('what our own Excel files hold is read back: text as text, numbers as numbers, gaps left out', async () => {
  const file = await writeExcelFile(
    [
      ['姓名', '手机号', null, '年份'],
      ['王&小<明>', '13800000000', null, 1985],
    ],
    {},
  ).toBuffer()
  expect(texts(file)).toEqual([
    [1, [0, '姓名', false], [1, '手机号', false], [3, '年份', false]],
    [2, [0, '王&小<明>', false], [1, '13800000000', false], [3, '1985', true]],
  ])
})

test('shared strings, runs, pronunciations, inline strings, prefixes and rows without numbers are understood', () => {
  const shared = `<sst><si><r><t>王</t></r><r><t xml:space="preserve">小明 </t></r><rPh><t>wang</t></rPh></si><si><t>&#22899;</t></si></sst>`
  const sheet = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="7"><c r="AB7" t="inlineStr"><is><t>甲</t></is></c><c r="AC7" t="e"><v>#N/A</v></c></row>`
  expect(texts(book(sheet, { 'xl/sharedStrings.xml': shared }))).toEqual([
    [1, [0, '王小明', false], [1, '女', false]],
    [7, [27, '甲', false]],
  ])
  expect(texts(book(`<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row>`))).toEqual([[1, [0, '5', true]]])
})

test.each([
  ['notExcel', Buffer.from('姓名,手机号\n甲,1')],
  ['notExcel', Buffer.alloc(0)],
  ['notExcel', Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(200)])],
  ['notExcel', zipOf({ 'word/document.xml': '<w/>' })],
  ['oldExcel', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(100)])],
  ['macros', book('<row><c><v>1</v></c></row>', { 'xl/vbaProject.bin': 'x' })],
  ['formula', book('<row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>')],
  ['empty', book('<row r="1"/>')],
  ['tooManyRows', book('<row><c><v>1</v></c></row>'.repeat(101))],
  ['tooLarge', book(' '.repeat(65 * 1024 * 1024))],
])('%s is refused', (problem, bytes) => {
  expect(readSheet(bytes, 100)).toMatchObject({ kind: 'refused', problem })
})

test('a formula is named by its row', () => {
  expect(readSheet(book('<row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>'), 9)).toMatchObject({ at: '第 3 行' })
})
