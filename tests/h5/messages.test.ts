import { handbookPicture } from '../support/handbook'
import { findings } from './axe'
import { publish } from './journey-forms'
import { at, shows } from './phone'
import { openScreens, type Screens } from './screens'

let screens: Screens

beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())
afterEach(() => screens.leave())

test('were the messages heard: how many before telling, who was reached after, what is left, what failed', async () => {
  const { house } = screens
  const manager = await house.staff('event_manager')
  const { eventId } = await publish(house, { title: '亲子阅读' })
  const agreed = await house.family('messages-agreed', [['王女士', 'adult']])
  const reader = await house.family('messages-reader', [['李女士', 'adult']])
  for (const family of [agreed, reader]) await family.client.events.signUp({ eventId, personIds: family.personIds })
  const answers = (['change', 'reminder'] as const).map((template) => ({
    template,
    templateId: `demonstration-${template}`,
    answer: 'accept' as const,
  }))
  await agreed.client.notices.answerSubscriptions({ answers })
  house.wechat.answerSending(() => ({ kind: 'sent' }))

  const page = await screens.desk(manager.handle)
  await page.goto(`/console/events/${eventId}/edit`)
  await page.getByLabel('地点', { exact: true }).fill('演示图书馆')
  await page.getByRole('button', { name: '保存修改' }).click()
  await shows(page, /会告诉已报名的 2 户.*其中 1 户还能收到微信提醒/)
  await handbookPicture(page, 'tell-everyone')
  expect(await findings(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await shows(page, '已保存')
  await house.app.deliver()
  await house.app.dispatchNotices()

  const theirs = await screens.phone('messages-reader')
  await theirs.goto(at('areas/notices/pages/inbox'))
  await shows(theirs, /会员之家→演示图书馆/)
  await reader.client.notices.markAllRead()

  await page.reload()
  const heard = page.getByRole('region', { name: '消息送到了没有' })
  await heard
    .getByText(/2 户：.*微信提醒已发出 1.*在小程序里看过 1/)
    .first()
    .waitFor()
  await heard.scrollIntoViewIfNeeded()
  await handbookPicture(page, 'were-messages-heard')
  expect(await heard.textContent()).not.toMatch(/王女士|李女士/)

  const left = await screens.phone('messages-agreed')
  await left.goto(at('areas/notices/pages/settings'))
  await left.locator('#kind-change:visible').waitFor()
  await handbookPicture(left, 'messages-left')
  const { items } = await agreed.client.notices.subscriptions()
  expect(items.filter(({ template }) => template !== 'progress').map(({ template, left: pieces }) => [template, pieces])).toEqual(
    expect.arrayContaining([
      ['change', 0],
      ['reminder', 1],
    ]),
  )

  const administrator = await house.staff('city_administrator')
  const office = await screens.desk(administrator.handle)
  await office.goto('/console/deliveries')
  await office.getByRole('heading', { name: '投递与审核' }).waitFor()
  await office.waitForLoadState('networkidle')
  await handbookPicture(office, 'deliveries')
  expect(await findings(office)).toEqual([])
})
