import { asId } from '@xiongguan/contract/kit/id'
import type { Caller } from '../../platform/access/caller'
import { composeEvents, hours, type Composed } from './testing/compose'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const gatesOf = async (eventId: string, caller: Caller, channel: 'web' | 'wechat' = 'web') =>
  (await app.as(caller, undefined, channel).events.get({ eventId: asId<'Event'>(eventId) })).gates
const closed = async (eventId: string, caller: Caller, channel: 'web' | 'wechat' = 'web') =>
  (await gatesOf(eventId, caller, channel)).filter(({ open }) => !open)

test('a visitor reads without an account and learns to sign in', async () => {
  const eventId = await app.event()
  expect(await closed(eventId, null)).toEqual([{ gate: 'signedIn', open: false, reason: '请先登录再报名', nextStep: 'signIn' }])
  expect((await closed(eventId, null, 'wechat')).map(({ gate }) => gate)).toEqual(['privacy', 'household'])
})

test('each gate in turn names the next step, until all are open', async () => {
  const eventId = await app.event({ opensIn: hours(1) }, { partyRule: 'adultWithChild' })
  const family = app.family(1, 0)
  const newcomer = { ...family.account, acceptedPrivacy: null }
  expect((await closed(eventId, newcomer))[0]).toMatchObject({ gate: 'privacy', nextStep: 'acceptPrivacy' })
  expect(await closed(eventId, family.account)).toMatchObject([
    { gate: 'window', nextStep: 'comeBackLater' },
    { gate: 'party', nextStep: 'addPerson' },
  ])
  app.households.set(family.account.accountId, { ...family.household, people: [] })
  expect(await closed(eventId, family.account)).toMatchObject([{ gate: 'window' }, { gate: 'people', nextStep: 'addPerson' }])
  app.households.delete(family.account.accountId)
  expect((await closed(eventId, family.account))[0]).toMatchObject({ gate: 'household', nextStep: 'openHousehold' })
  app.passTime(hours(1))
  const complete = app.family(1, 1)
  expect(await closed(eventId, complete.account)).toEqual([])
  await app.as(complete.account).events.signUp({ eventId, personIds: complete.personIds })
  expect((await closed(eventId, complete.account))[0]).toMatchObject({ gate: 'notSignedUp', nextStep: 'seeTicket' })
})

test('a full event says so, with what else to do', async () => {
  const eventId = await app.event({}, { capacity: 1 })
  const family = app.family(1, 0)
  await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
  expect(await app.as(null).events.get({ eventId })).toMatchObject({ state: 'full', seatsLeft: 0 })
  expect(await closed(eventId, app.family(1, 0).account)).toMatchObject([{ gate: 'capacity', nextStep: 'seeOtherEvents' }])
})

test('the list goes from the nearest to come to the longest over, page by page, while time passes', async () => {
  const offsets = Array.from({ length: 50 }, (_, place) => hours(place - 24))
  const made = new Map<string, number>()
  for (const offset of offsets) made.set(await app.event({ startsIn: offset, opensIn: offset - hours(48), lasts: hours(0.5) }), offset)
  const read: string[] = []
  for (let cursor: string | undefined, pages = 0; pages < 5; pages += 1) {
    const page = await app.as(null).events.list({ cursor })
    read.push(...page.items.map(({ eventId }) => eventId))
    app.passTime(hours(1))
    if (!page.next) break
    cursor = page.next
  }
  const order = read.map((eventId) => made.get(eventId))
  expect(order).toEqual([...offsets.filter((offset) => offset >= 0), ...offsets.filter((offset) => offset < 0).reverse()])
  await expect(app.as(null).events.list({ cursor: Buffer.from('["a","b","c","d"]').toString('base64url') })).rejects.toMatchObject({ status: 400 })
})

test('my sign-ups come by the latest event, a page at a time, and a ticket opens for its family only', async () => {
  const family = app.family(1, 0)
  const me = app.as(family.account).events
  for (let place = 0; place < 23; place += 1) {
    const eventId = await app.event({ startsIn: hours(48 + place) })
    await me.signUp({ eventId, personIds: family.personIds })
  }
  const first = await me.mySignUps({})
  const second = await me.mySignUps({ cursor: first.next ?? '' })
  const starts = [...first.items, ...second.items].map(({ event }) => event.startsAt)
  expect(second.next).toBeNull()
  expect(starts).toHaveLength(23)
  expect(starts).toEqual([...starts].sort().reverse())
  const signUpId = first.items[0]?.signUpId ?? asId<'SignUp'>('')
  expect(await me.ticket({ signUpId })).toMatchObject({ state: 'active', mayCancel: true })
  await expect(app.as(app.family(1, 0).account).events.ticket({ signUpId })).rejects.toMatchObject({ status: 404 })
  await expect(app.as(null).events.ticket({ signUpId })).rejects.toMatchObject({ status: 401 })
})
