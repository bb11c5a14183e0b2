import { randomUUID } from 'node:crypto'
import { actionKinds, kindOfAction } from '@xiongguan/contract/audit/action-terms'
import type { AuditAction, AuditPurpose } from '@xiongguan/contract/audit/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { searchEntries } from './search-store'

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => app.destroy())

type Seen = { by: string; householdId: string; purpose?: AuditPurpose; detail?: string; at?: string; action?: string }

/** A look as any area writes it. */
async function look({
  by,
  householdId,
  purpose = 'service',
  detail = 'name,phone',
  at = '2026-11-20T03:00:00Z',
  action = 'signUps.read',
}: Seen): Promise<void> {
  await sql`insert into audit_entry (happened_at, actor_id, action, subject_kind, subject_id, request_id, purpose, household_id, detail)
    values (${at}::timestamptz, ${by}, ${action}, 'household', ${householdId}, ${randomUUID()}, ${purpose}, ${householdId}, ${detail})`.execute(
    app.db,
  )
}
const worker = () => app.staff('community_worker', '620201001001')
/** A family that was here before the looks. */
async function family(openid: string) {
  const made = await app.family(openid, [['妈妈', 'adult']])
  await sql`update membership_household set created_at = '2026-01-01' where household_id = ${made.household.householdId}`.execute(app.db)
  const caller = await app.app.areas.identity.recognise.byOpenid(openid, false)
  return { ...made, householdId: made.household.householdId, accountId: caller?.accountId ?? '' }
}
/** The role was held before the looks. */
const longHeld = () => sql`update identity_role_history set changed_at = '2026-01-01'`.execute(app.db)

describe('谁看过我的档案', () => {
  test('shows office, role, purpose and fields of a look at the own household, never a name', async () => {
    const [{ client, householdId }, { accountId: by }] = [await family('mine'), await worker()]
    await longHeld()
    await look({ by, householdId, purpose: 'visit' })
    const { items } = await client.looks.mine({})
    expect(items).toMatchObject([{ roles: '社区工作者', purpose: 'visit', fields: ['姓名', '手机号'], kind: 'look', at: '2026-11-20T03:00:00.000Z' }])
    expect(items[0]?.office).not.toBe('')
    expect(items[0]?.reference).toMatch(/^查看-\d+$/)
    expect(JSON.stringify(items)).not.toContain('演示')
  })

  test('says when it was an emergency or an export', async () => {
    const [{ client, householdId }, { accountId: by }] = [await family('mine'), await worker()]
    await look({ by, householdId, purpose: 'emergency' })
    await look({ by, householdId, action: 'event.exported' })
    expect((await client.looks.mine({})).items.map(({ kind }) => kind)).toEqual(['export', 'emergency'])
  })

  test('says of every action whether somebody looked, took away or changed, by a list and not by its name', async () => {
    expect(new Set(Object.values(kindOfAction))).toEqual(new Set(actionKinds))
    const [{ client, householdId }, { accountId: by }] = [await family('mine'), await worker()]
    const expected = [
      ['register.listed', 'look'],
      ['register.shownInFull', 'look'],
      ['childFile.asked', 'look'],
      ['register.exported', 'export'],
      ['person.changed', 'change'],
      ['contact.phoneOpened', 'change'],
      ['quiet.started', 'change'],
    ] as const satisfies readonly (readonly [AuditAction, string])[]
    for (const [action] of expected) await look({ by, householdId, action })
    expect((await client.looks.mine({})).items.map(({ kind }) => kind).reverse()).toEqual(expected.map(([, kind]) => kind))
  })

  test('shows nothing of another family, and no step of a family member', async () => {
    const [mine, other, { accountId: by }] = [await family('mine'), await family('other'), await worker()]
    await look({ by, householdId: other.householdId })
    await look({ by: other.accountId, householdId: mine.householdId })
    expect((await mine.client.looks.mine({})).items).toEqual([])
  })

  test('ends for whoever left with their time in the household, and tells those who stay nothing of the leaving', async () => {
    const [stays, { accountId: by }] = [await family('stays'), await worker()]
    const [personId, gone] = [randomUUID(), await app.app.areas.identity.recognise.byOpenid('left', true)]
    await sql`insert into membership_person (person_id, household_id, kind, text_state, created_at, account_id)
      values (${personId}, ${stays.householdId}, 'adult', 'clear', '2026-11-01', ${gone?.accountId})`.execute(app.db)
    await look({ by, householdId: stays.householdId, at: '2026-11-05T03:00:00Z' })
    await sql`update membership_person set removed_at = '2026-11-10' where person_id = ${personId}`.execute(app.db)
    await look({ by, householdId: stays.householdId, at: '2026-11-15T03:00:00Z' })
    const times = async (openid: string) => (await app.clients.resident(openid).looks.mine({})).items.map(({ at }) => at.slice(0, 10))
    expect(await times('left')).toEqual(['2026-11-05'])
    expect(await times('stays')).toEqual(['2026-11-15', '2026-11-05'])
  })

  test('is paged by key', async () => {
    const [{ client, householdId }, { accountId: by }] = [await family('mine'), await worker()]
    for (let count = 0; count < 25; count += 1) await look({ by, householdId })
    const first = await client.looks.mine({})
    const second = await client.looks.mine({ cursor: first.next ?? undefined })
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null])
    expect(new Set([...first.items, ...second.items].map(({ reference }) => reference)).size).toBe(25)
  })
})

