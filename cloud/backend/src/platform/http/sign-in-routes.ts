import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { SessionTokens } from '../access/session-tokens'

/** Which code the asking tab shows; whatever else is sent counts as none. */
const Shown = z.object({ id: z.string().max(40).optional().catch(undefined) }).catch({})

type Progress = { state: 'in'; tokens: SessionTokens } | { state: string }

/** What signing in by phone asks of identity; `cookie` is the browser's own secret and stands nowhere else. */
export type SignInDoor = {
  secureCookie: boolean
  /** Origin of the residents' pages; empty where it is this one. */
  residentOrigin: string
  deviceOf(userAgent: string | undefined): string
  ask(asking: { device: string; requestId: string; cookie: string | undefined }): Promise<{
    id: string
    secret: string
    code: string
    number: number
    secondsLeft: number
  }>
  follow(cookie: string | undefined, requestId: string, shown: string | undefined): Promise<Progress>
  /** Puts the session into its cookie in place of the one before, which ends. */
  enter(context: Context, tokens: SessionTokens): Promise<Response>
}

const cookieName = 'xiongguan_sign_in'
const cookiePath = '/api/session/scan'
/** Longer than the code lives, so that the browser can still be told what became of it. */
const cookieSeconds = 300

/**
 * A browser asks for a code and follows what becomes of it. What binds the two is a secret in a cookie that no script
 * reads and no other site sends; the code on the screen alone is worth nothing.
 */
export function signInRoutes(door: SignInDoor, requestIdOf: (context: Context) => string) {
  const routes = new Hono()
  routes.post('/session/scan', async (context) => {
    const asking = {
      device: door.deviceOf(context.req.header('user-agent')),
      requestId: requestIdOf(context),
      cookie: getCookie(context, cookieName),
    }
    const { id, secret, code, number, secondsLeft } = await door.ask(asking)
    setCookie(context, cookieName, secret, {
      path: cookiePath,
      httpOnly: true,
      sameSite: 'Strict',
      secure: door.secureCookie,
      maxAge: cookieSeconds,
    })
    return context.json({ id, link: `${door.residentOrigin}/s/${code}`, number, secondsLeft })
  })

  routes.post('/session/scan/progress', async (context) => {
    const { id } = Shown.parse(await context.req.json().catch(() => ({})))
    const progress = await door.follow(getCookie(context, cookieName), requestIdOf(context), id)
    if (!('tokens' in progress)) return context.json(progress)
    deleteCookie(context, cookieName, { path: cookiePath })
    return door.enter(context, progress.tokens)
  })
  return routes
}
