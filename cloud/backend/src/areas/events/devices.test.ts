import type { EventId } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { composeEvents, hours, minutes, type Composed } from './testing/compose'
import { comingFamily, enrolledDevice } from './testing/door-device'

let app: Composed
let eventId: EventId
beforeEach(async () => {
  app = await composeEvents()
  eventId = await app.event({ startsIn: hours(1), closesIn: hours(1), cancelIn: hours(1) })
})
afterEach(() => app.destroy())

const desk = () => app.as(app.manager).eventDesk
const arrivals = async () => (await app.as(app.manager).door.doorSummary({ eventId })).recent
const cases = async () => (await desk().doorCases({ eventId })).items
const publicKey = Buffer.alloc(32, 5).toString('base64url')

describe('a phone becomes a door device', () => {
  test('by a code that is good once', async () => {
    const device = await enrolledDevice(app, eventId)
    expect(device).toMatchObject({ eventId, name: '东门' })
    expect((await desk().devices({ eventId })).devices).toMatchObject([{ deviceId: device.deviceId, name: '东门', unsent: 0, revokedAt: null }])
    const { code } = await desk().newDeviceCode({ eventId })
    const enrol = (typed: string) => app.as(app.account()).door.enrolDevice({ code: typed, name: '西门', publicKey })
    expect(await enrol(code.toLowerCase().replace(/(.{4})/g, '$1 '))).toMatchObject({ kind: 'enrolled' })
    expect(await enrol(code)).toMatchObject({ kind: 'refused', refusal: 'used' })
  })

  test('not by another code, nor after ten minutes, nor after the event', async () => {
    const enrol = (code: string) => app.as(app.account()).door.enrolDevice({ code, name: '西门', publicKey })
    expect(await enrol('XGD1.ABCDEFGHJKMNPQRS')).toMatchObject({ refusal: 'wrongCode' })
    expect(await enrol('https://example.test/')).toMatchObject({ refusal: 'wrongCode' })
    const { qrText } = await desk().newDeviceCode({ eventId })
    app.passTime(minutes(10))
    expect(await enrol(qrText)).toMatchObject({ refusal: 'expired' })
    app.passTime(hours(4) - minutes(15))
    const late = await desk().newDeviceCode({ eventId })
    app.passTime(minutes(5))
    expect(await enrol(late.qrText)).toMatchObject({ refusal: 'tooLate' })
    await expect(desk().newDeviceCode({ eventId })).rejects.toMatchObject({ status: 404 })
  })

  test('of twenty phones that scan one code at once exactly one gets it, and a repeated key answers the same device', async () => {
    const { qrText } = await desk().newDeviceCode({ eventId })
    const results = await Promise.all(
      Array.from({ length: 20 }, () => app.as(app.account()).door.enrolDevice({ code: qrText, name: '门', publicKey })),
    )
    expect(results.filter(({ kind }) => kind === 'enrolled')).toHaveLength(1)
    const again = await desk().newDeviceCode({ eventId })
    const [account, key] = [app.account(), v7()]
    const enrol = () => app.as(account, key).door.enrolDevice({ code: again.code, name: '门', publicKey })
    expect(await enrol()).toEqual(await enrol())
  })

  test('it stands at this door without any role, at no other, and only while it is not revoked', async () => {
    const device = await enrolledDevice(app, eventId)
    const { ticket } = await comingFamily(app, eventId)
    const other = await app.event({ startsIn: hours(1), closesIn: hours(1) })
    const { door } = app.as(device.account)
    await expect(door.doorSummary({ eventId: other })).rejects.toMatchObject({ status: 404 })
    expect(await door.doorSummary({ eventId })).toMatchObject({ households: 1 })
    await desk().revokeDevice({ eventId, deviceId: device.deviceId })
    await expect(door.doorSummary({ eventId })).rejects.toMatchObject({ status: 404 })
    await expect(device.checkIn(ticket.code, v7())).rejects.toMatchObject({ status: 404 })
    expect(await device.list()).toMatchObject({ kind: 'revoked' })
  })

  test('to another account the device is not there', async () => {
    const device = await enrolledDevice(app, eventId)
    const { door } = app.as(app.account())
    const of = { eventId, deviceId: device.deviceId }
    await expect(door.deviceList(of)).rejects.toMatchObject({ status: 404 })
    await expect(door.syncDevice({ ...of, sentAt: 0, unsent: 0, lines: [] })).rejects.toMatchObject({ status: 404 })
  })
})

