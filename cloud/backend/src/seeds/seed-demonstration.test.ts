import { createTestApp, type TestApp } from '../testing/test-app'
import { families } from './demonstration'
import { seedDemonstration } from './seed-demonstration'
import { refusedNickname } from '../areas/membership/rules'

let house: TestApp
beforeAll(async () => {
  house = await createTestApp()
})
afterAll(() => house.destroy())

test('some families of the demonstration have agreed to WeChat reminders and some have not, and a second run adds nothing', async () => {
  const seed = () => seedDemonstration({ db: house.db, app: house.app, clock: house.clock, say: () => undefined })
  const left = () =>
    Promise.all(
      families.map(async ({ openid }) => {
        const { items } = await house.clients.resident(openid).notices.subscriptions()
        return items.reduce((sum, item) => sum + item.left, 0)
      }),
    )
  await seed()
  const first = await left()
  expect(first.some((pieces) => pieces > 0)).toBe(true)
  expect(first.some((pieces) => pieces === 0)).toBe(true)
  await seed()
  expect(await left()).toEqual(first)
})

test('every desk of people has something to do: a conflict, a hand-over, a duplicate, a request, a child file, a name, a roster, a family kept apart', async () => {
  await seedDemonstration({ db: house.db, app: house.app, clock: house.clock, say: () => undefined })
  while ((await house.app.deliver()) > 0);
  const as = async (handle: string) => {
    const accountId = await house.app.areas.identity.staffAccount(handle)
    if (!accountId) throw new Error(handle)
    return house.clients.token((await house.app.areas.identity.sessions.start(accountId, 'seed')).token)
  }
  const [worker, secretary, registrar] = [await as('community-worker'), await as('secretary'), await as('registrar')]
  const { cards } = await worker.registerField.conflicts()
  expect(cards).toEqual([expect.objectContaining({ field: 'phone', mine: '15410000902', theirs: '15410000901' })])
  const { items: waiting } = await worker.contactDesk.households({ show: 'handovers' })
  const { items: all } = await worker.contactDesk.households({ show: 'all' })
  // A family of the register is called by its head, as it has no nickname: not by words that ask it to choose another.
  expect(all.map(({ nickname }) => nickname)).toContain('周演宁')
  expect(all.map(({ nickname }) => nickname)).not.toContain(refusedNickname)
  expect(waiting.map(({ handover }) => handover)).toEqual([expect.objectContaining({ giverConfirmed: false, takerConfirmed: true })])
  const { items: duplicates } = await registrar.duplicateDesk.list({ state: 'open' })
  expect(duplicates).toHaveLength(1)
  const { items: requests } = await registrar.privacyDesk.requests({})
  expect(requests.map(({ kind }) => kind)).toEqual(['correction'])
  const { items: children } = await secretary.registerDesk.childRequests({})
  expect(children.map(({ mayDecide }) => mayDecide)).toEqual([true])
  expect((await worker.familyDesk.namings({})).items).toHaveLength(1)
  expect((await worker.custodyField.families({})).items).toEqual([expect.objectContaining({ partner: '演示 · 街道协会秘书长' })])
  expect((await registrar.custodyDesk.tickets({})).items).toEqual([expect.objectContaining({ kept: false })])
  expect((await registrar.custodyDesk.openings({})).items).toHaveLength(1)
  const { items: rosters } = await worker.importDesk.list({})
  expect(rosters.map(({ state, rows, counts }) => ({ state, rows, faulty: counts.faulty }))).toEqual([{ state: 'preview', rows: 3, faulty: 1 }])
})
