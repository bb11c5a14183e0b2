import type { TimelineItem, TimelineSubject } from '@xiongguan/contract/guidance/timeline-resident'
import { mostPressing, readingFor } from './pressing'

const item = (itemId: string, state: TimelineItem['state'], toDate: string | null): TimelineItem => ({
  itemId,
  group: 'vaccination',
  title: itemId,
  fromDate: null,
  toDate,
  state,
  reason: '',
  doneOn: null,
})
const subject = (title: string, stage: TimelineSubject['stage'], next: TimelineItem[]): TimelineSubject => ({
  subjectId: title,
  kind: 'child',
  title,
  stage,
  pregnancy: null,
  child: null,
  next,
  overdue: 0,
  due: 0,
})

test('what is overdue comes before what is due, what is due before what comes, and the nearest end first', () => {
  const first = subject('小满', 'infant', [item('later', 'ahead', '2026-12-01'), item('due-late', 'due', '2026-12-20')])
  const second = subject('小雪', 'toddler', [item('due-soon', 'due', '2026-12-05')])
  expect(mostPressing({ subjects: [first, second] })?.item.itemId).toBe('due-soon')
  const third = subject('小寒', 'preschool', [item('overdue', 'overdue', '2026-11-01')])
  expect(mostPressing({ subjects: [first, second, third] })).toMatchObject({ item: { itemId: 'overdue' }, subject: { title: '小寒' } })
  expect(mostPressing({ subjects: [] })).toBeNull()
})

test('the reading follows who has the most pressing thing, and speaks to everyone while nobody is on the way', () => {
  const calm = subject('小满', 'pregnant', [])
  expect(readingFor({ subjects: [calm] })).toBe('pregnant')
  expect(readingFor({ subjects: [calm, subject('小雪', 'newborn', [item('due', 'due', null)])] })).toBe('infant')
  expect(readingFor({ subjects: [] })).toBe('everyone')
})
