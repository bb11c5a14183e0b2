import { deliverDue, type Listener } from '../../platform/outbox/deliver'
import { openNotices, steppingClock, type NoticesWorld } from './testing'

let world: NoticesWorld
beforeAll(async () => {
  world = await openNotices()
})
afterAll(() => world.database.destroy())

test('a message that fails too often is listed without its payload, and a retry delivers it', async () => {
  let broken = true
  const seen: string[] = []
  const listener: Listener = async (_work, payload) => {
    if (broken) throw new TypeError(`cannot handle ${payload.thing}`)
    seen.push(payload.thing ?? '')
  }
  const { platform } = world
  const clock = steppingClock()
  const deliver = () => deliverDue({ db: platform.db, clock, log: platform.log, listeners: { 'thing.done': [listener] } })
  await platform.db.transaction().execute((work) => platform.announce(work, { kind: 'thing.done', payload: { thing: 'canary-thing' } }))
  for (let round = 0; round < 8; round += 1) {
    clock.forward(3600)
    await deliver()
  }
  const administrator = world.clientOf(world.newAccount(), 'city_administrator').deliveries
  const { items } = await administrator.deadLetters({})
  expect(items).toEqual([
    {
      messageId: expect.any(String),
      kind: 'thing.done',
      attempts: 8,
      lastError: 'TypeError',
      firstAt: expect.any(String),
      lastAt: expect.any(String),
    },
  ])
  expect(JSON.stringify(items)).not.toContain('canary-thing')

  const [dead] = items
  if (!dead) throw new Error('no dead letter')
  broken = false
  clock.forward(3600)
  expect(await deliver()).toBe(0)
  await administrator.retryDelivery({ messageId: dead.messageId })
  expect(await deliver()).toBe(1)
  expect(seen).toEqual(['canary-thing'])
  expect((await administrator.deadLetters({})).items).toEqual([])
  await expect(administrator.retryDelivery({ messageId: dead.messageId })).rejects.toMatchObject({ status: 404 })
})

test('dead letters are closed to those without the right', async () => {
  await expect(world.clientOf(world.newAccount(), 'editor').deliveries.deadLetters({})).rejects.toMatchObject({ status: 404 })
})
