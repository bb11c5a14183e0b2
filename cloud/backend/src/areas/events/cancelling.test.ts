import { setTimeout as pause } from 'node:timers/promises'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { communities, composeEvents, eventForm, hours, minutes, type Composed, type Family } from './testing/compose'
import { naiveCancel } from './testing/naive-cancel'

let app: Composed
beforeEach(async () => {
  app = await composeEvents('single')
})
afterEach(() => app.destroy())

const staff = (key?: string) => app.as(app.manager, key)
const id = (eventId: string) => asId<'Event'>(eventId)
const reason = '沙尘天气，室外活动取消'
const cancelledNotices = () => [...app.sent.values()].filter(({ kind }) => kind === 'eventCancelled')

function asks(eventId: string, family: Family) {
  return app.as(family.account).events.signUp({ eventId: id(eventId), personIds: family.personIds })
}

async function signUp(eventId: string, family: Family) {
  const result = await asks(eventId, family)
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return result.signUpId
}

test('a cancelled event is over for everyone at once: tickets, door, sign-up, edit; once and for good', async () => {
  const eventId = id(await app.event({ startsIn: hours(1), closesIn: minutes(50), cancelIn: minutes(50) }))
  const family = app.family(1, 1)
  const signUpId = await signUp(eventId, family)
  const theirs = app.as(family.account)
  const { qrText } = await theirs.events.ticket({ signUpId })
  const key = v7()
  expect(await staff(key).organiserDesk.cancel({ eventId, reason })).toEqual({ kind: 'cancelled' })
  expect(await staff(key).organiserDesk.cancel({ eventId, reason })).toEqual({ kind: 'cancelled' })
  expect(await staff().organiserDesk.cancel({ eventId, reason })).toMatchObject({ refusal: 'alreadyCancelled' })
  // Nothing was delivered yet: the ticket is worth nothing all the same.
  expect(await theirs.events.ticket({ signUpId })).toMatchObject({ state: 'cancelled', qrText: '', code: '', mayCancel: false })
  expect(await staff().door.checkIn({ eventId, presented: qrText })).toMatchObject({ refusal: 'eventCancelled', words: '这场活动已经取消' })
  expect(await asks(eventId, app.family(1, 0))).toMatchObject({ kind: 'refused' })
  expect(await theirs.events.cancelSignUp({ signUpId })).toEqual({ kind: 'cancelled' })
  expect(await staff().eventDesk.update({ eventId, form: eventForm(app.now()) })).toMatchObject({ refusal: 'alreadyCancelled' })
  const seen = await app.as(null).events.get({ eventId })
  expect(seen).toMatchObject({ state: 'cancelled', cancelledReason: reason, seatsLeft: 0 })
  expect(seen.gates.find(({ gate }) => gate === 'window')).toMatchObject({ open: false, reason: '活动已取消' })
  await app.deliver()
  expect(cancelledNotices()).toMatchObject([{ accountId: family.account.accountId, text: expect.stringContaining(reason), opens: { kind: 'event' } }])
  expect((await theirs.events.mySignUps({})).items).toMatchObject([{ state: 'cancelled', event: { state: 'cancelled' } }])
})

test('a draft, an event that is over and a reason that does not pass are refused', async () => {
  const saved = await staff().eventDesk.create(eventForm(app.now()))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  expect(await staff().organiserDesk.cancel({ eventId: saved.eventId, reason })).toMatchObject({ refusal: 'neverPublished' })
  const eventId = id(await app.event())
  expect(await staff().organiserDesk.cancel({ eventId, reason: '含违禁词' })).toMatchObject({ refusal: 'textRefused' })
  await expect(staff().organiserDesk.cancel({ eventId: id(v7()), reason })).rejects.toMatchObject({ status: 404 })
  app.passTime(hours(200))
  expect(await staff().organiserDesk.cancel({ eventId, reason })).toMatchObject({ refusal: 'alreadyOver' })
})

describe('a family that signs up while the event is cancelled', () => {
  /** Holds the counter until both stand at it, so that the sign-up commits after it saw an open event. */
  async function race(cancel: (eventId: string) => Promise<unknown>) {
    const eventId = await app.event()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    let lock = () => {}
    const locked = new Promise<void>((resolve) => (lock = resolve))
    const holding = app.db.transaction().execute(async (work) => {
      await sql`select from events_counter where event_id = ${eventId} for update`.execute(work)
      lock()
      await held
    })
    await locked
    const family = app.family(2, 0)
    const signing = asks(eventId, family)
    await pause(400)
    const cancelling = cancel(eventId)
    await Promise.race([cancelling, pause(400)])
    await app.deliver()
    release()
    await Promise.all([holding, cancelling])
    const answer = await signing
    await app.deliver()
    const { rows } = await sql<{
      active: number
    }>`select count(*)::int as active from events_sign_up where event_id = ${eventId} and state = 'active'`.execute(app.db)
    return {
      lost: rows[0]?.active ?? 0,
      told: answer.kind === 'refused' || cancelledNotices().some(({ accountId }) => accountId === family.account.accountId),
    }
  }

  test('marking the event alone leaves one with a live seat whom nobody tells', async () => {
    expect(await race((eventId) => naiveCancel(app.platform, eventId, app.manager.accountId, app.now()))).toEqual({ lost: 1, told: false })
  })

  test('with the counter shut, everyone is refused or told', async () => {
    expect(await race((eventId) => staff().organiserDesk.cancel({ eventId: id(eventId), reason }))).toEqual({ lost: 0, told: true })
  })
})

