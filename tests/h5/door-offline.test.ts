import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, signIn, tap, type Phone } from './phone'

describe('a door without a network', () => {
  let site: WholeSite
  let browser: Browser
  let door: Awaited<ReturnType<typeof publish>>
  let manager: Awaited<ReturnType<WholeSite['house']['staff']>>
  let ticking: NodeJS.Timeout
  const phones: Phone[] = []

  beforeAll(async () => {
    site = await startWholeSite()
    // The phones measure their clocks against the server's, so that one must go.
    ticking = setInterval(() => site.house.clock.set(new Date()), 20)
    browser = await openBrowser()
    door = await publish(site.house)
    manager = await site.house.staff('event_manager')
  })
  afterAll(async () => {
    clearInterval(ticking)
    await browser.close()
    await site.close()
  })
  afterEach(async () => {
    const errors = phones.flatMap((phone) => phone.errors)
    await Promise.all(phones.splice(0).map((phone) => phone.context.close()))
    expect(errors).toEqual([])
  })

  async function comingFamily(openid: string) {
    const { client, personIds } = await site.house.family(openid, [
      ['石榴妈妈', 'adult'],
      ['小石榴', 'child'],
    ])
    const signedUp = await client.events.signUp({ eventId: door.eventId, personIds })
    if (signedUp.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${JSON.stringify(signedUp)}`)
    const { signUpId } = signedUp
    const { code } = await client.events.ticket({ signUpId })
    return { code, signUpId, giveUp: () => client.events.cancelSignUp({ signUpId }) }
  }

  /** A helper's phone, made a door device by the code that staff show. */
  async function deviceAtDoor(openid: string, name: string) {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const phone: Phone = { context, page, errors: [] }
    phones.push(phone)
    page.on('pageerror', (error) => phone.errors.push(String(error)))
    await signIn(phone, site.origin, { openid })
    const { code } = await manager.client.eventDesk.newDeviceCode({ eventId: door.eventId })
    await page.goto(at('areas/door/pages/device'))
    await seen(page, '#device-name').fill(name)
    await seen(page, '#device-code').fill(code)
    await tap(page, '#enrol')
    await seen(page, '#enrolled').waitFor()
    await tap(page, '#to-door')
    await seen(page, '#device-as-of').filter({ hasText: '名单截至' }).waitFor()
    const type = async (typed: string) => {
      await seen(page, '#door-code').fill(typed)
      await tap(page, '#check-in')
    }
    return {
      page,
      type,
      done: () => seen(page, '.door-result--done').filter({ hasText: '已签到 2 人' }).waitFor(),
      connect: async (connected: boolean) => {
        await context.setOffline(!connected)
        await seen(page, '#device-connection')
          .filter({ hasText: connected ? '已联网' : '没有网络' })
          .waitFor()
      },
      unsent: (count: number) =>
        seen(page, '#device-unsent')
          .filter({ hasText: count > 0 ? `${count} 条记录` : '都已上送' })
          .waitFor(),
    }
  }

  const arrivals = async () => (await manager.client.door.doorSummary({ eventId: door.eventId })).recent.map(({ code }) => code)

  test('two phones go on letting in, agree when the network is back, and a ticket given up is told by the list’s time', async () => {
    const [first, second, before, after] = [
      await comingFamily('offline-first'),
      await comingFamily('offline-second'),
      await comingFamily('given-up-before'),
      await comingFamily('given-up-after'),
    ]
    await before.giveUp()
    const east = await deviceAtDoor('helper-east', '东门')
    const west = await deviceAtDoor('helper-west', '西门')
    await Promise.all([east.connect(false), west.connect(false)])
    await after.giveUp()

    await east.type(first.code)
    await east.done()
    await seen(east.page, '#door-result').filter({ hasText: '网络恢复后对账' }).waitFor()
    await handbookPicture(east.page, 'door-offline')
    await east.type(first.code)
    await seen(east.page, '.door-result--wait').filter({ hasText: '已签到' }).waitFor()
    await east.type(second.code)
    await east.done()
    await east.unsent(2)
    await west.type(first.code)
    await west.done()
    await west.type(before.code)
    await seen(west.page, '.door-result--stop').filter({ hasText: '这次报名已取消' }).waitFor()
    await west.type(after.code)
    await west.done()
    await west.unsent(2)
    expect(await arrivals()).toEqual([])

    await west.connect(true)
    await west.unsent(0)
    await east.connect(true)
    await east.unsent(0)
    expect((await arrivals()).sort()).toEqual([first.code, second.code].sort())
    const cases = (await manager.client.eventDesk.doorCases({ eventId: door.eventId })).items
    expect(cases.map(({ code, kind, deviceName }) => [code, kind, deviceName]).sort()).toEqual(
      [
        [after.code, 'givenUp', '西门'],
        [first.code, 'double', '西门'],
      ].sort(),
    )
    // The phone that was later hears of it at its next contact.
    await west.page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await west.page.evaluate(() => window.dispatchEvent(new Event('online')))
    await seen(west.page, '#device-cases').filter({ hasText: '同一张票在两处放行' }).waitFor()
    await handbookPicture(west.page, 'door-reconciled')
  }, 300_000)

  test('a mistake is taken back without a network, and a revoked phone lets nobody in', async () => {
    const family = await comingFamily('offline-undone')
    const east = await deviceAtDoor('helper-undo', '南门')
    await east.connect(false)
    await east.type(family.code)
    await east.done()
    await tap(east.page, '#recent .button--quiet')
    await tap(east.page, '#dialog-confirm')
    await shows(east.page, /已撤销口述码/)
    await east.connect(true)
    await east.unsent(0)
    expect(await arrivals()).not.toContain(family.code)

    const { devices } = await manager.client.eventDesk.devices({ eventId: door.eventId })
    const device = devices.find(({ name }) => name === '南门')
    if (!device) throw new Error('the device is not listed')
    await manager.client.eventDesk.revokeDevice({ eventId: door.eventId, deviceId: device.deviceId })
    await east.type(family.code)
    await seen(east.page, '#device-revoked').waitFor()
    expect(await east.page.locator('#door-code:visible').count()).toBe(0)
  }, 300_000)
})
