import type { JoinResult } from '@xiongguan/contract/events/resident'
import type { EventId, SignUpId } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { composeEvents, hours, minutes, type Composed, type Family } from './testing/compose'
import { countHeld } from './testing/count-seats'
import { residentOf, waitEvent } from './testing/waitlist'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

const as = (family: Family) => residentOf(app, family)
const joined = (result: JoinResult) => {
  if (result.kind !== 'joined') throw new Error(result.words)
  return result.place
}
const signUp = async (eventId: EventId, family: Family): Promise<SignUpId> => {
  const result = await as(family).signUpAll(eventId)
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return result.signUpId
}
const deliverAll = async () => {
  for (let tried = 1; tried > 0;) tried = await app.deliver()
}
const placeOf = async (eventId: EventId, family: Family) => (await as(family).events.get({ eventId })).waitlist?.mine ?? null
const noticesOf = ({ account }: Family) => [...app.sent.values()].filter(({ accountId }) => accountId === account.accountId)

test('a full event is waited for; a freed seat is reserved, told, and taken with a ticket', async () => {
  const eventId = await waitEvent(app, { capacity: 2 })
  const [inside, first, second, late] = [app.family(2, 0), app.family(2, 0), app.family(1, 0), app.family(1, 0)]
  const signUpId = await signUp(eventId, inside)
  expect((await as(first).events.get({ eventId })).gates.find(({ open }) => !open)).toMatchObject({ gate: 'capacity', nextStep: 'joinWaitlist' })
  const place = joined(await as(first).joinAll(eventId))
  expect(place).toMatchObject({ state: 'waiting', ahead: 0, sequence: 1, party: { adults: 2, children: 0 } })
  expect(joined(await as(second).joinAll(eventId))).toMatchObject({ state: 'waiting', ahead: 1, sequence: 2 })
  expect(await as(second).joinAll(eventId)).toMatchObject({ refusal: 'alreadyWaiting' })
  await as(inside).events.cancelSignUp({ signUpId })
  // Before anybody was offered anything: the seats are free, and yet nobody slips past the list.
  expect(await as(late).signUpAll(eventId)).toMatchObject({ kind: 'refused', gate: 'capacity', nextStep: 'joinWaitlist' })
  await deliverAll()
  expect(await placeOf(eventId, first)).toMatchObject({
    state: 'offered',
    ahead: null,
    offerUntil: new Date(app.now().getTime() + hours(24)).toISOString(),
  })
  expect(noticesOf(first)).toMatchObject([{ kind: 'waitlistOffer', aboutId: eventId }])
  expect(await as(late).signUpAll(eventId)).toMatchObject({ kind: 'refused', gate: 'capacity' })
  const accepted = await as(first).waitlist.accept({ entryId: place.entryId })
  expect(accepted).toMatchObject({ kind: 'signedUp', party: { adults: 2, children: 0 }, pending: false })
  if (accepted.kind !== 'signedUp') return
  expect(await as(first).events.ticket({ signUpId: accepted.signUpId })).toMatchObject({ state: 'active', party: { adults: 2, children: 0 } })
  expect(await countHeld(app.db, eventId)).toEqual([{ label: '', taken: 2, held: 2 }])
  await deliverAll()
  expect(noticesOf(first).map(({ kind }) => kind)).toEqual(['waitlistOffer', 'signUpConfirmed'])
})

