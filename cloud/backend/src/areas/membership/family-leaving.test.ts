import { sql } from 'kysely'
import { inventedId } from '../../testing/invented-ids'
import { consentText } from '../consent'
import { childConsentNotice, namingNoticeOf } from './index'
import { communityCode, newest, openMembership, otherCommunityCode, type MembershipWorld } from './testing'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

let serial = 500
const newNumber = () => inventedId((serial += 1))

/** A family of two phones: who leaves shares it, or owns it. */
async function twoPhones(leaver: 'owner' | 'sharer') {
  const owner = await world.family()
  const { membership, family } = world.as(owner)
  const own = newest(await membership.addPerson({ nickname: '户主', kind: 'adult' }))
  const wife = newest(await membership.addPerson({ nickname: '爱人', kind: 'adult' }))
  const child = newest(await membership.addPerson({ nickname: '小满', kind: 'child', childConsentVersion: childConsentNotice.version }))
  const name = (personId: string) => ({
    personId: personId as never,
    name: '李合成',
    documentKind: 'residentId' as const,
    number: newNumber(),
    consentVersion: namingNoticeOf('adult').version,
  })
  await family.stateName(name(own.personId))
  const invitation = await family.invite({
    relation: 'spouse',
    personId: wife.personId,
    may: ['signUp'],
    consentVersion: consentText('familySharing').version,
  })
  if (invitation.kind !== 'invited') throw new Error(invitation.reason)
  const spouse = await world.newcomer()
  await world.as(spouse).family.join({ code: invitation.code })
  await world.as(spouse).family.stateName(name(wife.personId))
  await world.deliver()
  const [leaving, staying] = leaver === 'owner' ? [owner, spouse] : [spouse, owner]
  return { leaving, staying, child, leftPerson: leaver === 'owner' ? own.personId : wife.personId }
}

/** Everything the other phone can read that could tell of somebody leaving. */
async function seenBy(openid: string) {
  const { membership, family, notices } = world.as(openid)
  const [household, sharing, inbox, unread, standing] = [
    await membership.household(),
    await family.sharing(),
    await notices.inbox({}),
    await notices.unread(),
    await family.standing(),
  ]
  const { rows: log } =
    await sql<object>`select action, subject_id from audit_entry where household_id = ${household?.householdId ?? ''} order by sequence`.execute(
      world.platform.db,
    )
  return { household, sharing, inbox, unread, standing, log }
}

