import { importances, noticeImportance } from '@xiongguan/contract/notices/terms'
import { describeFault } from '../../platform/log'
import type { SendOutcome } from '../../platform/wechat/api'
import { concludeMessage } from './conclude-message'
import { listDue, listStuck, type DueRow, type Way } from './delivery-store'
import { prepareMessage, type Dispatching, type Ready } from './prepare-message'

/** Sends; a port that throws has not sent, it says `unknown` itself when it cannot tell. */
async function send({ log }: Dispatching, way: Way, ready: Ready): Promise<SendOutcome> {
  try {
    const answer = await ready.send()
    if (answer.kind === 'badMessage') log.warn({ notice: way.noticeId, code: answer.code }, 'WeChat refused a message')
    return answer
  } catch (error) {
    const { fault, code } = describeFault(error)
    log.warn({ notice: way.noticeId, fault, code }, 'sending failed')
    return { kind: 'laterAgain', code: null }
  }
}

/** One message: decided in a transaction, sent outside any, written down in another. */
async function deliver(kit: Dispatching, way: Way): Promise<void> {
  const ready = await kit.db.transaction().execute((work) => prepareMessage(kit, work, way))
  if (!ready) return
  const answer = await send(kit, way, ready)
  await kit.db.transaction().execute((work) => concludeMessage(kit, work, way, answer))
}

/** A message that cannot be prepared or written down stays where it is, and keeps no other from going out; false for such a one. */
async function deliverAlone(kit: Dispatching, way: Way): Promise<boolean> {
  try {
    await deliver(kit, way)
    return true
  } catch (error) {
    const { fault, code } = describeFault(error)
    kit.log.warn({ notice: way.noticeId, fault, code }, 'a message stays behind')
    return false
  }
}

/** Milliseconds after which a message being sent has lost its sender. */
const lost = 10 * 60_000

/** A sender that died may have sent: the message counts as gone out and is not sent again. */
async function sweepLost(kit: Dispatching): Promise<void> {
  for (const way of await listStuck(kit.db, new Date(kit.clock.now().getTime() - lost))) {
    await kit.db.transaction().execute((work) => concludeMessage(kit, work, way, { kind: 'unknown' }))
  }
}

/** Each person's messages, what matters most in front, so that a scarce subscription goes to it. */
function byPerson(rows: readonly DueRow[]): DueRow[][] {
  const people = new Map<string, DueRow[]>()
  for (const row of rows) people.set(row.accountId, [...(people.get(row.accountId) ?? []), row])
  const rank = ({ kind }: DueRow) => importances.indexOf(noticeImportance[kind])
  return [...people.values()].map((own) => own.sort((a, b) => rank(a) - rank(b)))
}

/** People sent to at the same time. */
const atOnce = 8

/** Sends what may leave the house now; answers how many messages were dealt with, so that one that stays behind asks for no further round. */
export async function dispatchDue(kit: Dispatching, limit = 200): Promise<number> {
  await sweepLost(kit)
  const rows = await listDue(kit.db, kit.clock.now(), limit)
  const people = byPerson(rows)
  let dealtWith = 0
  const sendOn = async () => {
    for (let own = people.shift(); own; own = people.shift()) for (const due of own) if (await deliverAlone(kit, due)) dealtWith += 1
  }
  await Promise.all(Array.from({ length: atOnce }, sendOn))
  return dealtWith
}
