import { sql } from 'kysely'
import { meetingOf } from '../../testing/meeting'
import { openAssociation, type AssociationWorld } from './testing/world'

let world: AssociationWorld
beforeAll(async () => {
  world = await openAssociation()
})
afterAll(() => world.destroy())

/** A household of one contact on its way to another. */
async function underway() {
  const [family, giver, taker] = [await world.family(), await world.contact(), await world.contact()]
  await world.worker.contactDesk.assign({ memberId: giver.memberId, householdIds: [family.householdId] })
  await world.worker.contactDesk.propose({ householdId: family.householdId, takerId: taker.memberId })
  const handoverId = (await world.worker.contactDesk.of({ householdId: family.householdId })).handover?.handoverId
  if (!handoverId) throw new Error('no hand-over')
  const holder = async () => (await world.contactOf(family.householdId))?.member_id
  return { family, giver, taker, handoverId, holder }
}

describe('a hand-over', () => {
  test('needs both; until then the household stays where it is', async () => {
    const { family, giver, taker, handoverId, holder } = await underway()
    expect((await taker.client.contacts.keeping())?.handovers).toMatchObject([{ side: 'take', confirmed: false }])
    await taker.client.contacts.answerHandover({ handoverId, agree: true })
    expect(await holder()).toBe(giver.memberId)
    await giver.client.contacts.answerHandover({ handoverId, agree: true })
    expect(await holder()).toBe(taker.memberId)
    expect(await giver.client.contacts.answerHandover({ handoverId, agree: true })).toMatchObject({ refusal: 'notOpen' })
    const { rows } = await sql<{
      member_id: string
    }>`select member_id from association_contact_past where household_id = ${family.householdId}`.execute(world.db)
    expect(rows).toEqual([{ member_id: giver.memberId }])
  })

  test('either may say no; nobody else is asked', async () => {
    const { giver, taker, handoverId, holder } = await underway()
    const stranger = await world.contact()
    await expect(stranger.client.contacts.answerHandover({ handoverId, agree: true })).rejects.toMatchObject({ status: 404 })
    await taker.client.contacts.answerHandover({ handoverId, agree: false })
    expect(await giver.client.contacts.answerHandover({ handoverId, agree: true })).toMatchObject({ refusal: 'notOpen' })
    expect(await holder()).toBe(giver.memberId)
  })

  test('the community decides alone only where one cannot and the other has said yes, with a sealed reason', async () => {
    const { taker, handoverId, holder } = await underway()
    const decision = { handoverId, cannot: 'giver' as const, reason: '联系人住院，无法确认' }
    expect(await world.worker.contactDesk.decideAlone(decision)).toMatchObject({ refusal: 'bothCan' })
    await taker.client.contacts.answerHandover({ handoverId, agree: true })
    expect(await world.worker.contactDesk.decideAlone({ ...decision, cannot: 'taker' })).toMatchObject({ refusal: 'bothCan' })
    await expect(world.workerThere.contactDesk.decideAlone(decision)).rejects.toMatchObject({ status: 404 })
    expect(await world.worker.contactDesk.decideAlone(decision)).toEqual({ kind: 'done' })
    expect(await holder()).toBe(taker.memberId)
    const { rows } = await sql<{ row: string }>`select h::text as row from association_contact_handover h`.execute(world.db)
    expect(JSON.stringify(rows)).not.toContain('住院')
  })

  test('stops by itself when the giver leaves: the household waits, and the taker cannot pick it up', async () => {
    const { giver, taker, handoverId, family } = await underway()
    await giver.client.members.leave({ memberId: giver.memberId })
    expect(await world.contactOf(family.householdId)).toEqual({ member_id: null, orphan_why: 'contactLeft' })
    expect(await taker.client.contacts.answerHandover({ handoverId, agree: true })).toMatchObject({ refusal: 'notOpen' })
  })

  test('stops by itself when the taker leaves: the giver goes on', async () => {
    const { giver, taker, handoverId, holder } = await underway()
    await giver.client.contacts.answerHandover({ handoverId, agree: true })
    await taker.client.members.leave({ memberId: taker.memberId })
    expect(await holder()).toBe(giver.memberId)
    expect(await giver.client.contacts.answerHandover({ handoverId, agree: true })).toMatchObject({ refusal: 'notOpen' })
  })

  test('one at a time, and not to oneself', async () => {
    const { family, giver } = await underway()
    const third = await world.contact()
    expect(await world.worker.contactDesk.propose({ householdId: family.householdId, takerId: third.memberId })).toMatchObject({
      refusal: 'alreadyOpen',
    })
    expect(await world.worker.contactDesk.propose({ householdId: family.householdId, takerId: giver.memberId })).toMatchObject({
      refusal: 'sameContact',
    })
  })
})

