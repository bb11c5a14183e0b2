import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { at, seen, shows, tap } from './phone'

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

async function phone(care: 'off' | 'largest'): Promise<{ page: Page; context: BrowserContext; asked: Request[] }> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  await context.addInitScript((size) => localStorage.setItem('care', JSON.stringify({ data: JSON.stringify(size) })), care)
  open.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(45_000)
  const asked: Request[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request)
  })
  return { page, context, asked }
}

/** What the page was given, to know which sentence is true. */
async function questionsOn(page: Page, press: () => Promise<void>) {
  const [answer] = await Promise.all([page.waitForResponse((response) => response.url().includes('/articles/self-test')), press()])
  const { questions } = (await answer.json()) as { questions: { id: string; right: string; article: { slug: string } }[] }
  return questions
}

test.each(['off', 'largest'] as const)('a visitor goes through a round in text size %s and learns what to read next', async (care) => {
  const { page, context, asked } = await phone(care)
  await page.goto(at('tabs/read'))
  const questions = await questionsOn(page, () => tap(page, '#self-test'))
  expect(questions).toHaveLength(6)
  await seen(page, '#option-a').waitFor()
  expect(await findings(page)).toEqual([])
  if (care === 'off') await handbookPicture(page, 'self-test')
  const before = asked.length
  const wrongAt = 1
  for (const [place, { right }] of questions.entries()) {
    const choice = place === wrongAt ? ['a', 'b', 'c'].find((option) => option !== right) : right
    await seen(page, '#question-place')
      .filter({ hasText: `第 ${place + 1} 题` })
      .waitFor()
    await tap(page, `#option-${choice}`)
    await seen(page, '#verdict')
      .filter({ hasText: place === wrongAt ? '这一句不对' : '选对了' })
      .waitFor()
    expect(await seen(page, `#answer-${right}`).innerText()).toContain('对的是这一句')
    if (place === wrongAt) expect(await findings(page)).toEqual([])
    await tap(page, '#next-question')
  }
  await seen(page, '#self-test-result')
    .filter({ hasText: `选对了 ${questions.length - 1} 题，共 ${questions.length} 题` })
    .waitFor()
  expect(await findings(page)).toEqual([])
  // Nothing of what was chosen left the phone, and nothing of it stays there.
  expect(asked.slice(before).filter((request) => request.method() !== 'GET' || request.url().includes('self-test'))).toEqual([])
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).not.toMatch(/literacy\.\d/)
  expect(await context.cookies()).toEqual([])
  await tap(page, `#next-${questions[wrongAt]?.article.slug}`)
  await shows(page, '关于这篇文章')
})

test('another round goes on with other questions', async () => {
  const { page } = await phone('off')
  const first = await questionsOn(page, async () => {
    await page.goto(at('areas/content/pages/self-test'))
  })
  for (const { right } of first) {
    await tap(page, `#option-${right}`)
    await tap(page, '#next-question')
  }
  await shows(page, '都选对了')
  const second = await questionsOn(page, () => tap(page, '#again'))
  expect(second.map(({ id }) => id)).not.toEqual(first.map(({ id }) => id))
  await seen(page, '#option-a').waitFor()
})

test('with every article withdrawn there is nothing to ask, and the page says where to go', async () => {
  const { client } = await site.house.staff('city_administrator')
  const visitor = site.house.clients.visitor()
  for (let guard = 0; guard < 12; guard++) {
    const { questions } = await visitor.content.selfTest({ round: guard })
    for (const slug of new Set(questions.map(({ article }) => article.slug))) await client.articleDesk.withdraw({ slug, words: '演示：正在修改' })
  }
  const { page } = await phone('off')
  await page.goto(at('areas/content/pages/self-test'))
  await seen(page, '#no-questions').waitFor()
  expect(await findings(page)).toEqual([])
})
