import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')

type AxeWindow = { axe: typeof axe }

/** Until what fades or slides has come to rest: half-way through, a button has neither of its colours. What turns for ever is left to turn. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every((motion) => motion.playState !== 'running' || motion.effect?.getComputedTiming().iterations === Infinity),
  )
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
