/* Runs in the browser: opens a built mini-program with glass-easel, the component framework WeChat itself uses. */
import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { createPageStack, type PageDefinition, type PageEvent, type PageInstance, type View } from '../weapp-host/page-stack'
import { createWx } from '../weapp-host/wx'
import type { BrowserPackage } from './package-shape'

type App = { onLaunch?(options: object): void; onShow?(options: object): void }
type CompDefinition = { options?: object; methods: { eh(this: object, event: PageEvent): void } }
type Drawn = { place: HTMLElement; component: glassEasel.GeneralComponent }

/** What the frame and the test put beside the page. */
type Frame = {
  weappPackage: BrowserPackage
  /** The cloud behind `wx.cloud.callFunction`; the test provides it. */
  callCloud(call: { name: string; data: unknown }): Promise<unknown>
}

const frame = window as unknown as Frame
const { weappPackage } = frame
const { app: appJson, groupList } = weappPackage
glassEasel.globalOptions.writeIdToDOM = true
const environment = new MiniProgramEnv()
const space = environment.createCodeSpace('', true)
const backend = environment.associateBackend()

function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id)
  if (!place) throw new Error(`the frame has no ${id}`)
  return place
}

const template = (path: string) =>
  ({ groupList, content: groupList[path], fallbackListenerOnNativeNode: true }) as glassEasel.template.ComponentTemplate

/** An event of the framework as WeChat hands it to the logic layer. */
function eventOf({ type, timeStamp, detail, target, currentTarget }: glassEasel.ShadowedEvent<object>): PageEvent {
  const plain = ({ id, dataset }: glassEasel.Element) => ({ id, dataset })
  return {
    type,
    timeStamp,
    detail,
    mark: {},
    target: plain(target as glassEasel.Element),
    currentTarget: plain(currentTarget as glassEasel.Element),
    touches: [],
    changedTouches: [],
  }
}

let opened = 0

/** Draws one page into a place of its own. */
function draw(page: PageInstance): Drawn {
  const name = `${page.route}__${(opened += 1)}`
  space.addComponentStaticConfig(name, { usingComponents: { comp: '/comp' } })
  space.addCompiledTemplate(name, template(page.route))
  space
    .component(name)
    .definition({ data: page.data, methods: { eh: (event: glassEasel.ShadowedEvent<object>) => page.eh(eventOf(event)) } })
    .register()
  const place = placeOf('pages').appendChild(document.createElement('div'))
  place.dataset.page = page.route
  place.appendChild(document.createElement('style')).textContent = weappPackage.css[page.route] ?? ''
  const mark = place.appendChild(document.createElement('div')).appendChild(document.createElement('i'))
  const root = backend.createRoot('wx-page', space, name)
  root.attach(mark.parentNode as unknown as glassEasel.GeneralBackendElement, mark as unknown as glassEasel.GeneralBackendElement)
  return { place, component: root.getComponent() }
}

function createView(): View {
  const drawn = new Map<PageInstance, Drawn>()
  const showTop = () => [...drawn.values()].forEach(({ place }, at) => (place.hidden = at < drawn.size - 1))
  return {
    opened(page) {
      drawn.set(page, draw(page))
      showTop()
    },
    changed(page, changed) {
      const plain = JSON.parse(JSON.stringify(changed)) as Record<string, unknown>
      drawn.get(page)?.component.setData(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key.replace(/\.\[/g, '['), value])))
    },
    closed(page) {
      drawn.get(page)?.place.remove()
      drawn.delete(page)
      showTop()
    },
  }
}

/** Loads the package's modules by their names, as WeChat's loader does. */
function createLoader(wx: object, currentPages: () => object[]) {
  const loaded = new Map<string, { exports: object }>()
  const definitions = new Map<string, PageDefinition>()
  const given: { app?: App; page?: PageDefinition; comp?: CompDefinition } = {}
  const absolute = (from: string, name: string) => new URL(name, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '')
  function load(name: string): object {
    const known = loaded.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(name, module)
    const run = weappPackage.modules[name]
    if (!run) throw new Error(`the package has no ${name}.js`)
    run(
      (wanted) => load(absolute(name, wanted)),
      module,
      module.exports,
      (app) => (given.app = app),
      (page) => (given.page = page as PageDefinition),
      (comp) => (given.comp = comp as CompDefinition),
      () => given.app,
      currentPages,
      wx,
    )
    return module.exports
  }
  function loadPage(path: string): PageDefinition {
    load(path)
    const page = definitions.get(path) ?? given.page
    if (!page) throw new Error(`${path} did not call Page()`)
    definitions.set(path, page)
    return page
  }
  return { load, loadPage, given }
}

/** Taro's own component for deep trees. */
function registerComp({ options, methods }: CompDefinition): void {
  space.addComponentStaticConfig('comp', weappPackage.json.comp as { usingComponents: Record<string, string> })
  space.addCompiledTemplate('comp', template('comp'))
  space
    .component('comp')
    .definition({
      options,
      properties: { i: { type: Object }, l: { type: String } },
      methods: {
        eh(this: object, event: glassEasel.ShadowedEvent<object>) {
          methods.eh.call(this, eventOf(event))
        },
      },
    })
    .register()
}

/** A finger on the screen, or a key in a field, becomes the framework's own event. */
function forward(domType: string, type: string, detailOf: (target: HTMLInputElement) => object): void {
  document.addEventListener(
    domType,
    ({ target }) => {
      let node = target as (Node & { __wxElement?: glassEasel.Element }) | null
      while (node && !node.__wxElement) node = node.parentNode
      if (node?.__wxElement) glassEasel.triggerEvent(node.__wxElement, type, detailOf(target as HTMLInputElement), { bubbles: true, composed: true })
    },
    true,
  )
}

function drawTabs(open: (url: string) => void): void {
  for (const { pagePath, text } of appJson.tabBar?.list ?? []) {
    const tab = placeOf('tabs').appendChild(document.createElement('button'))
    tab.textContent = text
    tab.onclick = () => open(`/${pagePath}`)
  }
}

function start(): void {
  const known = new Set([...appJson.pages, ...appJson.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))])
  const pages = createPageStack({ known, load: (path) => loader.loadPage(path), payloads: [], view: createView() })
  const launchPath = appJson.pages[0] ?? ''
  const network = { connected: true, reachable: true, listeners: new Set<never>() }
  const wx = createWx({
    pages,
    launchPath,
    callFunction: (call) => frame.callCloud(call),
    calls: [],
    busy: () => undefined,
    network,
    privacy: { needed: false, listener: null, tapped: new Set(), shown: 0 },
    subscribing: { answers: {}, errCode: null },
  })
  const loader = createLoader(wx, () => pages.pages)
  document.head.appendChild(document.createElement('style')).textContent = weappPackage.css.app ?? ''
  loader.load('app')
  loader.load('comp')
  if (loader.given.comp) registerComp(loader.given.comp)
  drawTabs((url) => pages.reset(url))
  forward('click', 'tap', () => ({}))
  forward('input', 'input', ({ value }) => ({ value }))
  const options = { path: launchPath, query: {}, scene: 1001 }
  loader.given.app?.onLaunch?.(options)
  loader.given.app?.onShow?.(options)
  pages.open(`/${launchPath}`)
}

start()
