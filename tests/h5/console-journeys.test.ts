import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { fillEvent, openNewEvent, saveAndPublish } from './desk-form'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, shows } from './phone'

describe('staff in the console', () => {
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

  async function desk(staff: string | null): Promise<Page> {
    const context = await browser.newContext({
      baseURL: site.origin,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      timezoneId: 'America/New_York',
    })
    contexts.push(context)
    if (staff) await context.request.post(`${site.origin}/api/dev/session`, { data: { staff } })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    await page.goto('/console/')
    return page
  }

  test('an event made at the desk shows on a phone, at the hour of Jiayuguan', async () => {
    const manager = await site.house.staff('event_manager')
    const page = await desk(manager.handle)
    await openNewEvent(page)
    await fillEvent(page, site.house.clock.now(), { kind: '5·29 会员活动日', title: '工作台新建的活动', seats: 30 })
    await handbookPicture(page, 'event-form')
    await saveAndPublish(page)

    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    contexts.push(context)
    const phone = await context.newPage()
    await phone.goto(at('areas/events/pages/list'))
    await phone.getByText('工作台新建的活动').filter({ visible: true }).first().click()
    await shows(phone, /9:30/)
  })

  test.each([
    ['editor', ['今日待办', '内容与宣传'], ['活动', '工作人员', '审计']],
    ['event_manager', ['今日待办', '活动'], ['内容与宣传', '审计']],
    ['city_administrator', ['今日待办', '内容与宣传', '活动', '工作人员', '审计', '投递与审核'], []],
  ] as const)('what %s may do decides what shows', async (role, shown, hidden) => {
    const member = await site.house.staff(role)
    const page = await desk(member.handle)
    const menu = page.getByRole('navigation').first()
    for (const entry of shown) await menu.getByText(entry, { exact: true }).waitFor()
    for (const entry of hidden) expect(await menu.getByText(entry, { exact: true }).count()).toBe(0)
  })

  test('off-boarding ends the colleague’s open console', async () => {
    const administrator = await site.house.staff('city_administrator')
    const leaver = await site.house.staff('editor')
    const theirs = await desk(leaver.handle)
    await theirs.getByRole('navigation').first().waitFor()
    await administrator.client.staff.offBoard({ accountId: leaver.accountId })
    await theirs.reload()
    await theirs.getByRole('heading', { name: '用手机扫码登录' }).waitFor()
    expect(await theirs.getByRole('navigation').count()).toBe(0)
  })

  test('every console page is clean for axe', async () => {
    const { eventId } = await publish(site.house)
    const administrator = await site.house.staff('city_administrator')
    const found: string[] = []
    const look = async (page: Page, path: string) => {
      await page.goto(`/console/${path}`)
      // The page itself comes in a chunk of its own, after the frame.
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      for (const finding of await findings(page)) found.push(`${path}: ${finding}`)
    }
    await look(await desk(null), '')
    const page = await desk(administrator.handle)
    for (const path of [
      '',
      'events',
      'events/new',
      'venues',
      `events/${eventId}`,
      `events/${eventId}/edit`,
      `events/${eventId}/door`,
      `events/${eventId}/devices`,
      `events/${eventId}/self-check-in`,
      `events/${eventId}/paper`,
      'articles',
      'articles/vaccines-by-age',
      'articles/vaccines-by-age/edit',
      'articles/vaccines-by-age/versions/1',
      'feedback',
      'campaigns',
      'campaigns/member_day',
      'staff',
      `staff/${administrator.accountId}`,
      'sessions',
      'audit',
      'deliveries',
      'nowhere',
    ])
      await look(page, path)
    expect(found).toEqual([])
  })
})
