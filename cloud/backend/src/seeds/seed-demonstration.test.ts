import { createTestApp, type TestApp } from '../testing/test-app'
import { families } from './demonstration'
import { seedDemonstration } from './seed-demonstration'

let house: TestApp
beforeAll(async () => {
  house = await createTestApp()
})
afterAll(() => house.destroy())

test('some families of the demonstration have agreed to WeChat reminders and some have not, and a second run adds nothing', async () => {
  const seed = () => seedDemonstration({ db: house.db, app: house.app, clock: house.clock, say: () => undefined })
  const left = () =>
    Promise.all(
      families.map(async ({ openid }) => {
        const { items } = await house.clients.resident(openid).notices.subscriptions()
        return items.reduce((sum, item) => sum + item.left, 0)
      }),
    )
  await seed()
  const first = await left()
  expect(first.some((pieces) => pieces > 0)).toBe(true)
  expect(first.some((pieces) => pieces === 0)).toBe(true)
  await seed()
  expect(await left()).toEqual(first)
})
