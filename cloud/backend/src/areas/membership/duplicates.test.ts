import { randomUUID } from 'node:crypto'
import type { MergeField } from '@xiongguan/contract/membership/import-terms'
import fc from 'fast-check'
import { sql } from 'kysely'
import { inventedId } from '../../testing/invented-ids'
import { far, inventedPhone, near, openRosters, type Line, type Rosters } from './testing-rosters'

let world: Rosters
beforeAll(async () => {
  world = await openRosters()
})
afterAll(() => world.house.destroy())

function somebody(more: Line = {}): Line {
  const serial = world.next()
  return { name: `合成${serial}`, document: inventedId(serial), phone: inventedPhone(serial), bornOn: '1985-03-02', community: near.name, ...more }
}

type Desk = Rosters['worker']
const tickets = async (desk: Desk, state: 'open' | 'different' | 'same' = 'open') => (await desk.client.duplicateDesk.list({ state })).items

/** Two records of somebody, by two imports, and the ticket of it. */
async function twice(first: Line, second: Line, desk = world.worker) {
  await world.imported(desk, [first])
  const importId = await world.imported(desk, [second])
  const { rows } = await sql<{ ticket_id: string }>`select ticket_id from membership_duplicate d join membership_import_row r
    on r.person_id in (d.first_person_id, d.second_person_id) where r.import_id = ${importId}`.execute(world.db)
  const ticketId = rows[0]?.ticket_id
  if (!ticketId) throw new Error('no ticket was made')
  const view = await desk.client.duplicateDesk.get({ ticketId: ticketId as never })
  return { ticketId: view.ticketId, view, people: view.people.map((person) => person.personId) }
}

async function decideAll() {
  await sql`update membership_duplicate set state = 'different', decided_by = ${randomUUID()}, decided_at = now() where state = 'open'`.execute(
    world.db,
  )
}

describe('a ticket', () => {
  test('is made at an import, at a registration and at night, once for each pair', async () => {
    await decideAll()
    const one = somebody()
    const { ticketId, view } = await twice(one, { ...one, phone: '' })
    expect(view).toMatchObject({ level: 'likely', reasons: ['document', 'name', 'birthDate'], foundBy: 'import', differing: ['phone', 'household'] })

    const known = somebody({ document: '' })
    await world.imported(world.worker, [known])
    const other = await world.imported(world.worker, [somebody({ bornOn: '1970-01-01' })])
    const { rows } = await sql<{ person_id: string }>`select person_id from membership_import_row where import_id = ${other}`.execute(world.db)
    await sql`update membership_person p set name_index = q.name_index, born_on = q.born_on, document_kind = null, document_sealed = null, document_index = null
      from membership_person q where p.person_id = ${rows[0]?.person_id} and q.person_id = (select person_id from membership_import_row where import_id =
        (select import_id from membership_import order by import_id desc offset 1 limit 1))`.execute(world.db)
    await sql`insert into platform_outbox (message_id, kind, payload, created_at, available_at)
      values (gen_random_uuid(), 'person.registered', ${JSON.stringify({ personId: rows[0]?.person_id })}, '2026-01-01', '2026-01-01')`.execute(
      world.db,
    )
    await world.house.app.deliver(1000)
    expect((await tickets(world.worker)).map(({ level, foundBy }) => [level, foundBy])).toEqual([
      ['likely', 'import'],
      ['possible', 'registration'],
    ])

    await sql`delete from membership_duplicate`.execute(world.db)
    world.house.clock.set(new Date('2026-11-24T17:30:00Z'))
    await world.house.app.rounds()
    expect(await tickets(world.registrar)).toEqual([])
    world.house.clock.set(new Date('2026-11-24T18:30:00Z'))
    await world.house.app.rounds()
    const found = await tickets(world.registrar)
    expect(found.map(({ level, foundBy }) => [level, foundBy])).toEqual([
      ['likely', 'night'],
      ['possible', 'night'],
    ])
    expect(found.map((ticket) => ticket.ticketId)).not.toContain(ticketId)
    await sql`delete from membership_duplicate`.execute(world.db)
    await world.house.app.rounds()
    expect(await tickets(world.registrar)).toEqual([])
    world.house.clock.set(new Date('2026-11-23T02:00:00Z'))
  })

  test('decided as two people is never made again; as later it waits apart', async () => {
    const one = somebody()
    const { ticketId } = await twice(one, { ...one, phone: '' })
    await world.worker.client.duplicateDesk.tellApart({ ticketId, decision: 'later' })
    expect((await tickets(world.worker)).map((ticket) => ticket.ticketId)).not.toContain(ticketId)
    await world.worker.client.duplicateDesk.tellApart({ ticketId, decision: 'different' })
    await sql`delete from membership_duplicate_round`.execute(world.db)
    world.house.clock.set(new Date('2026-11-24T18:30:00Z'))
    await world.house.app.rounds()
    world.house.clock.set(new Date('2026-11-23T02:00:00Z'))
    expect((await tickets(world.worker)).map((ticket) => ticket.ticketId)).not.toContain(ticketId)
    expect((await tickets(world.worker, 'different')).map((ticket) => ticket.ticketId)).toContain(ticketId)
  })

  test('a likely one that waits keeps payments back until it is decided', async () => {
    const one = somebody()
    const { ticketId, people } = await twice(one, one)
    const { openDuplicates } = world.house.app.areas.membership
    expect([...(await openDuplicates(world.db, [...people, randomUUID()]))].sort()).toEqual([...people].sort())
    await world.worker.client.duplicateDesk.tellApart({ ticketId, decision: 'different' })
    expect([...(await openDuplicates(world.db, people))]).toEqual([])
  })

  test('of two communities is the registrar’s alone; to the workers it is not there', async () => {
    const one = somebody()
    await world.imported(world.worker, [one])
    await world.imported(world.elsewhere, [{ ...one, community: far.name }])
    const found = (await tickets(world.registrar)).find(({ communityNames }) => new Set(communityNames).size === 2)
    if (!found) throw new Error('no ticket for the registrar')
    for (const desk of [world.worker, world.elsewhere]) {
      expect((await tickets(desk)).map((ticket) => ticket.ticketId)).not.toContain(found.ticketId)
      for (const ask of [
        () => desk.client.duplicateDesk.get({ ticketId: found.ticketId }),
        () => desk.client.duplicateDesk.tellApart({ ticketId: found.ticketId, decision: 'different' }),
      ])
        await expect(ask()).rejects.toMatchObject({ status: 404 })
    }
    expect(await world.registrar.client.duplicateDesk.get({ ticketId: found.ticketId })).toMatchObject({
      people: [{ name: one.name }, { name: one.name }],
    })
  })
})

