import { sql } from 'kysely'
import { v7 } from 'uuid'
import { findInClear } from '../../testing/clear-text'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { typedCodeOf } from '../../platform/crypto/typed-code'
import { deviceWords } from './device-words'
import { drawNumbers } from './sign-in-rules'

let house: TestApp
beforeAll(async () => {
  house = await createTestApp()
})
afterAll(() => house.destroy())

const device = 'Windows 电脑 · Edge 浏览器'
const door = () => house.app.areas.identity.consoleSignIn

/** A browser that asked, and what it shows. */
async function browser(cookie?: string) {
  const { secret, code, number } = await door().ask({ device, requestId: 'ask', cookie })
  return { secret, code, number, follow: () => door().follow(secret, 'follow') }
}

const sessionsOf = async (accountId: string) =>
  (
    await sql<{ session_id: string; device: string; idle_minutes: number | null }>`
      select session_id, device, idle_minutes from identity_session where account_id = ${accountId} and device <> ''`.execute(house.db)
  ).rows

const auditOf = async (accountId: string) =>
  (
    await sql<{ action: string }>`select action from audit_entry where actor_id = ${accountId} and action like 'signIn.%' order by sequence`.execute(
      house.db,
    )
  ).rows.map(({ action }) => action)

describe('letting a browser in', () => {
  test('scan, number, in: the phone sees which browser, and the browser gets one session', async () => {
    const { accountId, client } = await house.staff('editor')
    const asked = await browser()
    expect(await asked.follow()).toEqual({ state: 'waiting', secondsLeft: 60 })
    const seen = await client.identity.signInRequest({ code: asked.code })
    expect(seen).toMatchObject({ kind: 'open', device, secondsLeft: 60, openedAt: house.clock.now().toISOString() })
    expect(seen.kind === 'open' && seen.choices).toContain(asked.number)
    expect(await asked.follow()).toEqual({ state: 'scanned', secondsLeft: 60 })
    expect(await client.identity.confirmSignIn({ code: asked.code, number: asked.number })).toEqual({ kind: 'confirmed' })
    const progress = await asked.follow()
    if (progress.state !== 'in') throw new Error(progress.state)
    const caller = await house.app.areas.identity.recognise.byToken(progress.tokens.token)
    expect(caller?.accountId).toBe(accountId)
    expect(await sessionsOf(accountId)).toEqual([{ session_id: caller?.sessionId, device, idle_minutes: 720 }])
    expect(await auditOf(accountId)).toEqual(['signIn.scanned', 'signIn.confirmed'])
  })

  test('one use: the browser that asks again gets nothing, and neither does the phone', async () => {
    const { accountId, client } = await house.staff('editor')
    const asked = await browser()
    await client.identity.confirmSignIn({ code: asked.code, number: asked.number })
    expect((await asked.follow()).state).toBe('in')
    expect(await asked.follow()).toMatchObject({ state: 'over', reason: 'used' })
    expect(await client.identity.signInRequest({ code: asked.code })).toMatchObject({ kind: 'refused', reason: 'used' })
    expect(await client.identity.confirmSignIn({ code: asked.code, number: asked.number })).toMatchObject({ kind: 'refused', reason: 'used' })
    expect(await sessionsOf(accountId)).toHaveLength(1)
  })

  test('another browser that learns the id, the code or the number gets nothing', async () => {
    const { client } = await house.staff('editor')
    const asked = await browser()
    const other = await browser()
    const [signInId = ''] = asked.secret.split('.')
    const [, otherSecret = ''] = other.secret.split('.')
    await client.identity.confirmSignIn({ code: asked.code, number: asked.number })
    for (const cookie of [`${signInId}.${otherSecret}`, `${signInId}.${asked.code}`, signInId, asked.code, undefined, '']) {
      expect(await door().follow(cookie, 'thief')).toMatchObject({ state: 'over', reason: 'expired' })
    }
    expect(await other.follow()).toMatchObject({ state: 'waiting' })
    expect((await asked.follow()).state).toBe('in')
  })

  test('a wrong number kills the request, also for whoever picks right afterwards', async () => {
    const { accountId, client } = await house.staff('editor')
    const asked = await browser()
    const seen = await client.identity.signInRequest({ code: asked.code })
    const wrong = (seen.kind === 'open' ? seen.choices : []).find((choice) => choice !== asked.number) ?? 0
    expect(await client.identity.confirmSignIn({ code: asked.code, number: wrong })).toMatchObject({ kind: 'refused', reason: 'wrongNumber' })
    expect(await client.identity.confirmSignIn({ code: asked.code, number: asked.number })).toMatchObject({ kind: 'refused', reason: 'wrongNumber' })
    expect(await asked.follow()).toMatchObject({ state: 'over', reason: 'wrongNumber' })
    expect(await sessionsOf(accountId)).toEqual([])
    expect(await auditOf(accountId)).toEqual(['signIn.scanned', 'signIn.refused', 'signIn.refused'])
  })

  test('turned away on the phone: the browser is told so', async () => {
    const { client } = await house.staff('editor')
    const asked = await browser()
    expect(await client.identity.declineSignIn({ code: asked.code })).toMatchObject({ reason: 'declined' })
    expect(await asked.follow()).toMatchObject({ state: 'over', reason: 'declined' })
  })

  test('sixty seconds: at the last one yes, at the sixtieth no', async () => {
    const { client } = await house.staff('editor')
    const [inTime, late] = [await browser(), await browser()]
    house.clock.pass(59 / 60)
    expect(await client.identity.confirmSignIn({ code: inTime.code, number: inTime.number })).toEqual({ kind: 'confirmed' })
    house.clock.pass(1 / 60)
    expect(await client.identity.signInRequest({ code: late.code })).toMatchObject({ reason: 'expired' })
    expect(await client.identity.confirmSignIn({ code: late.code, number: late.number })).toMatchObject({ reason: 'expired' })
    expect(await late.follow()).toMatchObject({ state: 'over', reason: 'expired' })
    expect((await inTime.follow()).state).toBe('in')
  })

  test('a confirmed one that its browser does not pick up within a minute is worth nothing', async () => {
    const { accountId, client } = await house.staff('editor')
    const asked = await browser()
    await client.identity.confirmSignIn({ code: asked.code, number: asked.number })
    house.clock.pass(1)
    expect(await asked.follow()).toMatchObject({ state: 'over', reason: 'expired' })
    expect(await sessionsOf(accountId)).toEqual([])
  })

  test('asking for another code kills the one before, and not somebody else’s', async () => {
    const { client } = await house.staff('editor')
    const first = await browser()
    const stranger = await browser()
    const second = await browser(first.secret)
    expect(await client.identity.signInRequest({ code: first.code })).toMatchObject({ reason: 'replaced' })
    expect(await first.follow()).toMatchObject({ state: 'over', reason: 'replaced' })
    const [id = ''] = stranger.secret.split('.')
    await browser(`${id}.${'x'.repeat(43)}`)
    for (const alive of [second, stranger]) expect(await alive.follow()).toMatchObject({ state: 'waiting' })
  })

  test('a planted request is never gone on with: opening the page makes a new one', async () => {
    const attacker = await house.staff('editor')
    const planted = await browser()
    const victim = await browser(planted.secret)
    expect(victim.secret).not.toBe(planted.secret)
    expect(await attacker.client.identity.confirmSignIn({ code: planted.code, number: planted.number })).toMatchObject({ reason: 'replaced' })
    expect(await victim.follow()).toMatchObject({ state: 'waiting' })
  })

  test('old requests are forgotten', async () => {
    const asked = await browser()
    house.clock.pass(3 * 24 * 60)
    await browser()
    const { rows } = await sql`select sign_in_id from identity_sign_in where sign_in_id = ${asked.secret.split('.')[0]}`.execute(house.db)
    expect(rows).toEqual([])
  })

  test('nothing of the code or the cookie stands in the database', async () => {
    const asked = await browser()
    expect(await findInClear(house, [asked.code, asked.secret.split('.')[1] ?? asked.secret])).toEqual([])
  })
})

