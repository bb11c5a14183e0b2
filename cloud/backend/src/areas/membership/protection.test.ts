import { sql } from 'kysely'
import { v7 } from 'uuid'
import { findInTables } from '../../testing/clear-text'
import { childConsentNotice } from './index'
import { communityCode, newest, openMembership, saved, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

/** Where a text stands in clear, as `table.column`. */
const readable = async (text: string) => (await findInTables(world.platform.db, [text])).map(({ where }) => where)

describe('clear text', () => {
  const canary = '金丝雀甲乙'

  test('the scan finds what is planted in text, JSON and bytes', async () => {
    const { db } = world.platform
    await sql`create table platform_planted (planted_id uuid primary key, words text, carried jsonb, bytes bytea, listed text[])`.execute(db)
    await sql`insert into platform_planted values (${v7()}, ${`前${canary}后`}, ${JSON.stringify({ deep: [canary] })}::jsonb, ${Buffer.from(`前${canary}`)}, array[${canary}])`.execute(
      db,
    )
    expect(await readable(canary)).toEqual([
      'platform_planted.bytes',
      'platform_planted.carried',
      'platform_planted.listed',
      'platform_planted.words',
    ])
    await sql`drop table platform_planted`.execute(db)
  })

  test('nicknames of every state leave none anywhere, from typing to the outbox', async () => {
    const held = '金丝雀丙丁'
    world.verdicts.set(held, 'review')
    const openid = await world.family()
    const { as } = world
    const { personId } = newest(await as(openid).membership.addPerson({ nickname: canary, kind: 'adult' }))
    await as(openid).membership.addPerson({ nickname: held, kind: 'child', childConsentVersion: childConsentNotice.version })
    await as(openid).membership.renamePerson({ personId, nickname: '金丝雀戊己' })
    expect(await readable('金丝雀')).toEqual([])
    await world.deliver()
    const editor = as(await world.newcomer(), { roles: ['editor'] }).deliveries
    for (const { heldTextId } of (await editor.heldTexts({})).items) await editor.reviewText({ heldTextId, verdict: 'pass' })
    await world.deliver()
    expect(saved(await as(openid).membership.setQuiet({ quiet: true })).people.map((person) => person.nickname)).toEqual(['金丝雀戊己', held])
    expect(await readable('金丝雀')).toEqual([])
  })
})

test('a sealed nickname moved to another person does not open', async () => {
  const openid = await world.family()
  const { membership } = world.as(openid)
  const [one, other] = [
    newest(await membership.addPerson({ nickname: '王女士', kind: 'adult' })),
    newest(await membership.addPerson({ nickname: '李先生', kind: 'adult' })),
  ]
  await sql`update membership_person set nickname_sealed = (select nickname_sealed from membership_person where person_id = ${one.personId}) where person_id = ${other.personId}`.execute(
    world.platform.db,
  )
  await expect(membership.household()).rejects.toThrow()
})

test('erasing the account leaves no nickname, no rest, no inbox, no link; others keep theirs', async () => {
  const { db } = world.platform
  world.verdicts.set('拿不准', 'review')
  const [leaving, staying] = [await world.family(), await world.family()]
  for (const openid of [leaving, staying]) {
    const { membership } = world.as(openid)
    await membership.addPerson({ nickname: '王女士', kind: 'adult' })
    await membership.addPerson({ nickname: '拿不准', kind: 'child', childConsentVersion: childConsentNotice.version })
    await membership.setQuiet({ quiet: true })
  }
  await world.deliver()
  const [gone, kept] = [await world.accountOf(leaving), await world.accountOf(staying)]
  const idOf = async (openid: string) => (await world.as(openid).membership.household())?.householdId
  const [goneHousehold, keptHousehold] = [await idOf(leaving), await idOf(staying)]
  expect(await world.as(leaving).identity.eraseAccount()).toEqual({ kind: 'erased' })

  const left = async (accountId: string, householdId: string | undefined) =>
    (
      await sql<object>`select
    (select count(*)::int from membership_person where household_id = ${householdId} and nickname_sealed is not null) as nicknames,
    (select count(*)::int from membership_person where household_id = ${householdId} and consent_at is not null and consent_withdrawn_at is null) as consents,
    (select count(*)::int from membership_quiet where household_id = ${householdId}) as rests,
    (select count(*)::int from membership_household where owner_account_id = ${accountId}) as households,
    (select count(*)::int from notices_notice where account_id = ${accountId}) as notices,
    (select count(*)::int from notices_held_text where account_id = ${accountId}) as texts`.execute(db)
    ).rows[0]
  expect(await left(gone, goneHousehold)).toEqual({ nicknames: 0, consents: 0, rests: 0, households: 0, notices: 0, texts: 0 })
  expect(await left(kept, keptHousehold)).toEqual({ nicknames: 2, consents: 1, rests: 1, households: 1, notices: 1, texts: 1 })
  expect(await world.membership.householdOf(db, gone)).toBeNull()

  const again = await world.as(leaving).identity.acceptPrivacy({ version: world.identity.currentPrivacyVersion })
  expect(again).toEqual({ kind: 'done' })
  expect(saved(await world.as(leaving).membership.openHousehold({ communityCode })).people).toEqual([])
})

test('a welcome that comes after the account was erased is sent to nobody', async () => {
  const openid = await world.family()
  const accountId = await world.accountOf(openid)
  await world.as(openid).identity.eraseAccount()
  await world.deliver()
  const { rows } = await sql<{
    n: number
  }>`select (select count(*)::int from notices_notice where account_id = ${accountId}) + (select count(*)::int from platform_outbox) as n`.execute(
    world.platform.db,
  )
  expect(rows).toEqual([{ n: 0 }])
})

test('counting a household opens no seal', async () => {
  const openid = await world.family()
  const { personId } = newest(await world.as(openid).membership.addPerson({ nickname: '合成称呼', kind: 'adult' }))
  const { db } = world.platform
  await sql`update membership_person set nickname_sealed = '\\x00' where person_id = ${personId}`.execute(db)
  const accountId = await world.accountOf(openid)
  await expect(world.membership.householdOf(db, accountId)).rejects.toThrow()
  expect(await world.membership.partyOf(db, accountId)).toMatchObject({ communityCode, people: [{ personId, kind: 'adult' }] })
})
