import { sql } from 'kysely'
import { asId } from '@xiongguan/contract/kit/id'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { agreed, openTimeline, overdueFamily, saved, youngBirth } from './testing/world'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.destroy())

const here = '620201001001'
const work = () => app.app.areas.guidance.workOutCalls()
const worker = (community = here) => app.staff('community_worker', community)
type Desk = Awaited<ReturnType<typeof worker>>
async function allCalls({ client }: Desk) {
  const items = []
  let cursor: string | undefined
  do {
    const page = await client.guidanceDesk.calls(cursor ? { cursor } : {})
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return items
}

test('the longest overdue come first, page by page, and only those who left a phone', async () => {
  const families = []
  for (let made = 0; made < 21; made += 1) families.push(await overdueFamily(app))
  const silent = await openTimeline(app, [{ birthDate: youngBirth, sex: 'male' }])
  const older = await overdueFamily(app)
  saved(await older.client.timeline.setChild({ personId: older.child, birthDate: '2026-06-20', sex: 'female', ...agreed.ofChild }))
  await work()
  const desk = await worker()
  const listed = await allCalls(desk)
  expect(listed).toHaveLength(22)
  expect(listed[0]).toMatchObject({ personId: older.child, overdueSince: '2026-07-20', items: 2, lastCall: null })
  expect(listed.map(({ overdueSince }) => overdueSince)).toEqual(listed.map(({ overdueSince }) => overdueSince).sort())
  expect(listed.map(({ personId }) => personId)).not.toContain(silent.child)
  expect(new Set(listed.map(({ personId }) => personId)).size).toBe(22)
})

test('opening is written down with its purpose before the number is shown, and the family reads it', async () => {
  const family = await overdueFamily(app)
  await work()
  const desk = await worker()
  const opened = await desk.client.guidanceDesk.openCall({ personId: family.child })
  expect(opened).toMatchObject({ sex: 'female', months: 4, phone: expect.stringMatching(/^139\d{8}$/), calls: [] })
  const { rows } = await sql<{ action: string; purpose: string; household_id: string }>`
    select action, purpose, household_id from audit_entry where subject_id = ${family.child} and action = 'overdueCall.opened'`.execute(app.db)
  expect(rows).toEqual([{ action: 'overdueCall.opened', purpose: 'service', household_id: family.householdId }])
})

test('a worker of another community finds nothing there', async () => {
  const family = await overdueFamily(app)
  await work()
  const other = await worker('620201001002')
  expect((await allCalls(other)).map(({ personId }) => personId)).not.toContain(family.child)
  await expect(other.client.guidanceDesk.openCall({ personId: family.child })).rejects.toMatchObject({ status: 404 })
  await expect(other.client.guidanceDesk.calls({ communityCode: here })).resolves.toEqual({ items: [], next: null })
})

test('a result stands with its next day; whoever wants no calls leaves the list for good', async () => {
  const family = await overdueFamily(app)
  await work()
  const desk = await worker()
  const { guidanceDesk } = desk.client
  await guidanceDesk.noteCall({ personId: family.child, outcome: 'noAnswer', againOn: '2026-11-30', note: '晚上再打' })
  await expect(guidanceDesk.noteCall({ personId: family.child, outcome: 'noAnswer', againOn: '2026-11-01' })).rejects.toMatchObject({ status: 400 })
  const row = (await allCalls(desk)).find(({ personId }) => personId === family.child)
  expect(row?.lastCall).toMatchObject({ outcome: 'noAnswer', againOn: '2026-11-30' })
  expect((await guidanceDesk.openCall({ personId: family.child })).calls).toMatchObject([{ outcome: 'noAnswer', note: '晚上再打' }])
  await guidanceDesk.noteCall({ personId: family.child, outcome: 'noCalls' })
  await work()
  expect((await allCalls(desk)).map(({ personId }) => personId)).not.toContain(family.child)
  await expect(guidanceDesk.openCall({ personId: family.child })).rejects.toMatchObject({ status: 404 })
})

test('what is done, or not agreed to any more, is called about by nobody', async () => {
  const [done, withdrawn, unreachable] = [await overdueFamily(app), await overdueFamily(app), await overdueFamily(app)]
  await work()
  const desk = await worker()
  await withdrawn.client.consent.withdraw({ purpose: 'childHealth', subjectId: withdrawn.child })
  await unreachable.client.consent.withdraw({ purpose: 'phone' })
  const listed = (await allCalls(desk)).map(({ personId }) => personId)
  expect(listed).toContain(done.child)
  expect(listed).not.toContain(withdrawn.child)
  expect(listed).not.toContain(unreachable.child)
  // Written down between two rounds: the number stays closed.
  for (const doseId of ['bcg-1']) saved(await done.client.timeline.recordDose({ subjectId: done.child, doseId, givenOn: '2026-07-03' }))
  saved(await done.client.timeline.markDone({ subjectId: done.child, itemId: 'newborn.certificate', on: '2026-07-20' }))
  await work()
  expect((await allCalls(desk)).map(({ personId }) => personId)).not.toContain(done.child)
})

describe('schedules and choices', () => {
  test('what the CDC said settles the product for every family; taken back, it is unknown again', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    const { guidanceDesk } = (await app.staff('city_administrator')).client
    const other = async () => (await client.timeline.item({ subjectId: child, itemId: 'vaccination.je-i-1' })).state
    expect((await guidanceDesk.choices()).items.map(({ product }) => product)).toEqual([null, null])
    expect(await other()).toBe('ahead')
    await guidanceDesk.setChoice({ group: 'JE', product: 'live', source: '市疾控 演示文号' })
    expect(await other()).toBe('notForYou')
    await guidanceDesk.setChoice({ group: 'JE', product: null, source: '市疾控还没有说' })
    expect(await other()).toBe('ahead')
    expect((await guidanceDesk.choices()).items[0]).toMatchObject({ group: 'JE', product: null, source: '市疾控还没有说' })
  })

  test('a local review shows on every row of its schedule until its next day', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    const { guidanceDesk } = (await app.staff('secretary', '620201001')).client
    const schedule = (await guidanceDesk.schedules()).items.find(({ kind }) => kind === 'vaccination')
    const scheduleId = schedule?.scheduleId ?? asId<'Schedule'>('')
    const reviewed = async () => (await client.timeline.item({ subjectId: child, itemId: 'vaccination.bcg-1' })).source.reviewedLocally
    expect([schedule?.review, await reviewed()]).toEqual([null, false])
    await guidanceDesk.reviewSchedule({ scheduleId, nextOn: '2027-11-23', note: '和原文对过' })
    expect(await reviewed()).toBe(true)
    const { columns, rows, schedule: shown } = await guidanceDesk.schedule({ scheduleId })
    expect(shown.review).toMatchObject({ nextOn: '2027-11-23', note: '和原文对过' })
    expect(columns).toEqual(expect.arrayContaining(['编号', '疫苗', '最小月龄']))
    expect(rows).toHaveLength(30)
    app.clock.set(new Date('2027-11-24T02:00:00Z'))
    expect(await reviewed()).toBe(false)
  })
})
