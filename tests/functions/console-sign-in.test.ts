import { sql } from 'kysely'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import { openFunctionWorld, type FunctionWorld } from '../support/function-world'

let world: FunctionWorld
beforeAll(async () => {
  world = await openFunctionWorld({ warmProcesses: 2 })
})
afterAll(() => world.close())

/** A console in the office, served by Node. */
async function browser() {
  const door = world.app.app.areas.identity.consoleSignIn
  const { secret, code, number } = await door.ask({ device: 'Windows 电脑 · Edge 浏览器', requestId: 'test', cookie: undefined })
  return { code, number, follow: () => door.follow(secret, 'test') }
}

/** Two administrators make whoever accepts with this phone a colleague with a role. */
async function colleague(openid: string) {
  const [one, two] = [await world.app.staff('city_administrator'), await world.app.staff('city_administrator')]
  const invited = await one.client.staff.invite({ staffName: '演示 · 新同事' })
  if (invited.kind !== 'invited') throw new Error(invited.words)
  expect(await world.phone(openid).identity.invitation({ code: invited.code })).toMatchObject({ kind: 'open', staffName: '演示 · 新同事' })
  expect(await world.phone(openid).identity.acceptInvitation({ code: invited.code })).toEqual({ kind: 'accepted', replaces: false })
  const member = (await one.client.staff.listStaff({})).items.filter(({ roles }) => roles.length === 0).at(-1)
  if (!member) throw new Error('nobody joined')
  const proposed = await one.client.staff.proposeRole({ accountId: member.accountId, role: 'editor', scope: '' })
  if (proposed.kind !== 'proposed') throw new Error(proposed.words)
  expect(await two.client.staff.confirmProposal({ proposalId: proposed.proposalId })).toEqual({ kind: 'decided' })
  return member.accountId
}

test('a colleague joins, gets a role from two people, and lets a console in: all from the member function', async () => {
  const accountId = await colleague('joins-by-phone')
  const { identity } = world.phone('joins-by-phone')
  expect((await identity.me()).permittedActions).toContain('useConsole')
  const asked = await browser()
  expect(await identity.signInRequest({ code: asked.code })).toMatchObject({ kind: 'open', device: 'Windows 电脑 · Edge 浏览器' })
  expect(await identity.confirmSignIn({ code: asked.code, number: asked.number })).toEqual({ kind: 'confirmed' })
  const progress = await asked.follow()
  if (progress.state !== 'in') throw new Error(progress.state)
  expect((await world.app.app.areas.identity.recognise.byToken(progress.tokens.token))?.accountId).toBe(accountId)

  const [session] = await identity.sessions()
  expect(session).toMatchObject({ device: 'Windows 电脑 · Edge 浏览器', current: false })
  expect(await identity.endOtherSessions()).toEqual({ kind: 'ended', count: 1 })
  expect(await world.app.app.areas.identity.recognise.byToken(progress.tokens.token)).toBeNull()
})

test('declining, a wrong number and a resident are refused there as elsewhere', async () => {
  await colleague('refuses-by-phone')
  const { identity } = world.phone('refuses-by-phone')
  const declined = await browser()
  expect(await identity.declineSignIn({ code: declined.code })).toMatchObject({ reason: 'declined' })
  expect(await declined.follow()).toMatchObject({ state: 'over', reason: 'declined' })
  const wrong = await browser()
  expect(await identity.confirmSignIn({ code: wrong.code, number: 1 })).toMatchObject({ reason: 'wrongNumber' })
  const asked = await browser()
  expect(await world.phone('only-a-resident').identity.signInRequest({ code: asked.code })).toMatchObject({ reason: 'notStaff' })
  expect(await asked.follow()).toMatchObject({ state: 'waiting' })
})

test('staff operations are not served there', async () => {
  await colleague('no-desk-by-phone')
  const { result } = await world.platform.callFunction({
    name: 'member',
    openid: 'no-desk-by-phone',
    data: { operation: 'staff.proposals', input: {}, idempotencyKey: 'not-served-here' },
  })
  expect(result.status).toBe(404)
})

describe('its database role', () => {
  const denied = { code: '42501' }
  const member = () => createDatabase<unknown>(world.app.url, { max: 1, role: 'xiongguan_member' })

  test.each([
    ['take a session', 'update identity_sign_in set session_id = gen_random_uuid()'],
    ['read the browser’s half', 'select browser_hash from identity_sign_in'],
    ['ask for a code', 'insert into identity_sign_in (sign_in_id) values (gen_random_uuid())'],
    ['start a session', 'insert into identity_session (session_id) values (gen_random_uuid())'],
    ['invite', 'insert into identity_invitation (invitation_id) values (gen_random_uuid())'],
    ['rename an invitation', "update identity_invitation set staff_name = 'x'"],
    ['propose', 'insert into identity_proposal (proposal_id) values (gen_random_uuid())'],
    ['confirm', "update identity_proposal set decision = 'confirmed'"],
    ['see proposals', 'select * from identity_proposal'],
    [
      'write history',
      "insert into identity_role_history (account_id, role, scope, change, changed_at) select account_id, 'editor', '', 'granted', now() from identity_account limit 1",
    ],
  ])('cannot %s', async (_what, statement) => {
    const db = member()
    await expect(sql.raw(statement).execute(db)).rejects.toMatchObject(denied)
    await db.destroy()
  })

  test('moves no account to another person and names nobody without an invitation', async () => {
    const accountId = await colleague('stays-with-the-person')
    const db = member()
    for (const change of [
      "openid_index = '\\x0102'",
      "display_name = '冒名'",
      'staff_bound_at = now()',
      "display_name = '冒名', staff_bound_at = now()",
    ])
      await expect(sql.raw(`update identity_account set ${change} where account_id = '${accountId}'`).execute(db)).rejects.toMatchObject(denied)
    await expect(
      sql
        .raw(`insert into identity_role_grant (account_id, role, scope, granted_at) values ('${accountId}', 'city_administrator', '', now())`)
        .execute(db),
    ).rejects.toMatchObject(denied)
    await db.destroy()
  })
})
