import type { EventDetail, InvitedView } from '@xiongguan/contract/events/resident'
import { waiverWords } from '@xiongguan/contract/events/terms'
import { words } from '../words'

type SessionId = EventDetail['sessions'][number]['sessionId']

/** The most a household may bring where an invitation waives the limit: what one sign-up can hold. */
const mostPeople = 12

/** What the form counts with: an invitation may waive the limit, and keep seats of its own. */
export function countingRules({ invited, householdLimit, seatsLeft, partyRule }: EventDetail) {
  return {
    partyRule,
    householdLimit: invited?.waives.includes('householdLimit') ? mostPeople : householdLimit,
    seatsLeft: invited && invited.seatsKept > 0 ? invited.seatsKept : seatsLeft,
  }
}

/** What an invitation sets aside, each gate by its name. */
export function waivedWords({ waives, seatsKept }: InvitedView): string {
  const named = [...waives.map((waiver) => waiverWords[waiver]), ...(seatsKept > 0 ? [words.seatsKept(seatsKept)] : [])]
  return named.length > 0 ? words.waived(named.join('、')) : words.waivedNothing
}

/** Sessions drafted that are still there; the only one is chosen by itself. */
export function chosenSessions({ sessions, sessionChoice }: EventDetail, drafted: readonly SessionId[]): SessionId[] {
  const known = sessions.filter(({ sessionId }) => drafted.includes(sessionId)).map(({ sessionId }) => sessionId)
  const [only] = sessions
  return known.length === 0 && sessions.length === 1 && only && sessionChoice === 'one' ? [only.sessionId] : known
}

export function withSession({ sessionChoice }: EventDetail, chosen: readonly SessionId[], sessionId: SessionId, on: boolean): SessionId[] {
  if (sessionChoice === 'one') return on ? [sessionId] : []
  return on ? [...chosen.filter((one) => one !== sessionId), sessionId] : chosen.filter((one) => one !== sessionId)
}
