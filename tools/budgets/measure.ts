import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export type Size = { what: string; bytes: number; most: number }

const KB = 1024
/** The main package is firm; the rest is what was measured when the timeline came in, and a margin. */
const most = { mainPackage: 600 * KB, function: 2432 * KB, h5FirstLoad: 125 * KB, consoleFirstLoad: 216 * KB }

function filesBelow(folder: string, leftOut: string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (leftOut.includes(path)) return []
    return entry.isDirectory() ? filesBelow(path, leftOut) : [path]
  })
}

const total = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)

/** Bytes WeChat loads before any subpackage: everything outside the subpackages' roots. */
function mainPackage(weapp: string): number {
  const { subPackages = [] } = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  return total(
    filesBelow(
      weapp,
      subPackages.map(({ root }) => join(weapp, root)),
    ),
  )
}

/** Gzipped bytes of a page and of every script and style sheet its HTML names. `base` is the path the site is served under. */
function firstLoad(site: string, base: string): number {
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path = '']) => join(site, path.replace(base, '')))
  return [html, ...new Set(named)].reduce((sum, each) => sum + gzipSync(each === html ? html : readFileSync(each)).length, 0)
}

/** The sizes of what was built into `dist`, each with the most it may be; a build that is not there is a fault. */
export function measureBuilds(dist: string): Size[] {
  for (const build of ['weapp', 'functions', 'h5', 'console']) {
    if (!existsSync(join(dist, build))) throw new Error(`${join(dist, build)} is not built: npm run build`)
  }
  const functions = readdirSync(join(dist, 'functions')).map((name) => ({
    what: `function ${name}`,
    bytes: total(filesBelow(join(dist, 'functions', name))),
    most: most.function,
  }))
  return [
    { what: 'weapp main package', bytes: mainPackage(join(dist, 'weapp')), most: most.mainPackage },
    ...functions,
    { what: 'h5 first load, gzip', bytes: firstLoad(join(dist, 'h5'), './'), most: most.h5FirstLoad },
    { what: 'console first load, gzip', bytes: firstLoad(join(dist, 'console'), '/console/'), most: most.consoleFirstLoad },
  ]
}

export const isOver = ({ bytes, most: limit }: Size) => bytes > limit
