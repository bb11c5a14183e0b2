import { noticesResident } from '@xiongguan/contract/notices/resident'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { residentAccess } from './access'
import { markRead } from './mark-read'
import type { QuietSubjects } from './ports'
import { readInbox, readUnread } from './read-inbox'

export function residentHandlers(platform: Platform, quiet: QuietSubjects) {
  const os = guarded(noticesResident, residentAccess, platform.limiter)
  return {
    inbox: os.inbox.handler(({ context, input }) => readInbox(platform, quiet, context, input.cursor)),
    unread: os.unread.handler(({ context }) => readUnread(platform, quiet, context)),
    markRead: os.markRead.handler(({ context, input }) => markRead(platform, quiet, context, input.noticeId)),
  }
}
