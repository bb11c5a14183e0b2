import type { AnyContractRouter } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import type { Context } from 'hono'
import type { App } from './app'
import { openFunctionApp, type FunctionApp, type FunctionNeeds } from './function-app'
import { createFunctionMouth } from './platform/http/function-mouth'
import { isHttpAccessEvent, serveHttpAccess } from './platform/http/http-access'
import { describeFault } from './platform/log'
import { readWeChatIdentity } from './platform/wechat/environment'
import { createWebFace } from './web-server'

type Served = FunctionNeeds & { contract: AnyContractRouter; router(app: App): AnyRouter }

/** Loads once per warm process. A failed load is forgotten, so that the next call tries again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/** The address the platform's gateway saw; long made-up ones are cut. */
const forwardedAddress = (context: Context) =>
  (context.req.header('x-real-ip') ?? context.req.header('x-forwarded-for')?.split(',').at(-1) ?? '').trim().slice(0, 64)

/** A function without the contact key cannot tell who calls, and needs not: everyone is a visitor there. */
const nobody = async () => null

function mouthsOf({ app, db, log, settings }: FunctionApp, { contract, router, keys }: Served) {
  const routed = router(app)
  const web = createWebFace({ app, db, log, settings, contract, router: routed, addressOf: forwardedAddress, signInByPhone: false })
  return {
    web,
    calls: createFunctionMouth({
      router: routed,
      log,
      recognise: keys.includes('contact') ? app.areas.identity.recognise.byOpenid : nobody,
      actFor: app.areas.membership.actFor,
    }),
  }
}

/** A cloud function that answers `callFunction` events and HTTP-access events with the same operations. */
export function serveFunction(served: Served) {
  const mouths = once(async () => mouthsOf(await openFunctionApp(served), served))
  return async (event: unknown): Promise<unknown> => {
    // Read before the first await: a warm process is told anew who calls at every call.
    const identity = readWeChatIdentity(process.env)
    const { web, calls } = await mouths()
    // Whoever WeChat vouches for came by callFunction, whatever the event looks like.
    if (identity || !isHttpAccessEvent(event)) return calls(event, identity)
    return serveHttpAccess(event, (request) => web.fetch(request))
  }
}

/** How long one run of the timer works at most; it comes again every minute. */
const roundMilliseconds = 40_000

/** Repeats a batch until one finds nothing to do; answers how much was done. */
async function untilDone(batch: () => Promise<number>, until: number): Promise<number> {
  let done = 0
  while (Date.now() < until) {
    const count = await batch()
    if (count === 0) break
    done += count
  }
  return done
}

/** The messenger function: sends messages that may leave the house now. It alone, besides `member`, can open an openid. */
export function serveMessenger(needs: FunctionNeeds) {
  const opened = once(() => openFunctionApp(needs))
  return async () => {
    const { app } = await opened()
    return { looked: await untilDone(() => app.dispatchNotices(), Date.now() + roundMilliseconds) }
  }
}

/** The timer function: delivers what is due, seals the audit, forgets old keys. */
export function serveTimer(needs: FunctionNeeds, tidy: (opened: FunctionApp) => Promise<unknown>) {
  const opened = once(() => openFunctionApp(needs))
  return async () => {
    const functionApp = await opened()
    const until = Date.now() + roundMilliseconds
    // A fault in a round must not keep back what waits to be delivered.
    await functionApp.app.rounds().catch((error: unknown) => functionApp.log.error(describeFault(error), 'round failed'))
    const delivered = await untilDone(() => functionApp.app.deliver(), until)
    const sealed = await untilDone(() => functionApp.app.sealAudit(), until)
    await tidy(functionApp)
    return { delivered, sealed }
  }
}
