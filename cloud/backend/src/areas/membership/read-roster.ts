import {
  importColumns,
  importColumnWords,
  importRows,
  neededColumns,
  type ImportColumn,
  type RowProblem,
} from '@xiongguan/contract/membership/import-terms'
import { readPhone } from '@xiongguan/contract/membership/register-rules'
import { documentHints, readDocument, type DocumentHint } from '@xiongguan/contract/membership/document-rules'
import {
  documentKinds,
  documentKindWords,
  householdSize,
  relations,
  relationWords,
  sexWords,
  type DocumentKind,
  type PersonKind,
  type Relation,
  type Sex,
} from '@xiongguan/contract/membership/terms'
import type { Cell, SheetRow } from '../../platform/spreadsheet/read-sheet'

/** What else people write above these columns. */
const otherHeads: Partial<Record<ImportColumn, readonly string[]>> = {
  document: ['身份证号', '身份证号码', '公民身份号码', '证件号'],
  bornOn: ['出生年月日', '生日'],
  phone: ['电话', '联系电话', '手机', '手机号码'],
  relation: ['关系', '和户主关系', '家庭关系'],
  community: ['社区', '村', '社区/村', '社区（村）', '所属社区'],
  address: ['地址', '家庭住址', '详细地址'],
  householdNumber: ['户编号', '家庭编号', '户口号'],
  headDocument: ['户主身份证号', '户主证件号'],
}

const plainHead = (head: string) => head.normalize('NFKC').replace(/[\s*:：()（）必填选]/g, '')

/** The column a head stands for; null for one that is not read. */
export function columnOf(head: string): ImportColumn | null {
  const said = plainHead(head)
  return importColumns.find((column) => [importColumnWords[column], ...(otherHeads[column] ?? [])].some((word) => plainHead(word) === said)) ?? null
}

/** Rows above which the heads stand: a title and whom it is from. */
const headsWithin = 10

export type Heads = { row: SheetRow; titles: readonly string[]; columns: readonly (ImportColumn | null)[] }

/** Finds the row of heads: the first that names at least two columns, else the first row. */
export function findHeads(rows: readonly SheetRow[]): Heads | null {
  const candidates = rows.slice(0, headsWithin)
  const row = candidates.find(({ cells }) => [...cells.values()].filter(({ text }) => columnOf(text)).length >= 2) ?? candidates[0]
  if (!row) return null
  const titles = Array.from({ length: Math.max(...row.cells.keys()) + 1 }, (_, place) => row.cells.get(place)?.text ?? '')
  return { row, titles, columns: titles.map(columnOf) }
}

/** True when nothing needed is missing and nothing is named twice. */
export function columnsSuffice(columns: readonly (ImportColumn | null)[]): boolean {
  const named = columns.filter((column) => column !== null)
  return neededColumns.every((column) => named.includes(column)) && new Set(named).size === named.length
}

export type RosterWorld = {
  /** Communities of the city by their names and codes. */
  communities: ReadonlyMap<string, string>
  /** Those the caller may register for. */
  covers(communityCode: string): boolean
  today: string
}

export type RosterDocument = { kind: DocumentKind; number: string }
export type RosterRow = {
  row: number
  problems: { column: ImportColumn; problem: RowProblem }[]
  hints: DocumentHint[]
  name: string | null
  document: RosterDocument | null
  bornOn: string | null
  sex: Sex | null
  phone: string | null
  relation: Relation | null
  communityCode: string | null
  address: string | null
  kind: PersonKind
  /** Rows with the same one are a household. */
  household: string
  headDocument: RosterDocument | null
  guardianAgreed: boolean
}

type Reader = {
  text(column: ImportColumn): string
  fault(column: ImportColumn, problem: RowProblem): null
  cell(column: ImportColumn): Cell | undefined
}

const byWords = <Code extends string>(codes: readonly Code[], words: Record<Code, string>, text: string) => codes.find((code) => words[code] === text)

const otherRelations: Readonly<Record<string, Relation>> = {
  本人: 'head',
  妻子: 'spouse',
  丈夫: 'spouse',
  妻: 'spouse',
  夫: 'spouse',
  儿子: 'child',
  女儿: 'child',
  子: 'child',
  女: 'child',
  父亲: 'parent',
  母亲: 'parent',
  父: 'parent',
  母: 'parent',
  祖父: 'grandparent',
  祖母: 'grandparent',
  爷爷: 'grandparent',
  奶奶: 'grandparent',
  其他: 'other',
}

const realDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** A date as people write it, or as Excel counts it: days since the end of 1899. */
export function readDate({ text, isNumber }: Cell): string | null {
  if (isNumber && /^\d{1,5}(\.0+)?$/.test(text)) return new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s.*)?$/.exec(text.normalize('NFKC')) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text.normalize('NFKC')) ?? []
  return year ? realDate(Number(year), Number(month), Number(day)) : null
}

function documentOf({ text, fault, cell }: Reader, column: 'document' | 'headDocument', kind: DocumentKind): RosterDocument | null {
  if (text(column) === '') return null
  // Excel keeps fifteen digits of a number; an ID has eighteen.
  if (cell(column)?.isNumber && /^\d{16,}$|[eE]\+/.test(text(column))) return fault(column, 'numberLost')
  const read = readDocument(kind, text(column))
  return read.kind === 'read' ? { kind, number: read.number } : fault(column, 'documentWrong')
}

