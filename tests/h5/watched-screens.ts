import type { Browser, Page } from 'playwright-core'
import { patience } from './patience'
import { signIn, type Phone } from './phone'

type As = { staff: string } | { openid: string } | null

/** Screens of one test, each with a session of its own or none; what goes wrong inside a page is kept for the test to see. */
export function openScreens(browser: Browser, origin: string) {
  const opened: Phone[] = []
  async function screen(as: As, viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ baseURL: origin, viewport, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
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
