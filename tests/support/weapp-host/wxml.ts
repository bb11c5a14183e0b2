import { arch, platform } from 'node:os'
import vm from 'node:vm'
import type { PageData } from './taro-data'

/** A node as WeChat's own template compiler makes it: `wx-view` and the like, or words. */
export type WxNode = { tag: string; attr?: Record<string, unknown>; children?: (WxNode | string | number)[] }

type Generate = (file: string) => (data: PageData, properties: object, extra: object) => WxNode

/** WeChat's compilers come as x86-64 Linux programs only; why they cannot run here, or null where they can. */
export const whyNoCompiler =
  platform() === 'linux' && arch() === 'x64' ? null : `wcc and wcsc are x86-64 Linux programs, this is ${platform()} ${arch()}`

/** Taro nests deep trees through its component `comp`, which WeChat draws from a template of its own. */
function withInsides(node: WxNode, draw: (nested: PageData) => WxNode): WxNode {
  const { i, l } = node.attr ?? {}
  const drawn = node.tag === 'wx-comp' && i ? draw({ i, l }) : node
  return { ...drawn, children: drawn.children?.map((child) => (typeof child === 'object' ? withInsides(child, draw) : child)) }
}

/** Compiles every WXML file of a package; throws with WeChat's own message where one does not. */
export async function compileTemplates(folder: string) {
  const compiler = await import('miniprogram-compiler')
  const context = vm.createContext({})
  const generate = vm.runInContext(`var window = globalThis; (function(){${compiler.wxmlToJs(folder)}})()`, context) as Generate
  // The generated code knows objects by their constructor: data has to be made where it runs.
  const inside = vm.runInContext('JSON.parse', context) as (text: string) => PageData
  const draw = (file: string, data: PageData) => generate(`${file}.wxml`)(inside(JSON.stringify(data)), {}, {})
  return {
    /** The whole node tree a page shows for its data. */
    tree: (page: string, data: PageData): WxNode => withInsides(draw(page, data), (nested) => draw('comp', nested)),
  }
}

/** Compiles every WXSS file of a package; throws where one does not compile. */
export async function compileStyles(folder: string): Promise<string> {
  const compiler = await import('miniprogram-compiler')
  return compiler.wxssToJs(folder)
}

/** Every element of a tree, in document order. */
export function elements(node: WxNode): WxNode[] {
  return [node, ...(node.children ?? []).flatMap((child) => (typeof child === 'object' ? elements(child) : []))]
}

export function spoken(node: WxNode): string {
  return (node.children ?? []).map((child) => (typeof child === 'object' ? spoken(child) : String(child))).join('')
}
