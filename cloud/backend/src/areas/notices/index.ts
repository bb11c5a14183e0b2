import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from '../identity'
import { holdText, type TextToHold } from './hold-text'
import { judgeText } from './judge-text'
import type { NoticesPorts } from './ports'
import { reachOf, summariseReach, type SentMessage } from './reach'
import { residentHandlers } from './resident'
import type { TextUse } from './rules'
import { sendNotice, type Message } from './send-notice'
import { staffHandlers } from './staff'
import { eraseNotices, forgetHeldText } from './store'

export type { Message } from './send-notice'
export type { QuietSubjects } from './ports'

/**
 * The door of notices: the single sender, and the judge of typed text. It announces `text.reviewed`
 * { heldTextId, subjectKind, subjectId, verdict: pass | refuse }.
 */
export function createNotices(platform: Platform, { quiet, openidOf }: NoticesPorts) {
  const eraser: Eraser = (work, accountId) => eraseNotices(work, accountId)
  return {
    handlers: { resident: residentHandlers(platform, quiet), staff: staffHandlers(platform) },
    /** Sends within the caller's transaction; the grief gate is asked here, and again when the inbox is read. */
    send: (work: Work, message: Message) => sendNotice(platform, quiet, work, message),
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