/** All of the register and what hangs on it, as it stands. */
const whole = () => world.register()

describe('a merge', () => {
  test('keeps what was chosen, is found under one record alone, and undone gives both back as they were', async () => {
    const one = somebody({ relation: '户主' })
    const { ticketId, view, people } = await twice(one, { ...one, phone: inventedPhone(world.next()), name: '同一个人' })
    const before = await whole()
    const [keep, other] = people
    if (!keep || !other) throw new Error('a ticket is about two')
    const rest = sql`insert into membership_quiet (quiet_id, household_id, person_id, scope, started_by, started_at)
      select gen_random_uuid(), household_id, person_id, 'person', ${randomUUID()}, now() from membership_person where person_id = ${other}`
    await rest.execute(world.db)
    expect(view.differing).toEqual(['name', 'phone', 'household'])
    expect(await world.worker.client.duplicateDesk.merge({ ticketId, keep, take: ['name', 'phone', 'household'] })).toEqual({ kind: 'done' })
    const [kept, merged] = [(await world.people(sql`person_id = ${keep}`))[0], (await world.people(sql`person_id = ${other}`))[0]] as Record<
      string,
      unknown
    >[]
    expect(merged).toMatchObject({ merged_into: keep })
    expect(kept).toMatchObject({ household_id: merged?.household_id, name_index: merged?.name_index, phone_index: merged?.phone_index })
    const { rows } = await sql`select from membership_quiet where person_id = ${keep} and ended_at is null`.execute(world.db)
    expect(rows).toHaveLength(1)
    const { mergeId } = await world.worker.client.duplicateDesk.get({ ticketId })
    if (!mergeId) throw new Error('the merge cannot be found')
    expect(await world.worker.client.duplicateDesk.undoMerge({ mergeId })).toEqual({ kind: 'done', changedSince: false })
    expect(await whole()).toEqual(before)
    expect((await sql`select from membership_quiet where person_id = ${keep}`.execute(world.db)).rows).toEqual([])
    expect(await world.worker.client.duplicateDesk.get({ ticketId })).toMatchObject({ state: 'open', mergeId: null })
    expect(await world.worker.client.duplicateDesk.undoMerge({ mergeId })).toMatchObject({ kind: 'refused' })
  })

  test('what was changed since stays, the rest goes back', async () => {
    const one = somebody()
    const { ticketId, people } = await twice(one, { ...one, phone: inventedPhone(world.next()), name: '同一个人' })
    const [keep] = people
    if (!keep) throw new Error('nobody')
    const [before] = (await world.people(sql`person_id = ${keep}`)) as Record<string, unknown>[]
    await world.worker.client.duplicateDesk.merge({ ticketId, keep, take: ['name', 'phone'] })
    await sql`update membership_person set phone_index = null, phone_sealed = null, sex = 'female' where person_id = ${keep}`.execute(world.db)
    const { mergeId } = await world.worker.client.duplicateDesk.get({ ticketId })
    if (!mergeId) throw new Error('the merge cannot be found')
    expect(await world.worker.client.duplicateDesk.undoMerge({ mergeId })).toEqual({ kind: 'done', changedSince: true })
    const [after] = (await world.people(sql`person_id = ${keep}`)) as Record<string, unknown>[]
    expect(after).toEqual({ ...before, phone_index: null, phone_sealed: null, sex: 'female' })
  })

  test('a record with an account goes on; two with accounts stay apart', async () => {
    const one = somebody()
    const { ticketId, people } = await twice(one, one)
    const [first, second] = people
    if (!first || !second) throw new Error('a ticket is about two')
    const give = (personId: string) => sql`update membership_person set account_id = ${randomUUID()} where person_id = ${personId}`.execute(world.db)
    await give(second)
    expect(await world.worker.client.duplicateDesk.merge({ ticketId, keep: first, take: [] })).toMatchObject({
      words: expect.stringContaining('留下那一条'),
    })
    await give(first)
    expect(await world.worker.client.duplicateDesk.merge({ ticketId, keep: second, take: [] })).toMatchObject({
      words: expect.stringContaining('不能合并'),
    })
  })

  test('a sign-up names the record that goes on, and again the other when they are parted', async () => {
    const one = somebody()
    const { ticketId, people } = await twice(one, one)
    const [keep, other] = people
    const [eventId, householdId] = [randomUUID(), randomUUID()]
    await world.db.transaction().execute(async (work) => {
      await sql`set local session_replication_role = replica`.execute(work)
      await sql`insert into events_sign_up_person (event_id, household_id, person_id) values (${eventId}, ${householdId}, ${other})`.execute(work)
    })
    const named = async () =>
      (await sql<{ person_id: string }>`select person_id from events_sign_up_person where event_id = ${eventId}`.execute(world.db)).rows[0]?.person_id
    await world.worker.client.duplicateDesk.merge({ ticketId, keep: keep as never, take: [] })
    expect(await named()).toBe(keep)
    const { mergeId } = await world.worker.client.duplicateDesk.get({ ticketId })
    await world.worker.client.duplicateDesk.undoMerge({ mergeId: mergeId as never })
    expect(await named()).toBe(other)
  })

  test('two at once end with one merge; deciding from two desks likewise', async () => {
    const one = somebody()
    const { ticketId, people } = await twice(one, one)
    const results = await Promise.all(
      [world.worker, world.registrar].map(({ client }, at) => client.duplicateDesk.merge({ ticketId, keep: people[at] as never, take: [] })),
    )
    expect(results.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    const { rows } = await sql`select from membership_merge where ticket_id = ${ticketId}`.execute(world.db)
    expect(rows).toHaveLength(1)
  })

  test('random histories of merging and undoing end where they began, undone in whatever order is allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.subarray<MergeField>(['name', 'phone', 'birthDate', 'sex', 'household'])), {
          minLength: 1,
          maxLength: 5,
        }),
        async (steps) => {
          await decideAll()
          const base = somebody({ relation: '户主' })
          for (const at of [1, 2, 3])
            await world.imported(world.worker, [{ ...base, name: `同人${at}`, phone: inventedPhone(world.next()), sex: at % 2 ? '男' : '女' }])
          const before = await whole()
          const standing: string[] = []
          for (const [which, first, take] of steps) {
            const ticket = (await tickets(world.worker))[which]
            if (!ticket) continue
            const view = await world.worker.client.duplicateDesk.get({ ticketId: ticket.ticketId })
            const keep = view.people[first ? 0 : 1]?.personId
            const merged = await world.worker.client.duplicateDesk.merge({ ticketId: ticket.ticketId, keep: keep as never, take })
            const { mergeId } = await world.worker.client.duplicateDesk.get({ ticketId: ticket.ticketId })
            if (merged.kind === 'done' && mergeId) standing.push(mergeId)
          }
          // The oldest first: what a later one stands on is refused, and comes again after it.
          for (let left = standing.length; left > 0; left--) {
            for (const mergeId of [...standing]) {
              const undone = await world.worker.client.duplicateDesk.undoMerge({ mergeId: mergeId as never })
              if (undone.kind === 'done') standing.splice(standing.indexOf(mergeId), 1)
            }
          }
          expect(standing).toEqual([])
          expect(await whole()).toEqual(before)
        },
      ),
      { numRuns: 6, seed: 20261128 },
    )
  })
})
