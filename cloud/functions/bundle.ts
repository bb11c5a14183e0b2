import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const here = join(process.cwd(), 'cloud/functions')
const out = join(process.cwd(), 'dist/functions')
/** Built aside and moved at the end, so that nobody meets a half-built folder. */
const aside = `${out}.new`

/** Functions that ask WeChat's server side need its SDK installed beside them. */
const needsWeChat = new Set(['member', 'family', 'messenger'])

function manifest(name: string): string {
  const dependencies = needsWeChat.has(name) ? { 'wx-server-sdk': '3.0.4' } : {}
  return `${JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js', dependencies }, null, 2)}\n`
}

/** Functions that find nothing by its sound leave the dictionary of readings out: a fifth of the whole. It is imported when first used. */
const soundless = new Set(['member', 'family', 'messenger'])

/** Bundles one function into a folder that uploads alone: index.js, package.json, config.json. */
async function bundle(name: string): Promise<number> {
  const folder = join(aside, name)
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [join(here, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    // Pictures are made smaller and Excel files written by the Node server alone.
    external: ['pg-native', 'sharp', 'write-excel-file', ...(soundless.has(name) ? ['pinyin-pro'] : [])],
    logLevel: 'warning',
  })
  writeFileSync(join(folder, 'package.json'), manifest(name))
  cpSync(join(here, name, 'config.json'), join(folder, 'config.json'))
  return statSync(join(folder, 'index.js')).size
}

async function run(): Promise<void> {
  rmSync(aside, { recursive: true, force: true })
  const names = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  for (const name of names) process.stdout.write(`${name}: ${Math.round((await bundle(name)) / 1024)} KB\n`)
  rmSync(out, { recursive: true, force: true })
  renameSync(aside, out)
}

run().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exit(1)
})
