import { sql } from 'kysely'
import { v7 } from 'uuid'
import { fieldViews, recordFields, type FieldView, type RecordField } from '@xiongguan/contract/identity/field-rights'
import type { Role } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { Grant } from '../../platform/access/caller'
import { createTestApp, type TestApp } from '../../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.destroy())

type Person = Awaited<ReturnType<TestApp['staff']>>
const again = async ({ accountId }: Person) => app.clients.token((await app.app.areas.identity.sessions.start(accountId, 'test')).token)
const at = (instant: string) => app.clock.set(new Date(instant))
const reach = (grants: readonly Grant[]) =>
  app.app.areas.identity.reachOf(app.db, { accountId: asId<'Account'>(v7()), grants, acceptedPrivacy: null, sessionId: null }, 'register')

const here = '620201001001'
const sibling = '620201001002'
const faraway = '620201100201'
const worker = (scope = here): Grant => ({ role: 'community_worker', scope })

/** A change as the page asks for it: what a worker sees of addresses, all day. */
const wanted = {
  role: 'community_worker',
  area: 'register',
  field: 'address',
  manner: 'set',
  view: 'none',
  opensMinute: null,
  closesMinute: null,
  validFrom: '2026-11-24',
  validTo: null,
} as const

describe('changing who sees what', () => {
  let one: Person
  let two: Person
  beforeAll(async () => {
    one = await app.staff('city_administrator')
    two = await app.staff('city_administrator')
  })
  const proposed = async (person: Person, change: Parameters<Person['client']['staff']['proposeRight']>[0]) => {
    const client = await again(person)
    expect(await client.staff.proposeRight(change)).toEqual({ kind: 'done' })
    const board = await client.staff.rights({})
    const found = board.proposals.find(({ role, field, area }) => role === change.role && field === change.field && area === change.area)
    if (!found) throw new Error('not proposed')
    return found
  }
  const confirm = async (person: Person, proposalId: string) =>
    (await again(person)).staff.confirmRight({ proposalId: asId<'RightProposal'>(proposalId) })

  test('takes two administrators, holds from its day, and keeps who did it', async () => {
    at('2026-11-23T02:00:00Z')
    const { proposalId, standing } = await proposed(one, wanted)
    expect(standing).toBe('ownProposal')
    expect(await (await again(one)).staff.proposeRight({ ...wanted, view: 'full' })).toMatchObject({ reason: 'alreadyProposed' })
    expect(await confirm(one, proposalId)).toMatchObject({ kind: 'refused', reason: 'ownProposal' })
    expect((await reach([worker()])).view(here, 'address')).toBe('full')
    expect(await confirm(two, proposalId)).toEqual({ kind: 'done' })
    expect(await confirm(two, proposalId)).toMatchObject({ reason: 'decided' })
    at('2026-11-23T15:59:59Z')
    expect((await reach([worker()])).view(here, 'address')).toBe('full')
    // Midnight in Jiayuguan.
    at('2026-11-23T16:00:00Z')
    expect((await reach([worker()])).view(here, 'address')).toBe('none')
    const board = await (await again(two)).staff.rights({})
    expect(board.history[0]).toMatchObject({ role: 'community_worker', field: 'address', change: 'ended', by: '演示 · city_administrator' })
    const held = (rights: typeof board.rights) =>
      rights.some(({ role, area, field }) => role === 'community_worker' && area === 'register' && field === 'address')
    expect(held(board.rights)).toBe(false)
    expect(held((await (await again(two)).staff.rights({ on: '2026-11-23' })).rights)).toBe(true)
  })

  test('a wider view for a while comes beside what holds, ends by itself, and may keep office hours', async () => {
    at('2026-11-24T02:00:00Z')
    const hours = { opensMinute: 9 * 60, closesMinute: 17 * 60, validFrom: '2026-11-25', validTo: '2026-11-27' }
    const { proposalId } = await proposed(one, { ...wanted, ...hours, role: 'secretary', field: 'phone', manner: 'add', view: 'full' })
    await confirm(two, proposalId)
    const seen = async (instant: string) => {
      at(instant)
      return (await reach([{ role: 'secretary', scope: '620201001' }])).view(here, 'phone')
    }
    expect(await seen('2026-11-25T00:59:59Z')).toBe('lastFour')
    expect(await seen('2026-11-25T01:00:00Z')).toBe('full')
    expect(await seen('2026-11-25T08:59:59Z')).toBe('full')
    expect(await seen('2026-11-25T09:00:00Z')).toBe('lastFour')
    expect(await seen('2026-11-26T08:59:59Z')).toBe('full')
    expect(await seen('2026-11-27T01:00:00Z')).toBe('lastFour')
  })

  test('is refused as it is asked where it could not hold', async () => {
    at('2026-11-24T02:00:00Z')
    const { staff } = await again(one)
    const other = { ...wanted, field: 'name' } as const
    const reasonOf = async (change: Parameters<typeof staff.proposeRight>[0]) => {
      const result = await staff.proposeRight(change)
      return result.kind === 'refused' ? result.reason : result.kind
    }
    expect(await reasonOf({ ...other, validFrom: '2026-11-23' })).toBe('inThePast')
    expect(await reasonOf({ ...other, validTo: '2026-11-24' })).toBe('badSpan')
    expect(await reasonOf({ ...other, opensMinute: 600, closesMinute: 600 })).toBe('badSpan')
    expect(await reasonOf({ ...other, opensMinute: 600 })).toBe('badSpan')
    expect(await reasonOf({ ...other, manner: 'add', view: 'full' })).toBe('needsEnd')
  })

  test('nobody confirms what they would see themselves; who proposed takes it back', async () => {
    const both = await app.staff('city_administrator')
    await app.db.transaction().execute(async (work) => {
      await sql`insert into identity_role_grant (account_id, role, scope, granted_at) values (${both.accountId}, 'registrar', '', now())`.execute(
        work,
      )
    })
    at('2026-11-24T02:00:00Z')
    const ofRegistrars = { ...wanted, role: 'registrar', area: 'members', field: 'document', view: 'full' } as const
    const { proposalId } = await proposed(one, ofRegistrars)
    expect(await confirm(both, proposalId)).toMatchObject({ reason: 'concernsYou' })
    expect(await (await again(one)).staff.declineRight({ proposalId })).toEqual({ kind: 'done' })
    const asked = await proposed(both, ofRegistrars)
    expect(await confirm(two, asked.proposalId)).toEqual({ kind: 'done' })
    await (await again(one)).staff.offBoard({ accountId: both.accountId })
  })

  test('the database holds it too, whoever writes', async () => {
    const { db } = app
    await expect(sql`update identity_field_right set valid_to_on = '2027-01-01' where role = 'secretary'`.execute(db)).rejects.toThrow('confirmed')
    await expect(sql`delete from identity_field_right`.execute(db)).rejects.toThrow('confirmed')
    await expect(
      sql`insert into identity_field_right (role, area, field, view, valid_from_on) values ('editor', 'register', 'name', 'full', '2026-01-01')`.execute(
        db,
      ),
    ).rejects.toThrow('confirmed')
    await expect(sql`update identity_field_right set view = 'full' where role = 'secretary' and field = 'name'`.execute(db)).rejects.toThrow(
      'rewritten',
    )
    at('2026-11-24T02:00:00Z')
    const { proposalId } = await proposed(one, { ...wanted, field: 'document', view: 'full' })
    const byHand = (by: string) =>
      sql`update identity_right_proposal set decision = 'confirmed', decided_by = ${by}, decided_at = ${new Date('2026-11-24T03:00:00Z')} where proposal_id = ${proposalId}`.execute(
        db,
      )
    await expect(byHand(one.accountId)).rejects.toThrow('second administrator')
    await expect(byHand((await app.staff('editor')).accountId)).rejects.toThrow('only an administrator')
    await (await again(one)).staff.declineRight({ proposalId })
  })

  test('an only administrator waits a day for other roles, and never widens their own', async () => {
    at('2026-11-24T02:00:00Z')
    await (await again(one)).staff.offBoard({ accountId: two.accountId })
    const ofWorkers = await proposed(one, { ...wanted, field: 'document', view: 'lastFour', validFrom: '2026-11-26' })
    const ofAdministrators = await proposed(one, { ...wanted, role: 'city_administrator', field: 'document', view: 'full', validFrom: '2026-11-26' })
    expect([ofWorkers.standing, ofAdministrators.standing]).toEqual(['waits', 'needsAnother'])
    at('2026-11-25T02:00:00Z')
    expect(await confirm(one, ofAdministrators.proposalId)).toMatchObject({ reason: 'needsAnother' })
    expect(await confirm(one, ofWorkers.proposalId)).toEqual({ kind: 'done' })
    const byHand = sql`update identity_right_proposal set decision = 'confirmed', decided_by = ${one.accountId},
      decided_at = ${new Date('2026-11-26T02:00:00Z')} where proposal_id = ${ofAdministrators.proposalId}`
    await expect(byHand.execute(app.db)).rejects.toThrow('second administrator')
  })

  test('says who held which role where on a day', async () => {
    at('2026-11-28T02:00:00Z')
    const leaving = await app.staff('community_worker', faraway)
    at('2026-11-29T02:00:00Z')
    await (await again(one)).staff.revokeRole({ accountId: leaving.accountId, role: 'community_worker', scope: faraway })
    const holds = async (on: string) =>
      (await (await again(one)).staff.rights({ on })).holders.find(({ accountId }) => accountId === leaving.accountId)?.scopeName ?? null
    expect([await holds('2026-11-27'), await holds('2026-11-28'), await holds('2026-11-29')]).toEqual([null, expect.any(String), null])
  })
})

