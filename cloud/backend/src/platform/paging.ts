import { badInput } from './failures'

/** How many rows a page holds. */
export const pageSize = 20

/** A cursor is the key of the last row shown, as JSON in base64url. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Reads a cursor back; null for the first page. Refuses what was not made by `encodeCursor` with as many parts. */
export function decodeCursor(cursor: string | undefined, parts: number): string[] | null {
  if (!cursor) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === parts) return key.map(String)
  } catch {
    // falls through to the one refusal below
  }
  throw badInput('cursor', '翻页位置不对，请从头再看')
}

/** Cuts a page out of `pageSize + 1` rows read by key. */
export function pageFrom<Row, Item>(rows: readonly Row[], view: (row: Row) => Item, key: (row: Row) => readonly (string | number)[]) {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { items: shown.map(view), next: rows.length > pageSize && last ? encodeCursor(key(last)) : null }
}
