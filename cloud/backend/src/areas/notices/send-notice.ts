import type { Notice } from '@xiongguan/contract/notices/resident'
import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import { v7 } from 'uuid'
import type { Clock } from '../../platform/clock'
import type { Work } from '../../platform/tables'
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
}

/**
 * Puts a message into the inbox, or holds it back when those it touches asked for rest. A held-back message is kept but
 * never shown: its key stops a late delivery from bringing it after all, and ending the rest does not flood the family
 * with the congratulations of the months before.
 */
export async function sendNotice({ clock }: { clock: Clock }, quietSubjects: QuietSubjects, work: Work, message: Message): Promise<void> {
  const personIds = message.personIds ?? []
  const heldBack = mustRest(message.kind, personIds, await quietSubjects(work, message.accountId))
  await insertNotice(work, { ...message, noticeId: v7(), personIds, heldBack }, clock.now())
}
