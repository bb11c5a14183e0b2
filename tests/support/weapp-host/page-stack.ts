import { type PageData, setPath } from './taro-data'

export type PageEvent = {
  type: string
  timeStamp: number
  target: object
  currentTarget: object
  detail: object
  touches: []
  changedTouches: []
  mark: object
}

/** What a page of the package gives to `Page()`, as far as the host calls it. */
export type PageDefinition = {
  data?: PageData
  onLoad?(query: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onShareAppMessage?(from: object): { title?: string; path?: string } | undefined
  eh(event: PageEvent): void
}

export type PageInstance = PageDefinition & {
  data: PageData
  route: string
  options: Record<string, string>
  setData(changed: Record<string, unknown>, done?: () => void): void
}

/** One setData call: on which page, and the bytes that crossed to the view. */
export type Payload = { path: string; bytes: number }

/** Draws what the logic layer shows; the Node host has none. */
export type View = {
  opened(page: PageInstance): void
  changed(page: PageInstance, changed: Record<string, unknown>): void
  closed(page: PageInstance): void
}

type PageStackDeps = { known: ReadonlySet<string>; load(path: string): PageDefinition; payloads: Payload[]; view?: View }

/** The pages open in the app, the last one shown, with WeChat's lifecycle calls in their order. */
export function createPageStack({ known, load, payloads, view }: PageStackDeps) {
  const pages: PageInstance[] = []
  const top = () => pages.at(-1)

  function makeInstance(path: string, query: Record<string, string>): PageInstance {
    const definition = load(path)
    const data = JSON.parse(JSON.stringify(definition.data ?? {})) as PageData
    const setData = (changed: Record<string, unknown>, done?: () => void) => {
      payloads.push({ path, bytes: new TextEncoder().encode(JSON.stringify(changed)).length })
      for (const [key, value] of Object.entries(changed)) setPath(data, key, value)
      view?.changed(page, changed)
      if (done) setTimeout(done, 0)
    }
    const page: PageInstance = Object.assign(Object.create(null) as object, definition, {
      data,
      route: path,
      __route__: path,
      options: query,
      setData,
    })
    return page
  }

  function open(url: string): void {
    const [path = '', words = ''] = url.replace(/^\//, '').split('?')
    if (!known.has(path)) throw new Error(`page "${path}" is not found`)
    // WeChat hands the words of an address over as they stand, still encoded.
    const query = Object.fromEntries(
      words
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=') as [string, string]),
    )
    const page = makeInstance(path, query)
    top()?.onHide?.()
    pages.push(page)
    view?.opened(page)
    page.onLoad?.(query)
    page.onShow?.()
    page.onReady?.()
  }

  function closeTop(): void {
    const page = pages.pop()
    if (!page) return
    page.onUnload?.()
    view?.closed(page)
  }

  return {
    pages,
    top,
    open,
    back(): void {
      if (pages.length < 2) throw new Error('cannot navigate back at first page')
      closeTop()
      top()?.onShow?.()
    },
    replace(url: string): void {
      closeTop()
      open(url)
    },
    reset(url: string): void {
      while (pages.length > 0) closeTop()
      open(url)
    },
  }
}
