import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Household } from '@xiongguan/contract/membership/resident'
import { householdSize } from '@xiongguan/contract/membership/terms'
import { childConsentNotice } from './index'
import { communityCode, newest, openMembership, otherCommunityCode, saved, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

const childConsentVersion = childConsentNotice.version
const of = (openid: string, key?: string) => world.as(openid, { key }).membership
const adult = (nickname: string) => ({ nickname, kind: 'adult' as const })
const child = (nickname: string) => ({ nickname, kind: 'child' as const, childConsentVersion })

describe('opening', () => {
  test('needs the privacy notice in force', async () => {
    expect(await of('o-never-agreed').openHousehold({ communityCode })).toMatchObject({ kind: 'privacyMissing' })
    expect(await of('o-never-agreed').household()).toBeNull()
  })

  test('keeps to the contract, is audited, and welcomes once', async () => {
    const openid = await world.newcomer()
    const household = saved(await of(openid).openHousehold({ communityCode }))
    expect(Household.parse(household)).toEqual(household)
    expect(household).toMatchObject({ community: { code: communityCode, name: '福民社区' }, townName: '雄关街道', people: [], quiet: false })
    expect(await of(openid).household()).toEqual(household)
    expect(await world.auditOf(household.householdId)).toEqual(['household.opened'])
    await world.deliver()
    const { items } = await world.as(openid).notices.inbox({})
    expect(items).toMatchObject([{ kind: 'householdWelcome', opens: { kind: 'household', id: household.householdId } }])
  })

  test.each(['620201', '620201001', '620201009999', '110101001001'])('%s is no community to choose', async (code) => {
    const openid = await world.newcomer()
    await expect(of(openid).openHousehold({ communityCode: code })).rejects.toMatchObject({ status: 400 })
    expect(await of(openid).household()).toBeNull()
  })

  test('a second household is refused; two at once end with one', async () => {
    const openid = await world.newcomer()
    const results = await Promise.all([1, 2, 3, 4].map(() => of(openid).openHousehold({ communityCode })))
    expect(results.map((result) => result.kind).sort()).toEqual(['householdExists', 'householdExists', 'householdExists', 'saved'])
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from membership_household where owner_account_id = ${await world.accountOf(openid)}`.execute(world.platform.db)
    expect(rows).toEqual([{ n: 1 }])
  })

  test('the same key again answers the same household, also when both come at once', async () => {
    const openid = await world.newcomer()
    const key = randomUUID()
    const results = await Promise.all([1, 2].map(() => of(openid, key).openHousehold({ communityCode })))
    results.push(await of(openid, key).openHousehold({ communityCode }))
    expect(new Set(results.map((result) => saved(result).householdId)).size).toBe(1)
    await expect(of(openid, key).openHousehold({ communityCode: otherCommunityCode })).rejects.toMatchObject({ status: 409 })
  })
})

test('moving changes the community; a place not offered is bad input, no household is not found', async () => {
  const openid = await world.family()
  expect(saved(await of(openid).moveHousehold({ communityCode: otherCommunityCode }))).toMatchObject({
    community: { name: '横沟村' },
    townName: '新城镇',
  })
  await expect(of(openid).moveHousehold({ communityCode: '620201009999' })).rejects.toMatchObject({ status: 400, data: { field: 'communityCode' } })
  await expect(of(await world.newcomer()).moveHousehold({ communityCode })).rejects.toMatchObject({ status: 404 })
})

describe('people', () => {
  test('an adult is added by nickname', async () => {
    const openid = await world.family()
    const person = newest(await of(openid).addPerson(adult('王女士')))
    expect(person).toMatchObject({ nickname: '王女士', kind: 'adult', textState: 'clear', quiet: false })
    expect(await world.auditOf(person.personId)).toEqual(['person.added'])
  })

  test.each([[undefined], ['2020-01']])('a child with consent %p is refused, and the nickname is neither checked nor stored', async (version) => {
    const openid = await world.family()
    const asked = world.wechat.calls.length
    expect(await of(openid).addPerson({ nickname: '小满', kind: 'child', childConsentVersion: version })).toMatchObject({
      kind: 'childConsentMissing',
    })
    expect(world.wechat.calls).toHaveLength(asked)
    expect((await of(openid).household())?.people).toEqual([])
  })

  test('a child with the guardian’s consent is added; removing withdraws it and leaves no nickname', async () => {
    const openid = await world.family()
    expect((await of(openid).childConsentNotice()).version).toBe(childConsentVersion)
    const { personId } = newest(await of(openid).addPerson(child('小满')))
    expect(saved(await of(openid).removePerson({ personId })).people).toEqual([])
    expect(await world.auditOf(personId)).toEqual(['person.added', 'consent.given', 'person.removed', 'consent.withdrawn'])
    const { rows } =
      await sql<object>`select nickname_sealed, consent_version, consent_at is not null as given, consent_withdrawn_at is not null as withdrawn
      from membership_person where person_id = ${personId}`.execute(world.platform.db)
    expect(rows).toEqual([{ nickname_sealed: null, consent_version: childConsentVersion, given: true, withdrawn: true }])
  })

  test('new data waits for a newer privacy notice; removing and resting do not', async () => {
    const openid = await world.family()
    const { personId } = newest(await of(openid).addPerson(adult('王女士')))
    await sql`update identity_account set accepted_privacy = '2020-01' where account_id = ${await world.accountOf(openid)}`.execute(world.platform.db)
    const asked = world.wechat.calls.length
    expect(await of(openid).addPerson(adult('李先生'))).toMatchObject({ kind: 'privacyMissing' })
    expect(await of(openid).renamePerson({ personId, nickname: '大王' })).toMatchObject({ kind: 'privacyMissing' })
    expect(await of(openid).moveHousehold({ communityCode: otherCommunityCode })).toMatchObject({ kind: 'privacyMissing' })
    expect(world.wechat.calls).toHaveLength(asked)
    expect(saved(await of(openid).setQuiet({ quiet: true })).quiet).toBe(true)
    expect(saved(await of(openid).removePerson({ personId })).people).toEqual([])
  })

  test('a refused text is not stored', async () => {
    const openid = await world.family()
    world.verdicts.set('坏话', 'risky')
    expect(await of(openid).addPerson(adult('坏话'))).toMatchObject({ kind: 'textRefused' })
    expect(await of(openid).addPerson(adult('13800000000'))).toMatchObject({ kind: 'textRefused' })
    const { personId } = newest(await of(openid).addPerson(adult('王女士')))
    expect(await of(openid).renamePerson({ personId, nickname: '坏话' })).toMatchObject({ kind: 'textRefused' })
    expect((await of(openid).household())?.people).toMatchObject([{ nickname: '王女士' }])
  })

  test('renaming keeps the person', async () => {
    const openid = await world.family()
    const { personId } = newest(await of(openid).addPerson(adult('王女士')))
    expect(saved(await of(openid).renamePerson({ personId, nickname: '老王' })).people).toMatchObject([{ personId, nickname: '老王' }])
  })

  test('a person counted on by something upcoming stays', async () => {
    const openid = await world.family()
    const { personId } = newest(await of(openid).addPerson(adult('王女士')))
    world.heldPeople.add(personId)
    expect(await of(openid).removePerson({ personId })).toMatchObject({ kind: 'signedUp' })
    expect((await of(openid).household())?.people).toHaveLength(1)
    world.heldPeople.delete(personId)
    expect(saved(await of(openid).removePerson({ personId })).people).toEqual([])
  })

  test('the same key again adds nobody; another nickname under it is refused', async () => {
    const openid = await world.family()
    const key = randomUUID()
    const results = await Promise.all([1, 2].map(() => of(openid, key).addPerson(adult('王女士'))))
    results.push(await of(openid, key).addPerson(adult('王女士')))
    for (const result of results) expect(saved(result).people).toHaveLength(1)
    await expect(of(openid, key).addPerson(adult('李先生'))).rejects.toMatchObject({ status: 409 })
  })

  test(`the ${householdSize + 1}th is refused, also when all come at once; one who left makes room`, async () => {
    const openid = await world.family()
    const results = await Promise.all(Array.from({ length: householdSize + 4 }, (_, index) => of(openid).addPerson(adult(`家人${index}`))))
    expect(results.filter((result) => result.kind === 'householdFull')).toHaveLength(4)
    const people = (await of(openid).household())?.people ?? []
    expect(people).toHaveLength(householdSize)
    const [first] = people
    if (!first) throw new Error('nobody')
    await of(openid).removePerson({ personId: first.personId })
    expect(saved(await of(openid).addPerson(adult('新家人'))).people).toHaveLength(householdSize)
  })

  test('another household’s person is not there, whatever is asked, and stays as it was', async () => {
    const [owner, stranger] = [await world.family(), await world.family()]
    const { personId } = newest(await of(owner).addPerson(adult('王女士')))
    const before = await of(owner).household()
    for (const attempt of [
      () => of(stranger).renamePerson({ personId, nickname: '改名' }),
      () => of(stranger).removePerson({ personId }),
      () => of(stranger).setQuiet({ personId, quiet: true }),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 404 })
    expect(await of(owner).household()).toEqual(before)
    expect(await world.auditOf(personId)).toEqual(['person.added'])
  })

  test('without a household there is nothing to find', async () => {
    const openid = await world.newcomer()
    expect(await of(openid).household()).toBeNull()
    for (const attempt of [() => of(openid).addPerson(adult('王女士')), () => of(openid).setQuiet({ quiet: true })]) {
      await expect(attempt()).rejects.toMatchObject({ status: 404 })
    }
  })
})

describe('the door', () => {
  test('householdOf gives present people; ownerNicknames the first adult', async () => {
    const openid = await world.family()
    await of(openid).addPerson(child('小满'))
    await of(openid).addPerson(adult('王女士'))
    await of(openid).addPerson(adult('李先生'))
    const file = await world.membership.householdOf(world.platform.db, await world.accountOf(openid))
    expect(file).toMatchObject({
      communityCode,
      people: [{ nickname: '小满', kind: 'child' }, { nickname: '王女士', kind: 'adult' }, { nickname: '李先生' }],
    })
    const householdId = file?.householdId ?? ''
    expect([...(await world.membership.ownerNicknames(world.platform.db, [householdId, householdId]))]).toEqual([[householdId, '王女士']])
    expect(await world.membership.householdOf(world.platform.db, await world.accountOf(await world.newcomer()))).toBeNull()
  })
})
