import type { Browser, BrowserContext, Page } from 'playwright-core'
import { drawings } from '../../cloud/backend/src/seeds/campaign-drawings'
import sharp from 'sharp'
import type { WholeSite } from '../support/whole-site'
import { patience } from './patience'
import { shows } from './phone'

/** Contexts a suite opened, to be closed after each test. */
export type Opened = BrowserContext[]

/** The console as a colleague has it in front of them. */
export async function openDesk(site: WholeSite, browser: Browser, opened: Opened, handle: string, path = ''): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  opened.push(context)
  await context.request.post(`${site.origin}/api/dev/session`, { data: { staff: handle } })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(`/console/${path}`)
  await page.locator('h1').first().waitFor()
  return page
}

/** A picture drawn for the demonstration, as a file somebody chooses. */
export async function chosenPicture(name: keyof typeof drawings) {
  return { name: `${name}.png`, mimeType: 'image/png', buffer: await sharp(drawings[name]).png().toBuffer() }
}

/** Fills the dialog that adds a picture. */
export async function addPicture(page: Page, name: keyof typeof drawings, alt: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '加一张图片' })
  await dialog.getByLabel('选图片').setInputFiles(await chosenPicture(name))
  await dialog.getByLabel('图片说明').fill(alt)
  await dialog.getByRole('button', { name: '上传' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Presses a step of the workflow and says yes in its dialog. */
export async function confirmStep(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}

/** Sends what is in the editor for review; `said` is what the page says from then on. */
export async function sendForReview(page: Page, said: string): Promise<void> {
  await confirmStep(page, '送审')
  await shows(page, said)
}