function communityOf({ text, fault }: Reader, { communities, covers }: RosterWorld): string | null {
  const said = text('community').replace(/\s|居委会|村委会|委员会$/g, '')
  if (said === '') return fault('community', 'missing')
  const code = communities.get(said) ?? communities.get(`${said}社区`) ?? communities.get(`${said}村`)
  if (!code) return fault('community', 'communityUnknown')
  return covers(code) ? code : fault('community', 'communityOutOfReach')
}

function dateOf({ text, fault, cell }: Reader, today: string): string | null {
  const written = cell('bornOn')
  if (!written || text('bornOn') === '') return null
  const date = readDate(written)
  if (!date) return fault('bornOn', 'dateWrong')
  return date > today ? fault('bornOn', 'dateAhead') : date
}

function typed({ text, fault }: Reader, column: 'name' | 'address', most: number): string | null {
  if (text(column).length > most) return fault(column, 'tooLong')
  return text(column) || null
}

function oneOf<Code extends string>({ text, fault }: Reader, column: ImportColumn, problem: RowProblem, find: (said: string) => Code | undefined) {
  return text(column) === '' ? null : (find(text(column)) ?? fault(column, problem))
}

const phoneOf = ({ text, fault }: Reader) => (text('phone') === '' ? null : (readPhone(text('phone')) ?? fault('phone', 'phoneWrong')))

const younger = (bornOn: string | null, years: number, today: string) =>
  bornOn !== null && `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}` > today

/** Under eighteen today; who has no birth date is taken for grown up. */
const kindOf = (bornOn: string | null, today: string): PersonKind => (younger(bornOn, 18, today) ? 'child' : 'adult')

/** A child under 14 is written down only after their guardian was told and agreed, apart from everything else. */
function guardianOf({ text, fault }: Reader, bornOn: string | null, today: string): boolean {
  const agreed = text('guardianAgreed') === '是'
  if (younger(bornOn, 14, today) && !agreed) fault('guardianAgreed', 'guardianMissing')
  return agreed && younger(bornOn, 14, today)
}

function readRow({ number, cells }: SheetRow, columns: readonly (ImportColumn | null)[], world: RosterWorld): RosterRow {
  const problems: RosterRow['problems'] = []
  const cell = (column: ImportColumn) => cells.get(columns.indexOf(column))
  const reader: Reader = {
    cell,
    text: (column) => cell(column)?.text.trim() ?? '',
    fault: (column, problem) => {
      problems.push({ column, problem })
      return null
    },
  }
  const { text, fault } = reader
  const name = text('name') === '' ? fault('name', 'missing') : typed(reader, 'name', 40)
  const kind = oneOf(reader, 'documentKind', 'kindUnknown', (said) =>
    said === '身份证' ? 'residentId' : byWords(documentKinds, documentKindWords, said),
  )
  const document = documentOf(reader, 'document', kind ?? 'residentId')
  const bornOn = dateOf(reader, world.today)
  const sex = oneOf<Sex>(reader, 'sex', 'sexUnknown', (said) => byWords(['female', 'male'], sexWords, said.replace('性', '')))
  const relation = oneOf(reader, 'relation', 'relationUnknown', (said) => byWords(relations, relationWords, said) ?? otherRelations[said])
  const read = document && readDocument(document.kind, document.number)
  const headDocument = documentOf(reader, 'headDocument', 'residentId')
  return {
    row: number,
    problems,
    hints: read?.kind === 'read' ? documentHints(read.says, { bornOn, sex }) : [],
    name,
    document,
    bornOn,
    sex,
    phone: phoneOf(reader),
    relation,
    communityCode: communityOf(reader, world),
    address: typed(reader, 'address', 120),
    kind: kindOf(bornOn, world.today),
    household: householdKey(number, text('householdNumber'), headDocument, relation === 'head' ? document : null),
    headDocument,
    guardianAgreed: guardianOf(reader, bornOn, world.today),
  }
}

/** By the number of the household, else by its head's document, else alone. */
function householdKey(row: number, written: string, head: RosterDocument | null, own: RosterDocument | null): string {
  if (written !== '') return `number ${written.normalize('NFKC')}`
  const of = head ?? own
  return of ? `head ${of.number}` : `row ${row}`
}

/** Marks rows that stand against an earlier one: the same document twice, a household in two places, too large or with two heads. */
function compareRows(rows: readonly RosterRow[]): void {
  const documents = new Set<string>()
  const households = new Map<string, { community: string | null; people: number; head: boolean }>()
  for (const row of rows) {
    const document = row.document && `${row.document.kind} ${row.document.number}`
    if (document && documents.has(document)) row.problems.push({ column: 'document', problem: 'twiceInFile' })
    if (document) documents.add(document)
    if (row.problems.length > 0) continue
    const household = households.get(row.household) ?? { community: row.communityCode, people: 0, head: false }
    households.set(row.household, household)
    if (household.community !== row.communityCode) row.problems.push({ column: 'community', problem: 'householdApart' })
    else if (household.people >= householdSize) row.problems.push({ column: 'householdNumber', problem: 'householdFull' })
    else if (household.head && row.relation === 'head') row.problems.push({ column: 'relation', problem: 'secondHead' })
    else Object.assign(household, { people: household.people + 1, head: household.head || row.relation === 'head' })
  }
}

/** Reads the rows below the heads; a row with a problem keeps it and is not carried out. */
export function readRoster(rows: readonly SheetRow[], heads: Heads, columns: readonly (ImportColumn | null)[], world: RosterWorld): RosterRow[] {
  const read = rows.filter(({ number }) => number > heads.row.number).map((row) => readRow(row, columns, world))
  compareRows(read)
  return read
}

/** Rows of a sheet that may be read: the heads and what stands above them on top of the most a roster holds. */
export const sheetRows = importRows + headsWithin