test('the list says what the door needs and nobody’s name or code', async () => {
  const device = await enrolledDevice(app, eventId)
  const { ticket, signUpId, family } = await comingFamily(app, eventId)
  const gone = await comingFamily(app, eventId)
  await gone.cancel()
  const list = await device.list()
  if (list.kind !== 'list') throw new Error(list.kind)
  expect(list.signUps).toHaveLength(2)
  expect(list.signUps.find((line) => line.signUpId === signUpId)).toMatchObject({
    serial: 1,
    party: { adults: 2, children: 1 },
    standing: 'expected',
  })
  expect(list.signUps.find((line) => line.signUpId === gone.signUpId)).toMatchObject({ standing: 'cancelled' })
  const text = JSON.stringify(list)
  for (const secret of [ticket.code, family.household.householdId, '大人1']) expect(text).not.toContain(secret)
  expect(Date.parse(list.validUntil)).toBe(app.now().getTime() + hours(1 + 3 + 6))
})

test('a list of a thousand families comes in pages that a cloud function may answer', async () => {
  const device = await enrolledDevice(app, eventId)
  await sql`insert into events_sign_up (event_id, household_id, sign_up_id, community_code, adults, children, state, code, ticket_serial, signed_up_at)
    select ${eventId}::uuid, gen_random_uuid(), gen_random_uuid(), '620201001001', 1, 0, 'active', lpad(n::text, 8, '0'), 1, now()
      from generate_series(1, 1000) n`.execute(app.db)
  const found = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < 10; page += 1) {
    const list = await device.list(cursor)
    if (list.kind !== 'list') throw new Error(list.kind)
    expect(JSON.stringify(list).length).toBeLessThan(90_000)
    for (const { signUpId } of list.signUps) found.add(signUpId)
    if (!list.next) break
    cursor = list.next
  }
  expect(found.size).toBe(1000)
})

