import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { kilobytes, type Row } from './table'

const dist = (...parts: string[]) => join(process.cwd(), 'dist', ...parts)

function bytesOf(path: string): number {
  const found = statSync(path)
  return found.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0) : found.size
}

function weapp(): Row[] {
  const app = dist('weapp/app.json')
  if (!existsSync(app)) return [{ measure: 'mini-program package', value: 'not built (npm run build:weapp)' }]
  const { subPackages = [], subpackages = subPackages } = JSON.parse(readFileSync(app, 'utf8')) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const whole = bytesOf(dist('weapp'))
  const apart = subpackages.reduce((sum, { root }) => sum + bytesOf(dist('weapp', root)), 0)
  return [
    { measure: 'mini-program, whole package', value: kilobytes(whole) },
    { measure: 'mini-program, main package', value: kilobytes(whole - apart), against: 'budget 600 KB' },
  ]
}

/** What a browser fetches before anything shows: the page and the scripts and styles it names. */
function firstLoad(name: string, folder: string, base: string, build: string): Row {
  const page = dist(folder, 'index.html')
  if (!existsSync(page)) return { measure: name, value: `not built (npm run ${build})` }
  const html = readFileSync(page, 'utf8')
  const pathOf = (link: string) => new URL(link, `http://page.invalid${base}`).pathname.slice(base.length)
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, link]) => dist(folder, pathOf(link ?? '')))
  const files = [page, ...new Set(named)].map((path) => readFileSync(path))
  const total = (sizes: number[]) => kilobytes(sizes.reduce((sum, size) => sum + size, 0))
  return {
    measure: name,
    value: `${total(files.map((file) => gzipSync(file).length))} gzip`,
    against: `${total(files.map((file) => file.length))} plain, ${files.length} files`,
  }
}

function loadMs(file: string): number {
  const program = `const begun = performance.now(); require(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - begun), () => process.exit(0))`
  const tries = [1, 2, 3].map(() => Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })))
  return Math.min(...tries)
}

function functions(): Row[] {
  if (!existsSync(dist('functions'))) return [{ measure: 'cloud functions', value: 'not built (npm run build:functions)' }]
  return readdirSync(dist('functions'))
    .filter((name) => existsSync(dist('functions', name, 'index.js')))
    .map((name) => {
      const file = dist('functions', name, 'index.js')
      return { measure: `function ${name}`, value: kilobytes(statSync(file).size), against: `loads in ${loadMs(file).toFixed(0)} ms` }
    })
}

/** Bytes of what was built last, and how long a function takes to load. */
export function benchSizes(): Row[] {
  return [
    ...weapp(),
    firstLoad('H5, first load', 'h5', '/', 'build:h5'),
    firstLoad('console, first load', 'console', '/console/', 'build:console'),
    ...functions(),
  ]
}
