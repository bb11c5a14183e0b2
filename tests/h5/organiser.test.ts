import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { publish } from './journey-forms'
import { at, shows } from './phone'

let site: WholeSite
let browser: Browser
const contexts: BrowserContext[] = []

beforeAll(async () => {
  site = await startWholeSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()))
})

async function screen(as: { staff: string } | { openid: string }, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, viewport, locale: 'zh-CN' })
  contexts.push(context)
  await context.request.post(`${site.origin}/api/dev/session`, { data: as })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}
const desk = (staff: string) => screen({ staff }, { width: 1440, height: 900 })
const phone = (openid: string) => screen({ openid }, { width: 375, height: 812 })

test('an old event is copied in three taps: 复制, the day is already there, 发布', async () => {
  const manager = await site.house.staff('event_manager')
  const { eventId } = await publish(site.house, { title: '每月健康大讲堂' })
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
  const manager = await site.house.staff('event_manager')
  const { eventId } = await publish(site.house, { title: '户外健步走' })
  const family = await site.house.family('organiser-family', [['王女士', 'adult']])
  await family.client.events.signUp({ eventId, personIds: family.personIds })
  const page = await desk(manager.handle)
  await page.goto(`/console/events/${eventId}`)
  await page.getByRole('button', { name: '取消活动' }).click()
  await page.getByLabel('取消原因（家长会看到）').fill('沙尘天气，室外活动取消')
  await page.getByRole('button', { name: '确定取消' }).click()
  await shows(page, '活动已取消，正在逐户告知')
  await site.house.app.deliver()
  site.house.clock.pass(60)
  await site.house.app.rounds()
  await page.reload()
  await shows(page, '消息一直没有打开')
  await handbookPicture(page, 'call-list')
  expect(await findings(page)).toEqual([])

  const theirs = await phone('organiser-family')
  await theirs.goto(at('areas/events/pages/event', { eventId }))
  await shows(theirs, '沙尘天气，室外活动取消')
  expect(await findings(theirs)).toEqual([])
})
