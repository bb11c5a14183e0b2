import { defineChange } from '@/platform/reads/useChange'
import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const inbox = defineRead('notices.inbox', client.notices.inbox)
export const unread = defineRead('notices.unread', client.notices.unread)

/** The inbox itself is not asked again: that would take the reader back to the first page. See parts/seen.ts. */
export const markRead = defineChange(client.notices.markRead, { stale: [unread] })
