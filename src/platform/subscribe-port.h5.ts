import type { Asked, Told } from './subscribe'

/** A browser has no WeChat messages to agree to. */
export const asksInWeChat = false

export const askToSubscribe: (asked: readonly Asked[]) => Promise<Told> = () => Promise.resolve({ kind: 'failed' })
