import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { findings } from './axe'
import { patience } from './patience'

describe('the page of the audit', () => {
  let site: WholeSite
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await startWholeSite()
    browser = await openBrowser()
    const administrator = await site.house.staff('city_administrator')
    const context = await browser.newContext({ baseURL: site.origin, viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    await context.request.post(`${site.origin}/api/dev/session`, { data: { staff: administrator.handle } })
    page = await context.newPage()
    page.setDefaultTimeout(patience)
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test('says how the chain stands, verifies all of it on demand, and keeps saying when it does not hold', async () => {
    for (let sealed = 0; sealed === 0;) sealed = await site.house.app.sealAudit()
    await page.goto('/console/audit')
    await page.getByText('封存完整').first().waitFor()
    await page.getByText('库外留存').first().waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: '从头核对' }).click()
    await page.getByText('核对好了').first().waitFor()

    await sql`update audit_entry set subject_id = 'someone else' where sequence = 1`.execute(site.house.db)
    await page.getByRole('button', { name: '从头核对' }).click()
    await page.getByRole('alert').filter({ hasText: '先不要做其他操作' }).waitFor()
    expect(await findings(page)).toEqual([])
    await page.reload()
    await page.getByText('封存链对不上').first().waitFor()
  }, 300_000)
})
