import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from '../identity'
import { dispatchDue } from './dispatch'
import { holdText, type TextToHold } from './hold-text'
import { judgeText } from './judge-text'
import { noticesListeners } from './listeners'
import type { NoticesPorts } from './ports'
import { previewReach } from './preview-reach'
import { reachOf, summariseReach, type SentMessage } from './reach'
import { residentHandlers } from './resident'
import { mustRest, type TextUse } from './rules'
import { sendNotice, type Message } from './send-notice'
import { staffHandlers } from './staff'
import { tidyInboxes } from './tidy-inboxes'
import { eraseNotices, forgetHeldText, listOwnNotices } from './store'

export type { Message } from './send-notice'
export type { QuietSubjects } from './ports'

/**
 * The door of notices: the single sender, and the judge of typed text. It announces `text.reviewed`
 * { heldTextId, subjectKind, subjectId, verdict: pass | refuse }.
 */
export function createNotices(platform: Platform, ports: NoticesPorts) {
  const { quiet, openidOf, templates } = ports
  const eraser: Eraser = (work, accountId) => eraseNotices(work, accountId)
  const send = (work: Work, message: Message) => sendNotice(platform, quiet, work, message)
  return {
    handlers: { resident: residentHandlers(platform, ports), staff: staffHandlers(platform) },
    listeners: noticesListeners(send),
    /** Sends within the caller's transaction; the grief gate is asked here, and again when the inbox is read. */
    send,
    /** True while a message of this kind about these people may not be: for lists by which staff would congratulate. */
    rests: async (handle: Db, accountId: string, kind: NoticeKind, personIds: readonly string[]) =>
      mustRest(kind, personIds, await quiet(handle, accountId)),
    /** Sends what may leave the house now, after the commit that wrote it; answers how many messages were looked at. */
    dispatch: (limit?: number) => dispatchDue({ ...platform, ...ports }, limit),
    /** What an inbox holds, for the export of one's own data. */
    dataOf: async (handle: Db, accountId: string) => [
      {
        title: '消息',
        purpose: 'account' as const,
        rows: (await listOwnNotices(handle, accountId, await quiet(handle, accountId))).map((row) => ({
          标题: row.title,
          内容: row.body,
          时间: row.created_at.toISOString(),
        })),
      },
    ],
    /** Forgets messages read or long unread before a moment; answers how many. */
    tidy: tidyInboxes,
    /** How a message of this kind to these accounts would go. */
    previewReach: (handle: Db, accountIds: readonly string[], kind: NoticeKind) => previewReach(handle, templates, accountIds, kind),
    /** How messages reached their people, by `dedupeKey`; what is missing may not be called about. */
    reachOf: (handle: Db, sent: readonly SentMessage[]) => reachOf(quiet, handle, sent),
    /** How many messages about one thing (`aboutId`) reached their people, by kind. */
    reachAbout: (handle: Db, aboutId: string) => summariseReach(handle, aboutId),
    /** Judges typed text. Ask before opening a transaction; store `held` text with `holdText`, never store `refused` text. A nickname may hold no number and no link. */
    judgeText: (accountId: string, text: string, use: TextUse = 'prose') => judgeText(platform, openidOf, accountId, text, use),
    /** Puts text into the human queue; answers the id its verdict will carry. */
    holdText: (work: Work, text: TextToHold) => holdText(platform, work, text),
    /** Takes a text out of the human queue, because its owner changed or removed it. */
    withdrawText: (work: Work, heldTextId: string) => forgetHeldText(work, heldTextId),
    /** Removes an account's inbox and held texts. */
    eraser,
  }
}
export type Notices = ReturnType<typeof createNotices>
