import { organiserDefaults } from '@xiongguan/contract/events/terms'
import type { EventForm } from '@xiongguan/contract/events/staff'
import { handbookPicture } from '../support/handbook'
import { findings } from './axe'
import { openVenue, publish } from './journey-forms'
import { at, shows } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens

beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

const desk = (staff: string) => screens.desk(staff)
const phone = (openid: string) => screens.phone(openid)

test('an old event is copied in three taps: 复制, the day is already there, 发布', async () => {
  const manager = await screens.house.staff('event_manager')
  const { eventId } = await publish(screens.house, { title: '每月健康大讲堂' })
  const page = await desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '复制' }).click()
  await page.getByRole('dialog').getByText('复制这场活动').waitFor()
  await handbookPicture(page, 'copy-event')
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await shows(page, '已复制并发布')
  const { items } = await manager.client.eventDesk.list({})
  expect(items.filter(({ title }) => title === '每月健康大讲堂').map(({ signedUpHouseholds }) => signedUpHouseholds)).toEqual([0, 0])
})

test('a cancelled event: the reason on the phone, families to tell at the desk', async () => {
  const manager = await screens.house.staff('event_manager')
  const { eventId } = await publish(screens.house, { title: '户外健步走' })
  const family = await screens.house.family('organiser-family', [['王女士', 'adult']])
  await family.client.events.signUp({ eventId, personIds: family.personIds })
  const page = await desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '取消活动' }).click()
  await page.getByLabel('取消原因（家长会看到）').fill('沙尘天气，室外活动取消')
  await page.getByRole('button', { name: '确定取消' }).click()
  await shows(page, '活动已取消，正在逐户告知')
  await screens.house.app.deliver()
  screens.house.clock.pass(60)
  await screens.house.app.rounds()
  await page.reload()
  await shows(page, '消息一直没有打开')
  await handbookPicture(page, 'call-list')
  expect(await findings(page)).toEqual([])

  const theirs = await phone('organiser-family')
  await theirs.goto(at('areas/events/pages/event', { eventId }))
  await shows(theirs, '沙尘天气，室外活动取消')
  expect(await findings(theirs)).toEqual([])
})

/** A place, and an event on the same clock time tomorrow, held there. */
async function eventAtPlace(title: string, change: Partial<EventForm> = {}) {
  const manager = await screens.house.staff('event_manager')
  const venueId = await openVenue(screens.house)
  const { eventId } = await publish(screens.house, { title, organiser: { ...organiserDefaults, venueId }, ...change })
  return { manager, venueId, eventId }
}

test('an event becomes a series: dates seen first, one edit for this one and those after it, told or kept', async () => {
  const { manager, venueId, eventId } = await eventAtPlace('育儿课堂')
  const { form } = await manager.client.eventDesk.get({ eventId })
  const week = 7 * 86_400_000
  const shifted = (instant: string) => new Date(Date.parse(instant) + week).toISOString()
  // Something else stands at the place a week on.
  await publish(screens.house, {
    title: '剪纸社',
    startsAt: shifted(form.startsAt),
    endsAt: shifted(form.endsAt),
    organiser: { ...organiserDefaults, venueId },
  })
  const page = await desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '重复' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('场地已有：').waitFor()
  expect(await dialog.getByRole('checkbox', { name: /年/ }).count()).toBe(6)
  await dialog.getByRole('spinbutton', { name: '再办几次' }).fill('4')
  await dialog.getByRole('list', { name: '将要生成的日期' }).getByRole('listitem').nth(4).waitFor({ state: 'detached' })
  await dialog.getByRole('checkbox', { name: /年/ }).first().uncheck()
  await handbookPicture(page, 'repeat-event')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: '生成并发布 3 场' }).click()
  await shows(page, '已生成 3 场，都已发布')
  const { series } = await manager.client.organiserDesk.detail({ eventId })
  const [, second, third] = series?.events ?? []
  if (!second || !third) throw new Error('three were made')

  await page.goto(`/console/events/${second.eventId}/edit`)
  await page.getByLabel('地点', { exact: true }).fill('演示文化宫')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.getByRole('dialog').getByText('保存这次修改').waitFor()
  await page.getByRole('dialog').getByText('这一场和以后').click()
  await page.getByRole('dialog').getByText('只保存不告诉').click()
  await handbookPicture(page, 'edit-series')
  expect(await findings(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await shows(page, '已保存')
  const places = async () =>
    Promise.all((series?.events ?? []).map(async (each) => (await manager.client.eventDesk.get({ eventId: each.eventId })).form.venueName))
  expect(await places()).toEqual([form.venueName, '演示文化宫', '演示文化宫', '演示文化宫'])
  await shows(page, '保存时选了不告诉，不会自动发出。')

  await page.goto(`/console/events/${third.eventId}/edit`)
  await page.getByLabel('地点', { exact: true }).fill('演示图书馆')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.getByRole('dialog').getByText('只改这一场').click()
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await shows(page, '已保存')
  expect(await places()).toEqual([form.venueName, '演示文化宫', '演示图书馆', '演示文化宫'])
})

