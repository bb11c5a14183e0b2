import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { Compilation, sources, type Compiler } from 'webpack'

const source = path.join(__dirname, 'worker.ts')
/** What a page needs to open; never maps, licences or the page itself, which has no name of its own. */
const kept = /\.(js|css|png|svg|woff2?|ttf)$/

/** Writes `sw.js` beside the built pages: the worker with the list of their files and a version that changes with any of them. */
export class ServiceWorkerPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('ServiceWorkerPlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ServiceWorkerPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const files = Object.keys(assets)
          .filter((file) => kept.test(file))
          .sort()
        const version = createHash('sha256')
        for (const file of [...files, 'index.html']) version.update(`${file}\n${String(assets[file]?.source() ?? '')}`)
        const values = { VERSION: JSON.stringify(version.digest('hex').slice(0, 16)), FILES: JSON.stringify(files) }
        const { code } = transformSync(readFileSync(source, 'utf8'), { loader: 'ts', format: 'iife', target: 'es2019', minify: true, define: values })
        compilation.emitAsset('sw.js', new sources.RawSource(code))
      })
    })
  }
}
