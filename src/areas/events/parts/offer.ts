import type { EventDetail, GateView } from '@xiongguan/contract/events/resident'
import type { NextStep, SignUpId } from '@xiongguan/contract/events/terms'
import { type Route, routes } from '@/routes'
import { isLive } from './wait'

/** The one thing an event offers this person now. */
export type Offer =
  | { kind: 'signUp' }
  | { kind: 'join'; reason: string }
  | { kind: 'place'; offered: boolean }
  | { kind: 'ticket'; signUpId: SignUpId }
  | { kind: 'step'; step: NextStep; reason: string }
  | { kind: 'wait'; reason: string }

type Asked = Pick<EventDetail, 'gates' | 'mine' | 'waitlist'>

/** Steps a person takes to open a gate. The others only say that it stays shut, or for how long. */
const opensGate: Record<NextStep, boolean> = {
  signIn: true,
  acceptPrivacy: true,
  openHousehold: true,
  addPerson: true,
  seeTicket: true,
  comeBackLater: false,
  chooseFewer: false,
  chooseOthers: false,
  chooseSession: false,
  answerQuestions: false,
  joinWaitlist: false,
  seeOtherEvents: false,
}

const standsInTheWay = (gate: GateView) => !gate.open && gate.nextStep !== 'chooseFewer' && gate.nextStep !== 'chooseOthers'

/**
 * Nobody is sent through sign-in and household for an event that stays shut to them: a gate no step opens is said first.
 * A gate that opens by itself later leaves time to prepare, so the first step to take comes before the waiting.
 */
export function offerOf({ gates, mine, waitlist }: Asked): Offer {
  if (mine && mine.state !== 'cancelled' && mine.state !== 'refused') return { kind: 'ticket', signUpId: mine.signUpId }
  const place = waitlist?.mine
  if (place && isLive(place)) return { kind: 'place', offered: place.state === 'offered' }
  const shut = gates.filter(standsInTheWay)
  const forGood = shut.find(({ nextStep }) => nextStep === 'seeOtherEvents')
  const first = forGood ?? shut.find(({ nextStep }) => nextStep && opensGate[nextStep])
  if (first?.nextStep) return { kind: 'step', step: first.nextStep, reason: first.reason }
  const later = shut.find(({ nextStep }) => nextStep !== 'joinWaitlist')
  if (later) return { kind: 'wait', reason: later.reason }
  const [full] = shut
  if (!full) return { kind: 'signUp' }
  return waitlist?.open ? { kind: 'join', reason: full.reason } : { kind: 'wait', reason: waitlist?.joinWords || full.reason }
}

/** Where a next step leads; null when the screen shown is already the place. */
export function stepRoute(step: NextStep, mine: EventDetail['mine']): Route | null {
  const places: Record<NextStep, Route | null> = {
    signIn: routes.mine,
    acceptPrivacy: routes.privacy,
    openHousehold: routes.household,
    addPerson: routes.household,
    seeTicket: mine ? routes.ticket(mine.signUpId) : routes.mySignUps,
    seeOtherEvents: routes.events,
    comeBackLater: null,
    chooseFewer: null,
    chooseOthers: null,
    chooseSession: null,
    answerQuestions: null,
    joinWaitlist: null,
  }
  return places[step]
}