describe('an offer', () => {
  /** An event for two people, full, with two families waiting behind it. */
  async function offered(wait: Parameters<typeof waitEvent>[1]['wait'] = {}) {
    const eventId = await waitEvent(app, { capacity: 2, wait })
    const [inside, first, second] = [app.family(2, 0), app.family(2, 0), app.family(2, 0)]
    const signUpId = await signUp(eventId, inside)
    const place = joined(await as(first).joinAll(eventId))
    joined(await as(second).joinAll(eventId))
    await as(inside).events.cancelSignUp({ signUpId })
    await deliverAll()
    return { eventId, entryId: place.entryId, first, second, code: place.giveUpCode }
  }

  test('that lapses goes to the next family by the timer, once, and the family hears', async () => {
    const { eventId, entryId, first, second } = await offered()
    app.passTime(hours(24))
    expect(await placeOf(eventId, first)).toMatchObject({ state: 'lapsed', giveUpCode: '' })
    expect(await as(first).waitlist.accept({ entryId })).toMatchObject({ kind: 'refused', refusal: 'tooLate' })
    expect(await app.events.rounds()).toBe(2)
    expect(await app.events.rounds()).toBe(0)
    await deliverAll()
    expect(await placeOf(eventId, second)).toMatchObject({ state: 'offered' })
    expect(noticesOf(first).map(({ kind }) => kind)).toEqual(['waitlistOffer', 'waitlistLapsed'])
    expect(await countHeld(app.db, eventId)).toEqual([{ label: '', taken: 2, held: 2 }])
    expect(joined(await as(first).joinAll(eventId))).toMatchObject({ state: 'waiting', ahead: 0, sequence: 3 })
  })

  test('that is declined goes to the next family, and declining twice is the same', async () => {
    const { eventId, entryId, first, second } = await offered()
    expect(await as(first).waitlist.decline({ entryId })).toEqual({ kind: 'left' })
    expect(await as(first).waitlist.decline({ entryId })).toEqual({ kind: 'left' })
    await deliverAll()
    expect(await placeOf(eventId, second)).toMatchObject({ state: 'offered' })
    expect(await as(first).waitlist.accept({ entryId })).toMatchObject({ refusal: 'noOffer' })
    await expect(as(second).waitlist.decline({ entryId })).rejects.toMatchObject({ status: 404 })
  })

  test('stands shorter near the cut-off, and none is made after it: those who wait are told', async () => {
    const { eventId, entryId, first, second } = await offered({
      lateFromHours: 72,
      cutOffAt: new Date(app.now().getTime() + hours(48)).toISOString(),
    })
    expect((await placeOf(eventId, first))?.offerUntil).toBe(new Date(app.now().getTime() + minutes(30)).toISOString())
    app.passTime(hours(48))
    await app.events.rounds()
    await deliverAll()
    expect(await placeOf(eventId, second)).toMatchObject({ state: 'closed', ahead: null })
    expect(noticesOf(second).map(({ kind }) => kind)).toEqual(['waitlistClosed'])
    expect(await as(first).waitlist.accept({ entryId })).toMatchObject({ refusal: 'noOffer' })
    expect((await as(second).events.get({ eventId })).waitlist).toMatchObject({ open: false })
    // Nobody waits any more: what is free is for whoever comes.
    expect(await as(second).signUpAll(eventId)).toMatchObject({ kind: 'signedUp' })
  })

  test('is given up by its link without signing in, and so is the sign-up that came of it', async () => {
    const { eventId, entryId, first, second, code } = await offered()
    const anyone = app.as(null).waitlist
    expect(await anyone.giveUpLook({ code: 'ABCD-EFGH-JKLM-NPQR' })).toMatchObject({ refusal: 'unknown' })
    expect(await anyone.giveUpLook({ code: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
      kind: 'found',
      gives: 'seats',
      people: 2,
      title: '会员活动日',
    })
    await as(first).waitlist.accept({ entryId })
    expect(await anyone.giveUpLook({ code })).toMatchObject({ kind: 'found', gives: 'seats', offerUntil: null })
    expect(await anyone.giveUp({ code })).toEqual({ kind: 'givenUp' })
    expect(await anyone.giveUp({ code })).toMatchObject({ refusal: 'nothingHeld' })
    await deliverAll()
    expect((await as(first).events.get({ eventId })).mine).toMatchObject({ state: 'cancelled' })
    const next = await placeOf(eventId, second)
    expect(next).toMatchObject({ state: 'offered' })
    expect(await anyone.giveUp({ code: next?.giveUpCode ?? '' })).toEqual({ kind: 'givenUp' })
    expect(await placeOf(eventId, second)).toMatchObject({ state: 'declined' })
    expect(await countHeld(app.db, eventId)).toEqual([{ label: '', taken: 0, held: 0 }])
  })

  test('and every place end with the event', async () => {
    const { eventId, entryId, first, second } = await offered()
    await app.as(app.manager).organiserDesk.cancel({ eventId, reason: '沙尘天气' })
    expect(await placeOf(eventId, first)).toMatchObject({ state: 'closed' })
    expect(await as(first).waitlist.accept({ entryId })).toMatchObject({ refusal: 'eventOff' })
    await deliverAll()
    for (const family of [first, second]) expect(noticesOf(family).at(-1)).toMatchObject({ kind: 'waitlistClosed', title: '“会员活动日”取消了' })
    expect(await as(first).joinAll(eventId)).toMatchObject({ kind: 'refused' })
  })

  test('goes back with the account that is erased, and nothing of it names anybody', async () => {
    const { eventId, first, second, code } = await offered()
    await app.db.transaction().execute((work) => app.events.eraser(work, first.account.accountId, 'erase'))
    await deliverAll()
    expect(await placeOf(eventId, second)).toMatchObject({ state: 'offered' })
    expect(await app.as(null).waitlist.giveUpLook({ code })).toMatchObject({ refusal: 'unknown' })
  })
})

test('a list is shredded with the event, and what it asked for goes with each entry that ends', async () => {
  const eventId = await waitEvent(app, { capacity: 1 })
  const [inside, left, waiting] = [app.family(1, 0), app.family(1, 0), app.family(1, 0)]
  await signUp(eventId, inside)
  const place = joined(await as(left).joinAll(eventId))
  joined(await as(waiting).joinAll(eventId))
  await as(left).waitlist.leave({ entryId: place.entryId })
  const rowsOf = async () => JSON.stringify((await sql`select * from events_wait_entry where event_id = ${eventId}`.execute(app.db)).rows)
  expect(await rowsOf()).not.toContain(left.personIds[0])
  expect(await rowsOf()).toContain(waiting.personIds[0])
  app.passTime(hours(24 * 100))
  await app.events.rounds()
  expect(await rowsOf()).toBe('[]')
})
