import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { WaitlistRules } from '@xiongguan/contract/events/resident'
import { openForm, openFunctionWorld, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 2 })
})
afterAll(() => world.close())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** An event for one person with a waitlist. */
function waited(changes: Partial<WaitlistRules> = {}) {
  const plain = { passing: 'strict', allocation: 'turn', drawAt: null, offerHours: 24, lateFromHours: 0, lateOfferMinutes: 30 } as const
  const waitlist = { ...plain, cutOffAt: hours(46), offersAtOnce: 10, ...changes }
  return world.publish(openForm({ capacity: 1, signUpRules: { ...plainSignUpRules, waitlist } }))
}

async function adult(openid: string) {
  const personIds = await world.family(openid, [['合成大人', 'adult']])
  return { phone: world.phone(openid), personIds }
}

/** Both functions work on their own database roles: what they may not do would fail here. */
test('a freed seat is offered by the timer, accepted, and given up without signing in', async () => {
  const eventId = await waited()
  const [inside, next, last] = [await adult('inside'), await adult('next'), await adult('last')]
  const signedUp = await inside.phone.events.signUp({ eventId, personIds: inside.personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  const joined = await next.phone.waitlist.join({ eventId, personIds: next.personIds })
  if (joined.kind !== 'joined') throw new Error(joined.words)
  expect(await last.phone.waitlist.join({ eventId, personIds: last.personIds })).toMatchObject({ kind: 'joined', place: { ahead: 1 } })
  await inside.phone.events.cancelSignUp({ signUpId: signedUp.signUpId })
  await world.platform.runTimer()
  await world.platform.runTimer()
  expect((await next.phone.notices.inbox({})).items.map(({ kind }) => kind)).toContain('waitlistOffer')
  expect((await next.phone.waitlist.mine()).map(({ place }) => place.state)).toEqual(['offered'])
  expect(await next.phone.waitlist.accept({ entryId: joined.place.entryId })).toMatchObject({ kind: 'signedUp' })
  const stranger = world.phone()
  expect(await stranger.waitlist.giveUpLook({ code: joined.place.giveUpCode })).toMatchObject({ kind: 'found', gives: 'seats' })
  expect(await stranger.waitlist.giveUp({ code: joined.place.giveUpCode })).toEqual({ kind: 'givenUp' })
  await world.platform.runTimer()
  expect((await last.phone.waitlist.mine()).map(({ place }) => place.state)).toEqual(['offered'])
  expect(await last.phone.identity.eraseAccount()).toEqual({ kind: 'erased' })
  expect((await stranger.waitlist.report({ eventId })).entries.map(({ state }) => state)).toEqual(['accepted', 'left'])
  expect((await stranger.events.get({ eventId })).seatsLeft).toBe(1)
})

test('a lottery whose time has come is drawn by the timer, and a cancelled event ends its list', async () => {
  const eventId = await waited({ allocation: 'lottery', drawAt: hours(-1) })
  const [one, other] = [await adult('one'), await adult('other')]
  for (const { phone, personIds } of [one, other])
    expect(await phone.waitlist.join({ eventId, personIds })).toMatchObject({ kind: 'joined', place: { state: 'waiting', ahead: null } })
  await world.platform.runTimer()
  const report = await world.phone().waitlist.report({ eventId })
  expect(report.lottery?.seed).toMatch(/^[0-9a-f]{64}$/)
  expect(report.entries.map(({ state }) => state).sort()).toEqual(['offered', 'waiting'])
  const manager = await world.app.staff('event_manager')
  await manager.client.organiserDesk.cancel({ eventId, reason: '沙尘天气' })
  await world.platform.runTimer()
  await world.platform.runTimer()
  expect((await world.phone().waitlist.report({ eventId })).entries.map(({ state }) => state)).toEqual(['closed', 'closed'])
  expect((await one.phone.notices.inbox({})).items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['waitlistDrawn', 'waitlistClosed']))
})
