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
  expect(await world.platform.invoke('family', forged)).toMatchObject({ status: 401 })
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
    expect(await narrow.platform.invoke('family', { operation: 'membership.household' })).toMatchObject({ status: 401 })
    expect(narrow.platform.report('family').started).toBe(1)
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

test('a campaign page comes from the function without a key, its works and all', async () => {
  const [{ client: editor }, { client: second }] = [await world.app.staff('editor'), await world.app.staff('editor')]
  const added = await editor.campaignDesk.addEntry({
    kind: 'role_model',
    title: '照顾邻里的热心人',
    person: '演示 · 热心人',
    story: '谁家有事都来找她帮一把手。',
    pictureId: null,
    ofMinor: false,
    consent: { by: 'self', on: '2020-01-01', signedBy: '演示人', keptAt: '会员之家' },
  })
  if (added.kind !== 'saved') throw new Error(added.words)
  const { form, revision } = await editor.campaignDesk.get({ day: 'member_day' })
  const page = { ...form, lead: '一起来', source: '演示来源', entries: [added.entry.entryId] }
  const blocks = [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: '大家一起来。' }] }]
  await editor.campaignDesk.save({ day: 'member_day', revision, form: { ...page, blocks } })
  await editor.campaignDesk.submit({ day: 'member_day', revision: revision + 1, note: '' })
  expect(await second.campaignDesk.publish({ day: 'member_day', number: 1 })).toEqual({ kind: 'done' })
  expect((await world.phone().campaigns.read({ day: 'member_day' })).entries).toMatchObject([{ person: '演示 · 热心人', picture: null }])
  expect(await world.phone().campaigns.list()).toHaveLength(2)
  expect(await world.platform.invoke('member', { operation: 'campaigns.list' })).toMatchObject({ status: 404 })
})

test.each(['nothing.there', 'identity.toString', 'identity', '../identity.me', 'content.list'])(
  'the member function has no operation %s',
  async (operation) => {
    const answer = await world.platform.invoke('member', { operation }, { openid: 'caller-a' })
    expect([400, 404]).toContain((answer as { status: number }).status)
  },
)

test.each(['eventDesk.list', 'staff.list', 'audit.list', 'deliveries.heldTexts', 'articleDesk.list', 'campaignDesk.list', 'partner.coHosted'])(
  'staff operation %s is not served to any phone, whoever holds it',
  async (operation) => {
    for (const name of ['member', 'family', 'content'] as const) {
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
