import { dayHeadings } from './days'

const said = { today: '今天', yesterday: '昨天' }

test('the first message of each Beijing day carries its heading', () => {
  const notices = [
    { noticeId: 'a', at: '2026-11-23T02:00:00Z' },
    { noticeId: 'b', at: '2026-11-22T16:30:00Z' },
    { noticeId: 'c', at: '2026-11-22T15:59:00Z' },
    { noticeId: 'd', at: '2026-11-20T02:00:00Z' },
    { noticeId: 'e', at: '2026-11-20T01:00:00Z' },
  ]
  expect([...dayHeadings(notices, new Date('2026-11-23T09:00:00Z'), said)]).toEqual([
    ['a', '今天'],
    ['c', '昨天'],
    ['d', '11月20日 周五'],
  ])
  expect(dayHeadings([], new Date(), said).size).toBe(0)
})