describe('whoever is no colleague', () => {
  test('gets the same answer for a code that lives and for none, and leaves no mark', async () => {
    const resident = house.clients.resident('curious-resident')
    const asked = await browser()
    const live = await resident.identity.signInRequest({ code: asked.code })
    expect(live).toEqual(await resident.identity.signInRequest({ code: 'A'.repeat(22) }))
    expect(live).toMatchObject({ kind: 'refused', reason: 'notStaff' })
    expect(await resident.identity.confirmSignIn({ code: asked.code, number: asked.number })).toMatchObject({ reason: 'notStaff' })
    expect(await asked.follow()).toEqual({ state: 'waiting', secondsLeft: 60 })
  })

  test('off-boarded is told so; off-boarded between confirming and picking up, the browser gets nothing', async () => {
    const administrator = await house.staff('city_administrator')
    const leaver = await house.staff('editor')
    const again = await house.app.areas.identity.sessions.start(leaver.accountId, 'kept')
    const asked = await browser()
    await leaver.client.identity.confirmSignIn({ code: asked.code, number: asked.number })
    await administrator.client.staff.offBoard({ accountId: leaver.accountId })
    expect(await asked.follow()).toMatchObject({ state: 'over', reason: 'offBoarded' })
    expect(await house.app.areas.identity.recognise.byToken(again.token)).toBeNull()
    const back = await house.app.areas.identity.sessions.start(leaver.accountId, 'as a resident')
    expect(await house.clients.token(back.token).identity.signInRequest({ code: asked.code })).toMatchObject({ reason: 'offBoarded' })
  })

  test('picking up beside off-boarding never leaves a session alive', async () => {
    const administrator = await house.staff('city_administrator')
    for (let round = 0; round < 6; round += 1) {
      const leaver = await house.staff('editor')
      const asked = await browser()
      await leaver.client.identity.confirmSignIn({ code: asked.code, number: asked.number })
      const [progress] = await Promise.all([asked.follow(), administrator.client.staff.offBoard({ accountId: leaver.accountId })])
      const token = progress.state === 'in' ? progress.tokens.token : ''
      expect(await house.app.areas.identity.recognise.byToken(token)).toBeNull()
    }
  })
})

