import { defineChange } from './reads/useChange'
import { defineRead } from './reads/useRead'
import { client } from './request/client'

/** What the person agreed to be told of in WeChat, and how often that still goes. */
export const subscriptions = defineRead('notices.subscriptions', client.notices.subscriptions)
export const answerSubscriptions = defineChange(client.notices.answerSubscriptions, { stale: [subscriptions] })