describe.each(['sharer', 'owner'] as const)('when the %s leaves quietly', (leaver) => {
  test('the other side sees one name less, and nothing else changes', async () => {
    const { leaving, staying, leftPerson } = await twoPhones(leaver)
    const before = await seenBy(staying)
    expect(await world.as(leaving).family.leaveQuietly({ communityCode: otherCommunityCode, askChildren: false })).toMatchObject({ kind: 'left' })
    const after = await seenBy(staying)
    const without = before.household?.people.filter(({ personId }) => personId !== leftPerson)
    expect(after.household).toEqual({ ...before.household, people: without, ...(leaver === 'owner' && { role: 'owner', may: after.household?.may }) })
    expect(after.inbox).toEqual(before.inbox)
    expect(after.unread).toEqual(before.unread)
    expect(after.log).toEqual(before.log)
    expect(JSON.stringify(after)).not.toContain(otherCommunityCode)
    expect(after.sharing?.sharers).toEqual([])
  })

  test('the leaving person keeps name and document under a new id; no row of the new household leads back', async () => {
    const { leaving, leftPerson, staying } = await twoPhones(leaver)
    const old = (await world.as(staying).membership.household())?.householdId
    const left = await world.as(leaving).family.leaveQuietly({ communityCode, askChildren: false })
    if (left.kind !== 'left') throw new Error(left.words)
    const standing = await world.as(leaving).family.standing()
    expect(standing).toMatchObject({ standing: 'stated', people: [{ own: true, shownName: '李**' }] })
    expect(standing.people[0]?.personId).not.toBe(leftPerson)
    const { db } = world.platform
    const { rows: emptied } =
      await sql<object>`select nickname_sealed, name_sealed, name_index, document_sealed, document_index, account_id from membership_person where person_id = ${leftPerson}`.execute(
        db,
      )
    expect(emptied).toEqual([
      { nickname_sealed: null, name_sealed: null, name_index: null, document_sealed: null, document_index: null, account_id: null },
    ])
    const { rows: links } =
      await sql<object>`select 1 from membership_stay where household_id = ${left.householdId} and person_id in (select person_id from membership_stay where household_id = ${old})
      union all select 1 from membership_naming where household_id = ${old} and person_id in (select person_id from membership_person where household_id = ${left.householdId})
      union all select 1 from audit_entry where household_id = ${old} and actor_id = ${await world.accountOf(leaving)} and action in ('household.opened', 'person.removed', 'sharing.ended')`.execute(
        db,
      )
    expect(links).toEqual([])
    expect(world.departures.at(-1)).toEqual({ householdId: old, from: await world.accountOf(leaving), to: await world.accountOf(staying) })
  })

  test('children follow by the registrar’s decision alone, as quietly', async () => {
    const { leaving, staying, child } = await twoPhones(leaver)
    await world.as(leaving).family.leaveQuietly({ communityCode, askChildren: true })
    expect((await world.as(leaving).membership.household())?.people.map(({ kind }) => kind)).not.toContain('child')
    const before = await seenBy(staying)
    const desk = world.as(await world.newcomer(), { roles: ['registrar'] }).familyDesk
    const row = (await desk.departures({})).items.at(-1)
    expect(row?.children).toMatchObject([{ personId: child.personId, nickname: '小满' }])
    await desk.settleDeparture({ departureId: row?.departureId as never, childIds: [child.personId] })
    expect((await world.as(leaving).membership.household())?.people).toMatchObject([{ kind: 'adult' }, { nickname: '小满', kind: 'child' }])
    const after = await seenBy(staying)
    expect(after.household?.people.map(({ personId }) => personId)).not.toContain(child.personId)
    expect([after.inbox, after.log]).toEqual([before.inbox, before.log])
  })

  test('what was agreed to about a child that follows goes along: it stands with the new guardian, and may be taken back there', async () => {
    const { leaving, staying, child } = await twoPhones(leaver)
    const owner = leaver === 'owner' ? leaving : staying
    const consentVersion = namingNoticeOf('child').version
    const stated = { personId: child.personId, name: '李小满', documentKind: 'residentId' as const, number: newNumber(), bornOn: '2021-04-04' }
    await world.as(owner).family.stateName({ ...stated, consentVersion })
    await world.as(leaving).family.leaveQuietly({ communityCode, askChildren: true })
    const desk = world.as(await world.newcomer(), { roles: ['registrar'] }).familyDesk
    const row = (await desk.departures({})).items.at(-1)
    await desk.settleDeparture({ departureId: row?.departureId as never, childIds: [child.personId] })
    const followed = (await world.as(leaving).membership.household())?.people.find(({ kind }) => kind === 'child')?.personId
    const standing = async () => (await world.as(leaving).consent.mine()).consents.filter(({ subject }) => subject?.personId === followed)
    expect(await standing()).toContainEqual(expect.objectContaining({ purpose: 'childRegister', state: 'given', version: consentVersion }))
    const { rows } = await sql<object>`select 1 from consent_given where subject_id = ${child.personId} and withdrawn_at is null`.execute(
      world.platform.db,
    )
    expect(rows).toEqual([])
    await world.as(leaving).consent.withdraw({ purpose: 'childRegister', subjectId: followed })
    expect(await standing()).toContainEqual(expect.objectContaining({ purpose: 'childRegister', state: 'withdrawn' }))
    expect((await world.as(leaving).family.standing()).people).toContainEqual(expect.objectContaining({ personId: followed, shownName: null }))
  })

  test('a record that turned out to be somebody else’s is no child of the household', async () => {
    const { leaving, staying, child } = await twoPhones(leaver)
    const twin = newest(
      await world.as(leaver === 'owner' ? leaving : staying).membership.addPerson({
        nickname: '小满一号',
        kind: 'child',
        childConsentVersion: childConsentNotice.version,
      }),
    )
    await sql`update membership_person set merged_into = ${child.personId} where person_id = ${twin.personId}`.execute(world.platform.db)
    await world.as(leaving).family.leaveQuietly({ communityCode, askChildren: true })
    const desk = world.as(await world.newcomer(), { roles: ['registrar'] }).familyDesk
    expect((await desk.departures({})).items.at(-1)?.children.map(({ personId }) => personId)).toEqual([child.personId])
  })
})

test('who uses the household alone has nothing to leave', async () => {
  expect(await world.as(await world.family()).family.leaveQuietly({ communityCode, askChildren: false })).toMatchObject({ reason: 'alone' })
})