describe('at the same moment', () => {
  test('two phones confirm: one does', async () => {
    const phones = [await house.staff('editor'), await house.staff('event_manager')]
    for (let round = 0; round < 5; round += 1) {
      const asked = await browser()
      const answers = await Promise.all(phones.map(({ client }) => client.identity.confirmSignIn({ code: asked.code, number: asked.number })))
      expect(answers.map((answer) => answer.kind).sort()).toEqual(['confirmed', 'refused'])
      expect(answers.find((answer) => answer.kind === 'refused')).toMatchObject({ reason: 'used' })
      const progress = await asked.follow()
      const caller = progress.state === 'in' ? await house.app.areas.identity.recognise.byToken(progress.tokens.token) : null
      expect(caller?.accountId).toBe(phones[answers.findIndex((answer) => answer.kind === 'confirmed')]?.accountId)
    }
  })

  test('one picks right and one picks wrong: whichever comes first decides for both', async () => {
    const [right, wrong] = [await house.staff('editor'), await house.staff('editor')]
    const asked = await browser()
    const answers = await Promise.all([
      right.client.identity.confirmSignIn({ code: asked.code, number: asked.number }),
      wrong.client.identity.confirmSignIn({ code: asked.code, number: 9 }),
    ])
    const { rows } = await sql<{ outcome: string }>`select outcome from identity_sign_in where sign_in_id = ${asked.secret.split('.')[0]}`.execute(
      house.db,
    )
    expect(rows[0]?.outcome).toBe(answers[0].kind === 'confirmed' ? 'confirmed' : 'wrongNumber')
  })

  /** Reads, then starts, then notes: what it would be without the one statement that takes. */
  async function naivePickUp(signInId: string): Promise<boolean> {
    const { rows } = await sql<{ decided_by: string; session_id: string | null }>`
      select decided_by, session_id from identity_sign_in where sign_in_id = ${signInId} and outcome = 'confirmed'`.execute(house.db)
    const [row] = rows
    if (!row || row.session_id) return false
    const sessionId = v7()
    await sql`insert into identity_session (session_id, account_id, refresh_hash, created_at, last_used_at, expires_at, device)
      values (${sessionId}, ${row.decided_by}, ${Buffer.from(sessionId)}, now(), now(), now() + interval '1 day', 'naive')`.execute(house.db)
    await sql`update identity_sign_in set session_id = ${sessionId} where sign_in_id = ${signInId}`.execute(house.db)
    return true
  }

  test('a browser that asks twice at once gets one session, where reading first gives two', async () => {
    const member = await house.staff('editor')
    const confirmed = async () => {
      const asked = await browser()
      await member.client.identity.confirmSignIn({ code: asked.code, number: asked.number })
      return asked
    }
    const naive = (await confirmed()).secret.split('.')[0] ?? ''
    expect((await Promise.all([naivePickUp(naive), naivePickUp(naive)])).filter(Boolean)).toHaveLength(2)

    const before = (await sessionsOf(member.accountId)).length
    const asked = await confirmed()
    const answers = await Promise.all(Array.from({ length: 8 }, () => asked.follow()))
    expect(answers.filter(({ state }) => state === 'in')).toHaveLength(1)
    expect(await sessionsOf(member.accountId)).toHaveLength(before + 1)
  })
})