describe('the investigator’s search', () => {
  test('finds who saw a household, what a colleague saw, exports, purpose and period; and is written down itself', async () => {
    const [{ householdId }, other, one, two, { client }] = [
      await family('a'),
      await family('b'),
      await worker(),
      await worker(),
      await app.staff('city_administrator'),
    ]
    await look({ by: one.accountId, householdId })
    await look({ by: two.accountId, householdId: other.householdId, purpose: 'visit', at: '2026-10-02T03:00:00Z' })
    await look({ by: two.accountId, householdId: other.householdId, action: 'event.exported' })
    const search = async (of: Partial<Parameters<typeof client.audit.search>[0]>) =>
      (await client.audit.search({ want: 'looks', ...of })).items.map(({ actorId, householdId: at, action }) => [actorId, at, action])
    expect(await search({ householdId: asId<'Household'>(householdId) })).toEqual([[one.accountId, householdId, 'signUps.read']])
    expect(await search({ staffId: two.accountId })).toHaveLength(2)
    expect(await search({ staffId: two.accountId, want: 'exports' })).toEqual([[two.accountId, other.householdId, 'event.exported']])
    expect(await search({ purpose: 'visit' })).toHaveLength(1)
    expect(await search({ staffId: two.accountId, fromOn: '2026-10-01', toOn: '2026-10-02' })).toEqual([
      [two.accountId, other.householdId, 'signUps.read'],
    ])
    expect(await search({ staffId: two.accountId, fromOn: '2026-10-03', toOn: '2026-11-01' })).toEqual([])
    const { rows } =
      await sql<object>`select subject_kind, subject_id, detail from audit_entry where action = 'audit.searched' order by sequence limit 1`.execute(
        app.db,
      )
    expect(rows).toEqual([{ subject_kind: 'household', subject_id: householdId, detail: 'householdId,want' }])
  })

  test('asks for a condition, and answers nobody but who may read the audit', async () => {
    const [{ client }, { client: worker }] = [await app.staff('city_administrator'), await app.staff('community_worker', '620201001001')]
    await expect(client.audit.search({ want: 'looks' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(worker.audit.search({ want: 'looks', purpose: 'visit' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('reads no table from end to end, whatever is asked', async () => {
    await sql`insert into audit_entry (happened_at, actor_id, action, subject_kind, subject_id, request_id, purpose, household_id)
      select timestamptz '2026-01-01' + n * interval '1 minute', ('01900000-0000-7000-8000-' || lpad(to_hex(n % 300), 12, '0'))::uuid,
        (array['signUps.read', 'event.changed', 'session.started'])[1 + n % 3], 'household', (n % 5000)::text, 'r', case when n % 4 = 0 then 'visit' end,
        ('01900000-0000-7000-9000-' || lpad(to_hex(n % 5000), 12, '0'))::uuid
      from generate_series(1, 60000) n`.execute(app.db)
    await sql`analyze audit_entry`.execute(app.db)
    const nothing = {
      householdId: undefined,
      personId: undefined,
      staffId: undefined,
      purpose: undefined,
      actions: undefined,
      looksOnly: false,
      from: undefined,
      to: undefined,
    }
    const asked = [
      { householdId: '01900000-0000-7000-9000-000000000001' },
      { personId: '17' },
      { staffId: '01900000-0000-7000-8000-000000000001', looksOnly: true },
      { staffId: '01900000-0000-7000-8000-000000000001', from: new Date('2026-01-05'), to: new Date('2026-01-06') },
      { purpose: 'visit' as const },
      { actions: ['event.exported' as const] },
    ]
    for (const one of asked) {
      const plan = JSON.stringify(await searchEntries(app.db, { ...nothing, ...one, before: null, limit: 21 }).explain('json'))
      expect([Object.keys(one), plan.includes('Seq Scan')]).toEqual([Object.keys(one), false])
    }
    const scanned = JSON.stringify((await sql`explain (format json) select 1 from audit_entry where request_id = 'r'`.execute(app.db)).rows)
    expect(scanned).toContain('Seq Scan')
  })
})

test('unusual looks of a month: outside duty and many files in an hour, as counts by colleague', async () => {
  const [usual, atNight, many, { client }] = [await worker(), await worker(), await worker(), await app.staff('city_administrator')]
  const households = Array.from({ length: 20 }, () => randomUUID())
  await look({ by: usual.accountId, householdId: households[0] ?? '', at: '2026-11-20T03:00:00Z' })
  await look({ by: atNight.accountId, householdId: households[0] ?? '', at: '2026-11-20T15:00:00Z' })
  await look({ by: atNight.accountId, householdId: households[0] ?? '', at: '2026-11-21T03:00:00Z' })
  for (const householdId of households) await look({ by: many.accountId, householdId, at: '2026-11-20T03:10:00Z' })
  await look({ by: usual.accountId, householdId: households[0] ?? '', at: '2026-10-20T20:00:00Z' })
  const { rows } = await client.audit.unusual({ month: '2026-11' })
  expect(
    rows.map(({ staffId, looks, households: opened, outsideDuty, mostInAnHour }) => [staffId, looks, opened, outsideDuty, mostInAnHour]),
  ).toEqual([
    [many.accountId, 20, 20, 0, 20],
    [atNight.accountId, 2, 1, 2, 1],
  ])
})
