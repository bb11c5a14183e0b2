import { openFunctionWorld, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 1 })
})
afterAll(() => world.close())

test('the content function answers plans and days without a key or an account', async () => {
  const { guidance, calendar } = world.phone()
  const plan = await guidance.vaccinationPlan({ birthDate: '2026-08-31', sex: 'female' })
  expect(plan.doses.find(({ id }) => id === 'hepb-2')).toMatchObject({ earliestDate: '2026-09-30', eligibility: 'yes' })
  expect((await guidance.checkupPlan({ birthDate: '2026-08-31' })).visits).toHaveLength(13)
  expect((await guidance.antenatalPlan({ lastMenstrualPeriod: '2026-03-01' })).dueDate).toBe('2026-12-06')
  const judged = await guidance.assessGrowth({ sex: 'female', birthDate: '2024-08-31', measuredOn: '2026-08-31', weightKg: 12, heightCm: 88 })
  expect(judged.weight_for_height?.rowUsed).toBe(88)
  expect(await calendar.day({ date: '2026-10-01' })).toEqual({ kind: 'holiday' })
})
