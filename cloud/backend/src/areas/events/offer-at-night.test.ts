import { composeEvents, hours } from './testing/compose'
import { residentOf, waitEvent } from './testing/waitlist'

test('an offer is told with its own end: one that ends before the morning cannot wait for it, and none goes out after it', async () => {
  const app = await composeEvents()
  try {
    const eventId = await waitEvent(app, { capacity: 1, wait: { offerHours: 2 } })
    const [inside, next] = [app.family(1, 0), app.family(1, 0)]
    const taken = await residentOf(app, inside).signUpAll(eventId)
    if (taken.kind !== 'signedUp') throw new Error(taken.words)
    await residentOf(app, next).joinAll(eventId)
    // 22:30 in Jiayuguan; by the start of the event, days away, this could wait until eight o'clock.
    app.passTime(hours(12.5))
    await residentOf(app, inside).events.cancelSignUp({ signUpId: taken.signUpId })
    for (let tried = 1; tried > 0;) tried = await app.deliver()
    const offer = [...app.sent.values()].find(({ kind }) => kind === 'waitlistOffer')
    expect(offer).toMatchObject({ accountId: next.account.accountId, happensAt: new Date(app.now().getTime() + hours(2)) })
    app.passTime(hours(2))
    await app.events.rounds()
    for (let tried = 1; tried > 0;) tried = await app.deliver()
    const lapsed = [...app.sent.values()].find(({ kind }) => kind === 'waitlistLapsed')
    expect(lapsed?.happensAt).toEqual(new Date((await residentOf(app, next).events.get({ eventId })).startsAt))
  } finally {
    await app.destroy()
  }
})
