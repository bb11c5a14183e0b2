import type { FunctionAnswer } from '@xiongguan/contract/kit/failure'
import { openFunctionWorld, openForm, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld()
})
afterAll(() => world.close())

const several = (count: number) => Array.from({ length: count }, (_, at) => `person-${at}`)

test("fifty people at once: at most eight processes, one event each at a time, nobody gets another's answer", async () => {
  const people = several(50)
  await Promise.all(people.map((openid) => world.family(openid, [[`昵称${openid.slice(7)}`, 'adult']])))
  const households = await Promise.all(people.map((openid) => world.phone(openid).membership.household()))
  expect(households.map((household) => household?.people.map((person) => person.nickname))).toEqual(
    people.map((openid) => [`昵称${openid.slice(7)}`]),
  )
  const report = world.platform.report('member')
  expect(report.mostProcesses).toBe(8)
  expect(report.mostAtOnce).toBe(1)
})

test('first calls of one newcomer at once end with one household', async () => {
  const { identity, membership } = world.phone('newcomer')
  const { version } = await identity.privacyNotice()
  await Promise.all(several(8).map(() => identity.acceptPrivacy({ version })))
  const opened = await Promise.all(several(8).map(() => membership.openHousehold({ communityCode: '620201001001' })))
  expect(opened.filter((result) => result.kind === 'saved')).toHaveLength(1)
  expect(opened.filter((result) => result.kind === 'householdExists')).toHaveLength(7)
})

test('a process that is killed loses its event, and the phone that asks again under the same key is signed up once', async () => {
  const eventId = await world.publish(openForm())
  const personIds = await world.family('killed', [['李先生', 'adult']])
  const attempt = { operation: 'events.signUp', input: { eventId, personIds }, idempotencyKey: 'killed-in-the-middle' }
  const ask = () => world.platform.callFunction({ name: 'member', data: attempt, openid: 'killed' })
  const answers: FunctionAnswer[] = []
  let lost = 0
  for (let round = 0; round < 12; round += 1) {
    const asked = ask().then(
      ({ result }) => answers.push(result),
      () => {
        lost += 1
      },
    )
    await new Promise((resolve) => setTimeout(resolve, round))
    world.platform.kill('member')
    await asked
  }
  answers.push((await ask()).result)
  expect(lost).toBeGreaterThan(0)
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, (body as { signUpId?: string }).signUpId]))).size).toBe(1)
  const { items } = await world.phone('killed').events.mySignUps({})
  expect(items).toHaveLength(1)
  expect((await world.phone('killed').events.get({ eventId })).seatsLeft).toBe(49)
})

test('what loading a bundle costs', async () => {
  await world.phone().content.topics()
  await world.platform.runTimer()
  for (const name of ['content', 'member', 'timer'] as const) {
    const { loadMilliseconds } = world.platform.report(name)
    expect(loadMilliseconds.length).toBeGreaterThan(0)
    const sorted = [...loadMilliseconds].sort((a, b) => a - b)
    process.stdout.write(
      `${name}: loads in ${Math.round(sorted[0] ?? 0)} ms at best, median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms of ${sorted.length}\n`,
    )
  }
})
