import type { Eraser } from '../identity'
import { revokeDevicesOf } from './device-store'
import type { EventsPlatform } from './ports'
import { forgetWaiting, listLiveOfAccount } from './waitlist-store'
import { announceFreed, leaveList } from './promote-waiting'
import { cancelActive, forgetAccount, listUpcomingOfAccount } from './sign-up-store'

/** When an account is erased: it leaves the waitlists, seats of events to come go back, no sign-up points to the account or its people any more, and its phone stands at no door. */
export function signUpEraser(kit: EventsPlatform): Eraser {
  const { clock, trail } = kit
  return async (work, accountId, requestId) => {
    const now = clock.now()
    // Lists before sign-ups: a list's row is locked before any counter.
    for (const entry of await listLiveOfAccount(work, accountId)) {
      if (!(await leaveList(kit, work, entry, 'left'))) continue
      await trail.write(work, { actorId: accountId, requestId }, [{ action: 'waitlist.left', subjectKind: 'waitEntry', subjectId: entry.entry_id }])
    }
    await forgetWaiting(work, accountId)
    for (const signUp of await listUpcomingOfAccount(work, accountId, now)) {
      const cancelled = await cancelActive(work, { eventId: signUp.event_id, householdId: signUp.household_id }, now)
      if (!cancelled) continue
      await trail.write(work, { actorId: accountId, requestId }, [
        { action: 'signUp.cancelled', subjectKind: 'signUp', subjectId: signUp.sign_up_id },
      ])
      await announceFreed(kit, work, signUp.event_id)
    }
    await forgetAccount(work, accountId)
    await revokeDevicesOf(work, accountId, now)
  }
}