describe('reconciliation', () => {
  test('what a device wrote down by itself counts, at its own time, and its clock is corrected', async () => {
    const device = await enrolledDevice(app, eventId, { skew: minutes(7) })
    const { signUpId } = await comingFamily(app, eventId)
    const line = device.letIn(signUpId)
    const at = app.now().toISOString()
    app.passTime(minutes(20))
    expect(await device.send([line])).toMatchObject({ revoked: false, taken: [line.entryId], cases: [] })
    expect(await arrivals()).toMatchObject([{ signUpId, at }])
    expect((await desk().devices({ eventId })).devices).toMatchObject([{ skewMilliseconds: minutes(7), lastSeenAt: app.now().toISOString() }])
  })

  test('two devices that let in the same family: the earlier wins whoever reports first, and the other is told', async () => {
    const [east, west] = [await enrolledDevice(app, eventId), await enrolledDevice(app, eventId)]
    const { signUpId } = await comingFamily(app, eventId)
    const first = east.letIn(signUpId)
    const firstAt = app.now().toISOString()
    app.passTime(minutes(3))
    const second = west.letIn(signUpId)
    expect(await west.send([second])).toMatchObject({ cases: [] })
    expect(await east.send([first])).toMatchObject({ cases: [] })
    expect(await arrivals()).toMatchObject([{ signUpId, at: firstAt }])
    expect(await west.send([])).toMatchObject({ cases: [{ entryId: second.entryId, kind: 'double' }] })
    expect(await cases()).toMatchObject([{ entryId: second.entryId, kind: 'double', first: { at: firstAt, deviceName: '东门' }, verdict: null }])
    expect(await app.as(app.manager).door.doorSummary({ eventId })).toMatchObject({ arrivedHouseholds: 1, arrivedPeople: 3 })
  })

  test('an earlier entry of a device wins over a later scan with the network', async () => {
    const [east, west] = [await enrolledDevice(app, eventId), await enrolledDevice(app, eventId)]
    const { signUpId, ticket } = await comingFamily(app, eventId)
    const offline = east.letIn(signUpId)
    const offlineAt = app.now().toISOString()
    app.passTime(minutes(2))
    const online = v7()
    expect(await west.checkIn(ticket.qrText, online)).toMatchObject({ kind: 'checkedIn' })
    await east.send([offline])
    expect(await arrivals()).toMatchObject([{ at: offlineAt }])
    expect(await west.send([])).toMatchObject({ cases: [{ entryId: online, kind: 'double' }] })
  })

  test('an answer that came too late is the same entry and no double', async () => {
    const device = await enrolledDevice(app, eventId)
    const { signUpId, ticket } = await comingFamily(app, eventId)
    const line = device.letIn(signUpId)
    expect(await device.checkIn(ticket.code, line.entryId)).toMatchObject({ kind: 'checkedIn' })
    expect(await device.send([line])).toMatchObject({ cases: [] })
    expect(await cases()).toEqual([])
    // And the other way round: the request that was thought lost arrives after the report.
    const second = await comingFamily(app, eventId)
    const reported = device.letIn(second.signUpId)
    await device.send([reported, device.takeBack(reported)])
    expect(await device.checkIn(second.ticket.code, reported.entryId)).toMatchObject({ kind: 'refused', refusal: 'alreadyCheckedIn' })
    expect((await arrivals()).map((row) => row.signUpId)).toEqual([signUpId])
  })

  test('a replayed batch changes nothing, under its key or another', async () => {
    const device = await enrolledDevice(app, eventId)
    const { signUpId } = await comingFamily(app, eventId)
    const batch = [device.letIn(signUpId)]
    const key = v7()
    await device.send(batch, key)
    const before = await arrivals()
    app.passTime(minutes(1))
    for (const again of [key, v7()]) expect(await device.send(batch, again)).toMatchObject({ taken: [batch[0]?.entryId], cases: [] })
    await device.send([...batch, device.letIn((await comingFamily(app, eventId)).signUpId)])
    expect((await arrivals()).find((row) => row.signUpId === signUpId)).toEqual(before[0])
    expect(await cases()).toEqual([])
  })

  test('an undo without a network takes back its own entry and leaves another door’s alone', async () => {
    const [east, west] = [await enrolledDevice(app, eventId), await enrolledDevice(app, eventId)]
    const { signUpId } = await comingFamily(app, eventId)
    const theirs = east.letIn(signUpId)
    app.passTime(minutes(1))
    const mine = west.letIn(signUpId)
    await west.send([mine, west.takeBack(mine)])
    expect(await arrivals()).toEqual([])
    await east.send([theirs])
    expect(await arrivals()).toMatchObject([{ signUpId }])
    expect(await cases()).toEqual([])
  })

  test('an undo at the desk takes back all that let the family in', async () => {
    const [east, west] = [await enrolledDevice(app, eventId), await enrolledDevice(app, eventId)]
    const { signUpId } = await comingFamily(app, eventId)
    await east.send([east.letIn(signUpId)])
    await west.send([west.letIn(signUpId)])
    expect(await app.as(app.manager).door.undoCheckIn({ eventId, signUpId })).toEqual({ kind: 'undone' })
    expect(await arrivals()).toEqual([])
    expect(await cases()).toEqual([])
  })

  test('a family that signed up after the list is taken by its ticket', async () => {
    const device = await enrolledDevice(app, eventId)
    await device.list()
    const late = await comingFamily(app, eventId)
    await device.send([device.letIn(late.signUpId)])
    expect(await arrivals()).toMatchObject([{ signUpId: late.signUpId }])
    expect(await cases()).toEqual([])
  })

  test('a ticket given up after the list is let in and flagged; staff say whether they were there', async () => {
    const device = await enrolledDevice(app, eventId)
    const { signUpId, cancel } = await comingFamily(app, eventId)
    await device.list()
    await cancel()
    const line = device.letIn(signUpId)
    expect(await device.send([line])).toMatchObject({ cases: [{ kind: 'givenUp', signUpId }] })
    expect(await arrivals()).toEqual([])
    const settle = () => desk().settleDoorCase({ eventId, entryId: line.entryId, verdict: 'arrived' })
    await desk().update({ eventId, form: { ...(await desk().get({ eventId })).form, capacity: 2 } })
    expect(await settle()).toMatchObject({ kind: 'refused', words: expect.stringContaining('名额') })
    await desk().update({ eventId, form: { ...(await desk().get({ eventId })).form, capacity: 3 } })
    expect(await settle()).toEqual({ kind: 'settled' })
    expect(await arrivals()).toMatchObject([{ signUpId }])
    expect(await cases()).toMatchObject([{ kind: 'givenUp', verdict: 'arrived' }])
    expect(await desk().get({ eventId })).toMatchObject({ seatsLeft: 0, arrivedPeople: 3 })
  })

  test('one that was not there after all is not counted and stays settled', async () => {
    const device = await enrolledDevice(app, eventId)
    const { signUpId, cancel } = await comingFamily(app, eventId)
    await cancel()
    const line = device.letIn(signUpId)
    await device.send([line])
    expect(await desk().settleDoorCase({ eventId, entryId: line.entryId, verdict: 'notArrived' })).toEqual({ kind: 'settled' })
    await device.send([device.letIn((await comingFamily(app, eventId)).signUpId)])
    expect(await cases()).toMatchObject([{ entryId: line.entryId, verdict: 'notArrived' }])
    expect(await desk().devices({ eventId })).toMatchObject({ openCases: 0 })
  })

  test('an old ticket of a family that signed up again counts once and is flagged', async () => {
    const device = await enrolledDevice(app, eventId)
    const { signUpId, cancel, family } = await comingFamily(app, eventId)
    await cancel()
    await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
    await device.send([device.letIn(signUpId, { serial: 1 })])
    expect(await arrivals()).toMatchObject([{ signUpId }])
    expect(await cases()).toMatchObject([{ kind: 'oldTicket' }])
  })
})

