import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { retentionClasses } from '@xiongguan/contract/consent/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { bindPhone } from '../../seeds/bind-phone'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { assignDuty } from '../../testing/assign-duty'
import { isTimed, retention, type TimedClass } from './retention'

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => {
  jest.restoreAllMocks()
  return app.destroy()
})

const accountOf = async (openid: string) => (await app.app.areas.identity.recognise.byOpenid(openid, false))?.accountId ?? ''
const day = 24 * 60

async function linkOf(openid: string): Promise<string> {
  const result = await app.clients.resident(openid).consent.exportMine()
  if (result.kind !== 'ready') throw new Error(result.words)
  return new URL(result.link, 'http://here.invalid').searchParams.get('key') ?? ''
}
const open = (key: string) => app.app.areas.consent.openMyData(key, 'test')

/** Signs up for an event that asks something. */
async function answer(client: Awaited<ReturnType<TestApp['family']>>['client'], personId: PersonId) {
  const manager = await app.staff('event_manager')
  const question = { questionId: null, prompt: '有没有忌口', kind: 'text' as const, options: [], required: false, atDoor: false, perPerson: false }
  const at = (hours: number) => new Date(app.clock.now().getTime() + hours * 3_600_000).toISOString()
  const saved = await manager.client.eventDesk.create({
    kind: 'member_day',
    title: '会员活动日',
    tagline: '全家来走一走',
    description: '合成数据',
    venueName: '测试场地',
    venueAddress: '测试地址 1 号',
    signUpOpensAt: at(-1),
    signUpClosesAt: at(47),
    cancelUntil: at(47),
    startsAt: at(48),
    endsAt: at(51),
    capacity: 50,
    householdLimit: 6,
    partyRule: 'anyone',
    coHosts: [],
    communityCodes: null,
    signUpRules: { ...plainSignUpRules, questions: [question] },
    organiser: organiserDefaults,
  })
  if (saved.kind !== 'saved') throw new Error(saved.words)
  const { eventId } = saved
  await manager.client.eventDesk.publish({ eventId })
  const [asked] = (await client.events.get({ eventId })).questions
  if (!asked) throw new Error('no question')
  const answers = [{ questionId: asked.questionId, personId: null, values: ['不吃香菜'] }]
  const result = await client.events.signUp({ eventId, personIds: [personId], answers })
  if (result.kind !== 'signedUp') throw new Error('not signed up')
}

