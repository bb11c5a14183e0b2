import { inventedId, inventedIdOf } from '../../testing/invented-ids'
import type { Cell, SheetRow } from '../../platform/spreadsheet/read-sheet'
import { levelOf } from './duplicate-rules'
import { readDraft } from './read-draft'
import { columnOf, columnsSuffice, findHeads, readDate, readRoster, type RosterWorld } from './read-roster'

const world: RosterWorld = {
  communities: new Map([
    ['福民社区', '620201001001'],
    ['620201001001', '620201001001'],
    ['横沟村', '620201100201'],
  ]),
  covers: (code) => code === '620201001001',
  today: '2026-11-23',
}

const heads = ['姓名', '身份证号', '出生日期', '性别', '联系电话', '与户主关系', '社区或村', '户号', '户主证件号码', '证件种类', '监护人已同意']
const sheet = (...rows: readonly (readonly (string | Cell)[])[]): SheetRow[] =>
  [heads, ...rows].map((cells, at) => ({
    number: at + 1,
    cells: new Map(
      cells.flatMap((cell, place) => (cell === '' ? [] : [[place, typeof cell === 'string' ? { text: cell, isNumber: false } : cell] as const])),
    ),
  }))

function read(...rows: readonly (readonly (string | Cell)[])[]) {
  const all = sheet(...rows)
  const found = findHeads(all)
  if (!found) throw new Error('no heads')
  return readRoster(all, found, found.columns, world)
}
const problems = (...row: readonly (string | Cell)[]) => read(row)[0]?.problems

test('heads are known by what people write above a column; a title above them is passed over', () => {
  expect(['姓名', ' 身份证号 ', '联系电话（必填）', '社区（村）', '备注'].map(columnOf)).toEqual(['name', 'document', 'phone', 'community', null])
  const titled: SheetRow[] = [
    { number: 1, cells: new Map([[0, { text: '雄关街道名册', isNumber: false }]]) },
    ...sheet().map((row) => ({ ...row, number: 2 })),
  ]
  expect(findHeads(titled)?.row.number).toBe(2)
  expect(columnsSuffice(['name', 'community', null])).toBe(true)
  expect(columnsSuffice(['name', null])).toBe(false)
  expect(columnsSuffice(['name', 'community', 'name'])).toBe(false)
})

test('a whole row is read, with what a person should look at', () => {
  const man = inventedIdOf('1901-02-03', 0, 'male')
  const [row] = read(['王 小明', ` ${man.toLowerCase()}`, '1985年3月2日', '男性', '138 0000 0001', '户主', '福民', '1', '', ''])
  expect(row).toMatchObject({
    problems: [],
    hints: ['birthDateDiffers'],
    name: '王 小明',
    document: { kind: 'residentId', number: man },
    bornOn: '1985-03-02',
    sex: 'male',
    phone: '13800000001',
    relation: 'head',
    communityCode: '620201001001',
    kind: 'adult',
  })
})

test('a child is told by the birth date; under 14 the guardian’s consent has to be there', () => {
  const child = (bornOn: string, agreed: string) => read(['小满', '', bornOn, '', '', '子女', '福民社区', '', '', '', agreed])[0]
  expect(child('2020-01-01', '是')).toMatchObject({ kind: 'child', guardianAgreed: true, problems: [] })
  expect(child('2020-01-01', '')?.problems).toEqual([{ column: 'guardianAgreed', problem: 'guardianMissing' }])
  expect(child('2012-11-23', '')).toMatchObject({ kind: 'child', guardianAgreed: false, problems: [] })
  expect(child('2008-11-23', '')?.kind).toBe('adult')
})

test.each([
  [['', '', '', '', '', '', '福民社区'], 'name', 'missing'],
  [['王小明', '', '', '', '', '', ''], 'community', 'missing'],
  [['王小明', '', '', '', '', '', '不夜城社区'], 'community', 'communityUnknown'],
  [['王小明', '', '', '', '', '', '横沟村'], 'community', 'communityOutOfReach'],
  [['王小明', `${inventedId(1).slice(0, 17)}${inventedId(1).endsWith('1') ? '2' : '1'}`, '', '', '', '', '福民社区'], 'document', 'documentWrong'],
  [['王小明', { text: '620201190102030010', isNumber: true }, '', '', '', '', '福民社区'], 'document', 'numberLost'],
  [['王小明', { text: '6.2020119010203E+17', isNumber: true }, '', '', '', '', '福民社区'], 'document', 'numberLost'],
  [['王小明', '', '去年', '', '', '', '福民社区'], 'bornOn', 'dateWrong'],
  [['王小明', '', '1985-02-30', '', '', '', '福民社区'], 'bornOn', 'dateWrong'],
  [['王小明', '', '2026-11-24', '', '', '', '福民社区'], 'bornOn', 'dateAhead'],
  [['王小明', '', '', '不详', '', '', '福民社区'], 'sex', 'sexUnknown'],
  [['王小明', '', '', '', '1380000', '', '福民社区'], 'phone', 'phoneWrong'],
  [['王小明', '', '', '', '', '邻居', '福民社区'], 'relation', 'relationUnknown'],
  [['王小明', '', '', '', '', '', '福民社区', '', '', '驾照'], 'documentKind', 'kindUnknown'],
  [['王'.repeat(41), '', '', '', '', '', '福民社区'], 'name', 'tooLong'],
] as const)('%j: the cell is named with what is wrong', (row, column, problem) => {
  expect(problems(...row)).toEqual([{ column, problem }])
})

