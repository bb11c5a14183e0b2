import { deadlineOf } from './deadline'

const now = Date.parse('2026-11-23T15:30:00Z') // 23:30 in Jiayuguan

test.each([
  ['2026-11-20', '已超期 3 天', 'brand'],
  ['2026-11-22', '已超期 1 天', 'brand'],
  ['2026-11-23', '今天到期', 'brand'],
  ['2026-11-24', '还有 1 天', 'gold'],
  ['2026-11-26', '还有 3 天', 'gold'],
  ['2026-11-27', '还有 4 天', 'jade'],
])('due on %s says %s', (dueOn, words, tone) => {
  expect(deadlineOf(dueOn, now)).toEqual({ words, tone })
})
