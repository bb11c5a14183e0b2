import type { AccountId, Role } from '@xiongguan/contract/identity/terms'
import { sql } from 'kysely'
import { findInClear } from '../../testing/clear-text'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { issueAdministratorCode } from './index'
import { standingFor } from './proposal-rules'
import { insertGrant } from './grant-store'

let house: TestApp
beforeEach(async () => {
  house = await createTestApp()
})
afterEach(() => house.destroy())

type Member = Awaited<ReturnType<TestApp['staff']>>
const administrators = async () => [await house.staff('city_administrator'), await house.staff('city_administrator')] as const

async function invite(by: Member, staffName = '演示 · 新同事', replaces?: AccountId) {
  const made = await by.client.staff.invite({ staffName, ...(replaces ? { replaces } : {}) })
  if (made.kind !== 'invited') throw new Error(made.words)
  return made
}

/** A colleague who joined with their own WeChat, without any role yet. */
async function joined(by: Member, openid: string) {
  const { code } = await invite(by)
  const client = house.clients.resident(openid)
  expect(await client.identity.acceptInvitation({ code })).toEqual({ kind: 'accepted', replaces: false })
  const accountId = (await house.app.areas.identity.recognise.byOpenid(openid, false))?.accountId ?? ('' as AccountId)
  return { client, accountId }
}

async function propose(by: Member, accountId: AccountId, role: Role = 'editor', scope = '') {
  const made = await by.client.staff.proposeRole({ accountId, role, scope })
  if (made.kind !== 'proposed') throw new Error(made.words)
  return made.proposalId
}

const actions = async () =>
  (await sql<{ action: string }>`select action from audit_entry order by sequence`.execute(house.db)).rows.map((row) => row.action)

