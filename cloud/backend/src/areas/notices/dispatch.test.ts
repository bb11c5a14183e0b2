import { noticeKinds, type NoticeKind, type SubscribeTemplate } from '@xiongguan/contract/notices/terms'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { SendOutcome } from '../../platform/wechat/api'
import { recordingWeChat, type RecordingWeChat } from '../../platform/wechat/recorder'
import type { Message } from './send-notice'
import { openNotices, type NoticesWorld } from './testing'

let wechat: RecordingWeChat
let world: NoticesWorld
beforeEach(async () => {
  wechat = recordingWeChat()
  world = await openNotices(wechat)
})
afterEach(() => world.database.destroy())

const messages = () => wechat.calls.flatMap((call) => (call.api === 'subscribeMessage.send' ? [call.payload] : []))

/** An account WeChat knows, with messages left. */
async function subscriber(left: Partial<Record<SubscribeTemplate, number>> = { change: 1 }) {
  const account = world.newAccount()
  world.openids.set(account, `o-${account}`)
  for (const [template, pieces] of Object.entries(left) as [SubscribeTemplate, number][]) {
    for (let piece = 0; piece < pieces; piece += 1) {
      await world
        .clientOf(account)
        .notices.answerSubscriptions({ answers: [{ template, templateId: `demonstration-${template}`, answer: 'accept' }] })
    }
  }
  return account
}

async function send(accountId: string, kind: NoticeKind, changes: Partial<Message> = {}) {
  const message = { kind, title: '“家庭日”有变化', text: '请看。', opens: null, dedupeKey: v7(), accountId, ...changes }
  await world.platform.db.transaction().execute((work) => world.notices.send(work, message))
}
const left = async (account: string, template: SubscribeTemplate) =>
  (await world.clientOf(account).notices.subscriptions()).items.find((item) => item.template === template)?.left
const deliveries = async (account: string) =>
  (
    await sql<{ channel: string; state: string; outcome: string | null }>`select channel, state, outcome from notices_delivery
      where account_id = ${account} order by channel desc, due_at`.execute(world.platform.db)
  ).rows
const attempts = async () =>
  (
    await sql<{ outcome: string; code: number | null }>`select outcome, code from notices_attempt order by happened_at, attempt`.execute(
      world.platform.db,
    )
  ).rows
/** Rounds until tomorrow evening, an hour apart. */
async function waitADay() {
  for (let round = 0; round < 36; round += 1) {
    world.clock.forward(3600)
    await world.notices.dispatch()
  }
}

test('a message leaves after the commit, in WeChat’s shape, without a name or a title, and leads to the inbox', async () => {
  const account = await subscriber()
  const happensAt = new Date('2027-05-29T01:30:00Z')
  await send(account, 'eventChanged', { happensAt })
  expect(messages()).toEqual([])
  await world.notices.dispatch()
  expect(messages()).toEqual([
    {
      openid: `o-${account}`,
      templateId: 'demonstration-change',
      page: 'areas/notices/pages/inbox/index',
      data: {
        thing1: { value: '您报名的活动有变化，请点开看看' },
        time2: { value: '2027年5月29日 09:30' },
        thing3: { value: '点开小程序，在“我的消息”里看' },
      },
    },
  ])
  expect(await left(account, 'change')).toBe(0)
  expect(await deliveries(account)).toEqual([{ channel: 'wechat', state: 'settled', outcome: 'recorded' }])
})

test('two senders at once send each message once', async () => {
  const accounts = await Promise.all(Array.from({ length: 12 }, () => subscriber()))
  for (const account of accounts) await send(account, 'eventChanged')
  await Promise.all([1, 2, 3].map(() => world.notices.dispatch()))
  await world.notices.dispatch()
  expect(
    messages()
      .map(({ openid }) => openid)
      .sort(),
  ).toEqual(accounts.map((account) => `o-${account}`).sort())
})

test('with one message left, the one that matters more gets it, whichever was written first', async () => {
  const account = await subscriber({ reminder: 2 })
  await send(account, 'familyDayInvitation')
  world.clock.forward(86_400)
  await send(account, 'eventChanged')
  await send(account, 'eventChanged')
  await world.notices.dispatch()
  expect(messages().map(({ data }) => data.thing1?.value)).toEqual(['您报名的活动有变化，请点开看看', '您报名的活动有变化，请点开看看'])
  expect(await left(account, 'reminder')).toBe(0)
})

