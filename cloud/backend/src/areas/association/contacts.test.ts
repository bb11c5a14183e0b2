import { sql } from 'kysely'
import { MyContact } from '@xiongguan/contract/association/contact-resident'
import { consentText } from '../consent'
import { far, here, openAssociation, there, type AssociationWorld } from './testing/world'

let world: AssociationWorld
beforeAll(async () => {
  world = await openAssociation()
})
afterAll(() => world.destroy())

const give = (memberId: string, ...householdIds: string[]) =>
  world.worker.contactDesk.assign({ memberId: memberId as never, householdIds: householdIds as never })

describe('a household and its contact', () => {
  test('waits from its first day, gets one, and sees who it is', async () => {
    const family = await world.family()
    expect(await family.client.contacts.mine()).toMatchObject({ contact: null })
    const contact = await world.contact()
    expect(await give(contact.memberId, family.householdId)).toEqual({ kind: 'assigned', given: 1, leftOut: 0 })
    const shown = await family.client.contacts.mine()
    expect(MyContact.parse(shown)).toEqual(shown)
    expect(shown).toMatchObject({ contact: { name: '王小明', phone: null, communityName: '福民社区' } })
    await contact.client.contacts.openPhone({ open: true })
    expect((await family.client.contacts.mine())?.contact?.phone).toMatch(/^1\d{10}$/)
    const { items } = await family.client.notices.inbox({})
    expect(items.map((item) => item.kind)).toContain('contactAssigned')
  })

  test('keeps the contact it has when it is given again', async () => {
    const [family, one, other] = [await world.family(), await world.contact(), await world.contact()]
    await give(one.memberId, family.householdId)
    expect(await give(other.memberId, family.householdId)).toEqual({ kind: 'assigned', given: 0, leftOut: 1 })
    expect((await world.contactOf(family.householdId))?.member_id).toBe(one.memberId)
  })

  test('is given by its own community to a contact of that community alone', async () => {
    const [family, contact, elsewhere] = [await world.family(there), await world.contact(), await world.contact(there)]
    expect(await give(contact.memberId, family.householdId)).toMatchObject({ given: 0, leftOut: 1 })
    await expect(give(elsewhere.memberId, family.householdId)).rejects.toMatchObject({ status: 404 })
  })

  test('a preview says what would come of it, and changes nothing', async () => {
    await world.secretary.contactDesk.setLimit({ communityCode: here, households: 1 })
    const [one, two, three, contact] = [await world.family(), await world.family(), await world.family(there), await world.contact()]
    const householdIds = [one.householdId, two.householdId, three.householdId]
    expect(await world.worker.contactDesk.preview({ memberId: contact.memberId, households: householdIds.join(',') })).toEqual({
      fits: 2,
      leftOut: 1,
      loadBefore: 0,
      loadAfter: 2,
      limit: 1,
      overload: true,
    })
    expect((await world.contactOf(one.householdId))?.member_id).toBeNull()
    await world.secretary.contactDesk.setLimit({ communityCode: here, households: null })
  })

  test('the family gives a phone for its contact alone, and takes it back', async () => {
    const [family, contact] = [await world.family(), await world.contact()]
    await give(contact.memberId, family.householdId)
    expect(await family.client.contacts.allowCall({ phone: '13922223333' })).toMatchObject({ refusal: 'consentMissing' })
    await family.client.contacts.allowCall({ phone: '13922223333', consentVersion: consentText('memberContact').version })
    const kept = (await contact.client.contacts.households({})).items.find((row) => row.householdId === family.householdId)
    expect(kept).toMatchObject({ nickname: '石榴妈妈', phone: '13922223333' })
    expect(Object.keys(kept ?? {}).sort()).toEqual(['communityName', 'householdId', 'lastTouch', 'nickname', 'phone', 'since'])
    const desk = await world.worker.contactDesk.of({ householdId: family.householdId })
    expect(JSON.stringify(desk)).not.toContain('13922223333')
    await family.client.contacts.allowCall({})
    expect((await contact.client.contacts.households({})).items.find((row) => row.householdId === family.householdId)?.phone).toBeNull()
  })

  test('asks for another one; the community sees it and why', async () => {
    const [family, contact] = [await world.family(), await world.contact()]
    expect(await family.client.contacts.askForAnother({})).toMatchObject({ refusal: 'noContact' })
    await give(contact.memberId, family.householdId)
    expect(await family.client.contacts.askForAnother({ reason: '时间对不上' })).toEqual({ kind: 'done' })
    const { items } = await world.worker.contactDesk.households({ show: 'asking' })
    expect(items.find((row) => row.householdId === family.householdId)?.asked).toMatchObject({ words: '时间对不上' })
  })

  test('a touch is noted by its contact and by nobody else, never ahead of time, and its note is sealed', async () => {
    const [family, contact, other] = [await world.family(), await world.contact(), await world.contact()]
    await give(contact.memberId, family.householdId)
    const touch = { householdId: family.householdId, kind: 'visit' as const, on: '2026-11-22', note: '老人腿脚不便' }
    await expect(other.client.contacts.noteTouch(touch)).rejects.toMatchObject({ status: 404 })
    await expect(contact.client.contacts.noteTouch({ ...touch, on: '2026-11-24' })).rejects.toMatchObject({ status: 400 })
    await contact.client.contacts.noteTouch(touch)
    expect((await contact.client.contacts.touches({ householdId: family.householdId })).items).toMatchObject([
      { kind: 'visit', note: '老人腿脚不便' },
    ])
    expect((await family.client.contacts.mine())?.lastTouch).toEqual({ kind: 'visit', on: '2026-11-22' })
    await expect(other.client.contacts.touches({ householdId: family.householdId })).rejects.toMatchObject({ status: 404 })
    const { rows } = await sql<{ row: string }>`select t::text as row from association_contact_touch t`.execute(world.db)
    expect(JSON.stringify(rows)).not.toContain('老人腿脚不便')
  })
})

