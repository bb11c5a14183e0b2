import type { createPageStack } from './page-stack'

export type CallFunction = (call: { name: string; data: unknown }) => Promise<unknown>

type Options = { success?(answer: object): void; fail?(error: object): void; complete?(answer: object): void } & Record<string, unknown>
export type WxCall = { name: string; options: Record<string, unknown> }

export type NetworkListener = (status: { isConnected: boolean; networkType: string }) => void

type PrivacyAnswer = { event: string; buttonId?: string }

/** WeChat's privacy question: whether it still has to be asked, who in the app listens, which buttons were tapped to agree. */
export type Privacy = {
  needed: boolean
  listener: ((resolve: (answer: PrivacyAnswer) => void, info: object) => void) | null
  tapped: Set<string>
  shown: number
}

export type WxDeps = {
  pages: ReturnType<typeof createPageStack>
  launchPath: string
  callFunction: CallFunction
  calls: WxCall[]
  /** Told when something starts and ends that the app waits for. */
  busy(change: 1 | -1): void
  network: { connected: boolean; reachable: boolean; listeners: Set<NetworkListener> }
  /** What the scanner sees; without anything in front of it the person closes it. */
  camera?: { sees: string | null }
  privacy: Privacy
  /** What the person answers about a template; 同意 when left out. */
  subscribing: { answers: Record<string, string>; errCode: number | null }
  /** Where the view has canvases to draw on. */
  canvases?: { query(): object }
}

const system = {
  platform: 'ios',
  system: 'iOS 18.0',
  model: 'iPhone',
  brand: 'Apple',
  version: '8.0.60',
  SDKVersion: '3.10.0',
  language: 'zh_CN',
  theme: 'light',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 667,
  windowWidth: 375,
  windowHeight: 603,
  statusBarHeight: 20,
  fontSizeSetting: 16,
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
}

/** WeChat's callback style: starts the work, then calls success or fail, and complete. */
function callbackStyle({ calls, busy }: WxDeps) {
  return (name: string, work: (options: Options) => unknown = () => ({})) =>
    async (options: Options = {}) => {
      calls.push({ name, options })
      busy(1)
      try {
        const answer = { errMsg: `${name}:ok`, ...((await work(options)) as object | undefined) }
        options.success?.(answer)
        options.complete?.(answer)
        return answer
      } catch (error) {
        const { errCode } = error as { errCode?: number }
        const failure = {
          ...(errCode === undefined ? {} : { errCode }),
          errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
        }
        if (!options.fail && !options.complete) throw failure
        options.fail?.(failure)
        options.complete?.(failure)
        return failure
      } finally {
        busy(-1)
      }
    }
}

function storage() {
  const kept = new Map<string, unknown>()
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
  }
}

function asked(launchPath: string) {
  const launch = { path: launchPath, query: {}, scene: 1001, referrerInfo: {} }
  return {
    canIUse: () => true,
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getAppBaseInfo: () => system,
    getDeviceInfo: () => system,
    getSystemSetting: () => system,
    getMenuButtonBoundingClientRect: () => ({ top: 24, height: 32, width: 87, left: 281, right: 368, bottom: 56 }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'release' } }),
    nextTick: (then: () => void) => void Promise.resolve().then(then),
    arrayBufferToBase64: (bytes: ArrayBuffer) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')),
  }
}

const listenerNames = ['onAppShow', 'onAppHide', 'onError', 'onUnhandledRejection', 'onPageNotFound', 'onThemeChange', 'onMemoryWarning']
const silentNames = ['setNavigationBarTitle', 'makePhoneCall', 'setClipboardData']

/** Holds a call back until the app answered WeChat's privacy question, as WeChat does; agreeing counts only with a tap on the button. */
async function held({ privacy, busy }: WxDeps, referrer: string): Promise<void> {
  if (!privacy.needed) return
  if (!privacy.listener) throw new Error('api scope is not declared in the privacy agreement')
  const { listener } = privacy
  busy(-1)
  const { event, buttonId = '' } = await new Promise<PrivacyAnswer>((resolve) =>
    listener((answer) => (answer.event === 'exposureAuthorization' ? void (privacy.shown += 1) : resolve(answer)), { referrer }),
  )
  busy(1)
  if (event !== 'agree' || !privacy.tapped.has(buttonId)) throw new Error('privacy permission is not authorized')
  privacy.needed = false
}

