import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { handbookPicture } from '../support/handbook'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { addPicture, confirmStep, openDesk, sendForReview, type Opened } from './desk'
import { publish } from './journey-forms'
import { patience } from './patience'
import { at, seen, shows, tap } from './phone'

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

async function phone(care: 'off' | 'largest'): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  opened.push(context)
  await context.addInitScript((size) => localStorage.setItem('care', JSON.stringify({ data: JSON.stringify(size) })), care)
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  return page
}

type Shown = { kind: string; person: string; title: [label: string, words: string]; story?: string; picture?: readonly ['fish' | 'bamboo', string] }

/** Records a work or a role model, with the consent of whoever is shown. */
async function record(page: Page, { kind, person, title: [label, title], story, picture }: Shown): Promise<void> {
  await page.getByRole('button', { name: '记一件' }).click()
  const dialog = page.getByRole('dialog', { name: '记一件作品或一位榜样' })
  await dialog.getByLabel('这是').click()
  await page.getByTitle(kind, { exact: true }).last().click()
  await dialog.getByLabel(/^署名/).fill(person)
  await dialog.getByLabel(label).fill(title)
  if (story) await dialog.getByLabel(/^小故事/).fill(story)
  if (picture) {
    await dialog.getByRole('button', { name: '加作品图片' }).click()
    await addPicture(page, ...picture)
  }
  await dialog.getByLabel('签字人').fill('演示人')
  await dialog.getByLabel('纸质同意书放在哪里').fill('会员之家二号柜')
  await dialog.getByRole('button', { name: '记下' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

test('a theme day’s page is put together by one, published by another, read by all, and a work whose consent is taken back is gone', async () => {
  const { eventId } = await publish(site.house, { title: '会员之家开放日', kind: 'member_day' })
  const [writer, second] = [await site.house.staff('editor'), await site.house.staff('editor')]
  const page = await openDesk(site, browser, opened, writer.handle, 'campaigns')
  expect(await findings(page)).toEqual([])
  await page.getByRole('link', { name: '5·29 会员活动日' }).click()
  await page.getByLabel('一句话：这一天请大家来做什么').fill('来看看邻居们的好手艺')
  await page.getByLabel('来源').fill('演示 · 市计生协编辑部')
  await page.getByRole('textbox', { name: '正文' }).click()
  await page.keyboard.type('会员、志愿者和家庭聚到一起。')
  await page.getByLabel('加一篇文章').fill('来看看')
  await page
    .getByTitle(/5·29 会员活动日：来看看/)
    .last()
    .click()
  await record(page, { kind: '剪纸社作品', person: '演示 · 剪纸社', title: ['作品名', '连年有余'], picture: ['fish', '红纸剪的一条大鱼'] })
  await record(page, { kind: '书画社作品', person: '演示 · 书画社老韩', title: ['作品名', '墨竹'], picture: ['bamboo', '水墨画的两竿竹子'] })
  const story =
    '谁家水管坏了、老人要去医院，先想到老马。他有一个小本子，记着楼里每位独居老人的买菜日子。他说：顺手的事，谁都会做。楼上楼下的孩子放学晚了，也在他家写作业。大家都说有他在心里踏实。'
  await record(page, { kind: '身边的榜样', person: '演示 · 老马', title: ['一句话：为什么是榜样', '楼道里的热心人'], story })
  await page.getByRole('button', { name: '存好' }).click()
  await shows(page, '都存好了')
  await handbookPicture(page, 'theme-day-desk')
  expect(await findings(page)).toEqual([])
  await sendForReview(page, '待审')
  await shows(page, '请另一位同事来审核')
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)

  const reader = await phone('off')
  const address = at('areas/content/pages/campaign', { day: 'member_day' })
  await reader.goto(address)
  await seen(reader, '#preparing').waitFor()
  await seen(reader, `#event-${eventId}`).waitFor()
  expect(await findings(reader)).toEqual([])

  const other = await openDesk(site, browser, opened, second.handle)
  await other.getByRole('link', { name: '审核专题《5·29 会员活动日》' }).click()
  await shows(other, '第一次发布')
  expect(await findings(other)).toEqual([])
  await confirmStep(other, '发布')
  await shows(other, '已发布')

  await reader.goto(at('tabs/read'))
  await reader.reload()
  await tap(reader, '#campaign-member_day')
  await seen(reader, '.gallery__work').first().waitFor()
  await reader.waitForLoadState('networkidle')
  await handbookPicture(reader, 'theme-day-phone')
  expect(await findings(reader)).toEqual([])
  await seen(reader, '.gallery__work').filter({ hasText: '墨竹' }).click()
  await seen(reader, '#whole-work').getByRole('img', { name: '水墨画的两竿竹子' }).waitFor()
  await tap(reader, '#dialog-close')
  await reader.getByRole('button', { name: /看演示 · 老马的故事/ }).click()
  await shows(reader, '有他在心里踏实')
  await tap(reader, '#dialog-close')

  await page.goto('/console/campaigns')
  await page.locator('li').filter({ hasText: '连年有余' }).getByRole('button', { name: '收回同意' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '收回同意' }).click()
  await shows(page, '群众马上看不到了')
  const elder = await phone('largest')
  await elder.goto(address)
  await seen(elder, '.gallery__work').filter({ hasText: '墨竹' }).waitFor()
  expect(await seen(elder, '.gallery__work').filter({ hasText: '连年有余' }).count()).toBe(0)
  expect(await findings(elder)).toEqual([])
})
