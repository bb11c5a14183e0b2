import { sql } from 'kysely'
import { OwnMembership } from '@xiongguan/contract/association/member-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { MemberFile } from '@xiongguan/contract/association/member-staff'
import { bindPhone } from '../../seeds/bind-phone'
import { findInTables } from '../../testing/clear-text'
import { sheetText } from '../../testing/sheet-text'
import { consentText } from '../consent'
import { formOf, here, membershipOf, nextPhone, openAssociation, there, type AssociationWorld } from './testing/world'

let world: AssociationWorld
beforeAll(async () => {
  world = await openAssociation()
})
afterAll(() => world.destroy())

const approve = { verdict: 'approve' } as const

describe('asking for membership', () => {
  test('needs its own consent, a household, one of its adults, and an organisation for a group', async () => {
    const { client, personId } = await world.family()
    expect(await client.members.apply(formOf(personId, { consentVersion: 'old' }))).toMatchObject({ refusal: 'consentMissing' })
    expect(await client.members.apply(formOf(personId, { kind: 'group' }))).toMatchObject({ refusal: 'organisationMissing' })
    const other = await world.family()
    expect(await client.members.apply(formOf(other.personId))).toMatchObject({ refusal: 'notAnAdult' })
    const stranger = world.clients.resident('o-nobody')
    await stranger.identity.acceptPrivacy({ version: (await stranger.identity.privacyNotice()).version })
    expect(await stranger.members.apply(formOf(personId))).toMatchObject({ refusal: 'noHousehold' })
    expect(await client.members.mine()).toEqual([])
  })

  test('keeps to the contract, stands before the community, and is asked once', async () => {
    const { client, personId } = await world.family()
    const made = membershipOf(await client.members.apply(formOf(personId, { statement: '愿意帮邻居' })))
    expect(OwnMembership.parse(made)).toEqual(made)
    expect(made).toMatchObject({ state: 'applied', name: '王小明', statement: '愿意帮邻居', communityName: '福民社区', number: null })
    expect(await client.members.apply(formOf(personId))).toMatchObject({ refusal: 'alreadyMember' })
    expect((await world.worker.memberDesk.waiting({})).items.map((row) => row.memberId)).toContain(made.memberId)
    expect((await world.workerThere.memberDesk.waiting({})).items.map((row) => row.memberId)).not.toContain(made.memberId)
    expect((await world.auditOf(made.memberId)).slice(0, 2)).toEqual(['member.applied', 'members.read'])
  })

  test('two at once for one person end with one', async () => {
    const { client, personId } = await world.family()
    const results = await Promise.all([1, 2, 3].map(() => client.members.apply(formOf(personId))))
    expect(results.map((result) => result.kind).sort()).toEqual(['refused', 'refused', 'saved'])
  })

  test('can be taken back while it is looked at, and asked again', async () => {
    const { client, personId } = await world.family()
    const { memberId } = membershipOf(await client.members.apply(formOf(personId)))
    expect(membershipOf(await client.members.withdraw({ memberId })).state).toBe('withdrawn')
    expect(await client.members.withdraw({ memberId })).toMatchObject({ refusal: 'notWaiting' })
    expect(await world.worker.memberDesk.review({ memberId, verdict: approve })).toMatchObject({ refusal: 'notWaiting' })
    expect(membershipOf(await client.members.apply(formOf(personId))).state).toBe('applied')
  })

  test('keeps nothing personal in clear', async () => {
    const { client, personId } = await world.family(here, '13911112222')
    await client.members.apply(formOf(personId, { name: '欧阳隐藏', statement: '隐藏的话' }))
    expect(await findInTables(world.db, ['欧阳隐藏', '13911112222', '隐藏的话'])).toEqual([])
  })
})

