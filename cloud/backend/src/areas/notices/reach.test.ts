import { sql } from 'kysely'
import { v7 } from 'uuid'
import { openNotices, type NoticesWorld } from './testing'

let world: NoticesWorld
beforeAll(async () => {
  world = await openNotices()
})
afterAll(() => world.database.destroy())

const changed = { kind: 'eventChanged' as const, title: '时间有变化', text: '请看新的时间。', opens: null }

async function tell(accountId: string, aboutId: string, message: object = {}) {
  const dedupeKey = v7()
  await world.platform.db.transaction().execute((work) => world.notices.send(work, { ...changed, accountId, aboutId, dedupeKey, ...message }))
  return { accountId, dedupeKey }
}

/** Brings a message's delivery to an end, as the sender would. */
const settle = (dedupeKey: string, outcome: string) =>
  sql`update notices_delivery set state = 'settled', outcome = ${outcome}, settled_at = now()
    where notice_id = (select notice_id from notices_notice where dedupe_key = ${dedupeKey})`.execute(world.platform.db)

async function read(accountId: string) {
  const client = world.clientOf(accountId)
  const [notice] = (await client.notices.inbox({})).items
  if (notice) await client.notices.markRead({ noticeId: notice.noticeId })
}

test('each message is counted once, by the surest way it reached its person', async () => {
  const aboutId = v7()
  const told = await Promise.all(
    ['sent', 'recorded', 'noQuota', 'noQuota', null].map(async (outcome) => {
      const message = await tell(world.newAccount(), aboutId)
      if (outcome) await settle(message.dedupeKey, outcome)
      return message
    }),
  )
  await read(told[3]?.accountId ?? '')
  const reach = await world.notices.reachOf(world.platform.db, told)
  expect(told.map(({ dedupeKey }) => reach.get(dedupeKey))).toEqual(['wechat', 'recorded', 'none', 'read', 'waiting'])
  expect(await world.notices.reachAbout(world.platform.db, aboutId)).toEqual([
    expect.objectContaining({ kind: 'eventChanged', messages: 5, by: { wechat: 1, sms: 0, read: 1, recorded: 1, waiting: 1, none: 1 } }),
  ])
})

test('a message that was held back, or whose family rests now, is not there to be called about', async () => {
  const aboutId = v7()
  const [before, meanwhile] = [world.newAccount(), world.newAccount()]
  world.resting.set(before, { household: true, pregnancy: false, personIds: new Set() })
  const invitation = { kind: 'familyDayInvitation' as const }
  const told = [await tell(before, aboutId, invitation), await tell(meanwhile, aboutId, invitation), await tell(before, aboutId)]
  expect([...(await world.notices.reachOf(world.platform.db, told)).values()]).toHaveLength(2)
  world.resting.set(meanwhile, { household: true, pregnancy: false, personIds: new Set() })
  expect([...(await world.notices.reachOf(world.platform.db, told)).keys()]).toEqual([told[2]?.dedupeKey])
})

test('another account’s message of the same key is nobody else’s', async () => {
  const message = await tell(world.newAccount(), v7())
  expect((await world.notices.reachOf(world.platform.db, [{ ...message, accountId: world.newAccount() }])).size).toBe(0)
  expect((await world.notices.reachOf(world.platform.db, [])).size).toBe(0)
})
