import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { findInClear } from '../../testing/clear-text'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { issueAdministratorCode } from './index'
import { insertGrant } from './grant-store'

describe('identity', () => {
  let house: TestApp
  beforeAll(async () => {
    house = await createTestApp()
  })
  afterAll(() => house.destroy())

  const accountsOf = async () => (await sql<{ n: number }>`select count(*) as n from identity_account`.execute(house.db)).rows[0]?.n ?? 0

  test('two first calls of one newcomer at once open one account', async () => {
    const before = await accountsOf()
    const { recognise } = house.app.areas.identity
    const [first, second] = await Promise.all([recognise.byOpenid('newcomer', true), recognise.byOpenid('newcomer', true)])
    expect(first?.accountId).toBe(second?.accountId)
    expect(await accountsOf()).toBe(before + 1)
  })

  test('reading opens no account', async () => {
    const before = await accountsOf()
    const looking = house.clients.resident('only-reads')
    expect((await looking.identity.me()).signedIn).toBe(true)
    expect(await looking.notices.unread()).toEqual({ count: 0 })
    expect(await looking.membership.household()).toBeNull()
    expect(await accountsOf()).toBe(before)
    await looking.identity.acceptPrivacy({ version: (await looking.identity.me()).privacy.currentVersion })
    expect(await accountsOf()).toBe(before + 1)
  })

  test('an openid stands nowhere in clear', async () => {
    await house.app.areas.identity.recognise.byOpenid('canary-openid', true)
    expect(await findInClear(house, ['canary-openid'])).toEqual([])
  })

  test('says who holds a role now, and no longer after off-boarding', async () => {
    const { identity } = house.app.areas
    const [helper, editor, gone] = [await house.staff('door_helper'), await house.staff('editor'), await house.staff('door_helper')]
    const asked = [helper.accountId, editor.accountId, gone.accountId]
    expect(await identity.holdsRole(house.db, asked, 'door_helper')).toEqual(new Set([helper.accountId, gone.accountId]))
    await sql`update identity_role_grant set revoked_at = now() where account_id = ${gone.accountId}`.execute(house.db)
    expect(await identity.holdsRole(house.db, asked, 'door_helper')).toEqual(new Set([helper.accountId]))
  })

  describe('sessions', () => {
    test('a token stops working after its minutes; the refresh secret brings a new one and works once', async () => {
      const { tokens } = await house.staff('editor')
      const { recognise, sessions } = house.app.areas.identity
      expect(await recognise.byToken(tokens.token)).not.toBeNull()
      house.clock.pass(16)
      expect(await recognise.byToken(tokens.token)).toBeNull()
      const fresh = await sessions.refresh(tokens.refresh, 'test')
      expect(await recognise.byToken(fresh?.token ?? '')).not.toBeNull()
      house.clock.pass(0.6)
      expect(await sessions.refresh(tokens.refresh, 'test')).toBeNull()
    })

    test('a secret swapped out long ago was copied: whoever shows it ends the session for both, and it is written down', async () => {
      const { tokens, accountId } = await house.staff('editor')
      const { recognise, sessions } = house.app.areas.identity
      const thief = tokens.refresh
      const fresh = await sessions.refresh(tokens.refresh, 'test')
      house.clock.pass(0.6)
      expect(await sessions.refresh(thief, 'theft')).toBeNull()
      expect(await recognise.byToken(fresh?.token ?? '')).toBeNull()
      expect(await sessions.refresh(fresh?.refresh ?? '', 'test')).toBeNull()
      const { rows } =
        await sql`select action, request_id from audit_entry where actor_id = ${accountId} and action = 'session.endedForReuse'`.execute(house.db)
      expect(rows).toEqual([{ action: 'session.endedForReuse', request_id: 'theft' }])
    })

    test('also a secret from many swaps ago; one that never was given out ends nothing', async () => {
      const { tokens } = await house.staff('editor')
      const { sessions } = house.app.areas.identity
      let newest = tokens.refresh
      for (let swap = 0; swap < 4; swap += 1) {
        house.clock.pass(1)
        newest = (await sessions.refresh(newest, 'test'))?.refresh ?? ''
      }
      house.clock.pass(1)
      expect(await sessions.refresh(`${'A'.repeat(22)}.${'B'.repeat(43)}`, 'test')).toBeNull()
      expect(await sessions.refresh('nonsense', 'test')).toBeNull()
      const next = await sessions.refresh(newest, 'test')
      expect(next).not.toBeNull()
      house.clock.pass(1)
      expect(await sessions.refresh(tokens.refresh, 'test')).toBeNull()
      expect(await sessions.refresh(next?.refresh ?? '', 'test')).toBeNull()
    })

    test('an answer that got lost is given again: the same secret once more, within half a minute', async () => {
      const { tokens } = await house.staff('editor')
      const { sessions } = house.app.areas.identity
      const lost = await sessions.refresh(tokens.refresh, 'test')
      house.clock.pass(0.4)
      const again = await sessions.refresh(tokens.refresh, 'test')
      expect(again?.refresh).toBe(lost?.refresh)
      expect(await sessions.refresh(again?.refresh ?? '', 'test')).not.toBeNull()
    })

    test('two tabs that refresh at once both stay signed in, whichever cookie lands last', async () => {
      const { tokens } = await house.staff('editor')
      const { recognise, sessions } = house.app.areas.identity
      const answers = await Promise.all([sessions.refresh(tokens.refresh, 'test'), sessions.refresh(tokens.refresh, 'test')])
      for (const answer of answers) expect(await recognise.byToken(answer?.token ?? '')).not.toBeNull()
      house.clock.pass(16)
      expect(await sessions.refresh(answers[0]?.refresh ?? '', 'test')).not.toBeNull()
      expect(answers[1]?.refresh).toBe(answers[0]?.refresh)
    })

    test('signing out with the secret of a lost answer ends the session all the same', async () => {
      const { tokens } = await house.staff('editor')
      const { recognise, sessions } = house.app.areas.identity
      const lost = await sessions.refresh(tokens.refresh, 'test')
      await sessions.end(tokens.refresh, 'test')
      expect(await recognise.byToken(lost?.token ?? '')).toBeNull()
    })

    test('the cookie lasts as long as the session: refreshing makes neither longer', async () => {
      const { tokens } = await house.staff('editor')
      const { sessions } = house.app.areas.identity
      house.clock.pass(60 * 24)
      const fresh = await sessions.refresh(tokens.refresh, 'test')
      expect(fresh?.expiresAt).toEqual(tokens.expiresAt)
    })

    test('an ended session stops at once, although its token is still young', async () => {
      const { tokens } = await house.staff('editor')
      await house.app.areas.identity.sessions.end(tokens.refresh, 'test')
      expect(await house.app.areas.identity.recognise.byToken(tokens.token)).toBeNull()
      expect(await house.app.areas.identity.sessions.refresh(tokens.refresh, 'test')).toBeNull()
    })

    test('a forged or foreign token is nobody', async () => {
      const { tokens } = await house.staff('editor')
      const [head, body] = tokens.token.split('.')
      expect(await house.app.areas.identity.recognise.byToken(`${head}.${body}.AAAA`)).toBeNull()
      expect(await house.app.areas.identity.recognise.byToken('not a token')).toBeNull()
    })
  })

  describe('the privacy notice', () => {
    test('acceptance is kept; an old version asks to read the new one', async () => {
      const client = house.clients.resident('reads-privacy')
      expect(await client.identity.acceptPrivacy({ version: '2020-01' })).toMatchObject({ kind: 'outdated' })
      const { privacy } = await client.identity.me()
      expect(privacy.acceptedVersion).toBeNull()
      expect(await client.identity.acceptPrivacy({ version: privacy.currentVersion })).toEqual({ kind: 'done' })
      expect((await client.identity.me()).privacy.acceptedVersion).toBe(privacy.currentVersion)
    })
  })

  describe('off-boarding', () => {
    test('takes the roles and ends every session at once', async () => {
      const administrator = await house.staff('city_administrator')
      const editor = await house.staff('editor')
      await house.app.areas.identity.sessions.start(editor.accountId, 'second browser')
      expect(await administrator.client.staff.offBoard({ accountId: editor.accountId })).toEqual({ kind: 'offBoarded', endedSessions: 2 })
      expect(await house.app.areas.identity.recognise.byToken(editor.tokens.token)).toBeNull()
      expect(await house.app.areas.identity.staffAccount(editor.handle)).toBeNull()
      await expect(editor.client.articleDesk.list({})).rejects.toMatchObject({ status: 401 })
    })

    test('whoever comes back can work again', async () => {
      const administrator = await house.staff('city_administrator')
      const editor = await house.staff('editor')
      await administrator.client.staff.offBoard({ accountId: editor.accountId })
      await house.db.transaction().execute((work) => insertGrant(work, editor.accountId, 'editor', '', house.clock.now()))
      expect(await house.app.areas.identity.staffAccount(editor.handle)).toBe(editor.accountId)
      const { items } = await administrator.client.staff.listStaff({ role: 'editor' })
      expect(items).toContainEqual(expect.objectContaining({ accountId: editor.accountId, offBoardedAt: null, roles: ['editor'] }))
    })

    test('someone who is not staff is not found', async () => {
      const administrator = await house.staff('city_administrator')
      const resident = await house.app.areas.identity.recognise.byOpenid('just-a-resident', true)
      await expect(administrator.client.staff.offBoard({ accountId: resident!.accountId })).rejects.toMatchObject({ status: 404 })
    })
  })

  describe('staff list', () => {
    test('an event manager sees door helpers only', async () => {
      await house.staff('door_helper')
      const manager = await house.staff('event_manager')
      const { items } = await manager.client.staff.listStaff({ role: 'editor' })
      expect(items.length).toBeGreaterThan(0)
      expect(items.every((member) => member.roles.includes('door_helper'))).toBe(true)
    })

    test('reading it is written down, with whose names were asked for', async () => {
      const manager = await house.staff('event_manager')
      await manager.client.staff.listStaff({})
      const { rows } = await sql<{ action: string; subject_id: string }>`
        select action, subject_id from audit_entry where actor_id = ${manager.accountId} and action = 'staff.read'`.execute(house.db)
      expect(rows).toEqual([{ action: 'staff.read', subject_id: 'door_helper' }])
    })
  })
})