describe('sessions of one’s own', () => {
  const signIn = async (member: Awaited<ReturnType<TestApp['staff']>>) => {
    const asked = await browser()
    await member.client.identity.confirmSignIn({ code: asked.code, number: asked.number })
    const progress = await asked.follow()
    if (progress.state !== 'in') throw new Error(progress.state)
    return progress.tokens
  }

  test('the list names device, since and last use, and marks this one; ending one ends it at once', async () => {
    const member = await house.staff('editor')
    const tokens = await signIn(member)
    const desk = house.clients.token(tokens.token)
    const mine = await desk.identity.sessions()
    expect(mine.map(({ device: words, current }) => [words, current])).toEqual([
      [device, true],
      ['没有说明的设备', false],
    ])
    const other = mine.find(({ current }) => !current)
    expect(await desk.identity.endSession({ sessionId: other?.sessionId ?? ('' as never) })).toEqual({ kind: 'ended', count: 1 })
    await expect(member.client.identity.sessions()).rejects.toMatchObject({ status: 401 })
    expect(await desk.identity.sessions()).toHaveLength(1)
  })

  test('somebody else’s is not found', async () => {
    const [one, other] = [await house.staff('editor'), await house.staff('editor')]
    const [theirs] = await other.client.identity.sessions()
    await expect(one.client.identity.endSession({ sessionId: theirs?.sessionId ?? ('' as never) })).rejects.toMatchObject({ status: 404 })
    expect(await other.client.identity.sessions()).toHaveLength(1)
  })

  test('ending all others leaves the one asked from', async () => {
    const member = await house.staff('editor')
    await signIn(member)
    await signIn(member)
    expect(await member.client.identity.endOtherSessions()).toEqual({ kind: 'ended', count: 2 })
    expect(await member.client.identity.sessions()).toEqual([expect.objectContaining({ current: true })])
  })

  test('an administrator ends a colleague’s session, and it is written down who did', async () => {
    const [administrator, member] = [await house.staff('city_administrator'), await house.staff('editor')]
    const { sessions } = await administrator.client.staff.file({ accountId: member.accountId })
    const asked = { accountId: member.accountId, sessionId: sessions[0]?.sessionId ?? ('' as never) }
    expect(await administrator.client.staff.endMemberSession(asked)).toEqual({ kind: 'ended', count: 1 })
    await expect(member.client.identity.sessions()).rejects.toMatchObject({ status: 401 })
    const { rows } =
      await sql`select actor_id from audit_entry where action = 'session.endedByAdministrator' and subject_id = ${asked.sessionId}`.execute(house.db)
    expect(rows).toEqual([{ actor_id: administrator.accountId }])
  })

  test('a console session left lying for half a day ends; one that is used lives its seven days and no longer', async () => {
    const { sessions, recognise } = house.app.areas.identity
    const member = await house.staff('editor')
    const left = await signIn(member)
    house.clock.pass(12 * 60)
    expect(await sessions.refresh(left.refresh, 'late')).toBeNull()

    let used = await signIn(await house.staff('editor'))
    for (let step = 0; step < 14; step += 1) {
      house.clock.pass(11.9 * 60)
      const next = await sessions.refresh(used.refresh, 'in use')
      expect(next).not.toBeNull()
      used = next ?? used
    }
    expect(await recognise.byToken(used.token)).not.toBeNull()
    house.clock.pass(2 * 60)
    expect(await sessions.refresh(used.refresh, 'after seven days')).toBeNull()
  })
})

describe('rules', () => {
  test('three numbers differ, have two digits, and the shown one is among them, whatever is drawn', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      let state = seed
      const { number, choices } = drawNumbers((below) => (state = (state * 7919 + 13) % 104_729) % below)
      expect(new Set(choices).size).toBe(3)
      expect(choices.every((choice) => choice >= 10 && choice <= 99)).toBe(true)
      expect(choices).toContain(number)
    }
  })

  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
      'Windows 电脑 · Edge 浏览器',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
      '苹果电脑 · Safari 浏览器',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0', 'Linux 电脑 · 火狐浏览器'],
    ['Mozilla/5.0 (Linux; Android 14; V2364A) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0', '安卓手机 · 微信'],
    ['curl/8', '没有说明的设备'],
    [undefined, '没有说明的设备'],
  ])('%s', (agent, words) => {
    expect(deviceWords(agent)).toBe(words)
  })

  test('an invitation’s code is eighty bits that only this server can make again', () => {
    const id = v7()
    expect(typedCodeOf(Buffer.alloc(32, 1), id)).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
    expect(typedCodeOf(Buffer.alloc(32, 1), id)).toBe(typedCodeOf(Buffer.alloc(32, 1), id))
    expect(typedCodeOf(Buffer.alloc(32, 2), id)).not.toBe(typedCodeOf(Buffer.alloc(32, 1), id))
  })
})
