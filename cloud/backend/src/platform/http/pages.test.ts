import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { servePages } from './pages'

let folder: string
const web = new Hono()
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  const [resident, console] = [join(folder, 'resident'), join(folder, 'console')]
  for (const [at, page] of [
    [resident, '<title>residents</title>'],
    [console, '<title>console</title>'],
  ] as const) {
    mkdirSync(join(at, 'js'), { recursive: true })
    mkdirSync(join(at, 'assets'), { recursive: true })
    writeFileSync(join(at, 'index.html'), page)
    for (const file of ['js/app.0a1b2c3d.js', 'assets/index-0a1b2c3d.js']) writeFileSync(join(at, file), 'ours()')
  }
  writeFileSync(join(resident, 'sw.js'), 'worker()')
  servePages(web, { resident, console })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function get(path: string) {
  const answer = await web.request(path)
  return { status: answer.status, kept: answer.headers.get('cache-control'), text: await answer.text() }
}

test.each(['/js/app.0a1b2c3d.js', '/console/assets/index-0a1b2c3d.js'])('%s is kept for a year', async (path) => {
  expect(await get(path)).toEqual({ status: 200, kept: 'public, max-age=31536000, immutable', text: 'ours()' })
})

test.each(['/js/app.ffffffff.js', '/css/app.ffffffff.css', '/console/assets/index-ffffffff.js'])(
  '%s of another build is not there, and nobody keeps a page under its name',
  async (path) => {
    const { status, kept, text } = await get(path)
    expect({ status, kept }).toEqual({ status: 404, kept: 'no-cache' })
    expect(text).not.toContain('<title>')
  },
)

test('pages are asked for anew each time, whatever their path', async () => {
  for (const path of ['/', '/anything', '/console/staff']) expect(await get(path)).toMatchObject({ status: 200, kept: 'no-cache' })
  expect(await get('/sw.js')).toEqual({ status: 200, kept: null, text: 'worker()' })
})
