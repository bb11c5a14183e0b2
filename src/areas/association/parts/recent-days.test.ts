import { recentDays } from './recent-days'

test('the day is that of Beijing, wherever the phone stands', () => {
  expect(recentDays(new Date('2026-11-30T17:00:00Z'))).toEqual([
    { value: '2026-12-01', words: '今天' },
    { value: '2026-11-30', words: '昨天' },
    { value: '2026-11-29', words: '11月29日' },
  ])
})
