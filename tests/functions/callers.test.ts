import { randomUUID } from 'node:crypto'
import { issueAdministratorCode } from '../../cloud/backend/src/areas/identity'
import { systemClock } from '../../cloud/backend/src/platform/clock'
import { openFunctionWorld, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld()
})
afterAll(() => world.close())

const acceptance = (version: string) => ({ operation: 'identity.acceptPrivacy', input: { version }, idempotencyKey: randomUUID() })

test("an event that says who it is from says nothing: without the platform's word nobody is signed in", async () => {
  const forged = { operation: 'membership.household', userInfo: { openId: 'forged-1', appId: 'wx1' }, WX_OPENID: 'forged-1' }
  expect(await world.platform.invoke('member', forged)).toMatchObject({ status: 401 })
})

test('a forged user in the event changes nothing for the caller the platform names', async () => {
  const { version } = await world.phone('caller-a').identity.privacyNotice()
  const forged = { ...acceptance(version), userInfo: { openId: 'caller-b' } }
  expect(await world.platform.invoke('member', forged, { openid: 'caller-a' })).toMatchObject({ status: 200 })
  expect((await world.phone('caller-a').identity.me()).privacy.acceptedVersion).toBe(version)
  expect((await world.phone('caller-b').identity.me()).privacy.acceptedVersion).toBeNull()
})

test('the identity of one call is gone at the next in the same process', async () => {
  const narrow = await openFunctionWorld({ warmProcesses: 1 })
  try {
    await narrow.family('first', [['王女士', 'adult']])
    expect(await narrow.platform.invoke('member', { operation: 'membership.household' })).toMatchObject({ status: 401 })
    expect(narrow.platform.report('member').started).toBe(1)
  } finally {
    await narrow.close()
  }
})

test('reading serves visitors and known callers alike, without a key', async () => {
  const asVisitor = await world.phone().content.list({})
  const asCaller = await world.phone('reader').content.list({})
  expect(asVisitor.items.length).toBeGreaterThanOrEqual(10)
  expect(asCaller).toEqual(asVisitor)
})

test.each(['nothing.there', 'identity.toString', 'identity', '../identity.me', 'content.list'])(
  'the member function has no operation %s',
  async (operation) => {
    const answer = await world.platform.invoke('member', { operation }, { openid: 'caller-a' })
    expect([400, 404]).toContain((answer as { status: number }).status)
  },
)

test.each(['eventDesk.list', 'staff.list', 'audit.list', 'deliveries.heldTexts', 'articleDesk.list', 'partner.coHosted'])(
  'staff operation %s is not served to any phone, whoever holds it',
  async (operation) => {
    for (const name of ['member', 'content'] as const) {
      expect(await world.platform.invoke(name, { operation, input: {} }, { openid: 'caller-a' })).toMatchObject({ status: 404 })
    }
  },
)

test('an event over 100 KB is refused by WeChat, and by the function should it arrive', async () => {
  const event = { operation: 'content.search', input: { words: '苗'.repeat(40_000) } }
  await expect(world.platform.callFunction({ name: 'content', data: event })).rejects.toMatchObject({ errCode: -606001 })
  expect(await world.platform.invoke('content', event)).toMatchObject({ status: 413 })
})

test('the first administrator comes in by the one-time code, once, and by no other', async () => {
  const code = await issueAdministratorCode(world.app.db, systemClock, '演示 · 王敏')
  if (!code) throw new Error('there is an administrator already')
  expect(await world.phone('intruder').identity.claimAdministrator({ code: 'AAAA-BBBB-CCCC-DDDD' })).toMatchObject({ kind: 'refused' })
  expect(await world.phone('chief').identity.claimAdministrator({ code })).toEqual({ kind: 'claimed' })
  expect((await world.phone('chief').identity.me()).roles).toEqual(['city_administrator'])
  expect(await world.phone('intruder').identity.claimAdministrator({ code })).toMatchObject({ kind: 'refused' })
})
