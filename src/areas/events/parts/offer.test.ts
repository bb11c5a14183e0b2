import { asId } from '@xiongguan/contract/kit/id'
import type { GateView, MySignUp, WaitlistView, WaitPlace } from '@xiongguan/contract/events/resident'
import { type Gate, type NextStep, waitStates } from '@xiongguan/contract/events/terms'
import { routes } from '@/routes'
import { offerOf, stepRoute } from './offer'

const shut = (gate: Gate, nextStep: NextStep, reason: string = gate): GateView => ({ gate, open: false, reason, nextStep })
const passed = (gate: Gate): GateView => ({ gate, open: true, reason: '', nextStep: null })
const mine = (state: MySignUp['state']): MySignUp => ({
  signUpId: asId('s1'),
  state,
  party: { adults: 1, children: 0 },
  people: [],
  sessions: [],
  mayCancel: true,
  refusedBecause: '',
})

describe('what an event offers', () => {
  test('sign-up when every gate is open', () => {
    expect(offerOf({ gates: [passed('published'), passed('signedIn')], mine: null, waitlist: null })).toEqual({ kind: 'signUp' })
  })

  test.each<[Gate, NextStep]>([
    ['signedIn', 'signIn'],
    ['privacy', 'acceptPrivacy'],
    ['household', 'openHousehold'],
    ['people', 'addPerson'],
  ])('closed gate %s becomes the button %s', (gate, step) => {
    expect(offerOf({ gates: [passed('published'), shut(gate, step, '为什么')], mine: null, waitlist: null })).toEqual({
      kind: 'step',
      step,
      reason: '为什么',
    })
  })

  test('only the first closed gate shows', () => {
    const gates = [shut('signedIn', 'signIn'), shut('privacy', 'acceptPrivacy'), shut('household', 'openHousehold')]
    expect(offerOf({ gates, mine: null, waitlist: null })).toMatchObject({ kind: 'step', step: 'signIn' })
  })

  test('an event shut for good does not ask anyone to sign in first', () => {
    const gates = [shut('signedIn', 'signIn'), shut('window', 'seeOtherEvents', '活动已经结束')]
    expect(offerOf({ gates, mine: null, waitlist: null })).toEqual({ kind: 'step', step: 'seeOtherEvents', reason: '活动已经结束' })
  })

  test('before opening, the household can be prepared; then there is only waiting', () => {
    const later = shut('window', 'comeBackLater', '5月1日开始报名')
    expect(offerOf({ gates: [shut('household', 'openHousehold'), later], mine: null, waitlist: null })).toMatchObject({
      kind: 'step',
      step: 'openHousehold',
    })
    expect(offerOf({ gates: [passed('household'), later], mine: null, waitlist: null })).toEqual({ kind: 'wait', reason: '5月1日开始报名' })
  })

  test('a family that has signed up sees its ticket, one that cancelled may come again', () => {
    expect(offerOf({ gates: [shut('notSignedUp', 'seeTicket')], mine: mine('active'), waitlist: null })).toEqual({ kind: 'ticket', signUpId: 's1' })
    expect(offerOf({ gates: [passed('notSignedUp')], mine: mine('cancelled'), waitlist: null })).toEqual({ kind: 'signUp' })
  })

  describe('where the event is full and families may wait', () => {
    const full = shut('capacity', 'joinWaitlist', '名额已满，可以候补')
    const waitlist = (changes: Partial<WaitlistView>) => ({ open: true, joinWords: '', mine: null, ...changes }) as WaitlistView
    const placed = (state: WaitPlace['state']) => waitlist({ mine: { state } as WaitPlace })

    test('a place on the list, once every step before it is taken', () => {
      expect(offerOf({ gates: [passed('household'), full], mine: null, waitlist: waitlist({}) })).toEqual({ kind: 'join', reason: full.reason })
      const unknown = [shut('signedIn', 'signIn', '请先登录'), full]
      expect(offerOf({ gates: unknown, mine: null, waitlist: waitlist({}) })).toEqual({ kind: 'step', step: 'signIn', reason: '请先登录' })
    })

    test('once the list is closed there is only the reason', () => {
      const closed = waitlist({ open: false, joinWords: '候补已经截止' })
      expect(offerOf({ gates: [full], mine: null, waitlist: closed })).toEqual({ kind: 'wait', reason: '候补已经截止' })
    })

    test.each(waitStates)('who is %s already is led to the place only while there is one', (state) => {
      const offer = offerOf({ gates: [full], mine: null, waitlist: placed(state) })
      const live = state === 'waiting' || state === 'offered'
      expect(offer).toMatchObject(live ? { kind: 'place', offered: state === 'offered' } : { kind: 'join' })
    })

    test('a ticket comes before a place', () => {
      expect(offerOf({ gates: [full], mine: mine('active'), waitlist: placed('accepted') })).toMatchObject({ kind: 'ticket' })
    })
  })

  test('choosing people is no step to take before the form', () => {
    expect(offerOf({ gates: [shut('party', 'chooseOthers'), shut('householdLimit', 'chooseFewer')], mine: null, waitlist: null })).toEqual({
      kind: 'signUp',
    })
  })
})

describe('where a next step leads', () => {
  test('to the ticket when it is known, else to the list of sign-ups', () => {
    expect(stepRoute('seeTicket', mine('active'))).toBe(routes.ticket('s1'))
    expect(stepRoute('seeTicket', null)).toBe(routes.mySignUps)
  })

  test('nowhere when the form itself is the place', () => {
    expect(stepRoute('chooseFewer', null)).toBeNull()
    expect(stepRoute('acceptPrivacy', null)).toBe(routes.privacy)
  })
})
