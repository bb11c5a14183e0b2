import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const handbook = join(process.cwd(), 'docs/handbook')

/** The pages of the handbook as one text. */
export function handbookText(): string {
  return readdirSync(handbook)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(handbook, name), 'utf8'))
    .join('\n')
}

/**
 * Takes the handbook's picture of a step while a journey walks it. It is written where `HANDBOOK=1` asks for it; every
 * other run only holds that the picture is there and that a page of the handbook shows it.
 */
export async function handbookPicture(page: Page, name: string): Promise<void> {
  const file = join(handbook, 'pictures', `${name}.jpg`)
  const picture = await page.screenshot({
    type: 'jpeg',
    quality: 82,
    animations: 'disabled',
    ...(process.env.HANDBOOK === '1' ? { path: file } : {}),
  })
  if (picture.length === 0 || !existsSync(file)) throw new Error(`no picture docs/handbook/pictures/${name}.jpg: run this test with HANDBOOK=1`)
  if (!handbookText().includes(`(pictures/${name}.jpg)`)) throw new Error(`no page of the handbook shows pictures/${name}.jpg`)
}
