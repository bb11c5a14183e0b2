import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

type AxeWindow = { axe: typeof axe }

/**
 * Until what fades or slides has come to rest, a second at most: half-way through, a button has neither of its colours. What
 * turns for ever is left to turn, and a page behind another one does not move at all.
 */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    const rested = Promise.allSettled(ending.map(({ finished }) => finished))
    return Promise.race([rested.then(() => undefined), new Promise((resolve) => setTimeout(resolve, 1_000))])
  })
}

/** What axe finds wrong on the page as it is now, one line a finding; hidden pages of the stack are not looked at. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(source)
  await atRest(page)
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as AxeWindow
    const result = await checker.run(document, { resultTypes: ['violations'] })
    return result.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} — ${node.html.slice(0, 160)} ${node.failureSummary?.slice(0, 200) ?? ''}`),
    )
  })
}

/** Holds a page to axe once nothing is on its way to it any more. */
export async function clean(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(await findings(page)).toEqual([])
}
