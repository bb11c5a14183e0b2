import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { childConsentNotice } from './index'
import { newest, openMembership, saved, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

async function familyOfTwoChildren() {
  const openid = await world.family()
  const add = async (nickname: string) =>
    newest(await world.as(openid).membership.addPerson({ nickname, kind: 'child', childConsentVersion: childConsentNotice.version })).personId
  const [first, second] = [await add('小满'), await add('小寒')]
  await world.deliver()
  const accountId = await world.accountOf(openid)
  const invite = (...personIds: PersonId[]) =>
    world.platform.db.transaction().execute((work) =>
      world.notices.send(work, {
        accountId,
        kind: 'familyDayInvitation',
        title: '5·15 家庭日',
        text: '欢迎来参加。',
        opens: null,
        dedupeKey: v7(),
        personIds,
      }),
    )
  const invitations = async () => (await world.as(openid).notices.inbox({})).items.filter((item) => item.kind === 'familyDayInvitation').length
  const setQuiet = async (quiet: boolean, personId?: PersonId) => saved(await world.as(openid).membership.setQuiet({ quiet, personId }))
  const history = async () =>
    (
      await sql<object>`select person_id, started_by = ${accountId} as own, ended_at is not null as ended from membership_quiet
    join membership_household using (household_id) where owner_account_id = ${accountId} order by quiet_id`.execute(world.platform.db)
    ).rows
  return { openid, first, second, invite, invitations, setQuiet, history }
}

test('the whole family rests: nothing is sent, nothing shows, neutral passes; afterwards no flood', async () => {
  const { openid, invite, invitations, setQuiet } = await familyOfTwoChildren()
  await invite()
  expect(await invitations()).toBe(1)
  const unread = async () => (await world.as(openid).notices.unread()).count
  expect(await unread()).toBe(2)
  expect((await setQuiet(true)).people.map((person) => person.quiet)).toEqual([true, true])
  await invite()
  expect(await invitations()).toBe(0)
  expect(await unread()).toBe(1)
  expect((await setQuiet(false)).quiet).toBe(false)
  expect(await invitations()).toBe(1)
})

test('one child rests: messages about this child and about all rest, those about the other come', async () => {
  const { first, second, invite, invitations, setQuiet } = await familyOfTwoChildren()
  const household = await setQuiet(true, first)
  expect(household.quiet).toBe(false)
  expect(household.people.map((person) => person.quiet)).toEqual([true, false])
  await invite(first)
  await invite()
  await invite(first, second)
  expect(await invitations()).toBe(0)
  await invite(second)
  expect(await invitations()).toBe(1)
})

test('the history stays, with who did it; asking twice does not begin twice', async () => {
  const { first, setQuiet, history } = await familyOfTwoChildren()
  await setQuiet(true, first)
  await setQuiet(true, first)
  await setQuiet(false, first)
  await setQuiet(false, first)
  await setQuiet(true)
  expect(await history()).toEqual([
    { person_id: first, own: true, ended: true },
    { person_id: null, own: true, ended: false },
  ])
  expect(await world.auditOf(first)).toEqual(expect.arrayContaining(['quiet.started', 'quiet.ended']))
})

test('removing a resting child keeps the family at rest, visibly, until it is ended', async () => {
  const { openid, first, invite, invitations, setQuiet } = await familyOfTwoChildren()
  await setQuiet(true, first)
  expect(saved(await world.as(openid).membership.removePerson({ personId: first })).quiet).toBe(true)
  await invite()
  expect(await invitations()).toBe(0)
  await setQuiet(false)
  await invite()
  expect(await invitations()).toBe(1)
})

test('the switch of two devices at once is one rest', async () => {
  const { first, setQuiet, history } = await familyOfTwoChildren()
  await Promise.all([1, 2, 3].map(() => setQuiet(true, first)))
  expect(await history()).toHaveLength(1)
})
