import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, whyNoCamera } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { filmOf } from './camera-film'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, signIn, tap, type Phone } from './phone'

type Door = Awaited<ReturnType<typeof publish>>

describe('a door helper with a camera', () => {
  let site: WholeSite
  let browser: Browser
  let door: Door
  let otherDoor: Door
  const folder = mkdtempSync(join(tmpdir(), 'door-scan-'))
  const phones: Phone[] = []

  async function ticketOf(openid: string, { eventId }: Door) {
    const { client, personIds } = await site.house.family(openid, [
      ['石榴妈妈', 'adult'],
      ['小石榴', 'child'],
    ])
    const signedUp = await client.events.signUp({ eventId, personIds })
    if (signedUp.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${JSON.stringify(signedUp)}`)
    return client.events.ticket({ signUpId: signedUp.signUpId })
  }

  beforeAll(async () => {
    site = await startWholeSite()
    door = await publish(site.house)
    otherDoor = await publish(site.house, { title: '另一场活动' })
    const film = join(folder, 'ticket.y4m')
    filmOf((await ticketOf('scanned-family', door)).qrText, film)
    browser = await openBrowser(['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`, '--deny-permission-prompts'])
  })
  afterAll(async () => {
    await browser?.close()
    await site.close()
    rmSync(folder, { recursive: true })
  })
  afterEach(async () => {
    const errors = phones.flatMap((phone) => phone.errors)
    await Promise.all(phones.splice(0).map((phone) => phone.context.close()))
    expect(errors).toEqual([])
  })

  /** The helper's phone at a door, with the streams its camera gave. */
  async function atDoor({ eventId, helper }: Door, permissions: readonly 'camera'[]) {
    const context = await browser.newContext({
      baseURL: site.origin,
      viewport: { width: 375, height: 812 },
      locale: 'zh-CN',
      permissions: [...permissions],
    })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const phone: Phone = { context, page, errors: [] }
    phones.push(phone)
    page.on('pageerror', (error) => phone.errors.push(String(error)))
    await signIn(phone, site.origin, { staff: helper })
    await page.goto(at('areas/door/pages/door', { eventId }))
    await seen(page, '#scan').waitFor()
    const streams = await page.evaluateHandle(() => {
      const given: MediaStream[] = []
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted)
        given.push(stream)
        return stream
      }
      return given
    })
    const cameras = () => streams.evaluate((given) => given.flatMap((stream) => stream.getTracks().map((track) => track.readyState)))
    return { page, cameras }
  }

  const filming = whyNoCamera ? test.skip : test
  const skipped = whyNoCamera ? ` (skipped: ${whyNoCamera})` : ''

  filming(`scans a ticket of another event, is told where it belongs, and nobody is let in${skipped}`, async () => {
    const { page } = await atDoor(otherDoor, ['camera'])
    await tap(page, '#scan')
    await seen(page, '.door-result--stop').filter({ hasText: '会员之家开放日' }).waitFor()
    expect(await seen(page, '#arrived-people').innerText()).toMatch(/^0 /)
  })

  filming(`scans the ticket: the family is in, the camera is off, and a second scan says so${skipped}`, async () => {
    const { page, cameras } = await atDoor(door, ['camera'])
    await tap(page, '#scan')
    await seen(page, '.door-result--done').filter({ hasText: '已签到 2 人' }).waitFor()
    expect(await page.locator('video').count()).toBe(0)
    expect(await cameras()).toEqual(['ended'])
    await seen(page, '#arrived-people').filter({ hasText: '2 / 2 人' }).waitFor()

    await tap(page, '#scan')
    await seen(page, '.door-result--wait').filter({ hasText: '已签到' }).waitFor()
    expect(await cameras()).toEqual(['ended', 'ended'])
  })

  test('a camera that is not allowed is explained, and the typed code still works', async () => {
    const { code } = await ticketOf('typed-family', door)
    const { page, cameras } = await atDoor(door, [])
    await tap(page, '#scan')
    await shows(page, '摄像头打不开')
    await shows(page, '请在浏览器里允许使用摄像头')
    await tap(page, '#dialog-close')
    await seen(page, '#door-code').fill(code)
    await page.keyboard.press('Enter')
    await seen(page, '.door-result--done').filter({ hasText: '已签到 2 人' }).waitFor()
    expect(await cameras()).toEqual([])
  })
})
