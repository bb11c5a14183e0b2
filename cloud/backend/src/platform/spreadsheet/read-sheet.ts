import { openZip } from './unzip'

/** A cell as it stands: text, or a number nobody formatted as text. */
export type Cell = { text: string; isNumber: boolean }
/** Cells by the place of their column, from 0. */
export type SheetRow = { number: number; cells: ReadonlyMap<number, Cell> }

export type SheetProblem = 'notExcel' | 'oldExcel' | 'macros' | 'formula' | 'tooManyRows' | 'tooLarge' | 'empty'
export type ReadSheet = { kind: 'read'; rows: SheetRow[] } | { kind: 'refused'; problem: SheetProblem; at?: string }

/** Bytes of a part of the file once it is unpacked. */
const mostUnpacked = 64 * 1024 * 1024

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (xml: string) =>
  xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex || decimal) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
      return entities[name ?? ''] ?? whole
    })
    // Excel writes control characters as _x000D_.
    .replace(/_x([0-9A-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/** The texts in a string item, runs joined, without how they are pronounced. */
function textIn(xml: string): string {
  const spoken = xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
  return [...spoken.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)<\/(?:\w+:)?t>/g)].map(([, text = '']) => plain(text)).join('')
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** `BC12` as the place of its column, from 0. */
function placeOf(reference: string): number {
  let place = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') place = place * 26 + letter.charCodeAt(0) - 64
  return place - 1
}

type Zip = ReturnType<typeof openZip>

function firstSheet(zip: Zip): string | null {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(zip.read('xl/workbook.xml') ?? '')?.[1]
  const links = [...(zip.read('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag)
  const target = attribute(links.find((tag) => attribute(tag, 'Id') === id) ?? '', 'Target')
  return target ? zip.read(target.startsWith('/') ? target.slice(1) : `xl/${target}`) : null
}

function sharedStrings(zip: Zip): string[] {
  return [...(zip.read('xl/sharedStrings.xml') ?? '').matchAll(/<(?:\w+:)?si\b[^>]*>([\s\S]*?)<\/(?:\w+:)?si>/g)].map(([, item = '']) => textIn(item))
}

function cellOf(tag: string, body: string, shared: readonly string[]): Cell | null {
  const type = attribute(tag, 't') ?? 'n'
  if (type === 'inlineStr') return { text: textIn(body), isNumber: false }
  const value = plain(/<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(body)?.[1] ?? '')
  if (value === '' || type === 'e') return null
  if (type === 's') return { text: shared[Number(value)] ?? '', isNumber: false }
  return { text: value, isNumber: type === 'n' }
}

const rowShape = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g
const cellShape = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

function rowOf(number: number, xml: string, shared: readonly string[]): SheetRow {
  const cells = new Map<number, Cell>()
  let next = 0
  for (const [, tag = '', body = ''] of xml.matchAll(cellShape)) {
    const reference = attribute(tag, 'r')
    const place = reference ? placeOf(reference) : next
    next = place + 1
    const cell = cellOf(tag, body, shared)
    if (cell && cell.text.trim() !== '') cells.set(place, { ...cell, text: cell.text.trim() })
  }
  return { number, cells }
}

function readRows(xml: string, shared: readonly string[], mostRows: number): ReadSheet {
  const rows: SheetRow[] = []
  let next = 1
  for (const [, tag = '', body = ''] of xml.matchAll(rowShape)) {
    const number = Number(attribute(tag, 'r') ?? next)
    next = number + 1
    if (/<(?:\w+:)?f\b/.test(body)) return { kind: 'refused', problem: 'formula', at: `第 ${number} 行` }
    const row = rowOf(number, body, shared)
    if (row.cells.size > 0) rows.push(row)
    if (rows.length > mostRows) return { kind: 'refused', problem: 'tooManyRows' }
  }
  return rows.length === 0 ? { kind: 'refused', problem: 'empty' } : { kind: 'read', rows }
}

/** Files that are no zip: what Excel wrote before 2007, which is also how one with a password begins, and everything else. */
function foreign(bytes: Buffer): SheetProblem | null {
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) return 'oldExcel'
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50 ? null : 'notExcel'
}

/** What a file that could not be read is; a fault of ours is thrown on. */
function whatBroke(error: unknown): SheetProblem {
  const { code, name } = error as { code?: string; name?: string }
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'tooLarge'
  if (code === undefined && name !== 'RangeError') throw error
  return 'notExcel'
}

/** Reads the first sheet of an .xlsx, told by its bytes. Nothing in it is carried out: a file with formulas or macros is refused. */
export function readSheet(bytes: Buffer, mostRows: number): ReadSheet {
  const problem = foreign(bytes)
  if (problem) return { kind: 'refused', problem }
  try {
    const zip = openZip(bytes, mostUnpacked)
    if (zip.names.some((name) => name.endsWith('vbaProject.bin'))) return { kind: 'refused', problem: 'macros' }
    const sheet = firstSheet(zip)
    return sheet === null ? { kind: 'refused', problem: 'notExcel' } : readRows(sheet, sharedStrings(zip), mostRows)
  } catch (error) {
    return { kind: 'refused', problem: whatBroke(error) }
  }
}
