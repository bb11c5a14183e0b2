import { type AttemptOutcome, noticeImportance, type NoticeKind } from '@xiongguan/contract/notices/terms'
import type { Work } from '../../platform/tables'
import { worthTextMessage } from './budget'
import { insertDelivery, recordAttempt, settle, type Ending, type Way } from './delivery-store'

/** Endings after which the person has not been reached, and another channel may still. */
const unreached: ReadonlySet<AttemptOutcome> = new Set(['noQuota', 'noAddress', 'notConnected', 'userRefused', 'badMessage', 'laterAgain'])

/** Ends a message's way by one channel and begins the next rung of the ladder, where that is worth it. */
export async function endHere(work: Work, way: Way & { kind: NoticeKind }, attempt: number, ending: Ending, now: Date): Promise<null> {
  await recordAttempt(work, way, attempt, ending, now)
  await settle(work, way, ending.outcome, now)
  const mayGoOn = way.channel === 'wechat' && worthTextMessage(noticeImportance[way.kind])
  if (mayGoOn && unreached.has(ending.outcome)) await insertDelivery(work, { ...way, channel: 'sms', dueAt: now })
  return null
}