describe('what is not taken silently', () => {
  test('reports of a revoked device, until a person vouches for them', async () => {
    const device = await enrolledDevice(app, eventId)
    const { signUpId } = await comingFamily(app, eventId)
    const line = device.letIn(signUpId)
    await desk().revokeDevice({ eventId, deviceId: device.deviceId })
    expect(await device.send([line])).toMatchObject({ revoked: true, taken: [line.entryId], cases: [{ kind: 'revokedDevice' }] })
    expect(await arrivals()).toEqual([])
    await desk().settleDoorCase({ eventId, entryId: line.entryId, verdict: 'arrived' })
    expect(await arrivals()).toMatchObject([{ signUpId }])
  })

  test('a changed line, a line out of the chain, and a log begun anew', async () => {
    const device = await enrolledDevice(app, eventId)
    const families = [await comingFamily(app, eventId), await comingFamily(app, eventId), await comingFamily(app, eventId)]
    const [one, two, three] = families.map(({ signUpId }) => device.letIn(signUpId))
    if (!one || !two || !three) throw new Error('three lines were written')
    const stranger = await comingFamily(app, eventId)
    await device.send([{ ...one, signUpId: stranger.signUpId }])
    expect(await cases()).toMatchObject([{ kind: 'brokenLog', code: stranger.ticket.code }])
    // The first line is lost, so the second does not follow; what follows the second is whole again.
    await device.send([two, three])
    expect((await arrivals()).map((row) => row.signUpId)).toEqual([three.signUpId])
    const anew = device.signLine({ ...one, entryId: v7(), sequence: 1 })
    await device.send([anew])
    expect((await cases()).map(({ kind }) => kind)).toEqual(['brokenLog', 'brokenLog', 'brokenLog'])
    expect(await arrivals()).toHaveLength(1)
  })

  test('a report about a sign-up that is not of this event', async () => {
    const device = await enrolledDevice(app, eventId)
    const line = device.letIn(asId<'SignUp'>(v7()))
    expect(await device.send([line])).toMatchObject({ taken: [line.entryId], cases: [{ kind: 'unknown', signUpId: null }] })
    const settle = (verdict: 'arrived' | 'seen') => desk().settleDoorCase({ eventId, entryId: line.entryId, verdict })
    expect(await settle('arrived')).toMatchObject({ kind: 'refused' })
    expect(await settle('seen')).toEqual({ kind: 'settled' })
  })

  test('a time before the phone was enrolled, or to come', async () => {
    const device = await enrolledDevice(app, eventId)
    const enrolledAt = app.now().toISOString()
    const families = [await comingFamily(app, eventId), await comingFamily(app, eventId)]
    app.passTime(minutes(5))
    const times = [app.now().getTime() - hours(5), app.now().getTime() + hours(5)]
    await device.send(families.map(({ signUpId }, place) => device.letIn(signUpId, { deviceAt: times[place] })))
    expect((await arrivals()).map(({ at }) => at)).toEqual([app.now().toISOString(), enrolledAt])
  })
})

