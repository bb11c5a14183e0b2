import type { Eraser } from '../identity'
import { revokeDevicesOf } from './device-store'
import type { EventsPlatform } from './ports'
import { cancelActive, forgetAccount, listUpcomingOfAccount } from './sign-up-store'

/** When an account is erased: seats of events to come go back, no sign-up points to the account or its people any more, and its phone stands at no door. */
export function signUpEraser({ clock, trail }: EventsPlatform): Eraser {
  return async (work, accountId, requestId) => {
    const now = clock.now()
    for (const signUp of await listUpcomingOfAccount(work, accountId, now)) {
      const cancelled = await cancelActive(work, { eventId: signUp.event_id, householdId: signUp.household_id }, now)
      if (cancelled)
        await trail.write(work, { actorId: accountId, requestId }, [
          { action: 'signUp.cancelled', subjectKind: 'signUp', subjectId: signUp.sign_up_id },
        ])
    }
    await forgetAccount(work, accountId)
    await revokeDevicesOf(work, accountId, now)
  }
}
