import type { EventDetail, GateView } from '@xiongguan/contract/events/resident'
import type { NextStep, SignUpId } from '@xiongguan/contract/events/terms'
import { type Route, routes } from '@/routes'

/** The one thing an event offers this person now. */
export type Offer =
  { kind: 'signUp' } | { kind: 'ticket'; signUpId: SignUpId } | { kind: 'step'; step: NextStep; reason: string } | { kind: 'wait'; reason: string }

type Asked = Pick<EventDetail, 'gates' | 'mine'>

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
export function offerOf({ gates, mine }: Asked): Offer {
  if (mine && mine.state !== 'cancelled' && mine.state !== 'refused') return { kind: 'ticket', signUpId: mine.signUpId }
  const shut = gates.filter(standsInTheWay)
  const forGood = shut.find(({ nextStep }) => nextStep === 'seeOtherEvents')
  const first = forGood ?? shut.find(({ nextStep }) => nextStep && opensGate[nextStep])
  if (first?.nextStep) return { kind: 'step', step: first.nextStep, reason: first.reason }
  const waiting = shut[0]
  return waiting ? { kind: 'wait', reason: waiting.reason } : { kind: 'signUp' }
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
