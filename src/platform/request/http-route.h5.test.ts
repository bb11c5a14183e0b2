/** @jest-environment node */
import { miniProgramContract } from '@xiongguan/contract/resident'
import { apiRoutes } from '../../../config/api-routes'
import { httpRoute } from './http-route.h5'
import { routeTable } from './route-table'

const routes = routeTable(miniProgramContract)

test('names in the path are filled from the input, the rest travels beside it', () => {
  expect(httpRoute(routes, ['events', 'signUp'], { eventId: 'e1', personIds: ['p1'] })).toEqual({
    method: 'POST',
    url: '/events/e1/sign-ups',
    rest: { personIds: ['p1'] },
  })
  expect(httpRoute(routes, ['content', 'list'], { topic: 'hotlines' })).toEqual({ method: 'GET', url: '/articles', rest: { topic: 'hotlines' } })
})

test('a path word cannot leave its place', () => {
  expect(httpRoute(routes, ['content', 'read'], { slug: '../events?x' }).url).toBe('/articles/..%2Fevents%3Fx')
})

test('an input without fields and an unknown operation', () => {
  expect(httpRoute(routes, ['identity', 'me'], undefined)).toEqual({ method: 'GET', url: '/identity/me', rest: {} })
  expect(() => httpRoute(routes, ['events', 'steal'], {})).toThrow('events.steal')
})

test('what the build hands the browser is the contract’s own table', () => {
  expect(JSON.parse(apiRoutes())).toEqual(routes)
})
