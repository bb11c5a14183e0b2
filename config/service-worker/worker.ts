/*
 * The browser's worker of the residents' pages: it opens them without a network, and does nothing else. Answers of the API
 * are never kept, since they may be personal, and the console is not touched. It takes over only once every page of the
 * version before is closed, so that no page ever meets the files of another version.
 */
type Extendable = { waitUntil(work: Promise<unknown>): void }
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void }
type WorkerScope = {
  addEventListener(kind: 'install' | 'activate', hear: (event: Extendable) => void): void
  addEventListener(kind: 'fetch', hear: (event: Fetching) => void): void
  registration: { scope: string }
}
const worker = globalThis as unknown as WorkerScope

/** A module, so that its names are its own. */
export {}

/** Filled in when the pages are built. */
declare const VERSION: string
declare const FILES: readonly string[]

const prefix = 'pages-'
const name = prefix + VERSION
/** Milliseconds a weak network may take before the page of before opens. */
const patience = 4000

const scope = new URL(worker.registration.scope)
const entry = new URL('./', scope).href

async function keep(): Promise<void> {
  const cache = await caches.open(name)
  await cache.addAll([entry, ...FILES.map((file) => new URL(file, scope).href)])
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((each) => each.startsWith(prefix) && each !== name).map((each) => caches.delete(each)))
}

async function keptPage(): Promise<Response> {
  return (await (await caches.open(name)).match(entry)) ?? Response.error()
}

async function page(request: Request): Promise<Response> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  const answer = await Promise.race([fetch(request).catch(() => null), tooLate])
  return answer ?? keptPage()
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(name)).match(request)) ?? fetch(request)
}

worker.addEventListener('install', (event) => event.waitUntil(keep()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.origin) return
  const path = url.pathname.slice(scope.pathname.length)
  if (request.mode === 'navigate') {
    if (path === '' || path === 'index.html') event.respondWith(page(request))
  } else if (FILES.includes(path)) event.respondWith(file(request))
})
