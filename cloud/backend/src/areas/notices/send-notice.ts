import type { Notice } from '@xiongguan/contract/notices/resident'
import { noticeImportance, type NoticeKind } from '@xiongguan/contract/notices/terms'
import { v7 } from 'uuid'
import type { Clock } from '../../platform/clock'
import { holdAccount } from '../../platform/hold-account'
import type { Work } from '../../platform/tables'
import { dueAt, goesOutside } from './budget'
import { insertDelivery } from './delivery-store'
import type { QuietSubjects } from './ports'
import { mustRest } from './rules'
import { insertNotice } from './store'

/** A message to one account. Title and text hold no name; `dedupeKey` makes sending again harmless. */
export type Message = {
  accountId: string
  kind: NoticeKind
  title: string
  text: string
  opens: Notice['opens']
  dedupeKey: string
  /** Whom it touches; left out, the whole household. */
  personIds?: readonly string[]
  /** What it is about, e.g. the event's id: staff then see how many of those told have heard of it. */
  aboutId?: string
  /** When the thing it tells of happens: a message that cannot wait for the morning goes at night, and none goes after it. */
  happensAt?: Date
}

/**
 * Puts a message into the inbox, or holds it back when those it touches asked for rest. A held-back message is kept but
 * never shown: its key stops a late delivery from bringing it after all, and ending the rest does not flood the family
 * with the congratulations of the months before. An erased account gets nothing: it is held first, so that a listener who
 * read a sign-up just before the erasing cannot write after it. What is worth a WeChat message waits to be sent after the commit.
 */
export async function sendNotice({ clock }: { clock: Clock }, quietSubjects: QuietSubjects, work: Work, message: Message): Promise<void> {
  if (!(await holdAccount(work, message.accountId))) return
  const { personIds = [], aboutId = null, happensAt = null } = message
  const heldBack = mustRest(message.kind, personIds, await quietSubjects(work, message.accountId))
  const [noticeId, now] = [v7(), clock.now()]
  const isNew = await insertNotice(work, { ...message, noticeId, personIds, heldBack, aboutId, happensAt }, now)
  const importance = noticeImportance[message.kind]
  if (!isNew || heldBack || !goesOutside(importance)) return
  await insertDelivery(work, { noticeId, channel: 'wechat', accountId: message.accountId, dueAt: dueAt(importance, happensAt, now) })
}
