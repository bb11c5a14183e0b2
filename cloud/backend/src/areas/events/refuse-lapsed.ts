import { lapse, listLapsed } from './approval-store'
import type { EventsPlatform } from './ports'
import { announceFreed } from './promote-waiting'
import { approvalWords } from './words'

/** How many sign-ups one round refuses at most. */
const atOnce = 100

/** Refuses what staff did not decide on in time, each in a transaction of its own; answers how many. */
export async function refuseLapsed(kit: EventsPlatform): Promise<number> {
  const { db, clock, trail } = kit
  const now = clock.now()
  let refused = 0
  for (const row of await listLapsed(db, now, atOnce)) {
    const { event_id: eventId, sign_up_id: signUpId, account_id: accountId } = row
    await db.transaction().execute(async (work) => {
      if (!(await lapse(work, { eventId, householdId: row.household_id }, approvalWords.lapsed, now))) return
      refused += 1
      await trail.write(work, { actorId: null, requestId: 'timer' }, [{ action: 'signUp.lapsed', subjectKind: 'signUp', subjectId: signUpId }])
      // Either of them leads to offers.
      if (accountId)
        await kit.announce(work, { kind: 'signUp.refused', payload: { eventId, signUpId, accountId, serial: String(row.ticket_serial) } })
      else await announceFreed(kit, work, eventId)
    })
  }
  return refused
}
