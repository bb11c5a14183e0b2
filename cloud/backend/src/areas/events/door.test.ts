import type { CheckInResult } from '@xiongguan/contract/events/field'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { composeEvents, eventForm, hours, minutes, type Composed, type Family } from './testing/compose'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

function helper() {
  const account = app.account(['door_helper', ''])
  app.doorHelpers.add(account.accountId)
  return account
}

/** A family with a ticket for an event that starts in one hour, and a helper at its door. */
async function atTheDoor(family: Family = app.family(2, 1)) {
  const eventId = await app.event({ startsIn: hours(1), closesIn: hours(1), cancelIn: hours(1) })
  const result = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  const ticket = await app.as(family.account).events.ticket({ signUpId: result.signUpId })
  const account = helper()
  await app.as(app.manager).eventDesk.setDoorHelpers({ eventId, accountIds: [account.accountId] })
  const checkIn = (presented: string, key?: string): Promise<CheckInResult> => app.as(account, key).door.checkIn({ eventId, presented })
  return { eventId, family, account, ticket, signUpId: result.signUpId, checkIn }
}

test('a scanned ticket lets the family in, and the counts and the latest arrivals show it', async () => {
  const { eventId, account, ticket, signUpId, checkIn } = await atTheDoor()
  expect(await checkIn(ticket.qrText)).toEqual({
    kind: 'checkedIn',
    signUpId,
    code: ticket.code,
    party: { adults: 2, children: 1 },
    at: app.now().toISOString(),
  })
  expect(await app.as(account).door.doorSummary({ eventId })).toMatchObject({
    households: 1,
    arrivedHouseholds: 1,
    people: 3,
    arrivedPeople: 3,
    recent: [{ signUpId, code: ticket.code, party: { adults: 2, children: 1 } }],
  })
})

test('the spoken code does as well, however it is typed', async () => {
  const { ticket, checkIn } = await atTheDoor()
  const typed = `${ticket.code.slice(0, 4)} ${ticket.code.slice(4)}`.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o')
  expect(await checkIn(typed)).toMatchObject({ kind: 'checkedIn' })
})

test('the same key answers the same; another door hears when the family came', async () => {
  const { ticket, checkIn, signUpId } = await atTheDoor()
  const key = v7()
  const first = await checkIn(ticket.qrText, key)
  app.passTime(minutes(5))
  expect(await checkIn(ticket.qrText, key)).toEqual(first)
  expect(await checkIn(ticket.code)).toMatchObject({
    kind: 'refused',
    refusal: 'alreadyCheckedIn',
    signUpId,
    words: expect.stringContaining('11月23日 10:00'),
  })
})

test('of two doors at once exactly one lets the family in', async () => {
  const { ticket, checkIn } = await atTheDoor()
  const answers = await Promise.all(Array.from({ length: 12 }, (_, place) => checkIn(place % 2 ? ticket.code : ticket.qrText)))
  expect(answers.filter(({ kind }) => kind === 'checkedIn')).toHaveLength(1)
  expect(answers.filter((answer) => answer.kind === 'refused' && answer.refusal === 'alreadyCheckedIn')).toHaveLength(11)
})

test('a cancellation and a check-in at once: one of them wins, never both', async () => {
  const { ticket, checkIn, family, signUpId } = await atTheDoor()
  const [entered, left] = await Promise.all([checkIn(ticket.code), app.as(family.account).events.cancelSignUp({ signUpId })])
  expect([entered.kind === 'checkedIn', left.kind === 'cancelled'].filter(Boolean)).toHaveLength(1)
})

test('a check-in can be taken back; both entries stay in the door log', async () => {
  const { eventId, account, ticket, checkIn, signUpId } = await atTheDoor()
  await checkIn(ticket.code)
  const key = v7()
  const undo = (withKey?: string) => app.as(account, withKey).door.undoCheckIn({ eventId, signUpId })
  expect(await undo(key)).toEqual({ kind: 'undone' })
  expect(await undo(key)).toEqual({ kind: 'undone' })
  expect(await undo()).toMatchObject({ kind: 'notCheckedIn' })
  expect(await checkIn(ticket.code)).toMatchObject({ kind: 'checkedIn' })
  const { rows } = await sql<{ entry: string }>`select entry from events_door_log where event_id = ${eventId} order by log_id`.execute(app.db)
  expect(rows.map(({ entry }) => entry)).toEqual(['in', 'undo', 'in'])
})

test('a repeated taking back that found nothing leaves a later check-in alone', async () => {
  const { eventId, account, ticket, checkIn, signUpId } = await atTheDoor()
  const key = v7()
  const undo = () => app.as(account, key).door.undoCheckIn({ eventId, signUpId })
  expect(await undo()).toMatchObject({ kind: 'notCheckedIn' })
  await checkIn(ticket.code)
  expect(await undo()).toMatchObject({ kind: 'notCheckedIn' })
  expect(await app.as(account).door.doorSummary({ eventId })).toMatchObject({ arrivedHouseholds: 1 })
})

test('a check-in is taken back until six hours after the event', async () => {
  const { eventId, account, ticket, checkIn, signUpId } = await atTheDoor()
  await checkIn(ticket.code)
  const undo = () => app.as(account).door.undoCheckIn({ eventId, signUpId })
  app.passTime(hours(1) + hours(3) + hours(6))
  expect(await undo()).toMatchObject({ kind: 'tooLate', words: expect.stringContaining('不能再改') })
  app.passTime(-1)
  expect(await undo()).toEqual({ kind: 'undone' })
})

