import { defineRead } from '@/platform/reads/useRead'
import { client } from '@/platform/request/client'

export const unread = defineRead('notices.unread', client.notices.unread)
