/** @jest-environment node */
import { httpRoute } from './http-route.h5'

test('names in the path are filled from the input, the rest travels beside it', () => {
  expect(httpRoute(['events', 'signUp'], { eventId: 'e1', personIds: ['p1'] })).toEqual({
    method: 'POST',
    url: '/events/e1/sign-ups',
    rest: { personIds: ['p1'] },
  })
  expect(httpRoute(['content', 'list'], { topic: 'hotlines' })).toEqual({ method: 'GET', url: '/articles', rest: { topic: 'hotlines' } })
})

test('a path word cannot leave its place', () => {
  expect(httpRoute(['content', 'read'], { slug: '../events?x' }).url).toBe('/articles/..%2Fevents%3Fx')
})

test('an input without fields and an unknown operation', () => {
  expect(httpRoute(['identity', 'me'], undefined)).toEqual({ method: 'GET', url: '/identity/me', rest: {} })
  expect(() => httpRoute(['events', 'steal'], {})).toThrow('events.steal')
})
