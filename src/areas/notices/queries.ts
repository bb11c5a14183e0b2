import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const inbox = defineRead('notices.inbox', client.notices.inbox)
export const unread = defineRead('notices.unread', client.notices.unread)

/** Reading on goes back to the first page here: every message on it has changed. */
export const markAllRead = defineChange(client.notices.markAllRead, { stale: [inbox, unread] })

/** The inbox itself is not asked again: that would take the reader back to the first page. See parts/seen.ts. */
export const markRead = defineChange(client.notices.markRead, { stale: [unread] })
