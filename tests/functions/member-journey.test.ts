import { openFunctionWorld, openForm, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 2 })
})
afterAll(() => world.close())

test('a family of three signs up, holds a ticket, and the timer puts the message into the inbox', async () => {
  const eventId = await world.publish(openForm())
  const phone = world.phone('mother')
  const personIds = await world.family('mother', [
    ['妈妈', 'adult'],
    ['爸爸', 'adult'],
    ['小石榴', 'child'],
  ])
  const signedUp = await phone.events.signUp({ eventId, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  const ticket = await phone.events.ticket({ signUpId: signedUp.signUpId })
  expect(ticket).toMatchObject({ party: { adults: 2, children: 1 }, state: 'active' })
  expect(ticket.code).toMatch(/^\w{8}$/)
  expect((await phone.notices.inbox({})).items).toEqual([])

  const { delivered, sealed } = await world.platform.runTimer()
  expect(delivered).toBeGreaterThan(0)
  expect(sealed).toBeGreaterThan(0)
  const { items } = await phone.notices.inbox({})
  expect(items.map((notice) => notice.kind)).toContain('signUpConfirmed')
  expect(await world.platform.runTimer()).toMatchObject({ delivered: 0 })
})

test('the same key twice is one sign-up; the same key for something else is refused', async () => {
  const eventId = await world.publish(openForm())
  const phone = world.phone('twice')
  const personIds = await world.family('twice', [
    ['赵奶奶', 'adult'],
    ['赵爷爷', 'adult'],
  ])
  const context = { idempotencyKey: 'the-same-key' }
  const first = await phone.events.signUp({ eventId, personIds }, { context })
  expect(first.kind).toBe('signedUp')
  expect(await phone.events.signUp({ eventId, personIds }, { context })).toEqual(first)
  await expect(phone.events.signUp({ eventId, personIds: personIds.slice(1) }, { context })).rejects.toMatchObject({ answer: { status: 409 } })
  expect((await phone.events.get({ eventId })).seatsLeft).toBe(48)
})

test('cancelling gives the seats back and leaving erases the household', async () => {
  const eventId = await world.publish(openForm())
  const phone = world.phone('leaving')
  const personIds = await world.family('leaving', [
    ['马先生', 'adult'],
    ['豆豆', 'child'],
  ])
  const signedUp = await phone.events.signUp({ eventId, personIds })
  if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
  expect(await phone.events.cancelSignUp({ signUpId: signedUp.signUpId })).toEqual({ kind: 'cancelled' })
  expect((await phone.events.get({ eventId })).seatsLeft).toBe(50)
  expect(await phone.events.signUp({ eventId, personIds })).toMatchObject({ kind: 'signedUp' })
  expect(await phone.identity.eraseAccount()).toEqual({ kind: 'erased' })
  expect(await world.phone('leaving').membership.household()).toBeNull()
  expect((await world.phone('leaving').events.get({ eventId })).seatsLeft).toBe(50)
})

test('a household changes: renamed, moved, a person removed, quiet on and off, a message read', async () => {
  const phone = world.phone('changing')
  const [first, second] = await world.family('changing', [
    ['孙女士', 'adult'],
    ['小满', 'child'],
  ])
  if (!first || !second) throw new Error('two people were added')
  expect(await phone.membership.renamePerson({ personId: first, nickname: '孙老师' })).toMatchObject({ kind: 'saved' })
  expect(await phone.membership.moveHousehold({ communityCode: '620201001002' })).toMatchObject({ kind: 'saved' })
  expect(await phone.membership.setQuiet({ quiet: true })).toMatchObject({ kind: 'saved', household: { quiet: true } })
  expect(await phone.membership.setQuiet({ quiet: false })).toMatchObject({ kind: 'saved', household: { quiet: false } })
  expect(await phone.membership.removePerson({ personId: second })).toMatchObject({ kind: 'saved' })
  await world.platform.runTimer()
  const {
    items: [welcome],
  } = await phone.notices.inbox({})
  expect(welcome?.kind).toBe('householdWelcome')
  await phone.notices.markRead({ noticeId: welcome?.noticeId ?? ('' as never) })
  expect(await phone.notices.unread()).toEqual({ count: 0 })
})
