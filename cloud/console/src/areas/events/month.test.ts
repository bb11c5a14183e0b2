import { asId } from '@xiongguan/contract/kit/id'
import { weeksOf } from './month'
import type { BookedTime } from './organiser-queries'

const days = Array.from({ length: 30 }, (_, day) => ({
  date: `2026-11-${String(day + 1).padStart(2, '0')}`,
  kind: 'workday' as const,
  name: '',
}))
const booked = (title: string, startsAt: string, endsAt: string): BookedTime => ({
  eventId: asId<'Event'>(title),
  title,
  kind: 'free',
  state: 'open',
  startsAt,
  endsAt,
  venueId: null,
  venueName: '会员之家',
  conflict: false,
})

test('a month is whole weeks from Monday, each day once', () => {
  const weeks = weeksOf({ days, booked: [] })
  expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7])
  // 1 November 2026 is a Sunday.
  expect(weeks[0]?.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeks.flat().flatMap((day) => day?.date ?? [])).toEqual(days.map(({ date }) => date))
})

test('an event stands on its days on the clock of Jiayuguan, one that ends at midnight not on the next', () => {
  const weeks = weeksOf({
    days,
    booked: [
      booked('清早', '2026-11-03T23:00:00.000Z', '2026-11-04T01:00:00.000Z'),
      booked('到半夜', '2026-11-04T12:00:00.000Z', '2026-11-04T16:00:00.000Z'),
      booked('两天', '2026-11-05T01:00:00.000Z', '2026-11-06T09:00:00.000Z'),
      booked('上个月起', '2026-10-31T01:00:00.000Z', '2026-11-01T09:00:00.000Z'),
    ],
  })
  const on = Object.fromEntries(
    weeks.flat().flatMap((day) => (day && day.booked.length > 0 ? [[day.date, day.booked.map(({ title }) => title)]] : [])),
  )
  expect(on).toEqual({ '2026-11-01': ['上个月起'], '2026-11-04': ['清早', '到半夜'], '2026-11-05': ['两天'], '2026-11-06': ['两天'] })
})
