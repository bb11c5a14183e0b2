import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, signIn, tap, type Phone } from './phone'

let site: WholeSite
let browser: Browser
const open: BrowserContext[] = []

beforeAll(async () => {
  site = await startWholeSite()
  browser = await openBrowser()
})
afterEach(() => Promise.all(open.splice(0).map((context) => context.close())))
afterAll(async () => {
  await browser.close()
  await site.close()
})

async function phone(): Promise<Phone> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  open.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const opened: Phone = { context, page, errors: [] }
  page.on('pageerror', (error) => opened.errors.push(String(error)))
  return opened
}

test('typing pinyin offers words, the arrow keys take one, and what was looked for is remembered and forgotten', async () => {
  const { page, errors } = await phone()
  await page.goto(at('tabs/read'))
  await tap(page, '#search-entry')
  const field = seen(page, '#search-words')
  await field.click()
  await page.keyboard.type('yimia')
  await seen(page, '#offer-0').filter({ hasText: '疫苗' }).waitFor()
  expect(await field.getAttribute('aria-expanded')).toBe('true')
  await handbookPicture(page, 'search-by-pinyin')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  expect(await field.getAttribute('aria-activedescendant')).toBe('offer-0')
  await page.keyboard.press('Enter')
  await seen(page, '#article-vaccines-by-age').waitFor()
  expect(await seen(page, '#article-vaccines-by-age').locator('.marked').first().innerText()).toBe('疫苗')
  expect(await findings(page)).toEqual([])

  await field.fill('yimaio')
  await page.keyboard.press('Enter')
  await seen(page, '#found').filter({ hasText: '按“疫苗”' }).waitFor()
  await field.fill('火星')
  await page.keyboard.press('Enter')
  await seen(page, '#nothing-found').waitFor()
  expect(await findings(page)).toEqual([])

  await page.reload()
  await seen(page, '#recent-0').filter({ hasText: '火星' }).waitFor()
  await tap(page, '#forget-searches')
  expect(await page.locator('#recent-0').count()).toBe(0)
  expect(errors).toEqual([])
})

test('the cursor stands in the search field as the page opens, from the first page too', async () => {
  const { page } = await phone()
  for (const tab of ['tabs/home', 'tabs/read']) {
    await page.goto(at(tab))
    await tap(page, '#search-entry')
    await page.waitForFunction(() => document.activeElement?.id === 'search-words')
    await page.keyboard.type('yimia')
    await seen(page, '#offer-0').filter({ hasText: '疫苗' }).waitFor()
  }
})

test('events are found beside articles', async () => {
  const { eventId } = await publish(site.house, { title: '剪纸公开课' })
  const { page } = await phone()
  await page.goto(at('areas/content/pages/search', { words: 'jianzhi' }))
  await seen(page, `#event-${eventId}`).waitFor()
  await tap(page, '#chip-articles')
  await seen(page, `#event-${eventId}`).waitFor({ state: 'detached' })
  await tap(page, '#chip-events')
  await tap(page, `#event-${eventId}`)
  await shows(page, '剪纸公开课')
})

test("a visitor's favourites go along to the account, and to another phone", async () => {
  const first = await phone()
  await first.page.goto(at('areas/content/pages/article', { slug: 'warning-signs' }))
  await tap(first.page, '#favourite')
  await seen(first.page, '#favourite').filter({ hasText: '已收藏' }).waitFor()
  await signIn(first, site.origin, { openid: 'keeps-favourites' })
  await first.page.goto(at('areas/content/pages/favourites'))
  await first.page.reload()
  await shows(first.page, '收藏跟着您的账号走')
  await seen(first.page, '#favourite-warning-signs').waitFor()
  await handbookPicture(first.page, 'favourites')
  const client = site.house.clients.resident('keeps-favourites')
  const kept = async () => (await client.reading.favourites({})).items.map(({ target }) => target)
  for (let tries = 0; tries < 50 && (await kept()).length === 0; tries++) await first.page.waitForTimeout(100)
  expect(await kept()).toEqual(['warning-signs'])

  const second = await phone()
  await signIn(second, site.origin, { openid: 'keeps-favourites' })
  await second.page.goto(at('areas/content/pages/favourites'))
  await seen(second.page, '#favourite-warning-signs').waitFor()
  expect(await findings(second.page)).toEqual([])
})

