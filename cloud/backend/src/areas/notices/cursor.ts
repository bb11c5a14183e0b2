import { badInput } from '../../platform/failures'
import { decodeCursor } from '../../platform/paging'

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id out of a cursor's last part; bad input when it is none, since the database would fail on it. */
export function idFrom(part: string | undefined): string {
  if (!part || !idShape.test(part)) throw badInput('cursor', '翻页位置不对，请从头再看')
  return part
}

/** The id a list by id goes on after; null for the first page. */
export function decodeId(cursor: string | undefined): string | null {
  const key = decodeCursor(cursor, 1)
  return key && idFrom(key[0])
}