test('of the less important one a day goes out, the inbox has them all', async () => {
  const account = await subscriber({ reminder: 5 })
  for (let number = 0; number < 3; number += 1) await send(account, 'familyDayInvitation')
  await world.notices.dispatch()
  expect(messages()).toEqual([])
  await waitADay()
  expect(messages()).toHaveLength(1)
  expect((await deliveries(account)).map(({ outcome }) => outcome).sort()).toEqual(['bundled', 'bundled', 'recorded'])
  expect((await world.clientOf(account).notices.inbox({})).items).toHaveLength(3)
})

describe('nothing leaves, and nothing is spent', () => {
  test('for what was read already', async () => {
    const account = await subscriber()
    await send(account, 'eventChanged')
    await world.clientOf(account).notices.markAllRead()
    await world.notices.dispatch()
    expect([messages(), await left(account, 'change')]).toEqual([[], 1])
  })

  test('for what is past', async () => {
    const account = await subscriber()
    await send(account, 'eventChanged', { happensAt: new Date('2026-11-23T01:00:00Z') })
    await world.notices.dispatch()
    expect([messages(), await left(account, 'change')]).toEqual([[], 1])
  })

  test('at night, before the morning', async () => {
    const account = await subscriber()
    world.clock.forward(12 * 3600)
    await send(account, 'eventChanged')
    await world.notices.dispatch()
    expect([messages(), await left(account, 'change')]).toEqual([[], 1])
    world.clock.forward(10 * 3600)
    await world.notices.dispatch()
    expect(messages()).toHaveLength(1)
  })

  test('for an account erased meanwhile', async () => {
    const account = await subscriber()
    await send(account, 'eventChanged')
    await world.platform.db.transaction().execute((work) => world.notices.eraser(work, account as Parameters<typeof world.notices.eraser>[1], 'test'))
    await world.notices.dispatch()
    expect([messages(), await deliveries(account)]).toEqual([[], []])
    const { rows } = await sql`select account_id from notices_subscription where account_id = ${account}
      union all select account_id from notices_subscription_log where account_id = ${account}`.execute(world.platform.db)
    expect(rows).toEqual([])
  })
})

describe('the ladder', () => {
  test('without a subscription a message that matters goes on to a text message, an invitation does not', async () => {
    const account = await subscriber({})
    world.phones.set(account, '13900000000')
    await send(account, 'eventChanged')
    await send(account, 'familyDayInvitation')
    await world.notices.dispatch()
    await waitADay()
    expect(world.texts).toEqual([{ phone: '13900000000', words: '您报名的活动有变化，请点开看看' }])
    expect(messages()).toEqual([])
  })

  test('without a phone either, the person is on nobody’s list but the call list', async () => {
    const account = world.newAccount()
    await send(account, 'eventChanged', { dedupeKey: 'lost' })
    await world.notices.dispatch()
    await world.notices.dispatch()
    expect(await deliveries(account)).toEqual([
      { channel: 'wechat', state: 'settled', outcome: 'noAddress' },
      { channel: 'sms', state: 'settled', outcome: 'noAddress' },
    ])
    expect((await world.notices.reachOf(world.platform.db, [{ accountId: account, dedupeKey: 'lost' }])).get('lost')).toBe('none')
  })
})

