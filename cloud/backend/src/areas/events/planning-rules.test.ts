import fc from 'fast-check'
import { seriesRules } from '@xiongguan/contract/events/terms'
import { addDays } from '../../platform/civil-date'
import { daysBetween, differenceWords, dueAt, moveTo, patienceMs, seriesDates } from './planning-rules'
import { eventForm, hours, minutes } from './testing/compose'

const now = new Date('2026-11-23T02:00:00Z')
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()
const anyDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))

test('copied to another day, every time keeps its clock and its distance', () => {
  fc.assert(
    fc.property(anyDate, (on) => {
      const form = eventForm(now)
      const moved = moveTo(form, on)
      const shift = Date.parse(moved.startsAt) - Date.parse(form.startsAt)
      expect(Math.abs(shift % hours(24))).toBe(0)
      for (const field of ['endsAt', 'signUpOpensAt', 'signUpClosesAt', 'cancelUntil'] as const)
        expect(Date.parse(moved[field]) - Date.parse(form[field])).toBe(shift)
      expect({ ...moved, ...form }).toEqual(form)
    }),
  )
})

test('a series keeps its weekday, goes on in order and never repeats a day', () => {
  fc.assert(
    fc.property(anyDate, fc.constantFrom(...seriesRules), fc.integer({ min: 1, max: 26 }), (first, rule, count) => {
      const dates = seriesDates(first, { rule, count })
      expect(dates).toHaveLength(count)
      expect(dates.every((date) => weekday(date) === weekday(first))).toBe(true)
      const all = [first, ...dates]
      const gaps = all.slice(1).map((date, place) => daysBetween(all[place] ?? '', date))
      if (rule !== 'monthly') expect(new Set(gaps)).toEqual(new Set([rule === 'weekly' ? 7 : 14]))
      else expect(gaps.every((gap) => gap >= 28)).toBe(true)
    }),
  )
})

test('a month without a fifth Saturday is left out', () => {
  expect(seriesDates('2026-05-30', { rule: 'monthly', count: 3 })).toEqual(['2026-08-29', '2026-10-31', '2027-01-30'])
  expect(seriesDates('2026-05-09', { rule: 'monthly', count: 2 })).toEqual(['2026-06-13', '2026-07-11'])
})

test('a series until a day has no date after it, and the day itself when it fits', () => {
  expect(seriesDates('2026-05-09', { rule: 'weekly', count: 26, until: '2026-05-30' })).toEqual(['2026-05-16', '2026-05-23', '2026-05-30'])
  expect(seriesDates('2026-05-09', { rule: 'fortnightly', count: 26, until: '2026-06-05' })).toEqual(['2026-05-23'])
  expect(seriesDates('2026-05-30', { rule: 'monthly', count: 26, until: '2026-08-28' })).toEqual([])
  expect(seriesDates('2026-05-09', { rule: 'weekly', count: 2, until: '2026-12-31' })).toHaveLength(2)
})

test('repeated from one that is over, a series has only days after today', () => {
  expect(seriesDates('2026-05-09', { rule: 'weekly', count: 2, after: '2026-06-13' })).toEqual(['2026-06-20', '2026-06-27'])
  expect(seriesDates('2026-05-09', { rule: 'weekly', count: 2, after: '2026-06-13', until: '2026-06-01' })).toEqual([])
})

test('an announcement is due on the clock of Jiayuguan', () => {
  const start = new Date('2026-05-28T23:30:00Z') // 29 May, 7:30
  const reminder = { text: '带水杯', days: null, time: null, hours: null }
  expect(dueAt({ ...reminder, kind: 'dayBefore', days: 1, time: '18:00' }, start)).toEqual(new Date('2026-05-28T10:00:00Z'))
  expect(dueAt({ ...reminder, kind: 'hoursBefore', hours: 2 }, start)).toEqual(new Date('2026-05-28T21:30:00Z'))
  expect(dueAt({ ...reminder, kind: 'afterSignUp' }, start).getTime()).toBe(0)
})

describe('the difference families hear', () => {
  const before = {
    startsAt: new Date('2026-05-29T01:00:00Z'),
    endsAt: new Date('2026-05-29T03:00:00Z'),
    venueName: '会员之家',
    venueAddress: '新华路1号',
  }
  const later = (ms: number) => ({ startsAt: new Date(before.startsAt.getTime() + ms), endsAt: new Date(before.endsAt.getTime() + ms) })
  test.each([
    ['nothing', {}, ''],
    ['some seconds later', later(minutes(0.5)), ''],
    ['a longer end by some seconds', { endsAt: new Date(before.endsAt.getTime() + minutes(0.9)) }, ''],
    ['half an hour later', later(minutes(30)), '时间 5月29日 9:00→9:30'],
    ['another day', later(hours(24)), '时间 5月29日 9:00→5月30日 9:00'],
    ['longer', { endsAt: new Date('2026-05-29T04:00:00Z') }, '结束 11:00→12:00'],
    ['another place', { venueName: '文化宫', venueAddress: '迎宾路2号' }, '地点 会员之家→文化宫'],
    ['another house number', { venueAddress: '新华路3号' }, '地址 新华路1号→新华路3号'],
    ['both', { ...later(minutes(30)), venueName: '文化宫' }, '时间 5月29日 9:00→9:30，地点 会员之家→文化宫'],
  ])('%s', (_what, changes, words) => {
    expect(differenceWords(before, { ...before, ...changes })).toBe(words)
  })
})

test('the nearer the event, the sooner somebody calls', () => {
  expect(patienceMs(now, new Date(now.getTime() + hours(240)))).toBe(hours(4))
  expect(patienceMs(now, new Date(now.getTime() + hours(3)))).toBe(hours(1))
  expect(patienceMs(now, now)).toBe(0)
})
