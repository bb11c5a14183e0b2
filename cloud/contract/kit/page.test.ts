import * as z from 'zod/mini'
import { Cursor, pageInput, pageOf } from './page'

test('a cursor is at most 200 characters long', () => {
  expect(Cursor.safeParse('c'.repeat(200)).success).toBe(true)
  expect(Cursor.safeParse('c'.repeat(201)).error?.issues[0]?.message).toBe('翻页位置不对')
  expect(Cursor.safeParse(7).error?.issues[0]?.message).toBe('翻页位置不对')
})

test('the first page asks without one', () => {
  expect(z.object(pageInput).parse({})).toEqual({})
})

test('the last page says so with null, and never by leaving it out', () => {
  const page = pageOf(z.object({ name: z.string() }))
  expect(page.safeParse({ items: [{ name: '石榴' }], next: null }).success).toBe(true)
  expect(page.safeParse({ items: [] }).success).toBe(false)
  expect(page.safeParse({ items: [{}], next: null }).success).toBe(false)
})