test('two events in one place at one time: said in the form before saving, and marked in the month', async () => {
  const { manager, venueId } = await eventAtPlace('健康大讲堂')
  const { eventId } = await publish(screens.house, { title: '书画社', organiser: { ...organiserDefaults, venueId } })
  const page = await desk(manager.handle)
  await page.goto(`/console/events/${eventId}/edit`)
  await page.getByText('这个场地那时已有 1 场活动').scrollIntoViewIfNeeded()
  await handbookPicture(page, 'venue-conflict')
  await page.goto('/console/calendar')
  await page
    .getByRole('link', { name: /书画社/ })
    .first()
    .waitFor()
  await page.getByLabel('场地', { exact: true }).click()
  const venue = (await manager.client.venueDesk.list()).find((each) => each.venueId === venueId)
  await page.getByTitle(venue?.name ?? '').click()
  await page
    .getByRole('link', { name: /育儿课堂/ })
    .first()
    .waitFor({ state: 'detached' })
  expect(await page.getByText('场地冲突').count()).toBeGreaterThan(0)
  await handbookPicture(page, 'event-calendar')
  expect(await findings(page)).toEqual([])
  await page
    .getByRole('link', { name: /书画社/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '书画社' }).waitFor()
})

test('families still to be told stand in 今日待办; what is over is put away by year', async () => {
  const { manager, eventId } = await eventAtPlace('亲子运动会')
  const family = await screens.house.family('organiser-untold', [['李女士', 'adult']])
  await family.client.events.signUp({ eventId, personIds: family.personIds })
  await manager.client.organiserDesk.cancel({ eventId, reason: '大风天气' })
  await screens.house.app.deliver()
  screens.house.clock.pass(60)
  await screens.house.app.rounds()
  const page = await desk(manager.handle)
  await page.goto('/console')
  await page.getByText('“亲子运动会”取消了，还有 1 户没有告知').waitFor()
  await handbookPicture(page, 'today-calls')
  expect(await findings(page)).toEqual([])
  await page.getByText('“亲子运动会”取消了，还有 1 户没有告知').click()
  await page.getByLabel('李女士 的告知结果').click()
  await page.getByTitle('已上门告知').click()
  await shows(page, '已记下')
  await page.getByRole('button', { name: '归档' }).click()
  await shows(page, '已归档')
  await page.goto('/console')
  await page.getByText('要办的事').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.getByText('“亲子运动会”取消了').count()).toBe(0)
  await page.goto('/console/events')
  await page.getByRole('button', { name: '归档的活动' }).click()
  await page.getByRole('link', { name: '亲子运动会' }).waitFor()
  await handbookPicture(page, 'archive')
  expect(await findings(page)).toEqual([])
})
