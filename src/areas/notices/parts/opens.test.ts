import { routes } from '@/routes'
import { routeOf } from './opens'

test('a message leads to what it is about', () => {
  expect(routeOf({ kind: 'event', id: 'e1' })).toBe(routes.event('e1'))
  expect(routeOf({ kind: 'ticket', id: 's1' })).toBe(routes.ticket('s1'))
  expect(routeOf({ kind: 'household', id: 'h1' })).toBe(routes.household)
  expect(routeOf({ kind: 'question', id: 'q1' })).toBe(routes.myQuestions)
  expect(routeOf({ kind: 'looks', id: 'h1' })).toBe(routes.looks)
  expect(routeOf(null)).toBeNull()
})