describe('reach', () => {
  test('grants that overlap take the widest inside their own place only', async () => {
    at('2026-11-23T02:00:00Z')
    const both = await reach([worker(here), { role: 'secretary', scope: '620201001' }])
    expect(both.view(here, 'phone')).toBe('full')
    expect(both.view(sibling, 'phone')).toBe('lastFour')
    expect(both.view(faraway, 'phone')).toBe('none')
    expect(both.covers(faraway)).toBe(false)
    expect(both.communities).not.toContain(faraway)
  })

  test('agrees with a plain second model over role × place × area × field × day × hour', async () => {
    const random = (() => {
      let state = 20_261_128
      return (below: number) => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        return Math.floor((state / 2 ** 32) * below)
      }
    })()
    const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
    const roles = ['community_worker', 'secretary', 'registrar', 'editor'] as const satisfies readonly Role[]
    const { rows: places } = await sql<{
      code: string
      parent_code: string | null
      level: string
    }>`select code, parent_code, level from membership_place`.execute(app.db)
    const parentOf = new Map(places.map((place) => [place.code, place.parent_code]))
    const communities = places.filter(({ level }) => level === 'community' || level === 'village').map(({ code }) => code)
    const within = (code: string | null | undefined, top: string): boolean => !!code && (code === top || within(parentOf.get(code), top))
    type Right = {
      role: Role
      area: string
      field: RecordField
      view: Exclude<FieldView, 'none'>
      hours: [number, number] | null
      from: number
      to: number | null
    }
    const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}`
    await sql`alter table identity_field_right disable trigger user`.execute(app.db)
    let compared = 0
    for (let round = 0; round < 40; round += 1) {
      const rights: Right[] = Array.from({ length: 12 }, () => {
        const from = 1 + random(6)
        const opens = random(1400)
        return {
          role: pick(roles),
          area: pick(['register', 'members']),
          field: pick(recordFields),
          view: pick(['masked', 'lastFour', 'full'] as const),
          hours: random(2) ? [opens, opens + 1 + random(1440 - opens)] : null,
          from,
          to: random(2) ? from + 1 + random(4) : null,
        }
      })
      await sql`delete from identity_field_right`.execute(app.db)
      for (const { role, area, field, view, hours, from, to } of rights) {
        await sql`insert into identity_field_right (role, area, field, view, opens_minute, closes_minute, valid_from_on, valid_to_on)
          values (${role}, ${area}, ${field}, ${view}, ${hours?.[0] ?? null}, ${hours?.[1] ?? null}, ${day(from)}, ${to && day(to)})`.execute(app.db)
      }
      const grants: Grant[] = Array.from({ length: 1 + random(3) }, () => {
        const role = pick(roles)
        const scope = role === 'community_worker' ? pick(communities) : role === 'secretary' ? pick(places).code : ''
        return { role, scope }
      })
      for (let moment = 0; moment < 4; moment += 1) {
        const edge = pick(rights)
        const today = pick([edge.from - 1, edge.from, edge.to ?? 9, (edge.to ?? 9) - 1].filter((number) => number > 0))
        const minute = pick([0, 1439, ...(edge.hours ? [edge.hours[0], edge.hours[1], edge.hours[1] - 1] : [random(1440)])]) % 1440
        at(new Date(Date.parse(`${day(today)}T00:00:00+08:00`) + minute * 60_000 + random(60_000)).toISOString())
        const seen = await reach(grants)
        const viewOf = (code: string, field: RecordField): FieldView =>
          grants
            .flatMap((grant) => rights.filter((right) => right.role === grant.role && (grant.scope === '' || within(code, grant.scope))))
            .filter((right) => right.area === 'register' && right.field === field && right.from <= today && (right.to === null || today < right.to))
            .filter(({ hours }) => hours === null || (hours[0] <= minute && minute < hours[1]))
            .reduce<FieldView>((most, { view }) => (fieldViews.indexOf(view) > fieldViews.indexOf(most) ? view : most), 'none')
        for (const code of [
          ...new Set([
            ...grants.map(({ scope }) => scope).filter((scope) => communities.includes(scope)),
            pick(communities),
            pick(communities),
            here,
          ]),
        ]) {
          const expected = Object.fromEntries(recordFields.map((field) => [field, viewOf(code, field)]))
          expect({ grants, code, ...Object.fromEntries(recordFields.map((field) => [field, seen.view(code, field)])) }).toEqual({
            grants,
            code,
            ...expected,
          })
          expect(seen.covers(code)).toBe(Object.values(expected).some((view) => view !== 'none'))
          if (seen.communities !== 'everywhere') expect(seen.communities.includes(code)).toBe(seen.covers(code))
          compared += Object.values(expected).filter((view) => view !== 'none').length
        }
      }
    }
    // The comparison met rights that held, not only emptiness.
    expect(compared).toBeGreaterThan(50)
  }, 120_000)
})