test('without a network a reload still opens the app, favourites and what must be readable then', async () => {
  const { page, context } = await phone()
  await page.goto(at('areas/content/pages/article', { slug: 'vaccines-by-age' }))
  await tap(page, '#favourite')
  await tap(page, '#keep-offline')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(
    () => localStorage.getItem('offline')?.includes('warning-signs') && localStorage.getItem('offline')?.includes('hotlines'),
  )
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
    return files.flat()
  })
  expect(kept.length).toBeGreaterThan(5)
  expect(kept.filter((url) => url.includes('/api/') || url.includes('/console'))).toEqual([])

  await context.setOffline(true)
  for (const [slug, words] of [
    ['vaccines-by-age', '乙肝疫苗'],
    ['hotlines', '120'],
    ['warning-signs', '儿保门诊'],
  ] as const) {
    await page.goto(at('areas/content/pages/article', { slug }))
    await page.reload()
    await seen(page, '#kept-copy').waitFor()
    await shows(page, words)
  }
  await page.goto(at('areas/content/pages/favourites'))
  await page.reload()
  await seen(page, '#favourite-vaccines-by-age').waitFor()
  await seen(page, '#kept-offline').waitFor()
  await page.goto(at('areas/content/pages/article', { slug: 'child-checks' }))
  await seen(page, '#offline').waitFor()

  await context.setOffline(false)
  await page.reload()
  await shows(page, '孩子上学前')
})

/** The browser of the tests has no voice: this one says nothing, as long as a breath. */
const stubbedVoice = `
  const said = (window.said = [])
  const voice = { lang: 'zh-CN', name: 'stub', default: true, localService: true, voiceURI: 'stub' }
  const spoken = { getVoices: () => [voice], addEventListener: () => {}, cancel: () => {}, speak: (saying) => { said.push(saying.text); window.endParagraph = () => saying.onend?.() } }
  Object.defineProperty(window, 'speechSynthesis', { value: spoken })
  window.SpeechSynthesisUtterance = function (text) { this.text = text }
`

test('where the browser has no voice it says so', async () => {
  const { page } = await phone()
  await page.goto(at('areas/content/pages/article', { slug: 'hotlines' }))
  await seen(page, '#no-voice').waitFor()
})

test('an article is read aloud paragraph by paragraph, numbers as people say them', async () => {
  const { page } = await phone()
  await page.addInitScript(stubbedVoice)
  await page.goto(at('areas/content/pages/article', { slug: 'hotlines' }))
  await tap(page, '#listen')
  await seen(page, '#reading-aloud').waitFor()
  for (let paragraph = 0; paragraph < 12; paragraph++) await page.evaluate('window.endParagraph()')
  await page.locator('.article__said').first().waitFor()
  await handbookPicture(page, 'read-aloud')
  expect(await findings(page)).toEqual([])
  const said = await page.evaluate<string[]>('window.said')
  expect(said.join('\n')).toContain('幺二零')
  expect(said.join('\n')).not.toMatch(/\d/)
  await tap(page, '#listen')
  await seen(page, '#listen').filter({ hasText: '继续' }).waitFor()
  const before = said.length
  await page.evaluate('window.endParagraph()')
  expect((await page.evaluate<string[]>('window.said')).length).toBe(before)
  await tap(page, '#next-paragraph')
  expect((await page.evaluate<string[]>('window.said')).length).toBe(before + 1)
})

test('one tap says whether it helped, and only editors hear', async () => {
  const { page } = await phone()
  await page.goto(at('areas/content/pages/article', { slug: 'family-day' }))
  await tap(page, '#helpful-no')
  await tap(page, '#chip-hardToUnderstand')
  await tap(page, '#helpful-send')
  await seen(page, '#helpful-thanks').waitFor()
  const { client } = await site.house.staff('editor')
  expect(await client.articleDesk.helpfulness({ slug: 'family-day' })).toMatchObject({
    yes: 0,
    no: 1,
    reasons: [{ reason: 'hardToUnderstand', count: 1 }],
  })
})

test('saving data is a switch in 我的 that stays', async () => {
  const { page } = await phone()
  await page.goto(at('tabs/mine'))
  await tap(page, '#data-saver')
  expect(await findings(page)).toEqual([])
  await page.reload()
  expect(await seen(page, '#data-saver').getAttribute('aria-checked')).toBe('true')
})
