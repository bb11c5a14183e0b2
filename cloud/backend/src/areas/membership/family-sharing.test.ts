import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { ShareRight } from '@xiongguan/contract/membership/family-rules'
import { findInTables } from '../../testing/clear-text'
import { consentText } from '../consent'
import { childConsentNotice } from './index'
import { communityCode, newest, openMembership, otherCommunityCode, saved, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

const consentVersion = consentText('familySharing').version
const of = (openid: string) => world.as(openid).family

async function invited(owner: string, may: ShareRight[], personId?: string) {
  const result = await of(owner).invite({ relation: 'grandparent', may, consentVersion, ...(personId && { personId: personId as never }) })
  if (result.kind !== 'invited') throw new Error(result.reason)
  return result.code
}

async function joined(may: ShareRight[]) {
  const owner = await world.family()
  const { personId } = newest(await world.as(owner).membership.addPerson({ nickname: '奶奶', kind: 'adult' }))
  await world.as(owner).membership.addPerson({ nickname: '小满', kind: 'child', childConsentVersion: childConsentNotice.version })
  const grandmother = await world.newcomer()
  expect(await of(grandmother).join({ code: await invited(owner, may, personId) })).toMatchObject({ kind: 'joined', sharing: { role: 'sharer' } })
  return { owner, grandmother, personId, accountId: await world.accountOf(grandmother) }
}

const rightsOf = async (accountId: string) => {
  const { db } = world.platform
  const held = async (right?: ShareRight) => (await world.membership.householdOf(db, accountId, right)) !== null
  return { signUp: await held(), seeEvents: await held('seeEvents'), seePeople: await held('seePeople') }
}

test('grandmother joins by a code and sees what is allowed, and not more', async () => {
  const { owner, grandmother, accountId } = await joined(['seePeople'])
  expect(await world.as(grandmother).membership.household()).toMatchObject({
    role: 'sharer',
    may: ['seePeople'],
    people: [{ nickname: '奶奶' }, { nickname: '小满' }],
  })
  expect(await rightsOf(accountId)).toEqual({ signUp: false, seeEvents: false, seePeople: true })
  expect(await of(grandmother).sharing()).toEqual({ role: 'sharer', may: ['seePeople'], sharers: [], invitations: [] })
  const { membership } = world.as(grandmother)
  await expect(membership.addPerson({ nickname: '邻居', kind: 'adult' })).rejects.toMatchObject({ status: 404 })
  await expect(membership.moveHousehold({ communityCode: otherCommunityCode })).rejects.toMatchObject({ status: 404 })
  await expect(of(grandmother).invite({ relation: 'other', may: ['signUp'] })).rejects.toMatchObject({ status: 404 })
  const sharerId = (await of(owner).sharing())?.sharers[0]?.sharerId as never
  await expect(of(grandmother).changeSharer({ sharerId, may: ['signUp'] })).rejects.toMatchObject({ status: 404 })
  await of(owner).changeSharer({ sharerId, may: ['signUp'] })
  expect(await rightsOf(accountId)).toEqual({ signUp: true, seeEvents: true, seePeople: true })
  await of(owner).changeSharer({ sharerId, may: [] })
  expect((await world.as(grandmother).membership.household())?.people).toEqual([])
  expect(await rightsOf(accountId)).toEqual({ signUp: false, seeEvents: false, seePeople: false })
})

test('the owner ends it at once; what the phone held in the household’s name goes to the owner', async () => {
  const { owner, grandmother, accountId } = await joined(['signUp'])
  const household = saved({ kind: 'saved', household: (await world.as(owner).membership.household()) as never })
  const sharerId = (await of(owner).sharing())?.sharers[0]?.sharerId as never
  expect((await of(owner).endSharer({ sharerId })).sharers).toEqual([])
  expect(await world.as(grandmother).membership.household()).toBeNull()
  expect(await rightsOf(accountId)).toEqual({ signUp: false, seeEvents: false, seePeople: false })
  expect(world.departures.at(-1)).toEqual({ householdId: household.householdId, from: accountId, to: await world.accountOf(owner) })
  await expect(of(owner).endSharer({ sharerId })).rejects.toMatchObject({ status: 404 })
})

test('nobody is invited before the owner agreed to it apart; taken back, the household is shared with nobody at once', async () => {
  const owner = await world.family()
  expect(await of(owner).invite({ relation: 'other', may: [] })).toMatchObject({ kind: 'refused', reason: 'consentMissing' })
  expect(await of(owner).invite({ relation: 'other', may: [], consentVersion: 'another' })).toMatchObject({ reason: 'consentMissing' })
  const code = await invited(owner, ['seePeople'])
  const sharer = await world.newcomer()
  await of(sharer).join({ code })
  // What stands is not asked again.
  const open = await of(owner).invite({ relation: 'other', may: [] })
  const withdrawn = await world.as(owner).consent.withdraw({ purpose: 'familySharing' })
  expect(withdrawn).toMatchObject({ kind: 'saved', words: expect.stringContaining('家人立即看不到') })
  expect(await world.as(sharer).membership.household()).toBeNull()
  expect(await of(owner).sharing()).toMatchObject({ sharers: [], invitations: [] })
  const late = await world.newcomer()
  expect(await of(late).join({ code: open.kind === 'invited' ? open.code : '' })).toMatchObject({ reason: 'closed' })
  expect(await of(owner).invite({ relation: 'other', may: [] })).toMatchObject({ reason: 'consentMissing' })
})

test('a sharer leaves and may open a household of their own', async () => {
  const { grandmother } = await joined(['signUp'])
  expect(await world.as(grandmother).membership.openHousehold({ communityCode })).toMatchObject({ kind: 'householdExists' })
  expect(await of(grandmother).leaveSharing()).toEqual({ kind: 'done' })
  expect(await world.as(grandmother).membership.openHousehold({ communityCode })).toMatchObject({ kind: 'saved' })
})

test('a code works once, for seven days, and not for its maker; a made-up one answers like a used one', async () => {
  const owner = await world.family()
  const code = await invited(owner, ['seePeople'])
  const [first, second] = [await world.newcomer(), await world.newcomer()]
  expect(await of(owner).join({ code })).toMatchObject({ reason: 'own' })
  expect(await of(first).invitation({ code })).toMatchObject({ kind: 'open', communityName: '福民社区', may: ['seePeople'] })
  expect(await of(first).join({ code: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({ kind: 'joined' })
  expect(await of(second).join({ code })).toEqual(await of(second).join({ code: 'AAAA-BBBB-CCCC-DDDD' }))
  const late = await invited(owner, ['seePeople'])
  world.pass(7 * 24 * 60 + 1)
  expect(await of(second).invitation({ code: late })).toMatchObject({ reason: 'closed' })
  expect(await findInTables(world.platform.db, [code, code.replaceAll('-', '')])).toEqual([])
})

test('of many phones with one code exactly one joins', async () => {
  const owner = await world.family()
  const code = await invited(owner, ['seePeople'])
  const phones = await Promise.all(Array.from({ length: 6 }, () => world.newcomer()))
  const results = await Promise.all(phones.map((openid) => of(openid).join({ code })))
  expect(results.filter(({ kind }) => kind === 'joined')).toHaveLength(1)
  expect((await of(owner).sharing())?.sharers).toHaveLength(1)
})

describe('an account belongs to one household', () => {
  const rounds = 12
  const belongs = async (accountId: string) => {
    const { rows } = await sql<{
      n: number
    }>`select ((select count(*) from membership_household where owner_account_id = ${accountId} and erased_at is null)
      + (select count(*) from membership_sharer where account_id = ${accountId} and ended_at is null))::int as n`.execute(world.platform.db)
    return rows[0]?.n ?? 0
  }

  test('the naive way, looking and then writing, puts one into two', async () => {
    const { db } = world.platform
    await sql`create table platform_naive (account_id uuid, household_id uuid)`.execute(db)
    const accountId = v7()
    const naive = (householdId: string) =>
      db.transaction().execute(async (work) => {
        const { rows } = await sql`select from platform_naive where account_id = ${accountId}`.execute(work)
        await sql`select pg_sleep(0.05)`.execute(work)
        if (rows.length === 0) await sql`insert into platform_naive values (${accountId}, ${householdId})`.execute(work)
      })
    await Promise.all([naive(v7()), naive(v7())])
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform_naive`.execute(db)
    await sql`drop table platform_naive`.execute(db)
    expect(rows).toEqual([{ n: 2 }])
  })

  test('opening one’s own and joining another at once ends in one', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const [owner, openid] = [await world.family(), await world.newcomer()]
      const code = await invited(owner, ['seePeople'])
      const other = await invited(await world.family(), ['seePeople'])
      const results = await Promise.all([
        world.as(openid).membership.openHousehold({ communityCode }),
        of(openid).join({ code }),
        of(openid).join({ code: other }),
      ])
      expect(results.filter(({ kind }) => kind === 'saved' || kind === 'joined')).toHaveLength(1)
      expect(await belongs(await world.accountOf(openid))).toBe(1)
    }
  })
})

test('a rest reaches every phone of the household, from whichever it was asked', async () => {
  const { owner, grandmother, accountId } = await joined([])
  const { db } = world.platform
  const ownerId = await world.accountOf(owner)
  await world.as(grandmother).membership.setQuiet({ scope: 'pregnancy', quiet: true })
  for (const account of [accountId, ownerId])
    expect(await world.membership.quietSubjects(db, account)).toMatchObject({ household: false, pregnancy: true })
  await world.as(owner).membership.setQuiet({ scope: 'pregnancy', quiet: false })
  await world.as(owner).membership.setQuiet({ quiet: true })
  for (const account of [accountId, ownerId])
    expect(await world.membership.quietSubjects(db, account)).toMatchObject({ household: true, pregnancy: false })
  await of(grandmother).leaveSharing()
  expect(await world.membership.quietSubjects(db, accountId)).toMatchObject({ household: false, pregnancy: false })
})

test('staff turn the switch on a family’s word, in their own community alone', async () => {
  const owner = await world.family()
  const householdId = (await world.as(owner).membership.household())?.householdId as never
  const desk = async (scope: string) => world.as(await world.newcomer(), { roles: ['community_worker'], scope }).familyDesk
  await expect((await desk(otherCommunityCode)).setFamilyQuiet({ householdId, scope: 'household', quiet: true })).rejects.toMatchObject({
    status: 404,
  })
  await (await desk(communityCode)).setFamilyQuiet({ householdId, scope: 'household', quiet: true })
  expect((await world.as(owner).membership.household())?.quiet).toBe(true)
  const { rows } = await sql<object>`select told from membership_quiet where household_id = ${householdId}`.execute(world.platform.db)
  expect(rows).toEqual([{ told: 'staff' }])
  await expect((await desk(otherCommunityCode)).familyQuiet({ householdId })).rejects.toMatchObject({ status: 404 })
  await world.as(owner).membership.setQuiet({ scope: 'pregnancy', quiet: true })
  expect(await (await desk(communityCode)).familyQuiet({ householdId })).toMatchObject([
    { scope: 'household', personId: null, told: 'staff' },
    { scope: 'pregnancy', personId: null, told: 'self', by: null },
  ])
  const looked =
    await sql<object>`select action, purpose from audit_entry where household_id = ${householdId} order by sequence desc limit 1`.execute(
      world.platform.db,
    )
  expect(looked.rows).toEqual([{ action: 'register.opened', purpose: 'ownRequest' }])
  await (await desk(communityCode)).setFamilyQuiet({ householdId, scope: 'household', quiet: false })
  expect(await (await desk(communityCode)).familyQuiet({ householdId })).toMatchObject([{ scope: 'pregnancy' }])
})

test('an owner who erases the account leaves the household to whoever shares it', async () => {
  const { owner, grandmother } = await joined(['seePeople'])
  await world.as(owner).identity.eraseAccount()
  expect(await world.as(grandmother).membership.household()).toMatchObject({ role: 'owner', people: [{ nickname: '奶奶' }, { nickname: '小满' }] })
})

describe('a child acts for a parent', () => {
  const today = () => world.platform.clock.now().toISOString().slice(0, 10)
  async function agreed(scopes: ('seeFamily' | 'events' | 'messages')[]) {
    const [child, parent] = [await world.newcomer(), await world.family()]
    const asked = await of(child).askToAct({ parent: 'mother', scopes, endsOn: today() })
    if (asked.kind !== 'asked') throw new Error(asked.reason)
    return { child, parent, asked }
  }

  test('a year from a leap day ends with February', async () => {
    const child = await world.newcomer()
    const now = jest.spyOn(world.platform.clock, 'now').mockReturnValue(new Date('2028-02-29T04:00:00Z'))
    const asking = (endsOn: string) => of(child).askToAct({ parent: 'mother', scopes: ['events'], endsOn })
    expect(await asking('2029-03-01')).toMatchObject({ reason: 'tooLong' })
    expect(await asking('2029-02-28')).toMatchObject({ kind: 'asked' })
    now.mockRestore()
  })

  test('nothing before the parent confirms; the scope and no more after; nothing the moment it ends', async () => {
    const { child, parent, asked } = await agreed(['seeFamily'])
    const acting = () => world.as(child, { actingFor: asked.proxyId })
    await expect(acting().membership.household()).rejects.toMatchObject({ status: 404 })
    expect(await of(child).confirmActing({ code: asked.code, consentVersion })).toMatchObject({ reason: 'own' })
    expect(await of(parent).actingRequest({ code: asked.code })).toMatchObject({ kind: 'open', parent: 'mother', scopes: ['seeFamily'] })
    expect(await of(parent).confirmActing({ code: asked.code })).toMatchObject({ reason: 'consentMissing' })
    expect(await of(parent).confirmActing({ code: asked.code, consentVersion })).toMatchObject({
      kind: 'confirmed',
      acting: { forMe: [{ state: 'active' }] },
    })
    const householdId = (await world.as(parent).membership.household())?.householdId
    expect(await acting().membership.household()).toMatchObject({ householdId })
    await expect(acting().notices.inbox({})).rejects.toMatchObject({ status: 404 })
    await expect(acting().membership.addPerson({ nickname: '谁', kind: 'adult' })).rejects.toMatchObject({ status: 404 })
    await expect(acting().family.standing()).rejects.toMatchObject({ status: 404 })
    await expect(world.as(await world.newcomer(), { actingFor: asked.proxyId }).membership.household()).rejects.toMatchObject({ status: 404 })
    await of(parent).endActing({ proxyId: asked.proxyId })
    await expect(acting().membership.household()).rejects.toMatchObject({ status: 404 })
  })

  test('it ends with its last day, and what is done stands in the log as the child’s', async () => {
    const { child, parent, asked } = await agreed(['messages'])
    await of(parent).confirmActing({ code: asked.code, consentVersion })
    await world.deliver()
    const acting = world.as(child, { actingFor: asked.proxyId })
    const [notice] = (await acting.notices.inbox({})).items
    await acting.notices.markRead({ noticeId: notice?.noticeId as never })
    const householdId = (await world.as(parent).membership.household())?.householdId
    const { rows } =
      await sql<object>`select action, actor_id, detail from audit_entry where household_id = ${householdId ?? ''} and detail is not null and action <> 'acting.confirmed' order by sequence`.execute(
        world.platform.db,
      )
    const by = await world.accountOf(child)
    expect(rows).toEqual([
      { action: 'acting.used', actor_id: by, detail: 'notices.markRead' },
      { action: 'notice.read', actor_id: by, detail: 'byChild' },
    ])
    world.pass(24 * 60)
    await expect(world.as(child, { actingFor: asked.proxyId }).notices.inbox({})).rejects.toMatchObject({ status: 404 })
  })

  test('a paper signed before a worker of the parent’s community opens it too', async () => {
    const { child, parent, asked } = await agreed(['seeFamily'])
    const code = await invitedSelf(parent)
    const desk = async (scope: string) => world.as(await world.newcomer(), { roles: ['community_worker'], scope }).familyDesk
    const onPaper = { code: asked.code, parentPersonId: code as never, paperKept: '社区文件柜' }
    await expect((await desk(otherCommunityCode)).confirmActingOnPaper(onPaper)).rejects.toMatchObject({ status: 404 })
    expect(await (await desk(communityCode)).confirmActingOnPaper(onPaper)).toEqual({ kind: 'done' })
    expect((await world.as(parent).consent.mine()).consents).toContainEqual(expect.objectContaining({ purpose: 'actForElder', state: 'given' }))
    expect(await world.as(child, { actingFor: asked.proxyId }).membership.household()).toMatchObject({ role: 'owner' })
  })

  /** The parent's own person, bound to the parent's phone. */
  async function invitedSelf(parent: string) {
    const { personId } = newest(await world.as(parent).membership.addPerson({ nickname: '我', kind: 'adult' }))
    await sql`update membership_person set account_id = ${await world.accountOf(parent)} where person_id = ${personId}`.execute(world.platform.db)
    return personId
  }

  test('a made-up proxy answers like one that ended', async () => {
    await expect(world.as(await world.family(), { actingFor: randomUUID() }).membership.household()).rejects.toMatchObject({ status: 404 })
  })
})