describe('what WeChat answers', () => {
  const answering = (...answers: SendOutcome[]) => wechat.answerSending(() => answers.shift() ?? { kind: 'sent' })

  test('43101: the ledger was wrong, and believes nothing more', async () => {
    const account = await subscriber({ change: 3 })
    answering({ kind: 'userRefused', code: 43101 })
    await send(account, 'eventChanged')
    await world.notices.dispatch()
    expect(await left(account, 'change')).toBe(0)
    expect(await attempts()).toEqual([{ outcome: 'userRefused', code: 43101 }])
  })

  test('47003: given back, not tried again, and the log says so without the message', async () => {
    const account = await subscriber()
    answering({ kind: 'badMessage', code: 47003 })
    await send(account, 'eventChanged')
    await world.notices.dispatch()
    await waitADay()
    expect([messages().length, await left(account, 'change')]).toEqual([1, 1])
    expect(world.warnings).toEqual([{ notice: expect.any(String) as string, code: 47003 }])
  })

  test('45009 or out of order: given back and tried again, five times at most', async () => {
    const account = await subscriber()
    answering({ kind: 'laterAgain', code: 45009 })
    await send(account, 'eventChanged')
    await world.notices.dispatch()
    expect(await left(account, 'change')).toBe(1)
    world.clock.forward(61)
    await world.notices.dispatch()
    expect([messages().length, await left(account, 'change')]).toEqual([2, 0])
    const other = await subscriber()
    wechat.answerSending(() => Promise.reject(new Error('out of order')))
    await send(other, 'eventChanged')
    await waitADay()
    expect(messages().filter(({ openid }) => openid === `o-${other}`)).toHaveLength(5)
    expect(await left(other, 'change')).toBe(1)
  })

  test('no answer: it may have gone, so it counts as spent and is not sent again', async () => {
    const account = await subscriber()
    answering({ kind: 'unknown' })
    await send(account, 'eventChanged')
    await world.notices.dispatch()
    await waitADay()
    expect([messages().length, await left(account, 'change')]).toEqual([1, 0])
  })

  test('a sender that died on the way: the same', async () => {
    const account = await subscriber()
    await send(account, 'eventChanged')
    await sql`update notices_delivery set state = 'sending', template = 'change', sending_since_at = now() - interval '1 year'`.execute(
      world.platform.db,
    )
    await world.notices.dispatch()
    expect(await deliveries(account)).toEqual([{ channel: 'wechat', state: 'settled', outcome: 'unknown' }])
    expect(messages()).toEqual([])
  })
})

test('every kind has words for outside, and a preview counts by the same rules', async () => {
  const rich = await subscriber({ change: 1, reminder: 2, progress: 1 })
  const poor = await subscriber({ reminder: 1 })
  const byWeChat = async (kind: NoticeKind) => (await world.notices.previewReach(world.platform.db, [rich, poor, world.newAccount()], kind)).byWeChat
  expect(await byWeChat('eventChanged')).toBe(2)
  expect(await byWeChat('familyDayInvitation')).toBe(1)
  expect(await byWeChat('signUpConfirmed')).toBe(0)
  expect(await world.notices.previewReach(world.platform.db, [rich, poor], 'eventChanged')).toEqual({ people: 2, byWeChat: 2, weChatLeft: 5 })
  expect(noticeKinds.length).toBeGreaterThan(0)
})

test('messages are forgotten half a year after reading, a year after writing', async () => {
  const [read, unread, fresh] = [world.newAccount(), world.newAccount(), world.newAccount()]
  for (const account of [read, unread]) await send(account, 'eventChanged')
  await world.clientOf(read).notices.markAllRead()
  world.clock.forward(200 * 86_400)
  await send(fresh, 'eventChanged')
  const halfAYearAgo = () => new Date(world.platform.clock.now().getTime() - 180 * 86_400_000)
  await world.notices.tidy(world.platform.db, halfAYearAgo())
  const kept = async () =>
    (await sql<{ account_id: string }>`select account_id from notices_notice`.execute(world.platform.db)).rows.map((row) => row.account_id)
  expect((await kept()).sort()).toEqual([unread, fresh].sort())
  world.clock.forward(170 * 86_400)
  await world.notices.tidy(world.platform.db, halfAYearAgo())
  expect(await kept()).toEqual([fresh])
})

test('a message that cannot be prepared stays behind and keeps no other from going out', async () => {
  const [unreadable, reachable] = [await subscriber(), await subscriber()]
  // As when the key that sealed an openid is not at hand.
  world.openids.get = (account) => {
    if (account === unreadable) throw new TypeError('cannot be opened: o-secret')
    return `o-${account}`
  }
  await send(unreadable, 'eventChanged')
  await send(reachable, 'eventChanged')
  expect(await world.notices.dispatch()).toBe(1)
  expect(messages().map(({ openid }) => openid)).toEqual([`o-${reachable}`])
  expect(await deliveries(unreadable)).toEqual([{ channel: 'wechat', state: 'waiting', outcome: null }])
  expect(world.warnings).toMatchObject([{ fault: 'TypeError' }])
  expect(JSON.stringify(world.warnings)).not.toContain('secret')
  expect(await world.notices.dispatch()).toBe(0)
})
