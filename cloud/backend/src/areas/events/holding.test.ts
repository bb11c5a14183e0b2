import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { eventForm } from './testing/compose'

describe.each(['batching', 'single'] as const)('a sign-up that began before the account changed, %s', (registration) => {
  let house: TestApp
  beforeAll(async () => {
    house = await createTestApp({ registration })
  })
  afterAll(() => house.destroy())

  async function arrange(openid: string) {
    const manager = await house.staff('event_manager')
    const eventId = await house.db.transaction().execute((work) =>
      house.app.areas.events.addEvent(work, {
        form: eventForm(house.clock.now()),
        createdBy: manager.accountId,
        published: true,
        doorHelperIds: [],
      }),
    )
    const family = await house.family(openid, [['合成家长', 'adult']])
    const caller = await house.app.areas.identity.recognise.byOpenid(openid, false)
    if (!caller) throw new Error('nobody known')
    return { eventId, accountId: caller.accountId, ...family }
  }

  /** Runs `change` while the account is held alone and the sign-up waits for it. */
  async function whileSigningUp({ eventId, accountId, client, personIds }: Awaited<ReturnType<typeof arrange>>, change: string) {
    return house.db.transaction().execute(async (work) => {
      await sql`select identity_hold_alone(${accountId}::uuid)`.execute(work)
      const answer = client.events.signUp({ eventId: asId<'Event'>(eventId), personIds })
      for (let waiting = 0; waiting === 0;) {
        const { rows } = await sql<{
          n: number
        }>`select count(*)::int as n from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`.execute(house.db)
        waiting = rows[0]?.n ?? 0
      }
      await sql.raw(change).execute(work)
      return { answer }
    })
  }

  test('is refused for want of a household when the account was erased meanwhile', async () => {
    const world = await arrange('erased-meanwhile')
    const { answer } = await whileSigningUp(world, `update identity_account set erased_at = now() where account_id = '${world.accountId}'`)
    expect(await answer).toMatchObject({ kind: 'refused', gate: 'household' })
  })

  test('is refused when a chosen person left the household meanwhile', async () => {
    const world = await arrange('removed-meanwhile')
    const { answer } = await whileSigningUp(
      world,
      `update membership_person set nickname_sealed = null, removed_at = now() where person_id = '${world.personIds[0]}'`,
    )
    expect(await answer).toMatchObject({ kind: 'refused', gate: 'people' })
  })

  test('opens no nickname on its way', async () => {
    const { eventId, client, personIds } = await arrange('sealed')
    await sql`update membership_person set nickname_sealed = '\\x00' where person_id = ${personIds[0]}`.execute(house.db)
    expect(await client.events.signUp({ eventId, personIds })).toMatchObject({ kind: 'signedUp' })
  })

  test('goes on when nothing changed', async () => {
    const world = await arrange('unchanged')
    const { answer } = await whileSigningUp(world, 'select 1')
    expect(await answer).toMatchObject({ kind: 'signedUp' })
  })
})

test('removing a person and erasing an account wait for what is under way for the account', async () => {
  const house = await createTestApp()
  const { client, personIds } = await house.family('waits', [['合成家长', 'adult']])
  const caller = await house.app.areas.identity.recognise.byOpenid('waits', false)
  const [personId] = personIds
  if (!caller || !personId) throw new Error('nobody known')
  for (const change of [() => client.membership.removePerson({ personId }), () => client.identity.eraseAccount({})]) {
    const done: string[] = []
    const changed = await house.db.transaction().execute(async (work) => {
      await sql`select identity_hold(${caller.accountId}::uuid)`.execute(work)
      const answer = change().finally(() => done.push('change'))
      for (let waiting = 0; waiting === 0 && done.length === 0;) {
        const { rows } = await sql<{
          n: number
        }>`select count(*)::int as n from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`.execute(house.db)
        waiting = rows[0]?.n ?? 0
      }
      done.push('held')
      return { answer }
    })
    await changed.answer
    expect(done).toEqual(['held', 'change'])
  }
  await house.destroy()
})