describe('households without a contact', () => {
  test('when the contact leaves, dies, is struck off, stops, or the family moves, it waits again and says why', async () => {
    const endings: [
      string,
      (contact: Awaited<ReturnType<typeof world.contact>>, family: Awaited<ReturnType<typeof world.family>>) => Promise<unknown>,
    ][] = [
      ['contactLeft', ({ client, memberId }) => client.members.leave({ memberId })],
      ['contactDied', ({ personId }) => sql`update membership_person set died_on = '2026-11-20' where person_id = ${personId}`.execute(world.db)],
      [
        'contactStruckOff',
        ({ memberId }) => world.worker.memberDesk.endMembership({ memberId, way: 'struckOff', reason: '不再适合', hearing: '本人已陈述' }),
      ],
      ['contactStopped', ({ memberId }) => world.worker.contactDesk.stop({ memberId, leaveWaiting: true })],
      ['contactLeft', ({ client }) => client.identity.eraseAccount()],
      ['moved', (_contact, { client }) => client.membership.moveHousehold({ communityCode: there })],
    ]
    for (const [why, end] of endings) {
      const [family, contact] = [await world.family(), await world.contact()]
      await give(contact.memberId, family.householdId)
      await end(contact, family)
      expect(await world.contactOf(family.householdId)).toEqual({ member_id: null, orphan_why: why })
      const code = why === 'moved' ? there : here
      const client = why === 'moved' ? world.workerThere : world.worker
      const { items } = await client.contactDesk.households({ show: 'orphans', communityCode: code, cursor: undefined })
      expect(items.find(({ householdId }) => householdId === family.householdId)).toMatchObject({ contact: null, orphanWhy: why })
    }
  })

  test('a contact with households is not stopped by mistake', async () => {
    const [family, contact] = [await world.family(), await world.contact()]
    await give(contact.memberId, family.householdId)
    expect(await world.worker.contactDesk.stop({ memberId: contact.memberId, leaveWaiting: false })).toMatchObject({ refusal: 'holdsHouseholds' })
    expect((await world.contactOf(family.householdId))?.member_id).toBe(contact.memberId)
  })

  test('the database lets no contact who stopped keep a household, and no household have two rows', async () => {
    const [family, contact] = [await world.family(), await world.contact()]
    await give(contact.memberId, family.householdId)
    await expect(
      sql`update association_contact set active = false, ended_at = now() where member_id = ${contact.memberId}`.execute(world.db),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(
      sql`insert into association_contact_household (household_id, community_code, since_at, orphan_why) values (${family.householdId}, ${here}, now(), 'new')`.execute(
        world.db,
      ),
    ).rejects.toMatchObject({ code: '23505' })
  })

  test('a household that is gone waits for nobody', async () => {
    const family = await world.family()
    await family.client.identity.eraseAccount()
    expect(await world.contactOf(family.householdId)).toBeUndefined()
  })
})

describe('re-zoning', () => {
  test('keeps the contact and flags the household that now lies outside', async () => {
    const [family, contact] = [await world.family(), await world.contact()]
    await give(contact.memberId, family.householdId)
    await world.db.transaction().execute(async (work) => {
      await sql`insert into membership_place_lineage (from_code, to_code, changed_on, way) values (${here}, ${there}, '2000-01-01', 'merge')`.execute(
        work,
      )
      await sql`update membership_household set community_code = ${there} where household_id = ${family.householdId}`.execute(work)
    })
    expect((await world.contactOf(family.householdId))?.member_id).toBe(contact.memberId)
    const { items } = await world.workerThere.contactDesk.households({ show: 'outside' })
    expect(items.find((row) => row.householdId === family.householdId)).toMatchObject({ outside: true })
    const tile = (await world.secretary.contactDesk.plan()).find(({ community }) => community.code === there)
    expect(tile?.outside).toBeGreaterThan(0)
  })
})

describe('the plan', () => {
  test('counts households, orphans and overload within the reach, and names nobody', async () => {
    await world.secretary.contactDesk.setLimit({ communityCode: here, households: 1 })
    const [one, two, contact] = [await world.family(), await world.family(), await world.contact()]
    await give(contact.memberId, one.householdId, two.householdId)
    const tiles = await world.worker.contactDesk.plan()
    expect(tiles.map(({ community }) => community.code)).toEqual([here])
    expect(tiles[0]).toMatchObject({ limit: 1 })
    expect(tiles[0]?.overloaded).toBeGreaterThan(0)
    const row = (await world.worker.contactDesk.contacts({ communityCode: here })).items.find(({ memberId }) => memberId === contact.memberId)
    expect(row).toMatchObject({ households: 2, limit: 1, overloaded: true })
    await world.secretary.contactDesk.setLimit({ communityCode: here, households: null })
    expect((await world.worker.contactDesk.plan())[0]).toMatchObject({ limit: null, overloaded: 0 })
    await expect(world.secretary.contactDesk.setLimit({ communityCode: far, households: 3 })).rejects.toMatchObject({ status: 404 })
  })
})

describe('finding a contact', () => {
  test('by number, whole name and part of a place, within reach, page by page', async () => {
    const [one, elsewhere] = [await world.contact(), await world.contact(there)]
    const [own] = await one.client.members.mine()
    const ids = async (text: string, desk = world.worker) => (await desk.contactDesk.find({ text })).items.map(({ memberId }) => memberId)
    expect(await ids(own?.number ?? '')).toEqual([one.memberId])
    expect(await ids('王小')).toEqual([])
    expect(await ids('王小明')).toContain(one.memberId)
    expect(await ids('王小明')).not.toContain(elsewhere.memberId)
    expect(await ids('福民')).toContain(one.memberId)
    expect(await ids('', world.secretary)).toEqual(expect.arrayContaining([one.memberId]))
    const all = []
    for (let cursor: string | undefined, turn = 0; turn < 20; turn += 1) {
      const page = await world.secretary.contactDesk.find({ text: '王小明', cursor })
      all.push(...page.items.map(({ memberId }) => memberId))
      if (!page.next) break
      cursor = page.next
    }
    expect(all).toEqual(expect.arrayContaining([one.memberId, elsewhere.memberId]))
    expect(new Set(all).size).toBe(all.length)
  })

  test('is on the record, and a name may not be searched by where none may be seen', async () => {
    const contact = await world.contact()
    await world.worker.contactDesk.find({ text: '福民社区' })
    expect(await world.auditOf(contact.memberId)).toContain('members.read')
    const seesNamesUntil = (day: string | null) =>
      world.db.transaction().execute(async (work) => {
        // A right is otherwise changed by two administrators.
        await sql`set local session_replication_role = replica`.execute(work)
        await sql`update identity_field_right set valid_to_on = ${day}::date where role = 'secretary' and area = 'members' and field = 'name'`.execute(
          work,
        )
      })
    expect((await world.secretary.contactDesk.find({ text: '王小明' })).items).not.toEqual([])
    await seesNamesUntil('2026-01-02')
    expect((await world.secretary.contactDesk.find({ text: '王小明' })).items).toEqual([])
    await seesNamesUntil(null)
  })
})
