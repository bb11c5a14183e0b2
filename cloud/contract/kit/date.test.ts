import { Instant, PlainDate } from './date'

test.each(['2026-05-29', '2028-02-29', '2026-12-31'])('%s is a civil date', (text) => {
  expect(PlainDate.parse(text)).toBe(text)
})

test.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-5-29', '20260529', '2026-05-29T00:00:00Z', '', null])('%p is no civil date', (value) => {
  expect(PlainDate.safeParse(value).error?.issues[0]?.message).toBe('日期要写成 2026-05-29 这样')
})

test.each(['2026-05-29T01:30:00Z', new Date('2026-05-29T01:30:00Z').toISOString()])('%s is an instant', (text) => {
  expect(Instant.parse(text)).toBe(text)
})

test.each(['2026-05-29T01:30:00', '2026-05-29T09:30:00+08:00', '2026-05-29', '2026-05-29T25:00:00Z', null])(
  '%p is no instant on the wire',
  (value) => {
    expect(Instant.safeParse(value).error?.issues[0]?.message).toBe('时间格式不对')
  },
)
