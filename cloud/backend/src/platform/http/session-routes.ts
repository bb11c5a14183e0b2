import { Hono, type Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { AccountId } from '@xiongguan/contract/identity/terms'
import type { SessionTokens } from '../access/session-tokens'
import { loopback } from '../settings'
import { signInRoutes, type SignInDoor } from './sign-in-routes'

/** What the session routes ask of identity. */
export type SessionDoor = {
  /** In production the cookie travels over https alone. */
  secureCookie: boolean
  start(accountId: AccountId, requestId: string, device: string): Promise<SessionTokens>
  refresh(secret: string, requestId: string): Promise<SessionTokens | null>
  end(secret: string, requestId: string): Promise<void>
  /** Null where nobody signs in by phone: in cloud functions. */
  byPhone: Omit<SignInDoor, 'enter' | 'secureCookie'> | null
  deviceOf(userAgent: string | undefined): string
  /** Null where development login is closed. */
  developmentLogin: null | { resident(openid: string): Promise<AccountId | null>; staff(handle: string): Promise<AccountId | null> }
}

const cookieName = 'xiongguan_session'
const cookiePath = '/api/session'

const DevelopmentLogin = z.union([
  z.strictObject({ openid: z.string().regex(/^[A-Za-z0-9_-]{4,64}$/) }),
  z.strictObject({ staff: z.string().regex(/^[a-z0-9-]{2,40}$/) }),
])

/** A proxy before us, or a name that only pretends to be this machine: then whoever asks may be anywhere. */
function cameFromElsewhere(context: Context): boolean {
  const forwarded = [...context.req.raw.headers.keys()].some((name) => name === 'forwarded' || name.startsWith('x-forwarded-'))
  return forwarded || !loopback.has(new URL(context.req.url).hostname)
}

/** Development login, refresh and end of a session. The refresh secret lives in an HttpOnly cookie that scripts cannot read. */
export function sessionRoutes(door: SessionDoor, requestIdOf: (context: Context) => string) {
  const routes = new Hono()
  const keep = (context: Context, { token, refresh, expiresAt }: SessionTokens) => {
    setCookie(context, cookieName, refresh, { path: cookiePath, httpOnly: true, sameSite: 'Strict', secure: door.secureCookie, expires: expiresAt })
    return context.json({ token })
  }
  const refuse = (context: Context, status: 400 | 401 | 404, reason: string) => context.json({ requestId: requestIdOf(context), reason }, status)

  routes.post('/dev/session', async (context) => {
    if (!door.developmentLogin || cameFromElsewhere(context)) return refuse(context, 404, '没有找到，可能已经删除或不属于您')
    const body = DevelopmentLogin.safeParse(await context.req.json().catch(() => null))
    if (!body.success) return refuse(context, 400, '请给出 openid 或 staff 其中一项')
    const account =
      'openid' in body.data ? await door.developmentLogin.resident(body.data.openid) : await door.developmentLogin.staff(body.data.staff)
    if (!account) return refuse(context, 400, '没有这个演示身份，可用的写在 README 里')
    return keep(context, await door.start(account, requestIdOf(context), door.deviceOf(context.req.header('user-agent'))))
  })

  routes.post('/session/refresh', async (context) => {
    const secret = getCookie(context, cookieName)
    const tokens = secret ? await door.refresh(secret, requestIdOf(context)) : null
    return tokens ? keep(context, tokens) : refuse(context, 401, '请先登录')
  })

  routes.post('/session/end', async (context) => {
    const secret = getCookie(context, cookieName)
    if (secret) await door.end(secret, requestIdOf(context))
    deleteCookie(context, cookieName, { path: cookiePath })
    return context.json({ kind: 'done' })
  })

  if (door.byPhone) {
    const enter = async (context: Context, tokens: SessionTokens) => {
      // Nobody goes on in a session that this browser had before.
      const before = getCookie(context, cookieName)
      if (before) await door.end(before, requestIdOf(context))
      return keep(context, tokens)
    }
    routes.route('/', signInRoutes({ ...door.byPhone, secureCookie: door.secureCookie, enter }, requestIdOf))
  }
  return routes
}
