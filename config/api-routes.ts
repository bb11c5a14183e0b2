import path from 'node:path'
import vm from 'node:vm'
import { buildSync } from 'esbuild'

const root = path.resolve(__dirname, '..')

const entry = `
  import { routeTable } from './src/platform/request/route-table'
  import { miniProgramContract } from '@xiongguan/contract/resident'
  export const routes = routeTable(miniProgramContract)`

/**
 * Method and path of every operation the mini-program may ask, as JSON for the browser build.
 * Read from the contract while building, so that no reader downloads its schemas to learn an address.
 */
export function apiRoutes(): string {
  const stdin = { contents: entry, resolveDir: root, loader: 'ts' as const }
  const { outputFiles } = buildSync({ stdin, bundle: true, platform: 'node', format: 'cjs', write: false })
  const module = { exports: {} as { routes?: unknown } }
  vm.runInThisContext(`(function (module, exports, require) {${outputFiles[0]?.text}\n})`)(module, module.exports, require)
  return JSON.stringify(module.exports.routes)
}
