import type { AppJson } from '../weapp-host'

/** What a module of the package is called with: WeChat's names, and the browser's own hidden from it. */
export type PackageModule = (
  require: (name: string) => object,
  module: { exports: object },
  exports: object,
  App: (given: object) => void,
  Page: (given: object) => void,
  Component: (given: object) => void,
  getApp: () => object | undefined,
  getCurrentPages: () => object[],
  wx: object,
) => void

/** A built mini-program, bundled for a browser page. */
export type BrowserPackage = {
  app: AppJson
  json: Record<string, { navigationBarTitleText?: string; usingComponents?: Record<string, string> }>
  css: Record<string, string>
  /** Templates compiled by glass-easel, by page path. */
  groupList: Record<string, unknown>
  modules: Record<string, PackageModule>
}
