import { noticesResident } from '@xiongguan/contract/notices/resident'
import { guarded } from '../../platform/access/guard'
import type { Platform } from '../../platform/platform'
import { residentAccess } from './access'
import { markAllRead, markRead } from './mark-read'
import type { NoticesPorts } from './ports'
import { readInbox, readUnread } from './read-inbox'
import { answerSubscriptions, readSubscriptions } from './subscriptions'

export function residentHandlers(platform: Platform, { quiet, templates }: Pick<NoticesPorts, 'quiet' | 'templates'>) {
  const os = guarded(noticesResident, residentAccess, platform.limiter)
  return {
    inbox: os.inbox.handler(({ context, input }) => readInbox(platform, quiet, context, input.cursor)),
    unread: os.unread.handler(({ context }) => readUnread(platform, quiet, context)),
    markRead: os.markRead.handler(({ context, input }) => markRead(platform, quiet, context, input.noticeId)),
    markAllRead: os.markAllRead.handler(({ context }) => markAllRead(platform, quiet, context)),
    subscriptions: os.subscriptions.handler(({ context }) => readSubscriptions(platform, templates, context)),
    answerSubscriptions: os.answerSubscriptions.handler(({ context, input }) => answerSubscriptions(platform, templates, context, input)),
  }
}
