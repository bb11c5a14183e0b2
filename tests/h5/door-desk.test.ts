import { randomBytes } from 'node:crypto'
import { lineText, openingLine } from '@xiongguan/contract/events/settling-rules'
import type { DoorEntryId, EventId, SignUpId } from '@xiongguan/contract/events/terms'
import { base64urlOf } from '@xiongguan/contract/events/ticket-rules'
import { asId } from '@xiongguan/contract/kit/id'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { hashText, publicKeyOf, signText } from '../../src/areas/door/device/keys'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { publish } from './journey-forms'
import { patience } from './patience'

describe('the pages of the door in the console', () => {
  let site: WholeSite
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let manager: Awaited<ReturnType<WholeSite['house']['staff']>>
  let eventId: EventId

  beforeAll(async () => {
    site = await startWholeSite()
    browser = await openBrowser()
    eventId = (await publish(site.house)).eventId
    manager = await site.house.staff('event_manager')
    context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await context.request.post(`${site.origin}/api/dev/session`, { data: { staff: manager.handle } })
    page = await context.newPage()
    page.setDefaultTimeout(patience)
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  const open = async (path: string, shown: string) => {
    await page.goto(`/console/events/${eventId}/${path}`)
    await page.getByText(shown).first().waitFor()
  }
  const expectClean = async () => expect(await findings(page)).toEqual([])

  async function comingFamily(openid: string, communityCode?: string) {
    const people = [['石榴妈妈', 'adult']] as const
    const { client, personIds } = await site.house.family(openid, people, communityCode)
    const signedUp = await client.events.signUp({ eventId, personIds })
    if (signedUp.kind !== 'signedUp') throw new Error(`the sign-up was refused: ${JSON.stringify(signedUp)}`)
    return { signUpId: signedUp.signUpId, code: (await client.events.ticket({ signUpId: signedUp.signUpId })).code, client }
  }

  /** A phone at the door that lets families in by itself and reports. */
  async function deviceNamed(name: string) {
    const secretKey = base64urlOf(randomBytes(32))
    const { code } = await manager.client.eventDesk.newDeviceCode({ eventId })
    const { door, identity } = site.house.clients.resident(`helper-${name}`)
    await identity.acceptPrivacy({ version: (await identity.privacyNotice()).version })
    const enrolled = await door.enrolDevice({ code, name, publicKey: publicKeyOf(secretKey) })
    if (enrolled.kind !== 'enrolled') throw new Error(enrolled.words)
    const of = { eventId, deviceId: enrolled.deviceId }
    let [sequence, previous] = [0, hashText(openingLine(of))]
    return {
      deviceId: enrolled.deviceId,
      async letIn(signUpId: SignUpId) {
        const at = site.house.clock.now().getTime()
        const entryId = asId<'DoorEntry'>(v7()) as DoorEntryId
        const line = { sequence: (sequence += 1), previous, entryId, kind: 'in' as const, signUpId, serial: 1, undoes: null, deviceAt: at, skew: 0 }
        const text = lineText(of, line)
        previous = hashText(text)
        await door.syncDevice({ ...of, sentAt: at, unsent: 0, lines: [{ ...line, signature: signText(text, secretKey) }] })
      },
    }
  }

  test('before anything happened each page says what to do', async () => {
    await open('devices', '还没有签到设备')
    await expectClean()
    await open('paper', '还没有家庭报名')
    await expectClean()
  })

  test('a code makes a device; what devices reported differently is looked at and settled', async () => {
    const [twice, gone] = [await comingFamily('came-twice'), await comingFamily('gave-up')]
    await gone.client.events.cancelSignUp({ signUpId: gone.signUpId })
    const [east, west, lost] = [await deviceNamed('东门'), await deviceNamed('西门'), await deviceNamed('停车场')]
    await east.letIn(twice.signUpId)
    site.house.clock.pass(1)
    await west.letIn(twice.signUpId)
    await west.letIn(gone.signUpId)
    await manager.client.eventDesk.revokeDevice({ eventId, deviceId: lost.deviceId })

    await open('devices', '待核对的签到')
    await page.getByText('先放行：东门').waitFor()
    await page.getByText('已停用').waitFor()
    await expectClean()
    await handbookPicture(page, 'door-devices')

    await page.getByRole('button', { name: '添加签到设备' }).click()
    await page.getByRole('img', { name: '设备码' }).waitFor()
    await expectClean()
    await page.locator('.ant-modal-close').click()
    await page.getByRole('button', { name: `不算到场：${gone.code}` }).click()
    await page.getByText('已处理：不算到场').first().waitFor()
  })

  test('the paper list prints without menus and takes its ticks back', async () => {
    const [one] = [await comingFamily('on-paper'), await comingFamily('on-paper-far', '620201002001'), await comingFamily('on-paper-too')]
    await open('paper', '签到名单')
    await expectClean()
    await handbookPicture(page, 'paper-list')
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['nav', '#paper-codes', 'button']) expect(await page.locator(`${hidden}:visible`).count()).toBe(0)
    expect(await page.getByText('石榴妈妈').count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('#paper-codes').fill(`${one.code}\nZZZZ ZZZZ`)
    await page.getByRole('button', { name: '录入 2 户' }).click()
    await page.getByText('已记到场').waitFor()
    await page.getByText('没有这个口述码').waitFor()
    await expectClean()
  })

  test('the screen for self check-in shows one large code and nobody’s name', async () => {
    await open('self-check-in', '到场请扫码签到')
    await page.getByRole('img', { name: '自助签到码' }).waitFor()
    await expectClean()
    await handbookPicture(page, 'self-check-in-screen')
    await page.getByRole('button', { name: '全屏投放' }).click()
    await page.waitForFunction(() => document.fullscreenElement?.textContent?.includes('到场请扫码签到'))
  })
})
