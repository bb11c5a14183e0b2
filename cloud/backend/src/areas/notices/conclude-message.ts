import { holdAccount } from '../../platform/hold-account'
import type { Clock } from '../../platform/clock'
import type { Work } from '../../platform/tables'
import type { SendOutcome } from '../../platform/wechat/api'
import { lockSending, recordAttempt, waitUntil, type Way } from './delivery-store'
import { endHere } from './end-channel'
import { giveBack, writeOff } from './subscription-store'

const maxAttempts = 5

/** Seconds until the next attempt: a minute, doubling. */
const backOff = (attempt: number) => 60 * 2 ** (attempt - 1)

/** WeChat did not take the message: what was spent for it is still there. */
const unspent: ReadonlySet<SendOutcome['kind']> = new Set(['badMessage', 'laterAgain', 'notConnected'])

/** Writes down how sending ended: what WeChat did not take is given back, what it says is gone is written off. */
export async function concludeMessage({ clock }: { clock: Clock }, work: Work, way: Way, answer: SendOutcome): Promise<void> {
  await holdAccount(work, way.accountId)
  const row = await lockSending(work, way)
  if (!row) return
  const now = clock.now()
  const attempt = row.attempts + 1
  const ending = { outcome: answer.kind, code: 'code' in answer ? answer.code : null }
  const spent = row.template && { accountId: way.accountId, template: row.template, noticeId: way.noticeId }
  if (spent && answer.kind === 'userRefused') await writeOff(work, spent, now)
  if (spent && unspent.has(answer.kind)) await giveBack(work, spent, now)
  if (answer.kind === 'laterAgain' && attempt < maxAttempts) {
    await recordAttempt(work, way, attempt, ending, now)
    await waitUntil(work, way, new Date(now.getTime() + backOff(attempt) * 1000))
  } else await endHere(work, { ...way, kind: row.kind }, attempt, ending, now)
}
