import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, signIn, tap, type Phone } from './phone'

describe('a page opened again without a network', () => {
  let site: WholeSite
  let browser: Browser
  let event: Awaited<ReturnType<typeof publish>>
  let manager: Awaited<ReturnType<WholeSite['house']['staff']>>
  const phones: Phone[] = []

  beforeAll(async () => {
    site = await startWholeSite()
    browser = await openBrowser()
    event = await publish(site.house)
    manager = await site.house.staff('event_manager')
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  afterEach(async () => {
    const errors = phones.flatMap((phone) => phone.errors)
    await Promise.all(phones.splice(0).map((phone) => phone.context.close()))
    expect(errors).toEqual([])
  })

  async function phoneOf(openid: string) {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const phone: Phone = { context, page, errors: [] }
    phones.push(phone)
    page.on('pageerror', (error) => phone.errors.push(String(error)))
    await signIn(phone, site.origin, { openid })
    return phone
  }

  async function comingFamily(openid: string) {
    const { client, personIds } = await site.house.family(openid, [['石榴妈妈', 'adult']])
    const signedUp = await client.events.signUp({ eventId: event.eventId, personIds })
    if (signedUp.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${JSON.stringify(signedUp)}`)
    return client.events.ticket({ signUpId: signedUp.signUpId })
  }

  /** A worker that controls the page only with the next load. */
  const kept = (phone: Phone) => phone.page.evaluate(async () => void (await navigator.serviceWorker.ready))

  test('a ticket that was opened once shows after a reload, and from a cold start, also with 省流量 on', async () => {
    const ticket = await comingFamily('offline-ticket')
    const phone = await phoneOf('offline-ticket')
    const { page, context } = phone
    await page.addInitScript(() => {
      localStorage.setItem('data-saver', JSON.stringify({ data: 'true' }))
      Object.defineProperty(navigator, 'connection', { value: { type: 'cellular', saveData: true } })
    })
    await page.goto(at('areas/events/pages/ticket', { signUpId: ticket.signUpId }))
    await seen(page, '#code').waitFor()
    await kept(phone)
    await context.setOffline(true)
    await page.reload()
    await seen(page, '#code')
      .filter({ hasText: ticket.code.slice(0, 4) })
      .waitFor()
    await seen(page, '.ticket__qr img').waitFor()

    const cold = await context.newPage()
    cold.on('pageerror', (error) => phone.errors.push(String(error)))
    await cold.goto(at('tabs/services'))
    await tap(cold, '#my-sign-ups')
    await seen(cold, '#kept-tickets').waitFor()
    await handbookPicture(cold, 'tickets-offline')
    await tap(cold, `#sign-up-${ticket.signUpId}`)
    await seen(cold, '#code')
      .filter({ hasText: ticket.code.slice(4) })
      .waitFor()
  }, 300_000)

  test('a door device goes on after a reload, and sends what it wrote down once the network is back', async () => {
    const ticket = await comingFamily('offline-door-family')
    const phone = await phoneOf('offline-helper')
    const { page, context } = phone
    const { code } = await manager.client.eventDesk.newDeviceCode({ eventId: event.eventId })
    await page.goto(at('areas/door/pages/device'))
    await seen(page, '#device-code').fill(code)
    await tap(page, '#enrol')
    await tap(page, '#to-door')
    await seen(page, '#device-as-of').filter({ hasText: '名单截至' }).waitFor()
    await kept(phone)

    await context.setOffline(true)
    await page.reload()
    await seen(page, '#device-connection').filter({ hasText: '没有网络' }).waitFor()
    await seen(page, '#door-code').fill(ticket.code)
    await tap(page, '#check-in')
    await seen(page, '.door-result--done').filter({ hasText: '已签到 1 人' }).waitFor()
    await page.reload()
    await seen(page, '#device-unsent').filter({ hasText: '1 条记录' }).waitFor()
    await seen(page, '#door-code').fill(ticket.code)
    await tap(page, '#check-in')
    await shows(page, '已签到')

    await context.setOffline(false)
    await seen(page, '#device-unsent').filter({ hasText: '都已上送' }).waitFor()
    const { recent } = await manager.client.door.doorSummary({ eventId: event.eventId })
    expect(recent.map((arrival) => arrival.code)).toEqual([ticket.code])
  }, 300_000)
})
