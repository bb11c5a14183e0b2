import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvases } from './canvas'
import { createLogicLayer } from './logic-layer'
import { createPageStack, type PageDefinition, type PageInstance, type Payload } from './page-stack'
import { allNodes, type TaroNode, wordsOf } from './taro-data'
import { createWx, type CallFunction, type NetworkListener, type Privacy, type WxCall } from './wx'

export type { TaroNode } from './taro-data'

export type AppJson = {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  lazyCodeLoading?: string
  tabBar?: { list: { pagePath: string; text: string }[] }
}

export type WeappHostSetup = { folder: string; callFunction: CallFunction }

export const readAppJson = (folder: string) => JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson

export const allPages = (app: AppJson) => [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

/** Turns without any change that count as rest: a slow machine makes them longer, not fewer. */
const restTurns = 8
const turnMilliseconds = 8
const patienceMilliseconds = 20_000

/** Runs a built mini-program as a phone's logic layer does, one user on one phone. */
export function createWeappHost({ folder, callFunction }: WeappHostSetup) {
  const app = readAppJson(folder)
  const problems: string[] = []
  const calls: WxCall[] = []
  const payloads: Payload[] = []
  const network = { connected: true, reachable: true, listeners: new Set<NetworkListener>() }
  const camera: { sees: string | null } = { sees: null }
  const subscribing: { answers: Record<string, string>; errCode: number | null } = { answers: {}, errCode: null }
  const privacy: Privacy = { needed: false, listener: null, tapped: new Set(), shown: 0 }
  const canvases = createCanvases((id) => ids().includes(id))
  let open = 0
  let started = false
  let stop: () => void = () => undefined
  let loadPage: (name: string) => PageDefinition = () => {
    throw new Error('the app is not launched')
  }
  const pages = createPageStack({ known: new Set(allPages(app)), load: (name) => loadPage(name), payloads })

  /** The page shown. */
  function page(): PageInstance {
    const shown = pages.top()
    if (!shown) throw new Error('no page is open')
    return shown
  }

  /** Waits until nothing is asked of the cloud and the view has been at rest for some turns of the event loop. */
  async function settle(): Promise<void> {
    const giveUp = Date.now() + patienceMilliseconds
    let seen = -1
    for (let rest = 0; rest < restTurns; rest += 1) {
      await new Promise((resolve) => setTimeout(resolve, turnMilliseconds))
      const state = payloads.length + calls.length
      if (open > 0 || state !== seen) rest = 0
      seen = state
      if (Date.now() > giveUp) throw new Error(`the app does not come to rest; open calls: ${open}`)
    }
  }

  function find(id: string): TaroNode {
    const found = allNodes(page().data.root).find((node) => node.uid === id)
    if (!found) throw new Error(`no node "${id}" on ${page().route}; there are: ${ids().join(', ')}`)
    return found
  }

  const ids = () => allNodes(page().data.root).flatMap((node) => (node.uid ? [node.uid] : []))

  async function fire(node: TaroNode, type: string, detail: object = {}): Promise<void> {
    const target = { id: node.uid ?? node.sid ?? '', dataset: { sid: node.sid }, offsetLeft: 0, offsetTop: 0 }
    page().eh({ type, timeStamp: Date.now(), target, currentTarget: target, detail, touches: [], changedTouches: [], mark: {} })
    await settle()
  }

  return {
    app,
    problems,
    calls,
    payloads,
    pages,
    page,
    settle,
    find,
    ids,
    /** Cold start on a page, as from the app list or a shared card. */
    async launch(url = `/${app.pages[0]}`): Promise<void> {
      if (started) throw new Error('one host is one launch')
      started = true
      const launchPath = url.replace(/^\//, '')
      const wx = createWx({
        pages,
        launchPath,
        callFunction,
        calls,
        network,
        camera,
        subscribing,
        privacy,
        canvases,
        busy: (change) => (open += change),
      })
      const logic = createLogicLayer({ folder, wx, currentPages: () => pages.pages, complain: (what) => problems.push(what) })
      loadPage = logic.loadPage
      stop = logic.stop
      const definition = logic.startApp()
      const options = { path: launchPath.split('?')[0], query: {}, scene: 1001 }
      definition.onLaunch?.(options)
      definition.onShow?.(options)
      pages.open(url)
      await settle()
    },
    /** Goes to a page by its address, as a tap would. */
    async open(url: string): Promise<void> {
      const tab = app.tabBar?.list.some(({ pagePath }) => `/${pagePath}` === url)
      if (tab) pages.reset(url)
      else pages.open(url)
      await settle()
    },
    async back(): Promise<void> {
      pages.back()
      await settle()
    },
    /** Takes the network away or gives it back, and tells the app as WeChat does. */
    async connect(connected: boolean): Promise<void> {
      network.connected = connected
      for (const listener of network.listeners) listener({ isConnected: connected, networkType: connected ? 'wifi' : 'none' })
      await settle()
    },
    /** A network that leads nowhere: the phone believes to be connected and no call is answered. */
    refuseCalls(refused: boolean): void {
      network.reachable = !refused
    },
    /** Holds something in front of the scanner, or null to close it without a code. */
    show(text: string | null): void {
      camera.sees = text
    },
    /** Whether WeChat still has to ask about privacy, and how often the app said it showed the question. */
    privacy,
    /** What the person answers WeChat about templates (同意 when not named), or the code WeChat fails with. */
    subscribing,
    /** Everything the page says, in its order. */
    words: () => wordsOf(page().data.root),
    wordsIn: wordsOf,
    nodes: (wanted: (node: TaroNode) => boolean) => allNodes(page().data.root).filter(wanted),
    tap: (id: string) => fire(find(id), 'tap'),
    tapNode: (node: TaroNode) => fire(node, 'tap'),
    /** What WeChat's phone component answers: a code, or none when the person declined. */
    answerPhone: (id: string, detail: { code?: string; errMsg: string }) => fire(find(id), 'getphonenumber', detail),
    /** A tap on the button that agrees, which WeChat notes itself before it tells the app. */
    agreeToPrivacy: (id: string) => {
      privacy.tapped.add(id)
      return fire(find(id), 'agreeprivacyauthorization')
    },
    /** The app is told that somebody agreed, and WeChat saw no tap. */
    claimAgreement: (id: string) => fire(find(id), 'agreeprivacyauthorization'),
    /** What was drawn on a canvas, call by call. */
    drawn: (id: string) => canvases.drawn(id),
    /** A day taken from WeChat's wheel. */
    choose: (id: string, value: string) => fire(find(id), 'change', { value }),
    type: (id: string, value: string) => fire(find(id), 'input', { value, cursor: value.length }),
    close: () => stop(),
  }
}
export type WeappHost = ReturnType<typeof createWeappHost>