describe('near relatives', () => {
  const number = newNumber()
  const desk = async () => world.as(await world.newcomer(), { roles: ['registrar'] }).familyDesk

  async function verified() {
    const openid = await world.family()
    const { personId } = newest(await world.as(openid).membership.addPerson({ nickname: '我', kind: 'adult' }))
    world.answers.identity = 'match'
    await world.as(openid).family.stateName({
      personId,
      name: '赵合成',
      documentKind: 'residentId',
      number: newNumber(),
      consentVersion: namingNoticeOf('adult').version,
    })
    world.answers.identity = 'notConnected'
    return openid
  }
  async function deceased(wish: 'all' | 'seeOnly' | 'none' | null, document = number) {
    const openid = await world.family()
    const { personId } = newest(await world.as(openid).membership.addPerson({ nickname: '老赵', kind: 'adult' }))
    await world
      .as(openid)
      .family.stateName({ personId, name: '赵老合成', documentKind: 'residentId', number: document, consentVersion: namingNoticeOf('adult').version })
    if (wish) await world.as(openid).family.setWish({ allows: wish })
    await sql`update membership_person set died_on = '2026-10-01' where person_id = ${personId}`.execute(world.platform.db)
    return personId
  }
  const asking = (document: string) => ({
    name: '赵老合成',
    documentKind: 'residentId' as const,
    number: document,
    relation: 'child' as const,
    wants: ['see', 'copy', 'delete'] as ('see' | 'copy' | 'delete')[],
    purpose: '办理后事需要核对',
  })
  async function asked(openid: string, document: string) {
    const result = await world.as(openid).family.askAsRelative(asking(document))
    if (result.kind !== 'asked') throw new Error(result.words)
    return result.request
  }

  test('only who is verified may ask; whether anything is kept is not said; the answer is due in fifteen days', async () => {
    expect(await world.as(await world.family()).family.askAsRelative(asking(number))).toMatchObject({ reason: 'notVerified' })
    await deceased(null)
    const openid = await verified()
    const known = await asked(openid, number)
    const unknown = await asked(openid, newNumber())
    const { requestId: _a, ...one } = known
    const { requestId: _b, ...other } = unknown
    expect({ ...one, askedAt: '' }).toEqual({ ...other, askedAt: '' })
    expect(known.dueOn).toBe(new Date(world.platform.clock.now().getTime() + 15 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10))
    expect(await world.as(openid).family.askAsRelative(asking(number))).toMatchObject({ reason: 'waitingAlready' })
  })

  test('granted: seen and copied for thirty days, on the record; deleted at once where that was granted', async () => {
    const document = newNumber()
    const personId = await deceased('all', document)
    const openid = await verified()
    const { requestId } = await asked(openid, document)
    expect(await (await desk()).relativeRequest({ requestId })).toMatchObject({ aboutName: '赵老合成', found: true, wish: 'all', askedBy: '赵合成' })
    expect(await (await desk()).decideRelative({ requestId, granted: ['see'], reason: 'notProven' })).toMatchObject({ reason: 'reasonMissing' })
    expect(await (await desk()).decideRelative({ requestId, granted: ['see', 'copy'], reason: 'proven' })).toEqual({ kind: 'done' })
    const file = await world.as(openid).family.relativeFile({ requestId })
    expect(file.lines.find(({ label }) => label === '姓名')?.value).toBe('赵老合成')
    expect(await world.auditOf(personId)).toContain('relativeFile.read')
    await expect(world.as(await verified()).family.relativeFile({ requestId })).rejects.toMatchObject({ status: 404 })
    world.pass(31 * 24 * 60)
    await expect(world.as(openid).family.relativeFile({ requestId })).rejects.toMatchObject({ status: 404 })
    const again = await asked(openid, document)
    await (await desk()).decideRelative({ requestId: again.requestId, granted: ['delete'], reason: 'partly' })
    const { rows } =
      await sql<object>`select name_sealed, document_index, died_on::text from membership_person where person_id = ${personId}`.execute(
        world.platform.db,
      )
    expect(rows).toEqual([{ name_sealed: null, document_index: null, died_on: '2026-10-01' }])
  })

  test.each([
    ['seeOnly', ['see', 'copy'], 'againstWish'],
    ['none', ['see'], 'againstWish'],
  ] as const)('the wish %s of the living stands before %p', async (wish, granted, reason) => {
    const document = newNumber()
    await deceased(wish, document)
    const { requestId } = await asked(await verified(), document)
    expect(await (await desk()).decideRelative({ requestId, granted: [...granted], reason: 'proven' })).toMatchObject({ kind: 'refused', reason })
    expect(await (await desk()).decideRelative({ requestId, granted: [], reason: 'againstWish' })).toEqual({ kind: 'done' })
  })

  test('nobody decides their own request', async () => {
    const document = newNumber()
    await deceased(null, document)
    const openid = await verified()
    const { requestId } = await asked(openid, document)
    const own = world.as(openid, { roles: ['registrar'] }).familyDesk
    await expect(own.decideRelative({ requestId, granted: ['see'], reason: 'proven' })).rejects.toMatchObject({ status: 404 })
  })
})
