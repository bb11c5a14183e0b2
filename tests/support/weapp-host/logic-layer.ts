import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { PageDefinition } from './page-stack'

export type AppDefinition = { onLaunch?(options: object): void; onShow?(options: object): void }
type ModuleShape = { exports: object }
type ModuleFunction = (require: (name: string) => object, module: ModuleShape, exports: object) => void

export type LogicLayerDeps = {
  folder: string
  wx: object
  currentPages(): readonly object[]
  /** Errors and warnings of the package's own code. */
  complain(what: string): void
}

const words = (parts: readonly unknown[]) =>
  parts.map((part) => (part instanceof Error ? (part.stack ?? part.message) : typeof part === 'string' ? part : JSON.stringify(part))).join(' ')

function consoleOf(complain: LogicLayerDeps['complain']) {
  const quiet = () => undefined
  const loud = (...parts: unknown[]) => complain(words(parts))
  return { log: quiet, info: quiet, debug: quiet, warn: loud, error: loud }
}

/** Timers whose faults are noted: outside, they would end the test program instead of failing the test. */
function timersOf(complain: LogicLayerDeps['complain']) {
  const running = new Set<NodeJS.Timeout>()
  const guarded =
    (work: (...given: unknown[]) => void) =>
    (...given: unknown[]) => {
      try {
        work(...given)
      } catch (error) {
        complain(words([error]))
      }
    }
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer)
    return timer
  }
  const clear = (timer: NodeJS.Timeout) => {
    clearTimeout(timer)
    running.delete(timer)
  }
  return {
    running,
    forThePackage: {
      setTimeout: (work: () => void, wait?: number, ...given: unknown[]) => keep(setTimeout(guarded(work), wait, ...given)),
      setInterval: (work: () => void, wait?: number, ...given: unknown[]) => keep(setInterval(guarded(work), wait, ...given)),
      clearTimeout: clear,
      clearInterval: clear,
    },
  }
}

/**
 * WeChat's logic layer: a bare JavaScript context with wx, App, Page, Component and nothing of Node or the browser.
 * A stray `process`, `window` or `URL` in the package fails here as it does on a phone.
 */
export function createLogicLayer({ folder, wx, currentPages, complain }: LogicLayerDeps) {
  const loaded = new Map<string, ModuleShape>()
  const definitions = new Map<string, PageDefinition>()
  const timers = timersOf(complain)
  let app: AppDefinition | undefined
  let page: PageDefinition | undefined

  const context = vm.createContext({
    wx,
    console: consoleOf(complain),
    ...timers.forThePackage,
    App: (given: AppDefinition) => (app = given),
    getApp: () => app,
    getCurrentPages: currentPages,
    Page: (given: PageDefinition) => (page = given),
    Component: () => undefined,
    Behavior: (given: object) => given,
  })

  function load(file: string): object {
    const full = path.resolve(folder, file.endsWith('.js') ? file : `${file}.js`)
    const known = loaded.get(full)
    if (known) return known.exports
    const module: ModuleShape = { exports: {} }
    loaded.set(full, module)
    const source = `(function(require,module,exports){${readFileSync(full, 'utf8')}\n})`
    const run = vm.runInContext(source, context, { filename: path.relative(folder, full) }) as ModuleFunction
    run((name) => load(path.resolve(path.dirname(full), name)), module, module.exports)
    return module.exports
  }

  return {
    startApp(): AppDefinition {
      load('app.js')
      if (!app) throw new Error('app.js did not call App()')
      return app
    },
    /** A page's program runs once; every page opened is made from what it gave to `Page()`. */
    loadPage(name: string): PageDefinition {
      const known = definitions.get(name)
      if (known) return known
      page = undefined
      load(name)
      if (!page) throw new Error(`${name} did not call Page()`)
      definitions.set(name, page)
      return page
    },
    stop(): void {
      for (const timer of timers.running) clearTimeout(timer)
    },
  }
}
