import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { clean } from './axe'
import { addPicture, openDesk, sendForReview, confirmStep, type Opened } from './desk'
import { patience } from './patience'
import { at, seen, shows } from './phone'

let site: WholeSite
let browser: Browser
const opened: Opened = []

beforeAll(async () => {
  site = await startWholeSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await Promise.all(opened.map((context) => context.close()))
  await browser.close()
  await site.close()
})

const desk = (handle: string, path = '') => openDesk(site, browser, opened, handle, path)

async function phone(path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  opened.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(path)
  return page
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' })
const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })

/** Types an article as an editor does: a heading, a paragraph with a number from its source, a picture, whom to ask. */
async function writeArticle(page: Page): Promise<void> {
  await text(page).click()
  await tool(page, '小标题').click()
  await page.keyboard.type('心里难受的时候')
  await page.keyboard.press('Enter')
  await page.keyboard.type('以前要交社会抚养费。撑不住就打')
  await tool(page, '引用资料').click()
  const picker = page.getByRole('dialog')
  await picker.getByRole('textbox').first().fill('12356')
  await picker.getByRole('button', { name: /12356/ }).first().click()
  await picker.waitFor({ state: 'hidden' })
  await page.keyboard.type('，不用说名字。')
  await tool(page, '图片').click()
  await addPicture(page, 'windowFlower', '红纸剪的圆窗花')
}

test('an article goes from one desk to another and to a resident’s phone, and its correction is written where all can see', async () => {
  const [writer, second] = [await site.house.staff('editor'), await site.house.staff('editor')]
  const page = await desk(writer.handle, 'articles')
  await clean(page)
  await page.getByRole('button', { name: '新写一篇' }).click()
  await page.getByRole('dialog').getByLabel('标题').fill('撑不住时打这个电话')
  await page.getByRole('dialog').getByRole('button', { name: '开始写' }).click()
  await page.getByLabel('摘要：给谁看、有什么用').fill('心里难受，有人听您说。')
  await page.getByLabel('来源').fill('演示 · 市计生协编辑部')
  await writeArticle(page)
  await shows(page, '已自动保存')

  // The rules say what must not stand, and where.
  await shows(page, /1 处必须改/)
  await page.getByText('“社会抚养费”').waitFor()
  await handbookPicture(page, 'write-an-article')
  await clean(page)
  await page.getByText('以前要交社会抚养费。撑不住就打').first().click()
  await page.keyboard.press('Home')
  for (let signs = 0; signs < '以前要交社会抚养费。'.length; signs++) await page.keyboard.press('Delete')
  await shows(page, '没有必须改的')
  await page
    .getByRole('article', { name: /手机上的样子/ })
    .getByText('12356')
    .waitFor()
  await page
    .getByRole('article', { name: /手机上的样子/ })
    .getByRole('img', { name: '红纸剪的圆窗花' })
    .waitFor()
  await sendForReview(page, '现在不能改')
  const slug = /articles\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''

  // Whoever wrote it finds no way to publish it, and is told why.
  await page.goto(`/console/articles/${slug}`)
  await shows(page, '请另一位同事来审核')
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)
  const own = await writer.client.articleDesk.publish({ slug, number: 1, startsAt: null, endsAt: null })
  expect(own).toEqual({ kind: 'refused', words: expect.stringContaining('另一位同事') })
  await clean(page)

  const other = await desk(second.handle)
  await other.getByRole('link', { name: '审核《撑不住时打这个电话》' }).click()
  await shows(other, '等审核')
  await handbookPicture(other, 'review-an-article')
  await clean(other)
  await confirmStep(other, '发布')
  await shows(other, '已发布')

  const reader = await phone(at('areas/content/pages/article', { slug }))
  await seen(reader, '.article__title').filter({ hasText: '撑不住时打这个电话' }).waitFor()
  await shows(reader, '撑不住就打')
  await reader.getByRole('img', { name: '红纸剪的圆窗花' }).waitFor()
  await reader.getByRole('button', { name: /12356/ }).first().click()
  await shows(reader, '出处')

  // A mistake readers saw: mended, said openly, and seen as a difference by the second person.
  await page.goto(`/console/articles/${slug}/edit`)
  await page.getByText('，不用说名字。').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('白天晚上都有人接。')
  await shows(page, '已自动保存')
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await page.getByLabel('原来错在哪里').fill('没有写清什么时候有人接')
  await page.getByLabel('现在正确的是').fill('白天晚上都有人接')
  await handbookPicture(page, 'correct-an-article')
  await page.getByRole('dialog').getByRole('button', { name: '送审', exact: true }).click()
  await shows(page, '现在不能改')
  await other.goto(`/console/articles/${slug}/versions/2`)
  await other.locator('ins').filter({ hasText: '白天晚上都有人接' }).waitFor()
  await handbookPicture(other, 'see-the-difference')
  await clean(other)
  await other.goto(`/console/articles/${slug}`)
  await confirmStep(other, '发布')
  await shows(other, '已发布')

  await reader.goto(at('areas/content/pages/corrections'))
  await shows(reader, '没有写清什么时候有人接')
  await clean(reader)
})