describe('without any device', () => {
  test('the paper list has codes by community and no names; its ticks are typed in afterwards', async () => {
    const [come, gone, here] = [await comingFamily(app, eventId), await comingFamily(app, eventId), await comingFamily(app, eventId)]
    await gone.cancel()
    await app.as(app.manager).door.checkIn({ eventId, presented: here.ticket.code })
    const { items } = await desk().paperList({ eventId })
    expect(items.map(({ code }) => code).sort()).toEqual([come.ticket.code, here.ticket.code].sort())
    expect(JSON.stringify(items)).not.toContain('大人')
    app.passTime(hours(30))
    const codes = [come.ticket.code.toLowerCase(), here.ticket.code, gone.ticket.code, 'ZZZZZZZZ']
    expect(await app.as(app.manager).door.enterPaper({ eventId, codes })).toEqual({
      ticks: [
        { code: come.ticket.code, kind: 'taken' },
        { code: here.ticket.code, kind: 'already' },
        { code: gone.ticket.code, kind: 'cancelled' },
        { code: 'ZZZZZZZZ', kind: 'unknownCode' },
      ],
    })
    expect(await arrivals()).toHaveLength(2)
  })

  test('a family checks itself in by the code on the screen, fresh and on site only', async () => {
    const { family, signUpId } = await comingFamily(app, eventId)
    const screen = async () => (await app.as(app.manager).door.selfCheckInCodes({ eventId })).codes
    const scan = (presented: string, account = family.account) => app.as(account).events.selfCheckIn({ presented })
    const [now, next] = await screen()
    expect(await scan(next?.text ?? '')).toMatchObject({ refusal: 'staleCode' })
    expect(await scan('https://example.test/')).toMatchObject({ refusal: 'notTheCode' })
    expect(await scan(now?.text ?? '', app.family(1, 0).account)).toMatchObject({ refusal: 'notSignedUp' })
    app.passTime(minutes(1))
    expect(await scan(now?.text ?? '')).toMatchObject({ refusal: 'staleCode', fix: expect.stringContaining('再扫') })
    const [fresh] = await screen()
    expect(await scan(fresh?.text ?? '')).toMatchObject({ kind: 'checkedIn', signUpId, party: { adults: 2, children: 1 } })
    expect(await scan(fresh?.text ?? '')).toMatchObject({ refusal: 'alreadyCheckedIn' })
    expect(await arrivals()).toMatchObject([{ signUpId }])
  })

  test('the screen’s code is no ticket and a ticket no code of the screen', async () => {
    const { family, ticket } = await comingFamily(app, eventId)
    const [code] = (await app.as(app.manager).door.selfCheckInCodes({ eventId })).codes
    expect(await app.as(app.manager).door.checkIn({ eventId, presented: code?.text ?? '' })).toMatchObject({ refusal: 'notATicket' })
    expect(await app.as(family.account).events.selfCheckIn({ presented: ticket.qrText })).toMatchObject({ refusal: 'notTheCode' })
    await expect(app.as(family.account).door.selfCheckInCodes({ eventId })).rejects.toMatchObject({ status: 404 })
  })
})