describe('races', () => {
  /** What one would write first: look whether somebody keeps the household, then write it down. */
  async function naiveAssign(memberId: string, othersLooked: () => Promise<void>) {
    await world.db.transaction().execute(async (work) => {
      const { rows } = await sql`select 1 from naive_tie where household_id = 1 and ended is null`.execute(work)
      await othersLooked()
      if (rows.length === 0) await sql`insert into naive_tie (household_id, member) values (1, ${memberId})`.execute(work)
    })
  }

  /** What one would write next: end the one, then begin the other. */
  async function naiveHandOver(meanwhile: () => Promise<void>) {
    await sql`update naive_tie set ended = now() where household_id = 2 and ended is null`.execute(world.db)
    await meanwhile()
    await sql`insert into naive_tie (household_id, member) values (2, 'taker')`.execute(world.db)
  }

  test('looking first ends with two contacts, and ending first leaves a moment with none: the races are real', async () => {
    await sql`create table naive_tie (household_id int not null, member text not null, ended timestamptz)`.execute(world.db)
    const desks = ['a', 'b', 'c']
    const allLooked = meetingOf(desks.length)
    await Promise.all(desks.map((desk) => naiveAssign(desk, allLooked)))
    expect(await kept(1)).toBe(desks.length)
    await sql`insert into naive_tie (household_id, member) values (2, 'giver')`.execute(world.db)
    let seen: number | undefined
    await naiveHandOver(async () => {
      seen = await kept(2)
    })
    expect(seen).toBe(0)
  })

  async function kept(household: number): Promise<number | undefined> {
    const { rows } = await sql<{ kept: number }>`
      select count(*)::int as kept from naive_tie where household_id = ${household} and ended is null`.execute(world.db)
    return rows[0]?.kept
  }

  /** Every count a reader sees while something is done. */
  async function watch(question: string, act: () => Promise<unknown>): Promise<number[]> {
    const seen: number[] = []
    let done = false
    const reading = (async () => {
      while (!done) {
        const { rows } = await sql<{ kept: number }>`${sql.raw(question)}`.execute(world.db)
        seen.push(rows[0]?.kept ?? -1)
      }
    })()
    await act()
    done = true
    await reading
    return seen
  }

  test('four communities’ desks at once give a household one contact', async () => {
    const family = await world.family()
    const contacts = await Promise.all([1, 2, 3, 4].map(() => world.contact()))
    const results = await Promise.all(
      contacts.map(({ memberId }) => world.worker.contactDesk.assign({ memberId, householdIds: [family.householdId] })),
    )
    expect(results.map(({ given }) => given).sort()).toEqual([0, 0, 0, 1])
  })

  test('during hand-overs confirmed by both at once a reader always finds exactly one', async () => {
    const { family, giver, taker, handoverId, holder } = await underway()
    const question = `select count(*)::int as kept from association_contact_household where household_id = '${family.householdId}' and member_id is not null`
    const seen = await watch(question, () =>
      Promise.all([giver, taker].map(({ client }) => client.contacts.answerHandover({ handoverId, agree: true }))),
    )
    expect(new Set(seen)).toEqual(new Set([1]))
    expect(await holder()).toBe(taker.memberId)
  })

  test('a contact who leaves while a household is handed to them or given to them leaves none behind', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { family, giver, taker, handoverId, holder } = await underway()
      const other = await world.family()
      await giver.client.contacts.answerHandover({ handoverId, agree: true })
      await Promise.allSettled([
        taker.client.contacts.answerHandover({ handoverId, agree: true }),
        world.worker.contactDesk.assign({ memberId: taker.memberId, householdIds: [other.householdId] }),
        taker.client.members.leave({ memberId: taker.memberId }),
      ])
      expect([giver.memberId, null]).toContain(await holder())
      expect((await world.contactOf(other.householdId))?.member_id).toBeNull()
      expect(await world.contactOf(family.householdId)).toBeDefined()
    }
  })
})
