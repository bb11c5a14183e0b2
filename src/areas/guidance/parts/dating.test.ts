import { datingOf, daysError, missingFor, nothingTyped, weeksError } from './dating'

const typed = { ...nothingTyped, date: '2026-09-01' }
const scan = { ...typed, basis: 'ultrasound', weeks: '12', days: '' } as const

test('an ultrasound needs its weeks, the other two a date alone', () => {
  expect(missingFor(nothingTyped)).toBe('请选日期')
  expect(missingFor(typed)).toBeUndefined()
  expect(missingFor({ ...typed, basis: 'dueDate' })).toBeUndefined()
  expect(missingFor({ ...scan, weeks: '' })).toBe('孕周要是 4 到 42 之间的整数')
  expect(missingFor(scan)).toBeUndefined()
  expect(missingFor({ ...scan, days: '7' })).toBe('天数要是 0 到 6 之间的整数')
})

test('a slip is told under its field, and an empty field is none', () => {
  expect([weeksError({ ...scan, weeks: '' }), weeksError({ ...scan, weeks: '43' }), weeksError(scan)]).toEqual([
    undefined,
    '孕周要是 4 到 42 之间的整数',
    undefined,
  ])
  expect([daysError(scan), daysError({ ...scan, days: 'x' })]).toEqual([undefined, '天数要是 0 到 6 之间的整数'])
})

test('weeks typed for an ultrasound do not travel with another basis', () => {
  expect(datingOf({ ...scan, days: '3' })).toEqual({ basis: 'ultrasound', date: '2026-09-01', weeks: 12, days: 3 })
  expect(datingOf({ ...scan, basis: 'lastPeriod' })).toEqual({ basis: 'lastPeriod', date: '2026-09-01' })
})
