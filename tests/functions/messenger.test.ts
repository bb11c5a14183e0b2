import { sql } from 'kysely'
import { openForm, openFunctionWorld, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 2 })
})
afterAll(() => world.close())

test('a change goes from the timer to the messenger, which with its own role and key does all there is to do', async () => {
  const eventId = await world.publish(openForm())
  const { notices, events } = world.phone('mother')
  const personIds = await world.family('mother', [['妈妈', 'adult']])
  await events.signUp({ eventId, personIds })
  const { items } = await notices.subscriptions()
  const answers = items.map(({ template, templateId }) => ({ template, templateId, answer: 'accept' as const }))
  const agreed = await notices.answerSubscriptions({ answers })
  expect(agreed.items.map(({ left }) => left)).toEqual([1, 1, 1])
  await world.platform.runTimer()

  const manager = await world.app.staff('event_manager')
  // The desk's clock stands still; the family signed up by the functions' own, and only who came before an edit hears of it.
  world.app.clock.set(new Date())
  await manager.client.eventDesk.update({ eventId, form: openForm({ venueName: '换了的地点' }) })
  await manager.client.organiserDesk.tellChanges({ eventId })
  await world.platform.runTimer()
  // Whatever the hour of this run, phones may ring.
  await sql`update notices_notice set happens_at = now() + interval '1 hour' where kind = 'eventChanged'`.execute(world.app.db)
  await sql`update notices_delivery set due_at = now()`.execute(world.app.db)
  expect((await world.platform.runMessenger()).looked).toBeGreaterThan(0)

  const { rows } = await sql<{ channel: string; outcome: string }>`select channel, outcome from notices_delivery order by channel desc`.execute(
    world.app.db,
  )
  // No WeChat stands behind the harness: nothing left the house, so what was spent came back, and the ladder went on.
  expect(rows).toEqual([
    { channel: 'wechat', outcome: 'notConnected' },
    { channel: 'sms', outcome: 'noAddress' },
  ])
  expect((await notices.subscriptions()).items).toEqual(agreed.items)
  const { rows: entries } = await sql<{
    entry: string
  }>`select entry from notices_subscription_log where notice_id is not null order by entry_id`.execute(world.app.db)
  expect(entries.map(({ entry }) => entry)).toEqual(['used', 'returned'])
})

test('the member function reads and marks the whole inbox, and erasing takes the ledger along', async () => {
  const { notices, identity } = world.phone('leaver')
  await world.family('leaver', [['奶奶', 'adult']])
  await world.platform.runTimer()
  expect((await notices.unread()).count).toBeGreaterThan(0)
  await notices.markAllRead()
  expect((await notices.unread()).count).toBe(0)
  const [subscription] = (await notices.subscriptions()).items
  if (!subscription) throw new Error('no template')
  const { template, templateId } = subscription
  await notices.answerSubscriptions({ answers: [{ template, templateId, answer: 'reject' }] })
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from notices_subscription where last_answer = 'reject'`.execute(world.app.db)).rows[0]?.n
  expect(await count()).toBe(1)
  await identity.eraseAccount({})
  expect(await count()).toBe(0)
})