describe('is refused with the nearest fix', () => {
  test('what is no ticket, a code nobody has, and a forged ticket', async () => {
    const { ticket, checkIn } = await atTheDoor()
    expect(await checkIn('https://example.test/not-a-ticket')).toMatchObject({ refusal: 'notATicket', fix: expect.stringContaining('口述码') })
    expect(await checkIn(`${ticket.qrText.slice(0, -4)}AAAA`)).toMatchObject({ refusal: 'notATicket' })
    expect(await checkIn(ticket.code === '00000000' ? '00000001' : '00000000')).toMatchObject({
      refusal: 'unknownCode',
      fix: expect.stringContaining('扫码'),
    })
  })

  test('a ticket of another event, naming the right one', async () => {
    const { checkIn } = await atTheDoor()
    const other = await app.event({ startsIn: hours(3), closesIn: hours(3) }, { title: '国际家庭日', venueName: '文化宫' })
    const family = app.family(1, 0)
    const result = await app.as(family.account).events.signUp({ eventId: other, personIds: family.personIds })
    if (result.kind !== 'signedUp') throw new Error(result.words)
    const ticket = await app.as(family.account).events.ticket({ signUpId: result.signUpId })
    expect(await checkIn(ticket.qrText)).toMatchObject({
      refusal: 'wrongEvent',
      words: expect.stringContaining('国际家庭日'),
      fix: expect.stringContaining('文化宫'),
    })
    // A helper's own doors are searched for a typed code; a manager stands at every door.
    expect(await checkIn(ticket.code)).toMatchObject({ refusal: 'unknownCode' })
    const eventId = await app.event({ startsIn: hours(1), closesIn: hours(1) })
    expect(await app.as(app.manager).door.checkIn({ eventId, presented: ticket.code })).toMatchObject({
      refusal: 'wrongEvent',
      words: expect.stringContaining('国际家庭日'),
    })
  })

  test('a cancelled sign-up: sign up again while there are seats', async () => {
    const { eventId, ticket, checkIn, family, signUpId } = await atTheDoor()
    await app.as(family.account).events.cancelSignUp({ signUpId })
    expect(await checkIn(ticket.qrText)).toMatchObject({ refusal: 'cancelled', fix: expect.stringContaining('还有 50 个名额') })
    const again = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
    expect(again.kind).toBe('signedUp')
    expect(await checkIn(ticket.qrText)).toMatchObject({ refusal: 'cancelled', fix: expect.stringContaining('最新的入场票') })
    const renewed = await app.as(family.account).events.ticket({ signUpId })
    expect(await checkIn(renewed.qrText)).toMatchObject({ kind: 'checkedIn' })
    expect(await app.as(family.account).events.cancelSignUp({ signUpId })).toMatchObject({ kind: 'alreadyCheckedIn' })
  })

  test('too early and too late', async () => {
    const { ticket, checkIn } = await atTheDoor()
    app.passTime(-hours(1) - 1)
    expect(await checkIn(ticket.code)).toMatchObject({ refusal: 'notYetOpen', fix: '11月23日 9:00 起可以签到' })
    app.passTime(hours(5) + 1)
    expect(await checkIn(ticket.code)).toMatchObject({ refusal: 'alreadyOver' })
  })
})

describe('who stands at a door', () => {
  test('only who is assigned, and only while assigned; to others the event is not there', async () => {
    const { eventId, account, ticket, signUpId } = await atTheDoor()
    const stranger = app.as(helper()).door
    await expect(stranger.checkIn({ eventId, presented: ticket.code })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.doorSummary({ eventId })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.undoCheckIn({ eventId, signUpId })).rejects.toMatchObject({ status: 404 })
    expect(await stranger.doorEvents()).toEqual([])
    expect((await app.as(account).door.doorEvents()).map((event) => event.eventId)).toEqual([eventId])
    await app.as(app.manager).eventDesk.setDoorHelpers({ eventId, accountIds: [] })
    await expect(app.as(account).door.checkIn({ eventId, presented: ticket.code })).rejects.toMatchObject({ status: 404 })
    expect(await app.as(account).door.doorEvents()).toEqual([])
    await app.as(app.manager).eventDesk.setDoorHelpers({ eventId, accountIds: [account.accountId] })
    expect(await app.as(account).door.checkIn({ eventId, presented: ticket.code })).toMatchObject({ kind: 'checkedIn' })
  })

  test('an assigned helper stands there only while being a door helper', async () => {
    const { eventId, account, ticket, signUpId } = await atTheDoor()
    app.doorHelpers.delete(account.accountId)
    await expect(app.as(account).door.checkIn({ eventId, presented: ticket.code })).rejects.toMatchObject({ status: 404 })
    await expect(app.as(account).door.undoCheckIn({ eventId, signUpId })).rejects.toMatchObject({ status: 404 })
    await expect(app.as(account).door.doorSummary({ eventId })).rejects.toMatchObject({ status: 404 })
  })

  test('managers stand at every door from yesterday to tomorrow, never at a draft', async () => {
    const [soon, later] = [await app.event({ startsIn: hours(20) }), await app.event({ startsIn: hours(60) })]
    const draft = await app.as(app.manager).eventDesk.create(eventForm(app.now(), { startsIn: hours(2) }))
    const doors = (await app.as(app.manager).door.doorEvents()).map((event) => event.eventId)
    expect(doors).toContain(soon)
    expect(doors).not.toContain(later)
    if (draft.kind !== 'saved') throw new Error(draft.words)
    await expect(app.as(app.manager).door.doorSummary({ eventId: draft.eventId })).rejects.toMatchObject({ status: 404 })
    await expect(app.as(app.manager).door.checkIn({ eventId: asId<'Event'>(v7()), presented: 'ABCD1234' })).rejects.toMatchObject({ status: 404 })
  })
})