describe('the export of my data', () => {
  test('holds what is kept of me, for people and for machines, and nothing of any other family', async () => {
    await app.family('mine', [
      ['我家妈妈', 'adult'],
      ['我家乐乐', 'child'],
    ])
    await app.family('other', [
      ['别家爸爸', 'adult'],
      ['别家果果', 'child'],
    ])
    await app.clients.resident('mine').consent.ask({ kind: 'access', words: '想看看自己的信息' })
    await app.clients.resident('other').consent.ask({ kind: 'access', words: '别家的申请' })
    const file = (await open(await linkOf('mine')))?.html ?? ''
    for (const text of ['我家妈妈', '我家乐乐', '想看看自己的信息', '孩子的称呼']) expect(file).toContain(text)
    for (const text of ['别家', await accountOf('other')]) expect(file).not.toContain(text)
    const machine = JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(file)?.[1] ?? '') as {
      sections: { title: string; rows: object[] }[]
    }
    expect(machine.sections.find(({ title }) => title === '家人')?.rows).toMatchObject([{ 称呼: '我家妈妈' }, { 称呼: '我家乐乐' }])
  })

  test('opens what is kept of me and my children, and of another adult only what the household shows', async () => {
    const { household, personIds } = await app.family('mine', [
      ['妈妈', 'adult'],
      ['爸爸', 'adult'],
    ])
    await sql`update membership_person set account_id = ${await accountOf('mine')}, born_on = '1903-01-01' where person_id = ${personIds[0]}`.execute(
      app.db,
    )
    await sql`update membership_person set born_on = '1904-02-02' where person_id = ${personIds[1]}`.execute(app.db)
    expect(household.people).toHaveLength(2)
    const file = (await open(await linkOf('mine')))?.html ?? ''
    expect(file).toContain('1903-01-01')
    expect(file).not.toContain('1904-02-02')
  })

  test('holds memberships, contacts and what was answered at sign-up', async () => {
    const { client, personIds, household } = await app.family('mine', [['妈妈', 'adult']])
    const [personId] = personIds
    if (!personId) throw new Error('nobody in the household')
    await bindPhone(client.family, '13800000301')
    const { version } = await client.members.notice()
    const form = { kind: 'individual' as const, volunteer: false, strengths: ['skilled' as const], name: '王合成', statement: '愿意教剪纸' }
    await client.members.apply({ ...form, personId, consentVersion: version })
    const registrar = await app.staff('registrar')
    const contacts = [await app.staff('community_worker', '620201001001'), await app.staff('community_worker', '620201001001')] as const
    await assignDuty(registrar.client, household.householdId, [contacts[0].accountId, contacts[1].accountId])
    await sql`update identity_account set display_name = '合成专干' where account_id = ${contacts[0].accountId}`.execute(app.db)
    await answer(client, personId)
    const file = (await open(await linkOf('mine')))?.html ?? ''
    for (const text of ['王合成', '13800000301', '愿意教剪纸', '技术特长人员', '合成专干', '有没有忌口', '不吃香菜']) expect(file).toContain(text)
  })

  test('a message that rests is not in it either', async () => {
    const { client } = await app.family('mine', [['妈妈', 'adult']])
    const accountId = await accountOf('mine')
    const message = { accountId, kind: 'memberBirthday' as const, title: '生日快乐', text: '祝您生日快乐', opens: null, dedupeKey: 'birthday' }
    await app.db.transaction().execute((work) => app.app.areas.notices.send(work, message))
    expect((await open(await linkOf('mine')))?.html).toContain('祝您生日快乐')
    await client.membership.setQuiet({ quiet: true })
    expect((await open(await linkOf('mine')))?.html).not.toContain('祝您生日快乐')
  })

  test('what somebody typed is shown and never run', async () => {
    await app.family('mine', [['妈妈', 'adult']])
    await app.clients.resident('mine').consent.ask({ kind: 'other', words: '</script><script>alert(1)</script>' })
    const file = (await open(await linkOf('mine')))?.html ?? ''
    expect(file).not.toContain('<script>alert')
  })

  test('the link lives half an hour, opens five times, is unknown to others, and is given three times a day; each is written down', async () => {
    await app.family('mine', [['妈妈', 'adult']])
    const key = await linkOf('mine')
    for (let count = 0; count < 5; count += 1) expect(await open(key)).not.toBeNull()
    expect(await open(key)).toBeNull()
    const late = await linkOf('mine')
    app.clock.pass(31)
    expect(await open(late)).toBeNull()
    expect(await open('made-up')).toBeNull()
    await linkOf('mine')
    expect(await app.clients.resident('mine').consent.exportMine()).toMatchObject({ kind: 'refused' })
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from audit_entry where action in ('myData.requested', 'myData.exported')`.execute(app.db)
    expect(rows[0]?.count).toBe(8)
  })
})

describe('a request about my data', () => {
  test('is kept sealed, answered by another person with a clock, told to the family, and seen by it as a look', async () => {
    const { client } = await app.family('mine', [['妈妈', 'adult']])
    const asked = await client.consent.ask({ kind: 'correction', words: '出生日期写错了' })
    expect(asked).toEqual({ kind: 'asked', dueOn: '2026-12-08' })
    const { rows } = await sql<{ words: string }>`select encode(words_sealed, 'escape') as words from consent_request`.execute(app.db)
    expect(rows[0]?.words).not.toContain('出生')
    const { client: registrar } = await app.staff('registrar')
    const [found] = (await registrar.privacyDesk.requests({})).items
    expect(found).toMatchObject({ kind: 'correction', words: '出生日期写错了', overdue: false, householdId: expect.any(String) })
    await registrar.privacyDesk.answer({ requestId: found?.requestId ?? asId<'DataRequest'>(v7()), outcome: 'refused', answer: '请带证件到社区核对' })
    await app.app.deliver()
    expect((await client.consent.requests())[0]).toMatchObject({ state: 'refused', answer: '请带证件到社区核对' })
    expect((await client.notices.inbox({})).items).toContainEqual(expect.objectContaining({ kind: 'dataRequestAnswered' }))
    expect((await client.looks.mine({})).items).toContainEqual(expect.objectContaining({ purpose: 'ownRequest', roles: '登记员' }))
  })

  test('is overdue after its days, comes first, and is answered once', async () => {
    const [one, two] = [await app.family('one', [['妈妈', 'adult']]), await app.family('two', [['妈妈', 'adult']])]
    await one.client.consent.ask({ kind: 'access', words: '第一件事情' })
    app.clock.pass(16 * day)
    await two.client.consent.ask({ kind: 'access', words: '第二件事情' })
    const { client: registrar } = await app.staff('registrar')
    const { items } = await registrar.privacyDesk.requests({})
    expect(items.map(({ words, overdue }) => [words, overdue])).toEqual([
      ['第一件事情', true],
      ['第二件事情', false],
    ])
    expect(await registrar.privacyDesk.waiting()).toEqual({ open: 2, overdue: 1, dueOn: items[0]?.dueOn })
    const answer = () =>
      registrar.privacyDesk.answer({ requestId: items[0]?.requestId ?? asId<'DataRequest'>(v7()), outcome: 'done', answer: '已经发给您了' })
    expect(await answer()).toEqual({ kind: 'answered' })
    expect(await answer()).toMatchObject({ kind: 'refused' })
    expect(await registrar.privacyDesk.waiting()).toEqual({ open: 1, overdue: 0, dueOn: items[1]?.dueOn })
  })

  test('counting what waits is no look at anybody’s words', async () => {
    const { client } = await app.family('mine', [['妈妈', 'adult']])
    const { client: registrar } = await app.staff('registrar')
    expect(await registrar.privacyDesk.waiting()).toEqual({ open: 0, overdue: 0, dueOn: null })
    await client.consent.ask({ kind: 'access', words: '要一份副本' })
    expect(await registrar.privacyDesk.waiting()).toMatchObject({ open: 1 })
    expect((await client.looks.mine({})).items).toEqual([])
    await registrar.privacyDesk.requests({})
    expect((await client.looks.mine({})).items).toHaveLength(1)
  })
})

describe('retention', () => {
  /** Something of every class that the clock ends, begun or ended now; how many of it there are. */
  const planted: Record<TimedClass, { plant(accountId: string): Promise<unknown>; count: string }> = {
    account: {
      plant: (accountId) =>
        sql`insert into identity_session (session_id, account_id, refresh_hash, created_at, expires_at, device, last_used_at)
          values (${v7()}, ${accountId}, '\\x01', ${app.clock.now()}, ${app.clock.now()}, 'test', ${app.clock.now()})`.execute(app.db),
      count: 'select count(*)::int as count from identity_session',
    },
    consentProof: {
      plant: async () => {
        const { client } = { client: app.clients.resident('mine') }
        const { purposes } = await client.consent.mine()
        await client.consent.give({ purpose: 'phone', version: purposes.find(({ purpose }) => purpose === 'phone')?.text.version ?? '' })
        await client.consent.withdraw({ purpose: 'phone' })
      },
      count: 'select count(*)::int as count from consent_given',
    },
    dataRequests: {
      plant: async () => {
        await app.clients.resident('mine').consent.ask({ kind: 'access', words: '要一份副本' })
        const { client } = await app.staff('registrar')
        const [found] = (await client.privacyDesk.requests({})).items
        if (found) await client.privacyDesk.answer({ requestId: found.requestId, outcome: 'done', answer: '已经给您了' })
      },
      count: 'select count(*)::int as count from consent_request',
    },
    exports: { plant: () => linkOf('mine'), count: 'select count(*)::int as count from consent_export' },
    messages: {
      plant: async (accountId) => {
        await app.db
          .transaction()
          .execute((work) =>
            app.app.areas.notices.send(work, { accountId, kind: 'householdWelcome', title: '欢迎', text: '欢迎', opens: null, dedupeKey: 'one' }),
          )
        await app.clients.resident('mine').notices.markAllRead()
      },
      count: 'select count(*)::int as count from notices_notice',
    },
    questions: {
      plant: async () => {
        const { client } = { client: app.clients.resident('mine') }
        const { purposes } = await client.consent.mine()
        const consentVersion = purposes.find(({ purpose }) => purpose === 'articleQuestions')?.text.version
        await client.questions.ask({ slug: 'vaccines-by-age', text: '孩子昨天发烧，还能打疫苗吗', consentVersion })
      },
      count: 'select count(*)::int as count from content_question',
    },
    keys: { plant: async () => undefined, count: 'select count(*)::int as count from platform_idempotency' },
  }
  const count = async (query: string) => (await sql.raw<{ count: number }>(query).execute(app.db)).rows[0]?.count ?? 0

  test.each(retentionClasses.filter(isTimed))('%s is there until its time, and ends with the next round', async (kind) => {
    await app.family('mine', [['妈妈', 'adult']])
    await planted[kind].plant(await accountOf('mine'))
    await sql`delete from identity_session where device <> 'test'`.execute(app.db)
    const before = await count(planted[kind].count)
    expect(before).toBeGreaterThan(0)
    app.clock.pass(retention[kind].days * day - 60)
    await app.app.tidy()
    expect(await count(planted[kind].count)).toBe(before)
    app.clock.pass(120)
    await app.app.tidy()
    expect(await count(planted[kind].count)).toBe(0)
    const runs = await (await app.staff('registrar')).client.privacyDesk.retention()
    expect(runs.find((run) => run.class === kind)).toMatchObject({ forgotten: before, lastRunAt: app.clock.now().toISOString() })
  })

  test('messages last as long as the register of retention says', async () => {
    jest.replaceProperty(retention.messages, 'days', 90 as never)
    await app.family('mine', [['妈妈', 'adult']])
    await planted.messages.plant(await accountOf('mine'))
    app.clock.pass(89 * day)
    await app.app.tidy()
    expect(await count(planted.messages.count)).toBe(1)
    app.clock.pass(2 * day)
    await app.app.tidy()
    expect(await count(planted.messages.count)).toBe(0)
  })

  test('a class that cannot be ended keeps no other from ending', async () => {
    await app.family('mine', [['妈妈', 'adult']])
    await linkOf('mine')
    await sql`alter table identity_session rename to identity_session_away`.execute(app.db)
    app.clock.pass(31 * day)
    await app.app.tidy()
    expect(await count('select count(*)::int as count from consent_export')).toBe(0)
    expect(app.log.lines).toContainEqual(expect.objectContaining({ level: 'error', fields: expect.objectContaining({ class: 'account' }) }))
  })

  test('nothing takes an audit row away: no round, no erasing, not after 180 days and not after four years', async () => {
    const { client } = await app.family('mine', [['妈妈', 'adult']])
    await linkOf('mine')
    const rows = async () =>
      (await sql<{ line: string }>`select row_to_json(audit_entry)::text as line from audit_entry order by sequence`.execute(app.db)).rows
    await client.identity.eraseAccount()
    const before = await rows()
    expect(before.length).toBeGreaterThan(4)
    for (const days of [179, 2, 4 * 365]) {
      app.clock.pass(days * day)
      await app.app.tidy()
      await app.app.rounds()
      await app.app.deliver()
    }
    expect((await rows()).slice(0, before.length)).toEqual(before)
  })

  test('erasing an account empties what it asked and leaves kind, times and outcome', async () => {
    const { client } = await app.family('mine', [['妈妈', 'adult']])
    await client.consent.ask({ kind: 'deletion', words: '删掉我的号码' })
    await linkOf('mine')
    await client.identity.eraseAccount()
    const { rows } = await sql<object>`select kind, words_sealed from consent_request`.execute(app.db)
    expect(rows).toEqual([{ kind: 'deletion', words_sealed: null }])
    expect(await count('select count(*)::int as count from consent_export')).toBe(0)
  })
})
