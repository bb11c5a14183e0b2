import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from '../support/built'
import { seen } from './phone'
import { openScreens, type Screens } from './screens'

const KB = 1024
/** What was measured when the timeline came in, and a margin. */
const most = 220 * KB

let screens: Screens
beforeAll(async () => {
  screens = await openScreens()
})
afterAll(() => screens.close())

test('the first screen waits for no more code than its budget', async () => {
  const page = await screens.phone('first-screen')
  const asked = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\.(js|css)$/.test(pathname)) asked.add(pathname)
  })
  await page.goto('/')
  await seen(page, '.heading--1').waitFor()
  await page.waitForLoadState('networkidle')
  const folder = await built('h5')
  const sizes = await Promise.all([...asked].map(async (path) => [basename(path), gzipSync(await readFile(join(folder, path))).length] as const))
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0)
  expect(sizes.length).toBeGreaterThan(3)
  expect(bytes).toBeLessThanOrEqual(most)
})
