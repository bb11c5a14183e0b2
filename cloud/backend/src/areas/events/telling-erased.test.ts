import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { findToldSignUp } from './sign-up-store'
import { eventForm } from './testing/compose'

let house: TestApp
beforeAll(async () => {
  house = await createTestApp()
})
afterAll(() => house.destroy())

async function signedUp(openid: string) {
  const manager = await house.staff('event_manager')
  const saved = await manager.client.eventDesk.create(eventForm(house.clock.now()))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  await manager.client.eventDesk.publish({ eventId: saved.eventId })
  const family = await house.family(openid, [['合成家长', 'adult']])
  const answer = await family.client.events.signUp({ eventId: saved.eventId, personIds: family.personIds })
  if (answer.kind !== 'signedUp') throw new Error(answer.words)
  const caller = await house.app.areas.identity.recognise.byOpenid(openid, false)
  if (!caller) throw new Error('nobody known')
  await house.app.deliver()
  return { ...family, accountId: caller.accountId, eventId: saved.eventId, signUpId: answer.signUpId }
}

const noticesOf = async (accountId: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from notices_notice where account_id = ${accountId}`.execute(house.db)).rows[0]?.n

/** A listener that read the sign-up, then the account is erased, then it tells. */
async function tellAcrossErasing(family: Awaited<ReturnType<typeof signedUp>>, write: 'door' | 'past the door') {
  const { accountId, signUpId, eventId } = family
  await house.db.transaction().execute(async (work) => {
    if (!(await findToldSignUp(work, { signUpId, accountId }))) throw new Error('not read in time')
    await family.client.identity.eraseAccount({})
    const message = { accountId, kind: 'eventChanged' as const, title: '有变化', text: '请看新的时间。', opens: null, dedupeKey: `late:${write}` }
    if (write === 'door') await house.app.areas.notices.send(work, { ...message, aboutId: eventId })
    else
      await sql`insert into notices_notice (notice_id, account_id, kind, title, body, person_ids, dedupe_key, created_at)
        values (gen_random_uuid(), ${accountId}, ${message.kind}, ${message.title}, ${message.text}, '{}', ${message.dedupeKey}, now())`.execute(work)
  })
}

test('a listener that read a sign-up just before its erasing writes no message after it', async () => {
  const naive = await signedUp('erased-before-telling-naive')
  await tellAcrossErasing(naive, 'past the door')
  expect(await noticesOf(naive.accountId)).toBe(1)
  const family = await signedUp('erased-before-telling')
  expect(await noticesOf(family.accountId)).toBeGreaterThan(0)
  await tellAcrossErasing(family, 'door')
  expect(await noticesOf(family.accountId)).toBe(0)
})
