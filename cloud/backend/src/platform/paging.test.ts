import { decodeCursor, encodeCursor, pageFrom, pageSize } from './paging'

test('a cursor gives its key back', () => {
  expect(decodeCursor(encodeCursor(['2026-05-29T01:30:00.000Z', 'id']), 2)).toEqual(['2026-05-29T01:30:00.000Z', 'id'])
})

test.each(['zzz', encodeCursor(['one']), Buffer.from('{"a":1}').toString('base64url')])('a cursor nobody made is refused: %s', (cursor) => {
  expect(() => decodeCursor(cursor, 2)).toThrow('BAD_INPUT')
})

test('a page is cut at its size and says where to go on', () => {
  const rows = Array.from({ length: pageSize + 1 }, (_, index) => index)
  const page = pageFrom(
    rows,
    (row) => row,
    (row) => [row],
  )
  expect(page.items).toHaveLength(pageSize)
  expect(decodeCursor(page.next ?? undefined, 1)).toEqual([String(pageSize - 1)])
  expect(
    pageFrom(
      rows.slice(1),
      (row) => row,
      (row) => [row],
    ).next,
  ).toBeNull()
})
