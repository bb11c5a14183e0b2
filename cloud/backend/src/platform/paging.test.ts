import { decodeCursor, encodeCursor, pageFrom, pageSize } from './paging'

test('a cursor gives its key back', () => {
  const at = new Date('2026-05-29T01:30:00.000Z')
  const id = '01a208fa-1902-7404-9e05-4dedb67292e5'
  expect(decodeCursor(encodeCursor([at.toISOString(), id, 7, 'past']), 'at', 'id', 'number', 'word')).toEqual([at, id, 7, 'past'])
  expect(decodeCursor(undefined, 'id')).toBeNull()
})

test.each([
  'zzz',
  encodeCursor(['one']),
  encodeCursor(['2026-05-29T01:30:00.000Z', "'; drop"]),
  encodeCursor(['soon', '01a208fa-1902-7404-9e05-4dedb67292e5']),
  Buffer.from('{"a":1}').toString('base64url'),
])('a cursor nobody made is refused: %s', (cursor) => {
  expect(() => decodeCursor(cursor, 'at', 'id')).toThrow('BAD_INPUT')
})

test('a page is cut at its size and says where to go on', () => {
  const rows = Array.from({ length: pageSize + 1 }, (_, index) => index)
  const page = pageFrom(
    rows,
    (row) => row,
    (row) => [row],
  )
  expect(page.items).toHaveLength(pageSize)
  expect(decodeCursor(page.next ?? undefined, 'number')).toEqual([pageSize - 1])
  expect(
    pageFrom(
      rows.slice(1),
      (row) => row,
      (row) => [row],
    ).next,
  ).toBeNull()
})
