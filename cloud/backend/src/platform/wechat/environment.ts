/** Who WeChat says is calling. Set by the platform for each call; never read from the event, which anyone can forge. */
export type WeChatIdentity = { openid: string }

/** Reads the identity from the process environment. Must run synchronously at function entry, before any await. */
export function readWeChatIdentity(environment: NodeJS.ProcessEnv): WeChatIdentity | null {
  const openid = environment.WX_OPENID
  if (!openid) return null
  return { openid }
}
