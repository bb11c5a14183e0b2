import type { SignUpResult } from '@xiongguan/contract/events/resident'
import { openManyFamilies } from '../support/many-families'
import { openFunctionWorld, openForm, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld()
})
afterAll(() => world.close())

const households = 1000
const seats = 50

test(`${households} households of two at once for ${seats} seats: exactly ${seats / 2} come in`, async () => {
  const eventId = await world.publish(openForm({ capacity: seats }))
  const openids = Array.from({ length: households }, (_, at) => `race-${at}`)
  const parties = await openManyFamilies(world.app, openids)
  const answers = await Promise.all(
    openids.map((openid, at): Promise<SignUpResult> => world.phone(openid).events.signUp({ eventId, personIds: parties[at] ?? [] })),
  )
  expect(answers.filter((answer) => answer.kind === 'signedUp')).toHaveLength(seats / 2)
  expect(answers.filter((answer) => answer.kind === 'refused' && answer.gate === 'capacity')).toHaveLength(households - seats / 2)
  expect(new Set(answers.map((answer) => (answer.kind === 'signedUp' ? answer.signUpId : '')))).toHaveProperty('size', seats / 2 + 1)
  expect(world.platform.report('member').mostProcesses).toBe(8)
  expect(await world.phone().events.get({ eventId })).toMatchObject({ seatsLeft: 0, state: 'full' })
}, 300_000)
