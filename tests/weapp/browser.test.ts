import type { Browser, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from '../support/browser'
import { buildForBrowser } from '../support/weapp-browser/build'
import { openWeappWorld, type WeappWorld } from '../support/weapp-world'

let world: WeappWorld
let browser: Browser
let out: string
beforeAll(async () => {
  world = await openWeappWorld()
  out = mkdtempSync(join(tmpdir(), 'xiongguan-weapp-browser-'))
  browser = await openBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await world.close()
  rmSync(out, { recursive: true, force: true })
})

/** A phone-sized page with the mini-program in it; everything it complains about ends in `problems`. */
async function openPhone(openid: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 375, height: 667 } })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.exposeFunction('callCloud', (call: { name: string; data: unknown }) => world.platform.callFunction({ ...call, openid }))
  await page.goto(pathToFileURL(buildForBrowser(world.folder, out)).href)
  return { page, problems }
}

/** The framework puts a prefix of the page before every id. */
const named = (page: Page, id: string) => page.locator(`[id$="--${id}"]`)

test('in a real browser the mini-program launches, changes tab and opens an article by tapping', async () => {
  const { page, problems } = await openPhone('browser')
  await page.getByText('急用电话').waitFor()
  await page.getByRole('button', { name: '科普' }).click()
  await named(page, 'article-vaccines-by-age').click()
  const article = page.locator('[data-page="areas/content/pages/article/index"]')
  await article.getByText('乙肝疫苗').first().waitFor()
  await named(page, 'care-toggle').locator('visible=true').click()
  await article.locator('.page--large').waitFor()
  expect(await page.locator('[data-page="tabs/read/index"]').isVisible()).toBe(false)
  expect(problems).toEqual([])
})
