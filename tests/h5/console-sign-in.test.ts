import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, signIn, tap } from './phone'

type Member = Awaited<ReturnType<WholeSite['house']['staff']>>

describe('signing a console in with a phone', () => {
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
  beforeEach(() => site.house.clock.set(new Date()))
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })

  async function open(viewport: { width: number; height: number }, who?: { openid: string } | { staff: string }): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.origin, viewport, locale: 'zh-CN' })
    contexts.push(context)
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    if (who) await signIn({ context, page, errors: [] }, site.origin, who)
    return page
  }

  /** A console at its front door, and what its code says. */
  async function frontDoor(viewport = { width: 1440, height: 900 }) {
    const page = await open(viewport)
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/session/scan'))
    await page.goto('/console/')
    const { link, number } = (await (await asked).json()) as { link: string; number: number }
    await page.getByRole('img', { name: '登录二维码' }).waitFor()
    return { page, link, number }
  }

  /** A colleague's phone that opened the code as a camera would. */
  async function scan(member: Member, link: string): Promise<Page> {
    const phone = await open({ width: 375, height: 812 }, { staff: member.handle })
    await phone.goto(link)
    return phone
  }

  const menu = (page: Page) => page.getByRole('navigation', { name: '主菜单' })

  test('scan, pick the number, in; the session shows on the phone and is ended there', async () => {
    const member = await site.house.staff('event_manager')
    const desk = await frontDoor()
    expect(await findings(desk.page)).toEqual([])
    await handbookPicture(desk.page, 'console-sign-in')
    const phone = await scan(member, desk.link)
    await shows(phone, '有一台电脑要登录工作台')
    await shows(phone, /Linux 电脑|Windows 电脑/)
    await desk.page.getByText('已经扫到').waitFor()
    await tap(phone, `#number-${desk.number}`)
    await handbookPicture(phone, 'console-sign-in-number')
    await tap(phone, '#confirm-sign-in')
    await shows(phone, '电脑上已经登录')
    await menu(desk.page).getByText('活动', { exact: true }).waitFor()

    await tap(phone, '#to-sessions')
    await seen(phone, '[id^="end-"]').first().waitFor()
    await tap(phone, '#end-others')
    await tap(phone, '#dialog-confirm')
    await shows(phone, /已退出 \d 处登录/)
    await desk.page.getByRole('link', { name: '登录管理' }).click()
    await desk.page.getByRole('dialog', { name: '登录已过期' }).waitFor()
  })

  test('a wrong number lets nobody in, and a new code is one press away', async () => {
    const member = await site.house.staff('editor')
    const desk = await frontDoor()
    const phone = await scan(member, desk.link)
    await seen(phone, '#confirm-sign-in').waitFor()
    const tiles = await phone.locator('[id^="number-"]:visible').all()
    const ids = await Promise.all(tiles.map((tile) => tile.getAttribute('id')))
    await tap(phone, `#${ids.find((id) => id !== `number-${desk.number}`)}`)
    await tap(phone, '#confirm-sign-in')
    await shows(phone, '数字没有选对')
    await desk.page.getByRole('alert').filter({ hasText: '数字没有选对' }).waitFor()
    expect(await menu(desk.page).count()).toBe(0)
    await desk.page.getByRole('button', { name: '换一个二维码' }).click()
    await desk.page.getByText(/还有 \d+ 秒有效/).waitFor()
  })

  test('a code a minute old is refused on both screens', async () => {
    const member = await site.house.staff('editor')
    const desk = await frontDoor()
    site.house.clock.pass(1)
    const phone = await scan(member, desk.link)
    await shows(phone, '二维码已过期')
    await desk.page.getByRole('alert').filter({ hasText: '二维码已过期' }).waitFor()
  })

  test('a resident learns nothing, and turning it away is told on the computer', async () => {
    const desk = await frontDoor()
    const resident = await open({ width: 375, height: 812 }, { openid: 'curious-resident' })
    await resident.goto(desk.link)
    await shows(resident, '这个微信账号没有开通工作台')
    const member = await site.house.staff('editor')
    const phone = await scan(member, desk.link)
    await tap(phone, '#decline-sign-in')
    await desk.page.getByRole('alert').filter({ hasText: '已在手机上拒绝' }).waitFor()
  })

  test('the form under an expired session is kept while the same person scans again', async () => {
    const { eventId } = await publish(site.house)
    const member = await site.house.staff('event_manager')
    const page = await open({ width: 1440, height: 900 }, { staff: member.handle })
    await page.goto(`/console/events/${eventId}/edit`)
    await page.getByLabel('活动名称', { exact: true }).first().fill('改到一半的活动')
    await member.client.identity.endOtherSessions()
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/session/scan'))
    await page.getByRole('button', { name: /保存/ }).first().click()
    const { link, number } = (await (await asked).json()) as { link: string; number: number }
    const phone = await scan(member, link)
    await tap(phone, `#number-${number}`)
    await tap(phone, '#confirm-sign-in')
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor({ state: 'hidden' })
    expect(await page.getByLabel('活动名称', { exact: true }).first().inputValue()).toBe('改到一半的活动')
    await page.getByRole('button', { name: /保存/ }).first().click()
    await page.getByRole('heading', { name: '改到一半的活动' }).waitFor()
  })

  test('at 375 wide the code, the number and the help fit', async () => {
    const { page } = await frontDoor({ width: 375, height: 812 })
    await page.getByText('没带手机，或者扫不了？').click()
    await page.getByText('两位管理员确认').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
    expect(await findings(page)).toEqual([])
  })

  test('a script planted in the page does not run, and the page works', async () => {
    for (const path of ['/console/', '/']) {
      const page = await open({ width: 1440, height: 900 })
      await page.goto(path)
      await page.locator('main').first().waitFor()
      const blocked = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
            const planted = document.createElement('script')
            planted.textContent = 'window.planted = true'
            document.body.append(planted)
            setTimeout(() => resolve('it ran'), 3000)
          }),
      )
      expect(blocked).toBe('script-src-elem')
      expect(await page.evaluate(() => 'planted' in window)).toBe(false)
    }
  })

  test('a colleague joins by invitation, two administrators give a role, and the menu changes', async () => {
    const [one, two] = [await site.house.staff('city_administrator'), await site.house.staff('city_administrator')]
    const first = await open({ width: 1440, height: 900 }, { staff: one.handle })
    await first.goto('/console/staff')
    await first.getByRole('button', { name: '请新同事加入' }).click()
    await first.getByLabel('姓名', { exact: true }).fill('演示 · 高干事')
    await first.getByRole('button', { name: '生成邀请' }).click()
    await first.getByText('只显示这一次').waitFor()
    await handbookPicture(first, 'invitation')
    const link = await first.getByText(/\/i\/[A-Z0-9-]+$/).innerText()
    await first.getByRole('button', { name: '好了' }).click()

    const phone = await open({ width: 375, height: 812 }, { openid: 'joins-by-link' })
    await phone.goto(link)
    await shows(phone, '演示 · 高干事')
    await tap(phone, '#accept-invitation')
    await seen(phone, '#accepted').waitFor()

    await first.reload()
    await first.getByRole('link', { name: '演示 · 高干事' }).click()
    await first.getByRole('button', { name: '提出授权' }).click()
    await first.getByRole('combobox', { name: '角色' }).click()
    await first.getByTitle('活动负责人').click()
    await first.getByRole('dialog').getByRole('button', { name: '提出授权' }).click()
    await first.getByText('已提出').waitFor()
    await first.goto('/console/staff')
    await first.getByText('您提出的，要另一位管理员确认').waitFor()
    expect(await first.getByRole('button', { name: '确认授权：演示 · 高干事' }).count()).toBe(0)

    const second = await open({ width: 1440, height: 900 }, { staff: two.handle })
    await second.goto('/console/')
    await second.getByRole('link', { name: /演示 · 高干事：活动负责人/ }).click()
    await second.getByRole('button', { name: '确认授权：演示 · 高干事' }).waitFor()
    await handbookPicture(second, 'two-to-give-a-role')
    expect(await findings(second)).toEqual([])
    await second.getByRole('button', { name: '确认授权：演示 · 高干事' }).click()
    await second.getByRole('dialog').getByRole('button', { name: '确认授权' }).click()
    await second.getByText('已确认，立即生效').waitFor()

    await phone.goto('about:blank')
    await phone.goto(at('tabs/mine'))
    await seen(phone, '#console-sign-in').waitFor()
    const desk = await frontDoor()
    await phone.goto('about:blank')
    await phone.goto(desk.link)
    await tap(phone, `#number-${desk.number}`)
    await tap(phone, '#confirm-sign-in')
    await menu(desk.page).getByText('活动', { exact: true }).waitFor()
    expect(await menu(desk.page).getByText('审计', { exact: true }).count()).toBe(0)
  })
})
