import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, signIn, tap, type Phone } from './phone'

describe('residents in a browser', () => {
  let site: WholeSite
  let browser: Browser
  const phones: Phone[] = []

  beforeAll(async () => {
    site = await startWholeSite()
    browser = await openBrowser()
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

  async function phone(): Promise<Phone> {
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const opened: Phone = { context, page, errors: [] }
    page.on('pageerror', (error) => opened.errors.push(String(error)))
    phones.push(opened)
    return opened
  }

  const eventPage = (eventId: string) => at('areas/events/pages/event', { eventId })

  test('a newcomer reads, signs a family of three up from a shared link, and is checked in at the door', async () => {
    const { eventId, helper } = await publish(site.house)
    const family = await phone()
    const { page } = family

    await page.goto('/')
    await page
      .getByRole('link', { name: '科普' })
      .or(page.getByText('科普', { exact: true }))
      .last()
      .click()
    await tap(page, '#article-vaccines-by-age')
    await shows(page, '孩子的疫苗，按月龄一张表看清')

    await signIn(family, site.origin, { openid: 'journey-family' })
    await page.goto(eventPage(eventId))
    await page.reload()
    await tap(page, '#step-acceptPrivacy')
    await tap(page, '#accept-privacy')
    await tap(page, '#step-openHousehold')
    await seen(page, '#find-place').fill('福民')
    await tap(page, '#place-620201001001')
    await tap(page, '#open-household')
    for (const [nickname, kind] of [
      ['石榴妈妈', 'adult'],
      ['石榴爸爸', 'adult'],
      ['小石榴', 'child'],
    ] as const) {
      await seen(page, '#nickname, #add-person').waitFor()
      if (!(await seen(page, '#nickname').isVisible())) await tap(page, '#add-person')
      await seen(page, '#nickname').fill(nickname)
      await tap(page, `#kind-${kind}`)
      if (kind === 'child') await tap(page, '#consent')
      await tap(page, '#save-person')
      await shows(page, nickname)
    }
    await tap(page, '#finished')
    await tap(page, '#sign-up')
    for (const nickname of ['石榴妈妈', '石榴爸爸', '小石榴']) {
      const choice = page.getByRole('checkbox', { name: nickname }).filter({ visible: true }).last()
      if ((await choice.getAttribute('aria-checked')) !== 'true') await choice.click()
    }
    await seen(page, '#confirm').filter({ hasText: '3 人' }).click()
    const code = (await seen(page, '#code').innerText()).replace(/\s/g, '')
    expect(code).toHaveLength(8)
    expect(await seen(page, '#ticket').innerText()).not.toContain('石榴')

    const door = await phone()
    await signIn(door, site.origin, { staff: helper })
    await door.page.goto(at('areas/door/pages/door', { eventId }))
    await seen(door.page, '#door-code').fill(code.toLowerCase())
    await door.page.keyboard.press('Enter')
    await seen(door.page, '#door-result').filter({ hasText: '已签到' }).waitFor()
    expect(await seen(door.page, '#door-result').innerText()).toContain('3 人')

    await seen(door.page, '#door-code').fill(code)
    await door.page.keyboard.press('Enter')
    await seen(door.page, '.door-result--wait').waitFor()

    await page.reload()
    await seen(page, '#ticket-state').filter({ hasText: '已签到' }).waitFor()
    await site.house.app.deliver()
    await page.goto(at('areas/notices/pages/inbox'))
    await shows(page, '报名')
  })

  test('a full event says so and leads on', async () => {
    const { eventId } = await publish(site.house, { capacity: 2 })
    const first = await site.house.family('took-all', [
      ['甲', 'adult'],
      ['乙', 'adult'],
    ])
    await first.client.events.signUp({ eventId, personIds: first.personIds })
    await site.house.family('came-late', [['丙', 'adult']])
    const late = await phone()
    await signIn(late, site.origin, { openid: 'came-late' })
    await late.page.goto(eventPage(eventId))
    await seen(late.page, '#reason').filter({ hasText: '满' }).waitFor()
    await tap(late.page, '#step-seeOtherEvents, #to-events')
    await shows(late.page, '会员之家开放日')
  })

  test('a connection lost in mid-form loses nothing, and a lost answer signs up once', async () => {
    const { eventId } = await publish(site.house, { title: '断网也不怕' })
    const { client } = await site.house.family('offline-family', [
      ['丁', 'adult'],
      ['戊', 'adult'],
      ['己', 'adult'],
    ])
    const weak = await phone()
    const { page } = weak
    await signIn(weak, site.origin, { openid: 'offline-family' })
    await page.goto(at('areas/events/pages/sign-up', { eventId }))
    await page.getByRole('checkbox', { name: '己' }).filter({ visible: true }).last().click()
    const confirm = () => seen(page, '#confirm')
    const chosen = await seen(page, '#chosen').innerText()

    await weak.context.setOffline(true)
    await confirm().click()
    await seen(page, '#failure').waitFor()
    expect(await seen(page, '#chosen').innerText()).toBe(chosen)
    await weak.context.setOffline(false)

    const keys: (string | undefined)[] = []
    await page.route(
      '**/sign-ups',
      async (route) => {
        keys.push(route.request().headers()['idempotency-key'])
        await route.fetch()
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await confirm().click()
    await seen(page, '#failure').waitFor()
    page.on('request', (request) => {
      if (request.url().endsWith('/sign-ups') && request.method() === 'POST') keys.push(request.headers()['idempotency-key'])
    })
    await confirm().click()
    await seen(page, '#ticket').waitFor()
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect((await client.events.mySignUps({})).items).toHaveLength(1)
  })

  test('a choice typed before leaving is still there after coming back', async () => {
    const { eventId } = await publish(site.house)
    await site.house.family('comes-back', [
      ['庚', 'adult'],
      ['辛', 'adult'],
    ])
    const family = await phone()
    await signIn(family, site.origin, { openid: 'comes-back' })
    await family.page.goto(at('areas/events/pages/sign-up', { eventId }))
    const choice = () => family.page.getByRole('checkbox', { name: '辛' }).filter({ visible: true }).last()
    const before = await choice().getAttribute('aria-checked')
    await choice().click()
    await family.page.reload()
    await choice().waitFor()
    expect(await choice().getAttribute('aria-checked')).not.toBe(before)
  })
})