test('people form a household by its number, or by the document of its head', () => {
  const rows = read(
    ['甲', '', '', '', '', '户主', '福民社区', '七', ''],
    ['乙', '', '', '', '', '配偶', '福民社区', '七', ''],
    ['丙', inventedId(3), '', '', '', '户主', '福民社区', '', ''],
    ['丁', '', '', '', '', '子女', '福民社区', '', inventedId(3)],
    ['戊', '', '', '', '', '', '福民社区', '', ''],
  )
  const households = rows.map(({ household }) => household)
  expect(households[0]).toBe(households[1])
  expect(households[2]).toBe(households[3])
  expect(new Set(households).size).toBe(3)
})

test('rows that stand against an earlier one say so: twice, too many, a second head, in two places', () => {
  const plain = (name: string, more: readonly string[] = []) => [name, '', '', '', '', '', '福民社区', '一', ...more]
  const thirteen = read(...Array.from({ length: 13 }, (_, at) => plain(`人${at}`)))
  expect(thirteen.filter((row) => row.problems.some(({ problem }) => problem === 'householdFull')).map(({ row }) => row)).toEqual([14])
  const others = read(
    ['甲', inventedId(1), '', '', '', '户主', '福民社区', '一'],
    ['乙', inventedId(1), '', '', '', '配偶', '福民社区', '一'],
    ['丙', '', '', '', '', '户主', '福民社区', '一'],
  )
  expect(others.map((row) => row.problems.map(({ problem }) => problem))).toEqual([[], ['twiceInFile'], ['secondHead']])
  const everywhere = { ...world, covers: () => true }
  const rows = sheet(['甲', '', '', '', '', '', '福民社区', '一'], ['乙', '', '', '', '', '', '横沟村', '一'])
  const found = findHeads(rows)
  if (!found) throw new Error('no heads')
  expect(readRoster(rows, found, found.columns, everywhere)[1]?.problems).toEqual([{ column: 'community', problem: 'householdApart' }])
})

test.each([
  ['1985-3-2', false, '1985-03-02'],
  ['1985/03/02', false, '1985-03-02'],
  ['１９８５．３．２', false, '1985-03-02'],
  ['19850302', false, '1985-03-02'],
  ['1985-03-02 00:00:00', false, '1985-03-02'],
  ['31108', true, '1985-03-02'],
  ['31108', false, null],
  ['85-3-2', false, null],
])('%s (number: %p) is the date %s', (text, isNumber, date) => expect(readDate({ text, isNumber })).toBe(date))

test('a phone a roster brings in may be typed again at the desk: both read it by one rule', () => {
  const [row] = read(['甲', '', '', '', '0937-6288888', '', '福民社区'])
  expect(row?.phone).toBe('09376288888')
  expect(readDraft({ name: '甲', phone: row?.phone ?? null, document: null, bornOn: null, sex: null }, '2026-11-23')).toMatchObject({
    draft: { phone: '09376288888' },
  })
})

const nothing = { same_document: false, other_document: false, same_name: false, same_birth: false, other_birth: false, same_phone: false }
test.each([
  ['the same document', { same_document: true, other_birth: true }, 'likely'],
  ['name, birth and phone', { same_name: true, same_birth: true, same_phone: true }, 'likely'],
  ['all of that with another ID of the same kind', { same_name: true, same_birth: true, same_phone: true, other_document: true }, 'possible'],
  ['name and birth', { same_name: true, same_birth: true }, 'possible'],
  ['phone and birth', { same_phone: true, same_birth: true }, 'possible'],
  ['name and phone', { same_name: true, same_phone: true }, 'possible'],
  ['name and phone, born on other days', { same_name: true, same_phone: true, other_birth: true }, null],
  ['name and birth with different IDs', { same_name: true, same_birth: true, other_document: true }, null],
  ['a name', { same_name: true }, null],
  ['a phone', { same_phone: true }, null],
] as const)('%s', (_what, like, level) => expect(levelOf({ ...nothing, ...like })).toBe(level))