describe('administrators', () => {
  let house: TestApp
  beforeEach(async () => {
    house = await createTestApp()
  })
  afterEach(() => house.destroy())

  test('the first claims a code once; then no code is made any more', async () => {
    const code = await issueAdministratorCode(house.db, house.clock, '演示 · 王敏')
    const client = house.clients.resident('first')
    expect(await client.identity.claimAdministrator({ code: 'WRONG-CODE' })).toMatchObject({ kind: 'refused' })
    expect(await client.identity.claimAdministrator({ code: ` ${code?.toLowerCase()} ` })).toEqual({ kind: 'claimed' })
    expect((await client.identity.me()).roles).toEqual(['city_administrator'])
    expect(await house.clients.resident('second').identity.claimAdministrator({ code: code ?? '' })).toMatchObject({ kind: 'refused' })
    expect(await issueAdministratorCode(house.db, house.clock, '演示 · 王敏')).toBeNull()
  })

  test('the first administrator works under the name that was given with the code', async () => {
    const code = await issueAdministratorCode(house.db, house.clock, '演示 · 王敏')
    const client = house.clients.resident('named')
    await client.identity.claimAdministrator({ code: code ?? '' })
    await client.staff.listStaff({})
    const { items } = await client.audit.list({ action: 'staff.read' })
    expect(items.map((entry) => entry.actor)).toEqual(['演示 · 王敏'])
  })

  test('a code runs out after half an hour', async () => {
    const code = await issueAdministratorCode(house.db, house.clock, '演示 · 王敏')
    house.clock.pass(31)
    expect(await house.clients.resident('late').identity.claimAdministrator({ code: code ?? '' })).toMatchObject({ kind: 'refused' })
  })

  test('of two claims at once one wins', async () => {
    const code = (await issueAdministratorCode(house.db, house.clock, '演示 · 王敏')) ?? ''
    const answers = await Promise.all(['a-first', 'b-first'].map((openid) => house.clients.resident(openid).identity.claimAdministrator({ code })))
    expect(answers.filter((answer) => answer.kind === 'claimed')).toHaveLength(1)
  })

  test('of two claims at once with a code each, one wins', async () => {
    const codes = [
      await issueAdministratorCode(house.db, house.clock, '演示 · 王敏'),
      await issueAdministratorCode(house.db, house.clock, '演示 · 王敏'),
    ]
    const answers = await Promise.all(
      codes.map((code, at) => house.clients.resident(`claims-${at}`).identity.claimAdministrator({ code: code ?? '' })),
    )
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['claimed', 'refused'])
    const { rows } = await sql`select account_id from identity_role_grant where role = 'city_administrator'`.execute(house.db)
    expect(rows).toHaveLength(1)
  })

  test('the last administrator stays, even when two leave each other at once', async () => {
    const one = await house.staff('city_administrator')
    const two = await house.staff('city_administrator')
    const answers = await Promise.all(
      [one.client.staff.offBoard({ accountId: two.accountId }), two.client.staff.offBoard({ accountId: one.accountId })].map((answer) =>
        answer.catch((error: unknown) => ({ kind: 'failed', error })),
      ),
    )
    expect(answers.filter((answer) => answer.kind === 'offBoarded')).toHaveLength(1)
  })
})