describe('the review', () => {
  test('returned, sent in again, and admitted with a number the card shows', async () => {
    const { client, personId } = await world.family()
    const { memberId } = membershipOf(await client.members.apply(formOf(personId)))
    await world.worker.memberDesk.review({ memberId, verdict: { verdict: 'return', words: '请写全名' } })
    expect((await client.members.mine())[0]).toMatchObject({ state: 'returned', reviewerWords: '请写全名' })
    const again = membershipOf(await client.members.resubmit({ ...formOf(personId, { name: '王大明' }), memberId }))
    expect(again).toMatchObject({ state: 'applied', name: '王大明', reviewerWords: null })
    expect(await world.worker.memberDesk.review({ memberId, verdict: approve })).toMatchObject({ kind: 'decided', state: 'member' })
    const [card] = await client.members.mine()
    expect(card).toMatchObject({ state: 'member', joinedOn: '2026-11-23', term: 'noTerm' })
    expect(card?.number).toMatch(/^2026-\d{5}$/)
    const { items } = await client.notices.inbox({})
    expect(items.filter((item) => item.kind === 'memberDecided').map((item) => item.title)).toEqual(['欢迎加入计生协', '入会申请请补充一下'])
    const file = await world.worker.memberDesk.file({ memberId })
    expect(MemberFile.parse(file)).toEqual(file)
    expect(file.steps.map((step) => step.step)).toEqual(['applied', 'returned', 'applied', 'admitted'])
    expect(file.steps[1]?.words).toBe('请写全名')
  })

  test('a refusal says why, and the person may ask again', async () => {
    const { client, personId } = await world.family()
    const { memberId } = membershipOf(await client.members.apply(formOf(personId)))
    await world.worker.memberDesk.review({ memberId, verdict: { verdict: 'refuse', words: '还没有住在本社区' } })
    expect((await client.members.mine())[0]).toMatchObject({ state: 'refused', reviewerWords: '还没有住在本社区' })
    expect(membershipOf(await client.members.apply(formOf(personId))).state).toBe('applied')
  })

  test('an organisation goes on to the 街道; the community cannot admit it, nor the secretary before it', async () => {
    const { client, personId } = await world.family()
    const form = formOf(personId, { kind: 'group', organisation: '演示物业公司' })
    const { memberId } = membershipOf(await client.members.apply(form))
    const byCommunity = await world.worker.memberDesk.review({ memberId, verdict: approve })
    expect(byCommunity).toMatchObject({ state: 'secondReview', number: null })
    expect((await world.secretary.memberDesk.waiting({})).items.map((row) => row.memberId)).toContain(memberId)
    await expect(world.workerThere.memberDesk.review({ memberId, verdict: approve })).rejects.toMatchObject({ status: 404 })
    await expect(world.worker.memberDesk.review({ memberId, verdict: approve })).rejects.toMatchObject({ status: 404 })
    expect(await world.secretary.memberDesk.review({ memberId, verdict: approve })).toMatchObject({ state: 'member' })
    expect((await world.worker.memberDesk.file({ memberId })).organisation).toBe('演示物业公司')
  })

  test('nobody reviews their own application', async () => {
    const { client, personId } = await world.family()
    const { memberId } = membershipOf(await client.members.apply(formOf(personId)))
    const { rows } = await sql<{ account_id: string }>`select account_id from association_member where member_id = ${memberId}`.execute(world.db)
    const caller = {
      accountId: asId<'Account'>(rows[0]?.account_id ?? ''),
      grants: [{ role: 'community_worker' as const, scope: here }],
      acceptedPrivacy: null,
      sessionId: null,
    }
    expect(await world.clients.caller(caller).memberDesk.review({ memberId, verdict: approve })).toMatchObject({ refusal: 'ownApplication' })
  })

  test('the same key again gives no second number', async () => {
    const { client, personId } = await world.family()
    const { memberId } = membershipOf(await client.members.apply(formOf(personId)))
    const staff = await world.staff('community_worker', here)
    const keyed = world.clients.token(staff.tokens.token, 'the-same-key')
    const first = await keyed.memberDesk.review({ memberId, verdict: approve })
    expect(await keyed.memberDesk.review({ memberId, verdict: approve })).toEqual(first)
  })
})

describe('who sees whom', () => {
  test('lists, counts and files end where the reach ends; an administrator reads a masked name and no phone', async () => {
    const mine = await world.member(here, { name: '赵近处' })
    const other = await world.member(there, { name: '钱远处' })
    const list = await world.worker.memberDesk.list({ communityCode: there })
    expect(list).toMatchObject({ items: [], total: 0 })
    await expect(world.worker.memberDesk.file({ memberId: other.memberId })).rejects.toMatchObject({ status: 404 })
    const both = await world.secretary.memberDesk.list({})
    expect(both.items.map((row) => row.memberId)).toEqual(expect.arrayContaining([mine.memberId, other.memberId]))
    const farSecretary = await world.staff('secretary', '620201100')
    expect(await farSecretary.client.memberDesk.list({})).toMatchObject({ items: [], total: 0 })
    const administrator = await world.staff('city_administrator')
    const row = (await administrator.client.memberDesk.list({ communityCode: there })).items.find(({ memberId }) => memberId === other.memberId)
    expect(row).toMatchObject({ name: '钱**', phone: null })
    expect(await administrator.client.memberDesk.file({ memberId: other.memberId })).toMatchObject({ statement: null, birthday: null, may: [] })
  })

  test('filters by kind and strength, and every member shown is on the record for the family', async () => {
    const skilled = await world.member(here, { strengths: ['skilled'], kind: 'floating' })
    const found = await world.worker.memberDesk.list({ strength: 'skilled', kind: 'floating', purpose: 'visit' })
    expect(found.items.map((row) => row.memberId)).toEqual([skilled.memberId])
    const { rows } = await sql<{ purpose: string; detail: string }>`
      select purpose, detail from audit_entry where household_id = ${skilled.householdId} and action = 'members.read' order by sequence desc limit 1`.execute(
      world.db,
    )
    expect(rows).toEqual([{ purpose: 'visit', detail: 'name,phone' }])
  })

  test('an export holds what the screen shows, and the family sees that it was taken out', async () => {
    const { householdId } = await world.member(here, { name: '王在册' }, '13911110001')
    await world.member(there, { name: '李隔壁' }, '13911110002')
    const file = await world.worker.memberDesk.export({})
    expect(file.fileName).toMatch(/^会员名单-.*\.xlsx$/)
    const sheet = sheetText(file.content)
    const shown = (await world.worker.memberDesk.list({})).items
    for (const { name, phone, number } of shown) for (const cell of [name, phone, number]) if (cell) expect(sheet).toContain(cell)
    expect(shown.map(({ name }) => name)).toContain('王在册')
    expect(sheet).not.toMatch(/李隔壁|13911110002/)
    const { rows } = await sql`select 1 from audit_entry where household_id = ${householdId} and action = 'members.exported'`.execute(world.db)
    expect(rows).toHaveLength(1)
  })
})

