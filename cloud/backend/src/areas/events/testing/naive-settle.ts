import { doorStandingOf } from '@xiongguan/contract/events/door-rules'
import { settle } from '@xiongguan/contract/events/settling-rules'
import type { Work } from '../../../platform/tables'
import { insertDoorEntry } from '../door-store'
import { listDoorEntries, writeArrival } from '../settling-store'
import { findSignUp } from '../sign-up-store'

type Reported = { eventId: string; signUpId: string; entryId: string; at: Date; accountId: string }

/** Taking a report the way one would first write it: nobody holds the sign-up, so two reports at once do not see each other. */
export async function naiveReport(
  work: Work,
  { eventId, signUpId, entryId, at, accountId }: Reported,
  meanwhile: () => Promise<void>,
): Promise<void> {
  await insertDoorEntry(work, { eventId, logId: entryId, signUpId, entry: 'in', accountId, serial: 1 }, at)
  const signUp = await findSignUp(work, eventId, { signUpId })
  if (!signUp) throw new Error('there is no such sign-up')
  const entries = await listDoorEntries(work, eventId, signUpId)
  await meanwhile()
  const { arrival } = settle({ standing: doorStandingOf[signUp.state], serial: signUp.ticket_serial }, entries)
  await writeArrival(work, signUp, arrival && { at: new Date(arrival.at), doorBy: accountId })
}
