/// <reference types="miniprogram-api-typings" />
import { inboxPage } from '../../cloud/backend/src/areas/notices/outside-words'
import { eventPage, sceneOf } from '../../cloud/backend/src/areas/events/share-code'
import { openForm } from '../support/function-world'
import { allPages, type WeappHost } from '../support/weapp-host'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'

let world: WeappWorld
beforeAll(async () => {
  world = await openWeappWorld()
}, 300_000)
afterAll(() => world.close())

async function withTicket(openid: string) {
  const eventId = await world.publish(openForm({ title: '会员之家开放日' }))
  const personIds = await world.family(openid, [['王女士', 'adult']])
  const answer = await world.phone(openid).events.signUp({ eventId, personIds })
  if (answer.kind !== 'signedUp') throw new Error(answer.words)
  const host = world.phoneWithApp(openid)
  await host.launch(`/areas/events/pages/ticket/index?signUpId=${answer.signUpId}`)
  return { host, eventId }
}

/** The questions WeChat was told to ask, in the shape its own typings give them. */
function asked(host: WeappHost): WechatMiniprogram.RequestSubscribeMessageOption['tmplIds'][] {
  return host.calls.flatMap(({ name, options }) => {
    const { tmplIds } = options as Partial<WechatMiniprogram.RequestSubscribeMessageOption>
    return name === 'requestSubscribeMessage' && tmplIds ? [tmplIds] : []
  })
}
const leftOf = async (openid: string) =>
  Object.fromEntries((await world.phone(openid).notices.subscriptions()).items.map(({ template, left }) => [template, left]))

test('after signing up WeChat is asked at the tap and never before, and its answers reach the ledger', async () => {
  const { host } = await withTicket('agrees')
  expect(host.words()).toContain('要不要在微信里提醒您')
  expect(asked(host)).toEqual([])
  host.subscribing.answers = { 'demonstration-reminder': 'reject' }
  await host.tap('ask-reminders')
  expect(asked(host)).toEqual([['demonstration-change', 'demonstration-reminder']])
  expect(await leftOf('agrees')).toEqual({ progress: 0, change: 1, reminder: 0 })
  expect(host.words()).toContain('记下了')
  host.subscribing.answers = {}
  await host.tap('ask-reminders')
  expect(await leftOf('agrees')).toEqual({ progress: 0, change: 2, reminder: 1 })
  expect(host.ids()).not.toContain('ask-reminders')
  expect(host.problems).toEqual([])
})

test('消息设置 shows what is left and asks for one more; switched off in WeChat it says where to switch on', async () => {
  await world.family('tops-up', [['王女士', 'adult']])
  const host = world.phoneWithApp('tops-up')
  await host.launch('/tabs/mine/index')
  await host.tap('message-settings')
  expect(host.page().route).toBe('areas/notices/pages/settings/index')
  await host.tap('ask-reminder')
  expect(asked(host)).toEqual([['demonstration-reminder']])
  expect(host.words()).toContain('还能发 1 条')
  host.subscribing.errCode = 20004
  await host.tap('ask-change')
  expect(host.words()).toContain('关闭了消息通知')
  expect(await leftOf('tops-up')).toEqual({ progress: 0, change: 0, reminder: 1 })
  expect(host.problems).toEqual([])
})

test('an answer given without network is kept, and sent again without asking WeChat twice', async () => {
  const { host } = await withTicket('loses-network')
  await host.connect(false)
  await host.tap('ask-reminders')
  expect(host.words()).toContain('再记一次')
  await host.connect(true)
  await host.tap('ask-reminders')
  expect(asked(host)).toHaveLength(1)
  expect(await leftOf('loses-network')).toEqual({ progress: 0, change: 1, reminder: 1 })
})

test('the ticket goes into the phone’s calendar in the shape WeChat documents', async () => {
  const { host, eventId } = await withTicket('calendar')
  await host.tap('add-to-calendar')
  const entry = host.calls.find(({ name }) => name === 'addPhoneCalendar')?.options as Partial<WechatMiniprogram.AddPhoneCalendarOption> | undefined
  const event = await world.phone().events.get({ eventId })
  expect(entry).toMatchObject({
    title: '会员之家开放日',
    startTime: Date.parse(event.startsAt) / 1000 - ((Date.parse(event.startsAt) / 1000) % 1),
    alarm: true,
  })
  expect(Number(entry?.endTime)).toBe(Math.floor(Date.parse(event.endsAt) / 1000))
  expect(host.words()).toContain('已加到日历')
})

test('a mini-program code opens its event, and what is told outside leads to a page there is', async () => {
  const eventId = await world.publish(openForm({ title: '扫码来的活动' }))
  const host = world.phoneWithApp('scanner')
  await host.launch(`/${eventPage}?scene=${sceneOf(eventId)}`)
  expect(host.words()).toContain('扫码来的活动')
  expect(allPages(host.app)).toEqual(expect.arrayContaining([eventPage, inboxPage]))
  const shared = host.page().onShareAppMessage?.({ from: 'menu' })
  expect(shared).toMatchObject({ title: '扫码来的活动', imageUrl: '/assets/share/event.jpg' })
})

test('the inbox is grouped by day and read in one go', async () => {
  const { host } = await withTicket('reads-all')
  await world.platform.runTimer()
  await host.open('/areas/notices/pages/inbox/index')
  expect(host.words()).toContain('今天')
  await host.tap('read-all')
  expect((await world.phone('reads-all').notices.unread()).count).toBe(0)
  expect(host.ids()).not.toContain('read-all')
  expect(host.problems).toEqual([])
})