describe('birthdays', () => {
  test('come up for those who gave theirs, and never for a family that rests', async () => {
    const happy = await world.member(here, { birthday: '11-25' })
    const resting = await world.member(here, { birthday: '11-25' })
    const silent = await world.member(here)
    await resting.client.membership.setQuiet({ quiet: true })
    const shown = (await world.worker.memberDesk.birthdays()).map((row) => row.memberId)
    expect(shown).toContain(happy.memberId)
    expect(shown).not.toContain(resting.memberId)
    expect(shown).not.toContain(silent.memberId)
    await happy.client.members.setBirthday({ memberId: happy.memberId })
    expect((await world.worker.memberDesk.birthdays()).map((row) => row.memberId)).not.toContain(happy.memberId)
  })

  test('of the whole month are on the phone of whoever looks after the members of the place, in order and on the record', async () => {
    const past = await world.member(here, { birthday: '11-02' })
    const last = await world.member(here, { birthday: '11-30' })
    const next = await world.member(here, { birthday: '12-01' })
    const elsewhere = await world.member(there, { birthday: '11-12' })
    const resting = await world.member(here, { birthday: '11-12' })
    await resting.client.membership.setQuiet({ quiet: true })
    const shown = await world.worker.members.birthdays()
    const [first, second] = [past, last].map(({ memberId }) => shown.findIndex((row) => row.memberId === memberId))
    expect(first).toBeGreaterThanOrEqual(0)
    expect(second).toBeGreaterThan(first ?? 0)
    for (const { memberId } of [next, elsewhere, resting]) expect(shown.map((row) => row.memberId)).not.toContain(memberId)
    expect(await world.auditOf(past.memberId)).toContain('members.read')
    await expect(past.client.members.birthdays()).rejects.toMatchObject({ status: 404 })
  })

  test('are wished once a year, and held back where a family rests', async () => {
    const happy = await world.member(here, { birthday: '11-23' })
    const resting = await world.member(here, { birthday: '11-23' })
    await resting.client.membership.setQuiet({ quiet: true })
    await world.app.rounds()
    await world.app.rounds()
    const greetings = async (client: typeof happy.client) => (await client.notices.inbox({})).items.filter((item) => item.kind === 'memberBirthday')
    expect(await greetings(happy.client)).toHaveLength(1)
    expect(await greetings(resting.client)).toHaveLength(0)
    await resting.client.membership.setQuiet({ quiet: false })
    expect(await greetings(resting.client)).toHaveLength(0)
    // Nothing is written or sent a second time, whatever became of the first message.
    await sql`delete from notices_notice`.execute(world.db)
    expect(await world.app.areas.association.rounds()).toBe(0)
    expect(await greetings(happy.client)).toHaveLength(0)
    await sql`update association_member set greeted_year = 2025 where greeted_year is not null`.execute(world.db)
    expect(await world.app.areas.association.rounds()).toBeGreaterThan(0)
    expect(await greetings(happy.client)).toHaveLength(1)
  })
})

