import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built } from '../support/built'
import { allPages, readAppJson, type AppJson } from '../support/weapp-host'
import { compileStyles, compileTemplates, whyNoCompiler } from '../support/weapp-host/wxml'

const kilobyte = 1024
/** Ours; WeChat's own limit is 2 MB for each. An empty Taro app is 338 KB. */
const limits = { main: 600 * kilobyte, subpackage: 300 * kilobyte }

let folder: string
let app: AppJson
beforeAll(async () => {
  folder = await built('weapp')
  app = readAppJson(folder)
}, 300_000)

const notUploaded = /\.LICENSE\.txt$|\.map$|project\.(private\.)?config\.json$/

function bytesIn(place: string): number {
  return readdirSync(place, { withFileTypes: true }).reduce((sum, entry) => {
    const name = join(place, entry.name)
    if (entry.isDirectory()) return sum + bytesIn(name)
    return notUploaded.test(name) ? sum : sum + statSync(name).size
  }, 0)
}

const inSubpackages = () => app.subPackages.map(({ root }) => ({ root, bytes: bytesIn(join(folder, root)) }))

test('code loads lazily and every area is a subpackage', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents')
  expect(app.subPackages.map(({ root }) => root)).toEqual([
    'areas/content',
    'areas/events',
    'areas/guidance',
    'areas/notices',
    'areas/membership',
    'areas/consent',
    'areas/visits',
    'areas/custody',
    'areas/association',
    'areas/identity',
    'areas/door',
  ])
  expect(app.pages.every((page) => page.startsWith('tabs/'))).toBe(true)
})

test('every page of app.json is there with its four files', () => {
  for (const page of allPages(app)) {
    for (const kind of ['js', 'json', 'wxml']) expect(statSync(join(folder, `${page}.${kind}`)).size).toBeGreaterThan(0)
  }
})

test('the main package stays under 600 KB, every subpackage under 300 KB', () => {
  const subpackages = inSubpackages()
  const main = bytesIn(folder) - subpackages.reduce((sum, { bytes }) => sum + bytes, 0)
  process.stdout.write(
    `main ${Math.round(main / kilobyte)} KB · ${subpackages.map(({ root, bytes }) => `${root} ${Math.round(bytes / kilobyte)} KB`).join(' · ')}\n`,
  )
  expect(main).toBeLessThanOrEqual(limits.main)
  for (const { bytes } of subpackages) expect(bytes).toBeLessThanOrEqual(limits.subpackage)
})

/** A constant of the library that no minifier changes, and the one subpackage whose pages need it. */
const heavy = [
  { library: '@noble/ed25519', mark: '216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a', root: 'areas/door' },
  { library: '@noble/hashes', mark: '1779033703', root: 'areas/door' },
  { library: 'qr', mark: 'quartile', root: 'areas/events' },
  { library: 'chart.js', mark: 'maxTicksLimit', root: 'areas/guidance' },
]

function scriptsIn(place: string): string[] {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const name = join(place, entry.name)
    return entry.isDirectory() ? scriptsIn(name) : name.endsWith('.js') ? [name] : []
  })
}

test.each(heavy)('$library lies in $root alone', ({ mark, root }) => {
  const carrying = scriptsIn(folder).filter((script) => readFileSync(script, 'utf8').includes(mark))
  expect(carrying.length).toBeGreaterThan(0)
  expect(carrying.filter((script) => !script.startsWith(`${join(folder, root)}/`))).toEqual([])
})

const compiling = whyNoCompiler ? describe.skip : describe
if (whyNoCompiler) process.stdout.write(`WeChat's compilers are not asked: ${whyNoCompiler}\n`)

compiling(`WeChat's own compilers${whyNoCompiler ? ` (skipped: ${whyNoCompiler})` : ''}`, () => {
  let spoilt: string
  beforeAll(() => {
    spoilt = mkdtempSync(join(tmpdir(), 'xiongguan-spoilt-'))
    cpSync(folder, spoilt, { recursive: true })
  })
  afterAll(() => rmSync(spoilt, { recursive: true, force: true }))

  test('every template compiles, and one that is broken does not', async () => {
    await compileTemplates(folder)
    writeFileSync(join(spoilt, 'tabs/home/index.wxml'), '<view><text></view>')
    await expect(compileTemplates(spoilt)).rejects.toBeDefined()
  })

  test('every style sheet compiles, and one that is broken does not', async () => {
    expect((await compileStyles(folder)).length).toBeGreaterThan(0)
    writeFileSync(join(spoilt, 'app.wxss'), '.open { color: red')
    await expect(compileStyles(spoilt)).rejects.toBeDefined()
  })
})