describe('joining', () => {
  test('a colleague accepts with their own WeChat under the name the administrator typed, and holds no role', async () => {
    const [one] = await administrators()
    const { code, path } = await invite(one, '演示 · 高主任')
    expect(path).toBe(`/i/${code}`)
    const client = house.clients.resident('new-colleague')
    expect(await client.identity.invitation({ code: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
      kind: 'open',
      staffName: '演示 · 高主任',
      invitedBy: '演示 · city_administrator',
      replaces: false,
    })
    expect(await client.identity.acceptInvitation({ code })).toEqual({ kind: 'accepted', replaces: false })
    expect((await client.identity.me()).roles).toEqual([])
    const { items } = await one.client.staff.listStaff({})
    expect(items).toContainEqual(expect.objectContaining({ displayName: '演示 · 高主任', roles: [] }))
    expect((await one.client.staff.invitations({})).items).toEqual([expect.objectContaining({ staffName: '演示 · 高主任', state: 'accepted' })])
    expect(await client.identity.signInRequest({ code: 'A'.repeat(22) })).toMatchObject({ reason: 'noRole' })
  })

  test('one invitation binds one person: of two at once one, and afterwards nobody', async () => {
    const [one] = await administrators()
    const { code } = await invite(one)
    for (const openid of ['first-openid', 'second-openid', 'third-openid']) await house.app.areas.identity.recognise.byOpenid(openid, true)
    const answers = await Promise.all(
      ['first-openid', 'second-openid'].map((openid) => house.clients.resident(openid).identity.acceptInvitation({ code })),
    )
    expect(answers.map((answer) => answer.kind).sort()).toEqual(['accepted', 'refused'])
    expect(await house.clients.resident('third-openid').identity.acceptInvitation({ code })).toMatchObject({ reason: 'closed' })
  })

  test.each([
    ['unknown', async () => 'ABCD-EFGH-JKLM-NPQR'],
    [
      'seven days old',
      async (one: Member) => {
        const { code } = await invite(one)
        house.clock.pass(7 * 24 * 60)
        return code
      },
    ],
    [
      'taken back',
      async (one: Member) => {
        const { code, invitationId } = await invite(one)
        expect(await one.client.staff.withdrawInvitation({ invitationId })).toEqual({ kind: 'decided' })
        return code
      },
    ],
  ])('a code that is %s is a closed one', async (_why, make) => {
    const [one] = await administrators()
    const code = await make(one)
    const client = house.clients.resident('comes-late')
    expect(await client.identity.invitation({ code })).toMatchObject({ reason: 'closed' })
    expect(await client.identity.acceptInvitation({ code })).toMatchObject({ reason: 'closed' })
  })

  test('one WeChat is one colleague; a demonstration handle is none; nobody accepts their own', async () => {
    const [one, two] = await administrators()
    const { client } = await joined(one, 'twice')
    expect(await client.identity.acceptInvitation({ code: (await invite(one)).code })).toMatchObject({ reason: 'alreadyStaff' })
    expect(await two.client.identity.acceptInvitation({ code: (await invite(one)).code })).toMatchObject({ reason: 'needsWeChat' })
    await sql`update identity_role_grant set revoked_at = now() where role = 'city_administrator'`.execute(house.db)
    const own = house.clients.resident('own-inviter')
    await own.identity.claimAdministrator({ code: (await issueAdministratorCode(house.db, house.clock, '演示 · 王敏')) ?? '' })
    const mine = await own.staff.invite({ staffName: '演示 · 自己' })
    expect(await own.identity.invitation({ code: mine.kind === 'invited' ? mine.code : '' })).toMatchObject({ reason: 'ownInvitation' })
  })

  test('the code stands nowhere, and a lost answer is given once more', async () => {
    const [one] = await administrators()
    const key = 'the-same-invitation'
    const caller = await house.app.areas.identity.recognise.byToken(one.tokens.token)
    const asked = () => house.clients.keyed(caller, key).staff.invite({ staffName: '演示 · 丢了答复' })
    const first = await asked()
    expect(await asked()).toEqual(first)
    const { rows } = await sql`select invitation_id from identity_invitation`.execute(house.db)
    expect(rows).toHaveLength(1)
    if (first.kind !== 'invited') throw new Error(first.words)
    expect(await findInClear(house, [first.code])).toEqual([])
  })
})

describe('giving a role', () => {
  test('one proposes, another confirms, and the person works with it; the history names both', async () => {
    const [one, two] = await administrators()
    const { client, accountId } = await joined(one, 'gets-a-role')
    const proposalId = await propose(one, accountId, 'community_worker', '620201001001')
    expect((await two.client.staff.proposals({})).items).toEqual([
      expect.objectContaining({
        proposalId,
        standing: 'mayConfirm',
        role: 'community_worker',
        scopeName: expect.stringMatching(/社区/),
        opensAt: null,
      }),
    ])
    expect((await client.identity.me()).roles).toEqual([])
    expect(await two.client.staff.confirmProposal({ proposalId })).toEqual({ kind: 'decided' })
    expect((await client.identity.me()).roles).toEqual(['community_worker'])
    const file = await two.client.staff.file({ accountId })
    expect(file).toMatchObject({ bound: true, roles: [{ role: 'community_worker', scope: '620201001001' }] })
    expect(file.history).toEqual([
      expect.objectContaining({ change: 'granted', by: '演示 · city_administrator', confirmedBy: '演示 · city_administrator' }),
    ])
    expect((await one.client.staff.proposals({})).items).toEqual([])
    expect(await actions()).toEqual(expect.arrayContaining(['staff.invited', 'staff.joined', 'role.proposed', 'role.granted']))
  })

  test('the same person is refused in words, and in SQL whoever writes it', async () => {
    const [one] = await administrators()
    const { accountId } = await joined(one, 'same-person')
    const proposalId = await propose(one, accountId)
    expect(await one.client.staff.confirmProposal({ proposalId })).toMatchObject({ kind: 'refused', reason: 'ownProposal' })
    const alone = sql`update identity_proposal set decision = 'confirmed', decided_by = proposed_by, decided_at = ${house.clock.now()}
      where proposal_id = ${proposalId}`
    await expect(alone.execute(house.db)).rejects.toMatchObject({ code: '42501' })
    await sql`update identity_role_grant set revoked_at = now() where role = 'city_administrator' and account_id <> ${one.accountId}`.execute(
      house.db,
    )
    await expect(alone.execute(house.db)).rejects.toMatchObject({ constraint: 'identity_proposal_second_person' })
  })

  test('the one concerned confirms nothing and proposes nothing for themselves, in SQL neither', async () => {
    const [one, two] = await administrators()
    const third = await house.staff('city_administrator')
    const proposalId = await propose(one, two.accountId, 'editor')
    expect((await two.client.staff.proposals({})).items).toMatchObject([{ standing: 'concernsYou' }])
    expect(await two.client.staff.confirmProposal({ proposalId })).toMatchObject({ reason: 'concernsYou' })
    const concerned = sql`update identity_proposal set decision = 'confirmed', decided_by = account_id, decided_at = ${house.clock.now()} where proposal_id = ${proposalId}`
    await expect(concerned.execute(house.db)).rejects.toMatchObject({ constraint: 'identity_proposal_second_person' })
    expect(await one.client.staff.proposeRole({ accountId: one.accountId, role: 'editor', scope: '' })).toMatchObject({ reason: 'forYourself' })
    expect(await third.client.staff.confirmProposal({ proposalId })).toEqual({ kind: 'decided' })
  })

  test('a colleague’s account gets no role past a proposal, whoever writes it', async () => {
    const [one] = await administrators()
    const { accountId } = await joined(one, 'past-the-proposal')
    const slipped = house.db.transaction().execute((work) => insertGrant(work, accountId, 'city_administrator', '', house.clock.now()))
    await expect(slipped).rejects.toMatchObject({ code: '42501' })
    const editor = await house.staff('editor')
    await expect(
      sql`insert into identity_proposal (proposal_id, kind, account_id, role, scope, proposed_by, proposed_at, expires_at)
        values (gen_random_uuid(), 'grant', ${accountId}, 'editor', '', ${editor.accountId}, now(), now() + interval '1 day')`.execute(house.db),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('two confirm at once: the role is given once, the second is told it is done', async () => {
    const [one, two] = await administrators()
    const three = await house.staff('city_administrator')
    const { accountId } = await joined(one, 'confirmed-twice')
    const proposalId = await propose(one, accountId)
    const answers = await Promise.all([two, three].map(({ client }) => client.staff.confirmProposal({ proposalId })))
    expect(answers.map((answer) => (answer.kind === 'refused' ? answer.reason : answer.kind)).sort()).toEqual(['decided', 'decided'])
    expect(answers.filter((answer) => answer.kind === 'decided')).toHaveLength(1)
    expect((await two.client.staff.file({ accountId })).history).toHaveLength(1)
  })

  test('a proposal a week old, one declined and one of somebody who left are worth nothing', async () => {
    const [one, two] = await administrators()
    const { accountId } = await joined(one, 'too-late')
    const old = await propose(one, accountId)
    expect(await one.client.staff.proposeRole({ accountId, role: 'editor', scope: '' })).toMatchObject({ reason: 'alreadyProposed' })
    house.clock.pass(7 * 24 * 60)
    const [first, second] = [await freshSession(one), await freshSession(two)]
    expect(await second.staff.confirmProposal({ proposalId: old })).toMatchObject({ reason: 'expired' })
    const made = await first.staff.proposeRole({ accountId, role: 'editor', scope: '' })
    const declined = made.kind === 'proposed' ? made.proposalId : old
    expect(await second.staff.declineProposal({ proposalId: declined })).toEqual({ kind: 'decided' })
    expect(await second.staff.confirmProposal({ proposalId: declined })).toMatchObject({ reason: 'decided' })
    const last = await first.staff.proposeRole({ accountId, role: 'editor', scope: '' })
    await first.staff.offBoard({ accountId })
    expect(await second.staff.confirmProposal({ proposalId: last.kind === 'proposed' ? last.proposalId : old })).toMatchObject({ reason: 'expired' })
  })

  const freshSession = async (member: Member) => house.clients.token((await house.app.areas.identity.sessions.start(member.accountId, 'test')).token)

  test('scope belongs to the role', async () => {
    const [one] = await administrators()
    const { accountId } = await joined(one, 'which-scope')
    for (const [role, scope] of [
      ['community_worker', ''],
      ['community_worker', '999'],
      ['partner', '620201001001'],
      ['editor', '620201001001'],
    ] as const)
      expect(await one.client.staff.proposeRole({ accountId, role, scope })).toMatchObject({ reason: 'scopeMissing' })
    expect(await one.client.staff.proposeRole({ accountId, role: 'partner', scope: 'womens_federation' })).toMatchObject({ kind: 'proposed' })
  })

  test('a resident can be proposed for nothing', async () => {
    const [one] = await administrators()
    const resident = await house.app.areas.identity.recognise.byOpenid('just-a-resident', true)
    await expect(one.client.staff.proposeRole({ accountId: resident!.accountId, role: 'editor', scope: '' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('an only administrator', () => {
  test('may confirm alone after a day in which everyone could see it, and not once there is a second', async () => {
    const one = await house.staff('city_administrator')
    const { accountId } = await joined(one, 'second-to-be')
    const proposalId = await propose(one, accountId, 'city_administrator')
    const opens = new Date(house.clock.now().getTime() + 24 * 3_600_000).toISOString()
    expect((await one.client.staff.proposals({})).items).toMatchObject([{ standing: 'waits', opensAt: opens }])
    expect(await one.client.staff.confirmProposal({ proposalId })).toMatchObject({ reason: 'waits' })
    house.clock.pass(24 * 60)
    const alone = house.clients.token((await house.app.areas.identity.sessions.start(one.accountId, 'next day')).token)
    expect((await alone.staff.proposals({})).items).toMatchObject([{ standing: 'mayConfirm' }])
    expect(await alone.staff.confirmProposal({ proposalId })).toEqual({ kind: 'decided' })
    const { accountId: another } = await joined({ ...one, client: alone }, 'third-to-be')
    const next = await alone.staff.proposeRole({ accountId: another, role: 'editor', scope: '' })
    house.clock.pass(24 * 60)
    const later = house.clients.token((await house.app.areas.identity.sessions.start(one.accountId, 'day after')).token)
    expect(await later.staff.confirmProposal({ proposalId: next.kind === 'proposed' ? next.proposalId : proposalId })).toMatchObject({
      reason: 'ownProposal',
    })
  })
})

describe('taking a role back', () => {
  test('is done by one, at once, and stays in the history', async () => {
    const [one] = await administrators()
    const editor = await house.staff('editor')
    expect(await one.client.staff.revokeRole({ accountId: editor.accountId, role: 'editor', scope: '' })).toEqual({ kind: 'revoked' })
    await expect(editor.client.articleDesk.list({})).rejects.toMatchObject({ status: 404 })
    const { history } = await one.client.staff.file({ accountId: editor.accountId })
    expect(history.map(({ change, by }) => [change, by])).toEqual([
      ['revoked', '演示 · city_administrator'],
      ['granted', null],
    ])
    await expect(one.client.staff.revokeRole({ accountId: editor.accountId, role: 'editor', scope: '' })).rejects.toMatchObject({ status: 404 })
  })

  test('the last administrator keeps it, even when two take it from each other at once', async () => {
    const [one, two] = await administrators()
    const take = (by: Member, from: Member) =>
      by.client.staff
        .revokeRole({ accountId: from.accountId, role: 'city_administrator', scope: '' })
        .catch((error: { status?: number }) => ({ kind: String(error.status) }))
    const answers = await Promise.all([take(one, two), take(two, one)])
    expect(answers.filter(({ kind }) => kind === 'revoked')).toHaveLength(1)
  })
})

describe('a lost WeChat', () => {
  test('the new one takes over roles and name after a second administrator; the old one is out at once', async () => {
    const [one, two] = await administrators()
    const old = await joined(one, 'lost-wechat')
    const given = await propose(one, old.accountId, 'event_manager')
    await two.client.staff.confirmProposal({ proposalId: given })
    const session = await house.app.areas.identity.sessions.start(old.accountId, 'stolen phone')
    const { code } = await invite(one, '演示 · 新同事', old.accountId)
    const [pending] = (await two.client.staff.proposals({})).items
    if (!pending) throw new Error('nothing is proposed')
    expect(pending).toMatchObject({ kind: 'replace', standing: 'notAccepted' })
    expect(await two.client.staff.confirmProposal({ proposalId: pending.proposalId })).toMatchObject({ reason: 'notAccepted' })
    const fresh = house.clients.resident('new-wechat')
    expect(await fresh.identity.invitation({ code })).toMatchObject({ kind: 'open', replaces: true })
    expect(await fresh.identity.acceptInvitation({ code })).toEqual({ kind: 'accepted', replaces: true })
    expect((await fresh.identity.me()).roles).toEqual([])
    expect(await one.client.staff.confirmProposal({ proposalId: pending.proposalId })).toMatchObject({ reason: 'ownProposal' })
    expect(await two.client.staff.confirmProposal({ proposalId: pending.proposalId })).toEqual({ kind: 'decided' })
    expect(await fresh.identity.me()).toMatchObject({ roles: ['event_manager'], displayName: '演示 · 新同事' })
    expect(await house.app.areas.identity.recognise.byToken(session.token)).toBeNull()
    expect((await house.clients.resident('lost-wechat').identity.me()).roles).toEqual([])
  })

  /** Replaces an account by a new WeChat; answers the client that may act for its heir, and the proposal that waits. */
  async function inherited(by: Member, old: AccountId, openid: string) {
    const { code } = await invite(by, '演示 · 换了手机', old)
    const fresh = house.clients.resident(openid)
    expect(await fresh.identity.acceptInvitation({ code })).toEqual({ kind: 'accepted', replaces: true })
    const pending = (await by.client.staff.proposals({})).items.find(({ kind }) => kind === 'replace')
    if (!pending) throw new Error('nothing is proposed')
    return { fresh, proposalId: pending.proposalId }
  }

  test('roles never pass to an account that was erased meanwhile: nobody could sign in with them', async () => {
    const [one, two] = await administrators()
    const { fresh, proposalId } = await inherited(one, (await house.staff('editor')).accountId, 'erased-heir')
    expect(await fresh.identity.eraseAccount()).toEqual({ kind: 'erased' })
    expect(await two.client.staff.confirmProposal({ proposalId })).toMatchObject({ kind: 'refused', reason: 'notAccepted' })
  })

  test('what somebody proposed lapses with the old account, so that they do not confirm it from the new one', async () => {
    const [one, two] = await administrators()
    const third = await house.staff('city_administrator')
    const colleague = await joined(one, 'waits-for-a-role')
    const own = await propose(one, colleague.accountId)
    const { fresh, proposalId } = await inherited(two, one.accountId, 'administrators-new-phone')
    expect(await third.client.staff.confirmProposal({ proposalId })).toEqual({ kind: 'decided' })
    expect((await fresh.identity.me()).roles).toEqual(['city_administrator'])
    expect(await fresh.staff.confirmProposal({ proposalId: own })).toMatchObject({ kind: 'refused', reason: 'expired' })
    expect((await colleague.client.identity.me()).roles).toEqual([])
  })
})

describe('how a proposal stands', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000)
  const proposal = { kind: 'grant' as const, concerned: 'c', proposedBy: 'p', proposedAt: at(0), heir: null }
  test.each([
    ['another', 'a', ['p', 'a'], 0, 'mayConfirm'],
    ['whoever proposed, with another there', 'p', ['p', 'a'], 100, 'ownProposal'],
    ['whoever proposed, alone, too early', 'p', ['p'], 23.99, 'waits'],
    ['whoever proposed, alone, after a day', 'p', ['p'], 24, 'mayConfirm'],
    ['whoever proposed, where only the one concerned is left', 'p', ['p', 'c'], 24, 'mayConfirm'],
    ['the one concerned', 'c', ['p', 'c'], 24, 'concernsYou'],
  ] as const)('for %s', (_who, actor, hands, hours, standing) => {
    expect(standingFor(proposal, actor, hands, at(hours))).toBe(standing)
  })

  test('a replacement waits for its heir, who does not confirm it', () => {
    expect(standingFor({ ...proposal, kind: 'replace' }, 'a', ['p', 'a'], at(0))).toBe('notAccepted')
    expect(standingFor({ ...proposal, kind: 'replace', heir: 'a' }, 'a', ['p', 'a'], at(30))).toBe('concernsYou')
  })
})
