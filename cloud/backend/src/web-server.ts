import { createServer, type Server } from 'node:http'
import { getConnInfo } from '@hono/node-server/conninfo'
import { getRequestListener } from '@hono/node-server'
import type { AnyContractRouter } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import type { Context } from 'hono'
import { apiContract } from '@xiongguan/contract/api'
import type { App } from './app'
import { deviceWords } from './areas/identity'
import { probeDatabase } from './platform/housekeeping'
import { createWebApp } from './platform/http/web-app'
import { servePages, type PageFolders } from './platform/http/pages'
import type { Log } from './platform/log'
import { developmentLoginOpen, type Settings } from './platform/settings'
import type { Db } from './platform/tables'
import { apiRouter } from './router'

export type WebFaceDeps = {
  app: App
  db: Db
  log: Log
  settings: Settings
  contract: AnyContractRouter
  router: AnyRouter
  addressOf(context: Context): string
  /** Whether browsers sign in by phone here; cloud functions may not start sessions. */
  signInByPhone: boolean
}

/** The HTTP face of an app: `/healthz` and `/api` with the operations of `router`. */
export function createWebFace({ app, db, log, settings, contract, router, addressOf, signInByPhone }: WebFaceDeps) {
  const { identity } = app.areas
  return createWebApp({
    contract,
    router,
    log,
    addressOf,
    limiter: app.limiter,
    production: settings.NODE_ENV === 'production',
    allowedOrigins: settings.ALLOWED_ORIGINS,
    sessions: {
      ...identity.sessions,
      secureCookie: settings.NODE_ENV === 'production',
      deviceOf: deviceWords,
      byPhone: signInByPhone ? { ...identity.consoleSignIn, residentOrigin: settings.PUBLIC_ORIGIN, deviceOf: deviceWords } : null,
      developmentLogin: developmentLoginOpen(settings)
        ? { resident: async (openid) => (await identity.recognise.byOpenid(openid, true))?.accountId ?? null, staff: identity.staffAccount }
        : null,
    },
    recognise: identity.recognise.byToken,
    actFor: app.areas.membership.actFor,
    files: app.files,
    openPicture: app.areas.content.pictures.open,
    openMyData: app.areas.consent.openMyData,
    probe: () => probeDatabase(db),
  })
}

/** Behind a proxy of ours the last address it added is the visitor's; what stands before it anyone may have written. */
function addressFor({ TRUST_PROXY }: Settings): (context: Context) => string {
  // A request that did not come over a socket, as in a harness, has no address.
  const socket = (context: Context) => (context.env ? (getConnInfo(context).remote.address ?? '') : '')
  if (!TRUST_PROXY) return socket
  return (context) => context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || socket(context)
}

type WholeWebDeps = Omit<WebFaceDeps, 'contract' | 'router' | 'addressOf' | 'signInByPhone'> & { pages: PageFolders | null }

/** Everything the Node server answers: all operations, and the built pages where they exist. */
export function createWholeWeb({ pages, ...deps }: WholeWebDeps) {
  const web = createWebFace({
    ...deps,
    contract: apiContract,
    router: apiRouter(deps.app.areas),
    addressOf: addressFor(deps.settings),
    signInByPhone: true,
  })
  const { publicOrigin, storage } = deps.app.files
  if (pages) servePages(web, pages, [publicOrigin, ...storage.linkOrigins].filter(Boolean))
  return web
}

/** Listens; resolves with the server and the address people open. */
export function listen(web: ReturnType<typeof createWebFace>, { HOST, PORT }: Settings): Promise<{ server: Server; origin: string }> {
  const answer = getRequestListener(web.fetch)
  const server = createServer((request, response) => void answer(request, response))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${PORT} on ${HOST} is taken. Set PORT to another one, e.g. PORT=3001.`) : error)
    })
    server.listen(PORT, HOST, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : PORT
      resolve({ server, origin: `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}` })
    })
  })
}
