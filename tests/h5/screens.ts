<<<<<<< HEAD
import type { Browser, Page } from 'playwright-core'
import { signIn, type Phone } from './phone'

type As = { staff: string } | { openid: string } | null

/** Screens of one test: desks and phones, each with a session of its own or none. */
export function openScreens(browser: Browser, origin: string) {
  const opened: Phone[] = []
  async function screen(as: As, viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ baseURL: origin, viewport, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const one: Phone = { context, page, errors: [] }
    page.on('pageerror', (error) => one.errors.push(String(error)))
    opened.push(one)
    if (as) await signIn(one, origin, as)
    return page
  }
  return {
    desk: (staff: string) => screen({ staff }, { width: 1440, height: 900 }),
    phone: (as: As) => screen(as, { width: 375, height: 812 }),
    /** Closes them all; answers what went wrong in the pages. */
    async close(): Promise<string[]> {
      await Promise.all(opened.map(({ context }) => context.close()))
      return opened.flatMap(({ errors }) => errors)
    },
  }
}
export type Screens = ReturnType<typeof openScreens>
=======
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { startWholeSite, type WholeSite } from '../support/whole-site'

type Viewport = { width: number; height: number }

/** The whole site with browsers on it: staff at a desk, families on a phone; each screen is somebody of its own. */
export async function openScreens() {
  const site: WholeSite = await startWholeSite()
  const browser: Browser = await openBrowser()
  const contexts: BrowserContext[] = []
  async function screen(as: { staff: string } | { openid: string }, viewport: Viewport): Promise<Page> {
    const context = await browser.newContext({ baseURL: site.origin, viewport, locale: 'zh-CN' })
    contexts.push(context)
    await context.request.post(`${site.origin}/api/dev/session`, { data: as })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return page
  }
  return {
    house: site.house,
    desk: (staff: string) => screen({ staff }, { width: 1440, height: 900 }),
    phone: (openid: string) => screen({ openid }, { width: 375, height: 812 }),
    /** Between tests. */
    leave: () => Promise.all(contexts.splice(0).map((context) => context.close())),
    async close(): Promise<void> {
      await browser.close()
      await site.close()
    },
  }
}
export type Screens = Awaited<ReturnType<typeof openScreens>>
>>>>>>> c724be5 (Walk whether messages were heard, with a handbook page, and let some demonstration families have agreed to reminders)
