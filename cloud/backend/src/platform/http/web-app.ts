import type { AnyContractRouter } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { secureHeaders } from 'hono/secure-headers'
import { v7 } from 'uuid'
import type { Caller, MouthContext } from '../access/caller'
import type { Limiter } from '../limits'
import type { Log } from '../log'
import { answerFailure } from './answer-failure'
import { apiPage } from './api-page'
import { fileRoutes, type FileRoutesDeps } from './file-routes'
import { describeApi, pageDepth } from './openapi'
import { createOperationsHandler } from './operations'
import { sessionRoutes, type SessionDoor } from './session-routes'

type Variables = { Variables: { requestId: string } }

export type WebAppDeps = {
  contract: AnyContractRouter
  router: AnyRouter
  log: Log
  production: boolean
  allowedOrigins: readonly string[]
  sessions: SessionDoor
  limiter: Limiter
  recognise(token: string): Promise<Caller>
  /** Whom a call is for, when it names a proxy. */
  actFor(caller: Caller, proxyId: string | undefined, requestId: string): Promise<Caller>
  files: FileRoutesDeps['files']
  openPicture: FileRoutesDeps['openPicture']
  openMyData: FileRoutesDeps['openMyData']
  /** Answers when the database does; throws when it does not. */
  probe(): Promise<void>
  /** The network address of a request, for the limiter. */
  addressOf(context: Context): string
}

const bodyBytes = 100 * 1024
/** A picture travels as base64 inside JSON: 8 MB of it, with room for the words. */
const pictureBodyBytes = 11 * 1024 * 1024
const picturePath = '/api/desk/pictures'
/** A roster of 3 MB, the same way. */
const rosterBodyBytes = 4.2 * 1024 * 1024
const rosterPath = '/api/desk/imports'

function bearer(context: Context): string | null {
  return /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? null
}

function mouthContext(context: Context<Variables>, deps: WebAppDeps): MouthContext {
  const token = bearer(context)
  let caller: Promise<Caller> | undefined
  const forWhom = (found: Caller) => deps.actFor(found, context.req.header('acting-for'), context.get('requestId'))
  return {
    requestId: context.get('requestId'),
    channel: 'web',
    address: deps.addressOf(context),
    idempotencyKey: context.req.header('idempotency-key'),
    identify: () => (caller ??= token ? deps.recognise(token).then(forWhom) : Promise.resolve(null)),
  }
}

/** A browser page of another site may not use the session cookie, whatever its own browser would send. */
function foreignOrigin(context: Context, allowed: readonly string[]): boolean {
  const origin = context.req.header('origin')
  if (origin === undefined || allowed.includes(origin)) return false
  return !URL.canParse(origin) || new URL(context.req.url).host !== new URL(origin).host
}

/** `/healthz` and everything under `/api`; the whole of what a machine may ask over HTTP. */
export function createWebApp(deps: WebAppDeps) {
  const app = new Hono<Variables>()
  const operations = createOperationsHandler(deps.router, deps.log)
  const fail = (context: Context<Variables>, error: unknown) => {
    const { status, body } = answerFailure(
      error,
      { requestId: context.get('requestId'), operation: `${context.req.method} ${context.req.path}` },
      deps.log,
    )
    return Response.json(body, { status })
  }
  app.use(async (context, next) => {
    context.set('requestId', v7())
    await next()
    context.header('X-Request-Id', context.get('requestId'))
  })
  app.onError((error, context) => fail(context, error))
  app.get('/healthz', async (context) => {
    const answers = await deps.probe().then(
      () => true,
      () => false,
    )
    return answers ? context.json({ status: 'ok' }) : context.json({ status: 'database does not answer' }, 503)
  })
  // Before the headers of the API, which would keep pictures from pages on another host.
  app.route('/api', fileRoutes(deps))
  app.use('/api/*', secureHeaders(), cors({ origin: [...deps.allowedOrigins], credentials: true }))
  const limited = (maxSize: number, reason: string) =>
    bodyLimit({ maxSize, onError: (context: Context<Variables>) => context.json({ requestId: context.get('requestId'), reason }, 413) })
  const words = limited(bodyBytes, '内容太长，请减少一些再提交')
  const picture = limited(pictureBodyBytes, '图片太大，请选 8 MB 以内的')
  const roster = limited(rosterBodyBytes, '文件太大，请选 3 MB 以内的')
  const largeOnes = new Map([
    [picturePath, picture],
    [rosterPath, roster],
  ])
  app.use('/api/*', (context, next) => (largeOnes.get(context.req.path) ?? words)(context, next))
  // Sessions have no operation of their own to be counted under.
  const countVisit = async (context: Context, next: () => Promise<void>) => {
    await deps.limiter.take('session', false, null, deps.addressOf(context))
    await next()
  }
  app.use('/api/session/*', countVisit)
  app.use('/api/session/scan', async (context, next) => {
    await deps.limiter.take('session.scan', false, null, deps.addressOf(context))
    await next()
  })
  app.use('/api/dev/*', countVisit)
  app.use('/api/session/*', async (context, next) => {
    if (foreignOrigin(context, deps.allowedOrigins)) return context.json({ requestId: context.get('requestId') }, 404)
    await next()
  })
  app.route(
    '/api',
    sessionRoutes(deps.sessions, (context) => context.get('requestId')),
  )
  let document: ReturnType<typeof describeApi> | undefined
  app.get('/api/openapi.json', async (context) => context.json(await (document ??= describeApi(deps.contract, deps.production))))
  let drawn: ReturnType<typeof describeApi> | undefined
  app.get('/api/docs/openapi.json', async (context) => context.json(await (drawn ??= describeApi(deps.contract, deps.production, pageDepth))))
  app.route('/api', apiPage())
  app.all('/api/*', async (context) => {
    const handled = await operations.handle(context.req.raw, { prefix: '/api', context: mouthContext(context, deps) })
    return handled.matched ? handled.response : context.json({ requestId: context.get('requestId'), reason: '没有这个操作' }, 404)
  })
  return app
}
