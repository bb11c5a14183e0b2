import type { BrowserContext, Page } from 'playwright-core'

export type Phone = { context: BrowserContext; page: Page; errors: string[] }

/** A page stays in the DOM behind the one on top; only what is visible counts. */
export const seen = (page: Page, selector: string) => page.locator(`${selector}:visible`).last()

export const tap = async (page: Page, selector: string) => {
  await seen(page, selector).click()
}

export const shows = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

/** The address of a resident page. */
export const at = (path: string, query: Record<string, string> = {}) => {
  const search = new URLSearchParams(query).toString()
  return `/#/${path}/index${search ? `?${search}` : ''}`
}

/** Signs a context in through development login; the page picks the session up from its cookie. */
export async function signIn(phone: Phone, origin: string, as: { openid: string } | { staff: string }): Promise<void> {
  const answer = await phone.context.request.post(`${origin}/api/dev/session`, { data: as })
  if (!answer.ok()) throw new Error(`development login answered ${answer.status()}`)
}