describe('leaving', () => {
  let house: TestApp
  beforeAll(async () => {
    house = await createTestApp()
  })
  afterAll(() => house.destroy())

  test('erases what names the person, ends sessions, and is a stranger afterwards', async () => {
    const { client } = await house.family('leaver', [
      ['石榴妈妈', 'adult'],
      ['小石榴', 'child'],
    ])
    const before = await house.app.areas.identity.recognise.byOpenid('leaver', false)
    expect(await client.identity.eraseAccount({})).toEqual({ kind: 'erased' })
    expect(await house.app.areas.identity.recognise.byOpenid('leaver', false)).toBeNull()
    const again = await house.app.areas.identity.recognise.byOpenid('leaver', true)
    expect(again?.accountId).not.toBe(before?.accountId)
    expect(await client.membership.household()).toBeNull()
  })

  test('staff are asked to be off-boarded first', async () => {
    const { client } = await house.staff('editor')
    expect(await client.identity.eraseAccount({})).toMatchObject({ kind: 'heldByStaffRole' })
  })

  const keptOf = async (accountId: string) =>
    (
      await sql<Record<string, unknown>>`select openid_index, openid_sealed, staff_handle, display_name, accepted_privacy, accepted_privacy_at
        from identity_account where account_id = ${accountId}`.execute(house.db)
    ).rows[0]

  test('leaves nothing of a resident, not even what they accepted', async () => {
    const client = house.clients.resident('leaves-nothing')
    await client.identity.acceptPrivacy({ version: (await client.identity.me()).privacy.currentVersion })
    const caller = await house.app.areas.identity.recognise.byOpenid('leaves-nothing', false)
    await client.identity.eraseAccount({})
    expect(new Set(Object.values((await keptOf(caller?.accountId ?? '')) ?? { none: 'found' }))).toEqual(new Set([null]))
  })

  test('whoever read lists is still named by the audit after off-boarding and erasing', async () => {
    const administrator = await house.staff('city_administrator')
    const reader = await house.staff('event_manager')
    await reader.client.staff.listStaff({})
    await administrator.client.staff.offBoard({ accountId: reader.accountId })
    const again = await house.app.areas.identity.sessions.start(reader.accountId, 'as a resident')
    expect(await house.clients.token(again.token).identity.eraseAccount({})).toEqual({ kind: 'erased' })
    expect(await keptOf(reader.accountId)).toMatchObject({ staff_handle: null, display_name: '演示 · event_manager' })
    const { items } = await administrator.client.audit.list({ action: 'staff.read' })
    expect(items.map((entry) => entry.actor)).toEqual(['演示 · event_manager'])
  })

  test('a role given since the caller was recognised holds the account', async () => {
    await house.clients.resident('becomes-staff').identity.acceptPrivacy({ version: '2020-01' })
    const before = await house.app.areas.identity.recognise.byOpenid('becomes-staff', true)
    await house.db.transaction().execute((work) => insertGrant(work, before?.accountId ?? '', 'editor', '', house.clock.now()))
    expect(await house.clients.caller(before).identity.eraseAccount({})).toMatchObject({ kind: 'heldByStaffRole' })
  })
})

test('an idempotency key is required for a change', async () => {
  const house = await createTestApp()
  const client = house.clients.resident('no-key', '')
  await expect(client.identity.acceptPrivacy({ version: randomUUID() })).rejects.toMatchObject({ status: 400, data: { field: 'Idempotency-Key' } })
  await house.destroy()
})
