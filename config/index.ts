import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type Chain from 'webpack-chain'
import { apiRoutes } from './api-routes'
import developmentConfig from './dev'
import { lucideFunction } from './lucide'
import productionConfig from './prod'
import { ServiceWorkerPlugin } from './service-worker/plugin'

const root = path.resolve(__dirname, '..')

/** Sources outside src/ that ship modern syntax: Taro leaves them untranspiled unless they are named. */
const modernSources = ['cloud/contract', 'config/aria', 'node_modules/@orpc', 'node_modules/zod', 'node_modules/qr'].map((folder) =>
  path.join(root, folder),
)

/**
 * px stays px and text is written in rem: text then follows the font size set in WeChat or the browser,
 * and nothing doubles on a tablet as rpx would.
 */
const plainPixels = { pxtransform: { enable: false } }

/** Without this every page chunk of the browser build repeats 285 KB of Taro's components. */
function shareVendors(chain: Chain) {
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 0,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, priority: 10, enforce: true, chunks: 'initial' },
      // Styles that pages share stay in one sheet: split, their order would follow the way through the pages.
      styles: { name: 'shared', type: 'css/mini-extract', minChunks: 2, priority: 30, enforce: true, chunks: 'async' },
      shared: { name: 'shared', minChunks: 8, priority: 20, enforce: true, chunks: 'async', reuseExistingChunk: true },
      // What only some pages share they load themselves, together where it is worth a request.
      some: { minChunks: 2, minSize: 16_000, priority: 15, chunks: 'async', reuseExistingChunk: true },
    },
  })
}

const baseConfig: UserConfigExport<'webpack5'> = {
  projectName: 'xingfu-xiongguan',
  date: '2026-11-23',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  designWidth: 375,
  deviceRatio: { 375: 2 },
  alias: { '@': path.join(root, 'src') },
  copy:
    process.env.TARO_ENV === 'weapp'
      ? {
          patterns: [
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
            { from: 'src/assets/share/', to: 'dist/weapp/assets/share/' },
          ],
          options: {},
        }
      : { patterns: [], options: {} },
  plugins: [path.join(root, 'config/aria/plugin.ts')],
  defineConstants: {
    CLOUD_ENVIRONMENT: JSON.stringify(process.env.CLOUD_ENVIRONMENT ?? ''),
    ...(process.env.TARO_ENV === 'h5' && { API_ROUTES: apiRoutes() }),
  },
  mini: {
    // Half the default depth of unrolled templates; deeper trees nest through `comp`. Saves 22 KB.
    ...{ baseLevel: 8 },
    compile: { include: modernSources },
    postcss: plainPixels,
    sassLoaderOption: { sassOptions: { functions: lucideFunction } },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: modernSources },
    postcss: plainPixels,
    sassLoaderOption: { sassOptions: { functions: lucideFunction } },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    webpackChain(chain) {
      shareVendors(chain)
      chain.plugin('serviceWorker').use(ServiceWorkerPlugin)
    },
  },
}

export default defineConfig<'webpack5'>((merge) =>
  merge({}, baseConfig, process.env.NODE_ENV === 'development' ? developmentConfig : productionConfig),
)