test('seats given back later never open a cancelled event again', async () => {
  const eventId = await app.event({}, { capacity: 3 })
  await signUp(eventId, app.family(3, 0))
  await staff().organiserDesk.cancel({ eventId: id(eventId), reason })
  await sql`update events_counter set taken = taken - 3, capacity = 99 where event_id = ${eventId}`.execute(app.db)
  expect(await app.as(null).events.get({ eventId: id(eventId) })).toMatchObject({ capacity: 3, seatsLeft: 0 })
})

test('hundreds of families are told in parts, each once, also when a delivery is repeated', async () => {
  const eventId = await app.event({}, { capacity: 500 })
  for (let place = 0; place < 203; place += 1) await signUp(eventId, app.family(1, 0))
  await staff().organiserDesk.cancel({ eventId: id(eventId), reason })
  await sql`insert into platform_outbox (message_id, kind, payload, created_at, available_at) select gen_random_uuid(), kind, payload, created_at, available_at from platform_outbox where kind = 'event.cancelled'`.execute(
    app.db,
  )
  await app.deliver()
  expect(cancelledNotices()).toHaveLength(203)
  expect((await staff().organiserDesk.detail({ eventId: id(eventId) })).cancellation).toMatchObject({ households: 203, toCall: 0 })
})

describe('the call list', () => {
  const worker = (community: string) => app.as(app.account(['community_worker', community]))

  async function cancelled() {
    const eventId = id(await app.event())
    const families = { reader: app.family(1, 0), deaf: app.family(1, 1), noWeChat: app.family(2, 0, communities.second), erased: app.family(1, 0) }
    app.withoutWeChat.add(families.noWeChat.account.accountId)
    const signUps = {
      reader: await signUp(eventId, families.reader),
      deaf: await signUp(eventId, families.deaf),
      noWeChat: await signUp(eventId, families.noWeChat),
      erased: await signUp(eventId, families.erased),
    }
    await staff().organiserDesk.cancel({ eventId, reason })
    await sql`update events_sign_up set account_id = null where sign_up_id = ${signUps.erased}`.execute(app.db)
    await app.deliver()
    return { eventId, signUps }
  }
  const reasons = async (eventId: ReturnType<typeof id>) =>
    new Map(
      (await staff().organiserDesk.calls({ eventId })).items.map(({ signUpId, reason: why, settled }) => [
        signUpId,
        `${why}${settled ? ' settled' : ''}`,
      ]),
    )

  test('holds whom no message reaches at once, and whoever has not opened it in time', async () => {
    const { eventId, signUps } = await cancelled()
    await app.events.rounds()
    expect(await reasons(eventId)).toEqual(
      new Map([
        [signUps.noWeChat, 'noWeChat'],
        [signUps.erased, 'noAccount'],
      ]),
    )
    app.opened.add(`event.cancelled:${eventId}:${signUps.reader}`)
    app.passTime(hours(5))
    await app.events.rounds()
    expect(await reasons(eventId)).toEqual(
      new Map([
        [signUps.deaf, 'unread'],
        [signUps.noWeChat, 'noWeChat'],
        [signUps.erased, 'noAccount'],
      ]),
    )
    app.opened.add(`event.cancelled:${eventId}:${signUps.deaf}`)
    expect((await reasons(eventId)).get(signUps.deaf)).toBe('unread settled')
  })

  test('is worked off; a household without telephone is its community worker’s, who sees no other community', async () => {
    const { eventId, signUps } = await cancelled()
    const { organiserDesk } = staff()
    await organiserDesk.recordCall({ eventId, signUpId: signUps.erased, result: 'noAnswer' })
    await organiserDesk.recordCall({ eventId, signUpId: signUps.erased, result: 'reached' })
    await organiserDesk.recordCall({ eventId, signUpId: signUps.noWeChat, result: 'noPhone' })
    const [first, second] = [worker(communities.first).organiserDesk, worker(communities.second).organiserDesk]
    expect((await first.calls({ eventId })).items).toMatchObject([{ result: 'reached', attempts: 2, settled: true }])
    expect(await first.openCalls()).toEqual([])
    expect(await second.openCalls()).toMatchObject([{ event: { eventId, state: 'cancelled' }, households: 1 }])
    await expect(first.recordCall({ eventId, signUpId: signUps.noWeChat, result: 'reached' })).rejects.toMatchObject({ status: 404 })
    await second.recordCall({ eventId, signUpId: signUps.noWeChat, result: 'visited' })
    expect((await organiserDesk.detail({ eventId })).cancellation).toMatchObject({ households: 4, toCall: 0, reached: 2 })
    await expect(organiserDesk.calls({ eventId: id(await app.event()) })).rejects.toMatchObject({ status: 404 })
  })
})
