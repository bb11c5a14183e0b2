import { v7 } from 'uuid'
import type { RegisterEntry } from '../registration'
import { communities, type Composed } from './compose'

/** A household's wish to come to an event, allowed by every gate unless changed. */
export function entryFor(app: Pick<Composed, 'now'>, eventId: string, adults: number, changes: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    eventId,
    accountId: v7(),
    idempotencyKey: v7(),
    operation: 'events.signUp',
    inputHash: 'hash',
    requestId: v7(),
    askedAt: app.now(),
    privacyAccepted: true,
    household: { householdId: v7(), communityCode: communities.first },
    peopleKnown: true,
    personIds: Array.from({ length: adults }, () => v7()),
    party: { adults, children: 0 },
    sessionIds: [],
    answersGiven: null,
    answers: [],
    ...changes,
  }
}
