import { sql } from 'kysely'
import { openFunctionWorld, type FunctionWorld } from '../support/function-world'

/** A function has one connection: whatever asks the database beside its own transaction waits for itself until it fails. */
let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 1 })
})
afterAll(() => world.close())

const here = '620201001001'

test('somebody joins the association, sees it, and reads who looked at their household', async () => {
  const [personId] = await world.family('joins', [['王女士', 'adult']])
  const phone = world.phone('joins')
  if (!personId) throw new Error('nobody in the household')
  expect(
    await phone.members.apply({
      name: '合成会员',
      kind: 'individual',
      strengths: [],
      volunteer: false,
      personId,
      consentVersion: (await phone.members.notice()).version,
    }),
  ).toMatchObject({ refusal: 'phoneMissing' })
  await world.bindPhone('joins', '13800000100')
  const { version } = await phone.members.notice()
  const form = { name: '合成会员', kind: 'individual', strengths: [], volunteer: false } as const
  const applied = await phone.members.apply({ ...form, strengths: [], personId, consentVersion: version })
  if (applied.kind !== 'saved') throw new Error(applied.kind)
  expect(await phone.members.mine()).toMatchObject([{ memberId: applied.membership.memberId, communityName: '福民社区' }])
  expect(await phone.contacts.mine()).toMatchObject({ contact: null })
  const worker = await world.app.staff('community_worker', here)
  const household = await phone.membership.household()
  await sql`insert into audit_entry (happened_at, actor_id, action, subject_kind, subject_id, request_id, purpose, household_id)
    values (now(), ${worker.accountId}, 'register.opened', 'household', ${household?.householdId ?? ''}, 'one', 'visit', ${household?.householdId ?? ''})`.execute(
    world.app.db,
  )
  expect((await phone.looks.mine({})).items).toMatchObject([{ office: '福民社区' }])
})

test('somebody on duty reads the families they are a contact of', async () => {
  await world.worker('on-duty', '演示 · 工作者')
  expect(await world.phone('on-duty').custodyField.families({})).toMatchObject({ items: [] })
})