describe('terms the association sets', () => {
  test('a term, its grace and a renewal', async () => {
    const administrator = await world.staff('city_administrator')
    const rule = { kind: 'floating' as const, secondReview: false, termMonths: 12, graceDays: 30, duesFen: 1000 }
    await administrator.client.memberDesk.setKind(rule)
    const { client, memberId } = await world.member(here, { kind: 'floating' })
    expect((await client.members.mine())[0]).toMatchObject({ untilOn: '2027-11-22', term: 'running' })
    expect((await client.members.notice()).dues).toEqual([{ kind: 'floating', fen: 1000 }])
    await world.worker.memberDesk.renew({ memberId })
    expect((await client.members.mine())[0]).toMatchObject({ untilOn: '2028-11-22' })
    await world.worker.memberDesk.recordDues({ memberId, year: 2026, fen: 1000, paidOn: '2026-11-23' })
    expect((await world.worker.memberDesk.file({ memberId })).dues).toEqual([{ year: 2026, fen: 1000, paidOn: '2026-11-23' }])
  })

  test('without a term there is nothing to renew, and no dues show where none were set', async () => {
    const { memberId, client } = await world.member(here)
    expect(await world.worker.memberDesk.renew({ memberId })).toMatchObject({ refusal: 'notWaiting' })
    expect((await client.members.notice()).dues.map(({ kind }) => kind)).not.toContain('individual')
  })
})

describe('leaving', () => {
  test('of one’s own wish at once', async () => {
    const { client, memberId } = await world.member(here)
    expect(membershipOf(await client.members.leave({ memberId }))).toMatchObject({ state: 'left', leftWhy: 'ownWish' })
    expect(await client.members.leave({ memberId })).toMatchObject({ refusal: 'notWaiting' })
  })

  test('nobody is struck off unheard', async () => {
    const { memberId } = await world.member(here)
    const off = { memberId, way: 'struckOff' as const, reason: '冒用协会名义' }
    expect(await world.worker.memberDesk.endMembership(off)).toMatchObject({ refusal: 'hearingMissing' })
    expect(await world.worker.memberDesk.endMembership({ ...off, hearing: '本人承认并道歉' })).toMatchObject({ state: 'left' })
    expect((await world.worker.memberDesk.file({ memberId })).steps.at(-1)).toMatchObject({
      step: 'left',
      words: '冒用协会名义\n本人陈述：本人承认并道歉',
    })
    await expect(world.workerThere.memberDesk.endMembership({ ...off, hearing: '不在这里' })).rejects.toMatchObject({ status: 404 })
  })

  test('an erased account leaves no name, phone or word behind', async () => {
    const { client, memberId } = await world.member(here)
    await client.identity.eraseAccount()
    const { rows } =
      await sql`select state, left_why, name_sealed, phone_sealed, statement_sealed, account_id from association_member where member_id = ${memberId}`.execute(
        world.db,
      )
    expect(rows).toEqual([{ state: 'left', left_why: 'erased', name_sealed: null, phone_sealed: null, statement_sealed: null, account_id: null }])
  })

  test('somebody who died is no member any more', async () => {
    const { memberId, personId } = await world.member(here)
    await sql`update membership_person set died_on = '2026-11-20' where person_id = ${personId}`.execute(world.db)
    expect(await world.worker.memberDesk.file({ memberId })).toMatchObject({ state: 'left', leftWhy: 'deceased', leftOn: '2026-11-20' })
  })
})

test('who leaves a household quietly stays a member, and the household that was left hears nothing more of it', async () => {
  const { client: owner, householdId } = await world.family()
  const added = await owner.membership.addPerson({ nickname: '爱人', kind: 'adult' })
  const personId = added.kind === 'saved' ? added.household.people.at(-1)?.personId : undefined
  if (!personId) throw new Error('nobody was added')
  const invitation = await owner.family.invite({
    relation: 'spouse',
    personId,
    may: ['signUp'],
    consentVersion: consentText('familySharing').version,
  })
  if (invitation.kind !== 'invited') throw new Error(invitation.reason)
  const leaver = world.clients.resident('o-leaves-quietly')
  await leaver.identity.acceptPrivacy({ version: (await leaver.identity.privacyNotice()).version })
  await leaver.family.join({ code: invitation.code })
  await bindPhone(leaver.family, nextPhone())
  const { memberId } = membershipOf(await leaver.members.apply(formOf(personId)))
  await world.worker.memberDesk.review({ memberId, verdict: approve })
  const left = await leaver.family.leaveQuietly({ communityCode: there, askChildren: false })
  if (left.kind !== 'left') throw new Error('they could not leave')
  await world.workerThere.memberDesk.file({ memberId })
  const { rows } = await sql<{ household_id: string }>`
    select household_id from audit_entry where subject_id = ${memberId} and action = 'member.read' order by sequence`.execute(world.db)
  expect(rows).toEqual([{ household_id: left.householdId }])
  expect(left.householdId).not.toBe(householdId)
  expect(await leaver.members.mine()).toMatchObject([{ memberId, state: 'member', communityName: '胜利社区' }])
})