function privacyCalls(deps: WxDeps, call: ReturnType<typeof callbackStyle>) {
  return {
    onNeedPrivacyAuthorization: (listener: Privacy['listener']) => void (deps.privacy.listener = listener),
    getPrivacySetting: call('getPrivacySetting', () => ({ needAuthorization: deps.privacy.needed, privacyContractName: '《隐私保护指引》' })),
    requirePrivacyAuthorize: call('requirePrivacyAuthorize', () => held(deps, 'requirePrivacyAuthorize')),
    openPrivacyContract: call('openPrivacyContract'),
  }
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** `wx` as the logic layer sees it, as far as the package uses it; anything else is undefined, as on an old phone. */
export function createWx(deps: WxDeps) {
  const { pages, launchPath, network, camera } = deps
  const call = callbackStyle(deps)
  const url = (options: Options) => String(options.url)
  return {
    ...asked(launchPath),
    ...storage(),
    ...Object.fromEntries(listenerNames.map((name) => [name, () => undefined])),
    ...Object.fromEntries(silentNames.map((name) => [name, call(name)])),
    getSystemInfo: call('getSystemInfo', () => system),
    getRandomValues: call('getRandomValues', (options) => ({ randomValues: randomBytes(Number(options.length)).buffer.slice(0) })),
    getNetworkType: call('getNetworkType', () => ({ networkType: network.connected ? 'wifi' : 'none' })),
    ...(deps.canvases ? { createSelectorQuery: deps.canvases.query } : {}),
    ...privacyCalls(deps, call),
    scanCode: call('scanCode', async () => {
      await held(deps, 'scanCode')
      if (!camera?.sees) throw new Error('cancel')
      return { result: camera.sees, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }
    }),
    requestSubscribeMessage: call('requestSubscribeMessage', ({ tmplIds }) => {
      if (deps.subscribing.errCode !== null) throw Object.assign(new Error('fail'), { errCode: deps.subscribing.errCode })
      if (!Array.isArray(tmplIds) || tmplIds.length === 0 || tmplIds.length > 5) throw new Error('20003: tmplIds')
      return Object.fromEntries(tmplIds.map((id: string) => [id, deps.subscribing.answers[id] ?? 'accept']))
    }),
    addPhoneCalendar: call('addPhoneCalendar', () => held(deps, 'addPhoneCalendar')),
    onNetworkStatusChange: (listener: NetworkListener) => void network.listeners.add(listener),
    navigateTo: call('navigateTo', (options) => pages.open(url(options))),
    redirectTo: call('redirectTo', (options) => pages.replace(url(options))),
    navigateBack: call('navigateBack', () => pages.back()),
    switchTab: call('switchTab', (options) => pages.reset(url(options))),
    reLaunch: call('reLaunch', (options) => pages.reset(url(options))),
    cloud: { init: () => undefined, callFunction: cloudCall(deps) },
  }
}

/** What WeChat rejects with when no answer came: no code of a function, only of the request. */
const unreachable = Object.assign(new Error('cloud.callFunction:fail Error: request:fail'), {
  errCode: -1,
  errMsg: 'cloud.callFunction:fail Error: request:fail',
})

/** `wx.cloud.callFunction` promises its answer and rejects with WeChat's own error object. */
function cloudCall({ calls, busy, callFunction, network }: WxDeps) {
  return async ({ name, data }: { name: string; data: unknown }) => {
    calls.push({ name: 'cloud.callFunction', options: { name, data } })
    busy(1)
    try {
      if (!network.connected || !network.reachable) throw unreachable
      return await callFunction({ name, data: JSON.parse(JSON.stringify(data)) as unknown })
    } finally {
      busy(-1)
    }
  }
}
