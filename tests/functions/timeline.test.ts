import { sql } from 'kysely'
import { agreed, saved, youngBirth } from '../../cloud/backend/src/areas/guidance/testing/world'
import { openFunctionWorld, type FunctionWorld } from '../support/function-world'

/** The family function has one connection, its own login, and alone the key of what is sealed here. */
let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 1 })
})
afterAll(() => world.close())

test('a family keeps its timeline from the phone: a pregnancy, twins, doses, growth, signs; leaving takes it all', async () => {
  const [, personId] = await world.family('keeps', [
    ['妈妈', 'adult'],
    ['小满', 'child'],
  ])
  if (!personId) throw new Error('nobody in the household')
  const phone = world.phone('keeps')
  const { timeline, childHealth } = phone
  saved(await timeline.setChild({ personId, birthDate: youngBirth, sex: 'female', ...agreed.ofChild }))
  saved(await timeline.recordDose({ subjectId: personId, doseId: 'hepb-1', givenOn: youngBirth, batch: '合成批号' }))
  const detail = await timeline.item({ subjectId: personId, itemId: 'vaccination.hepb-1' })
  expect(detail).toMatchObject({ state: 'done', article: 'vaccines-by-age', done: { batch: '合成批号' } })
  expect(await childHealth.measure({ personId, measuredOn: '2026-08-02', weightKg: 4.5 })).toMatchObject({ kind: 'saved' })
  expect(await childHealth.noteSigns({ personId, ageMonths: 3, seen: [1] })).toMatchObject({ kind: 'saved', referral: true })
  expect(await timeline.calendar({ subjectId: personId })).toMatchObject({ content: expect.stringContaining('BEGIN:VCALENDAR') })
  const begun = saved(await timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2026-04-06' }, ...agreed.ofPregnancy }))
  const pregnancyId = begun.subjects.find(({ pregnancy }) => pregnancy)?.pregnancy?.pregnancyId
  if (!pregnancyId) throw new Error('no pregnancy')
  expect(saved(await timeline.endPregnancy({ pregnancyId }))).toMatchObject({ resting: true })
  saved(await timeline.resumePregnancy({ pregnancyId }))
  const birth = {
    pregnancyId,
    bornOn: '2026-11-20',
    early: true,
    children: [
      { nickname: '小谷', sex: 'female' as const },
      { nickname: '小穗', sex: 'male' as const },
    ],
    nicknameConsentVersion: (await phone.membership.childConsentNotice()).version,
    ...agreed.ofChild,
  }
  expect(saved(await timeline.giveBirth(birth)).subjects.map(({ kind }) => kind)).toEqual(['child', 'child', 'child'])
  expect(await phone.curves.curve({ sex: 'female', indicator: 'weight_for_age' })).toMatchObject({ unit: 'month', version: 'WS/T 423—2022' })
  await phone.consent.withdraw({ purpose: 'childHealth', subjectId: personId })
  expect((await timeline.overview()).subjects).toHaveLength(2)
  await phone.identity.eraseAccount()
  for (const table of ['guidance_record', 'guidance_child', 'guidance_pregnancy', 'guidance_journey']) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(world.app.db)
    expect({ table, rows: rows[0]?.n }).toEqual({ table, rows: 0 })
  }
})
