import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'
import { patience } from './patience'

type Viewport = { width: number; height: number }

/** The whole site with browsers on it: staff at a desk, families on a phone; each screen is somebody of its own. */
export async function openScreens() {
  const site: WholeSite = await startWholeSite()
  const browser: Browser = await openBrowser()
  const contexts: BrowserContext[] = []
  async function screen(as: { staff: string } | { openid: string } | null, viewport: Viewport): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.origin, viewport, locale: 'zh-CN' })
    contexts.push(context)
    if (as) await context.request.post(`${site.origin}/api/dev/session`, { data: as })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    return page
  }
  return {
    house: site.house,
    desk: (staff: string) => screen({ staff }, { width: 1440, height: 900 }),
    phone: (openid: string) => screen({ openid }, { width: 375, height: 812 }),
    /** Somebody without an account. */
    visitor: () => screen(null, { width: 375, height: 812 }),
    /** A colleague with the phone in hand. */
    staffPhone: (staff: string) => screen({ staff }, { width: 375, height: 812 }),
    /** Between tests. */
    leave: () => Promise.all(contexts.splice(0).map((context) => context.close())),
    async close(): Promise<void> {
      await browser.close()
      await site.close()
    },
  }
}
export type Screens = Awaited<ReturnType<typeof openScreens>>
