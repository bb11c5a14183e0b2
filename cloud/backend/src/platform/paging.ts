import { validate } from 'uuid'
import { badInput } from './failures'

/** How many rows a page holds. */
export const pageSize = 20

/** A cursor is the key of the last row shown, as JSON in base64url. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** What a part of a cursor may be; anything else would fail in the database, which is the sender's mistake, not ours. */
type PartValues = { id: string; at: Date; number: number; word: string; code: string; decimal: string; slug: string }
type Part = keyof PartValues
type Key<Parts extends readonly Part[]> = { [Place in keyof Parts]: PartValues[Parts[Place]] }

const read: { [Kind in Part]: (text: string) => PartValues[Kind] | null } = {
  id: (text) => (validate(text) ? text : null),
  at: (text) => (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : null),
  number: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
  code: (text) => (/^[0-9A-Z]{1,20}$/.test(text) ? text : null),
  decimal: (text) => (/^\d{1,9}\.\d{1,30}$/.test(text) ? text : null),
  slug: (text) => (/^[a-z0-9-]{1,60}$/.test(text) ? text : null),
  word: (text) => (/^[a-z]{1,20}$/i.test(text) ? text : null),
}

const wrongCursor = () => badInput('cursor', '翻页位置不对，请从头再看')

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/** Reads a cursor back; null for the first page. Refuses what was not made by `encodeCursor` of such parts. */
export function decodeCursor<const Parts extends readonly Part[]>(cursor: string | undefined, ...parts: Parts): Key<Parts> | null {
  if (!cursor) return null
  const key = parse(cursor)
  if (!Array.isArray(key) || key.length !== parts.length) throw wrongCursor()
  const values = parts.map((part, place) => read[part](String(key[place])))
  if (values.includes(null)) throw wrongCursor()
  return values as unknown as Key<Parts>
}

/** Cuts a page out of `pageSize + 1` rows read by key. */
export function pageFrom<Row, Item>(rows: readonly Row[], view: (row: Row) => Item, key: (row: Row) => readonly (string | number)[]) {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { items: shown.map(view), next: rows.length > pageSize && last ? encodeCursor(key(last)) : null }
}
