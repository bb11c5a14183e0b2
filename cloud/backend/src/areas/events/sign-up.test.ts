import type { Gate, NextStep } from '@xiongguan/contract/events/terms'
import type { SignUpResult } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { communities, composeEvents, eventForm, hours, minutes, type Composed, type Family } from './testing/compose'
import { countSeats, countTraces } from './testing/count-seats'

describe.each(['batching', 'single'] as const)('signing up, %s', (registration) => {
  let app: Composed
  beforeAll(async () => {
    app = await composeEvents(registration)
  })
  afterAll(() => app.destroy())

  const signUp = (eventId: string, family: Family, key?: string, personIds = family.personIds): Promise<SignUpResult> =>
    app.as(family.account, key).events.signUp({ eventId: asId<'Event'>(eventId), personIds })

  async function mustSignUp(eventId: string, family: Family, key?: string) {
    const result = await signUp(eventId, family, key)
    if (result.kind !== 'signedUp') throw new Error(`refused: ${result.gate}`)
    return result
  }

  test('takes the whole family in, with key, audit row, announcement and people in one go', async () => {
    const eventId = await app.event()
    const family = app.family(2, 1)
    const result = await mustSignUp(eventId, family)
    expect(result.party).toEqual({ adults: 2, children: 1 })
    expect(await countSeats(app.db, eventId)).toEqual({ capacity: 50, taken: 3, households: 1, people: 3 })
    expect(await countTraces(app.db, family.account.accountId)).toBe(4)
    const detail = await app.as(family.account).events.get({ eventId })
    expect(detail.mine).toMatchObject({ state: 'active', mayCancel: true, party: { adults: 2, children: 1 } })
    expect(detail.mine?.people.map(({ nickname }) => nickname).sort()).toEqual(['大人1', '大人2', '孩子3'].sort())
  })

  type Refusal = {
    gate: Gate
    nextStep: NextStep
    words: RegExp
    arrange(): Promise<{ eventId: string; family: Family; personIds?: Family['personIds'] }>
  }
  const refusals: Refusal[] = [
    {
      gate: 'published',
      nextStep: 'seeOtherEvents',
      words: /没有发布/,
      arrange: async () => {
        const saved = await app.as(app.manager).eventDesk.create(eventForm(app.now()))
        if (saved.kind !== 'saved') throw new Error(saved.words)
        return { eventId: saved.eventId, family: app.family(1, 0) }
      },
    },
    { gate: 'published', nextStep: 'seeOtherEvents', words: /没有发布/, arrange: async () => ({ eventId: v7(), family: app.family(1, 0) }) },
    {
      gate: 'privacy',
      nextStep: 'acceptPrivacy',
      words: /隐私说明/,
      arrange: async () => {
        const family = app.family(1, 0)
        return { eventId: await app.event(), family: { ...family, account: { ...family.account, acceptedPrivacy: 'older' } } }
      },
    },
    {
      gate: 'household',
      nextStep: 'openHousehold',
      words: /建立家庭/,
      arrange: async () => {
        const family = app.family(1, 0)
        app.households.delete(family.account.accountId)
        return { eventId: await app.event(), family }
      },
    },
    {
      gate: 'notSignedUp',
      nextStep: 'seeTicket',
      words: /已经报过名/,
      arrange: async () => {
        const [eventId, family] = [await app.event(), app.family(1, 0)]
        await mustSignUp(eventId, family)
        return { eventId, family }
      },
    },
    {
      gate: 'window',
      nextStep: 'comeBackLater',
      words: /11月24日 10:00 开始报名/,
      arrange: async () => ({ eventId: await app.event({ opensIn: hours(24) }), family: app.family(1, 0) }),
    },
    {
      gate: 'window',
      nextStep: 'seeOtherEvents',
      words: /已截止/,
      arrange: async () => ({ eventId: await app.event({ closesIn: 0 }), family: app.family(1, 0) }),
    },
    {
      gate: 'community',
      nextStep: 'seeOtherEvents',
      words: /社区/,
      arrange: async () => ({
        eventId: await app.event({}, { communityCodes: [communities.second] }),
        family: app.family(1, 0),
      }),
    },
    {
      gate: 'people',
      nextStep: 'chooseOthers',
      words: /重新选择/,
      arrange: async () => {
        const family = app.family(1, 0)
        return { eventId: await app.event(), family, personIds: [...family.personIds, ...app.family(1, 0).personIds] }
      },
    },
    {
      gate: 'householdLimit',
      nextStep: 'chooseFewer',
      words: /每户最多 2 人/,
      arrange: async () => ({ eventId: await app.event({}, { householdLimit: 2 }), family: app.family(2, 1) }),
    },
    {
      gate: 'party',
      nextStep: 'chooseOthers',
      words: /一位大人/,
      arrange: async () => ({ eventId: await app.event({}, { partyRule: 'adult' }), family: app.family(0, 2) }),
    },
    {
      gate: 'party',
      nextStep: 'chooseOthers',
      words: /大人带孩子/,
      arrange: async () => ({ eventId: await app.event({}, { partyRule: 'adultWithChild' }), family: app.family(2, 0) }),
    },
    {
      gate: 'capacity',
      nextStep: 'chooseFewer',
      words: /只剩 2 个名额/,
      arrange: async () => ({ eventId: await app.event({}, { capacity: 2 }), family: app.family(2, 1) }),
    },
    {
      gate: 'capacity',
      nextStep: 'seeOtherEvents',
      words: /名额已满/,
      arrange: async () => {
        const eventId = await app.event({}, { capacity: 2 })
        await mustSignUp(eventId, app.family(2, 0))
        return { eventId, family: app.family(1, 0) }
      },
    },
  ]
  test.each(refusals)(
    'refuses at the gate $gate ($nextStep) with words and a next step, and leaves nothing behind',
    async ({ gate, nextStep, words, arrange }) => {
      const { eventId, family, personIds } = await arrange()
      const before = await countTraces(app.db, family.account.accountId)
      const result = await signUp(eventId, family, undefined, personIds)
      expect(result).toMatchObject({ kind: 'refused', gate, nextStep, words: expect.stringMatching(words) })
      expect(await countTraces(app.db, family.account.accountId)).toBe(before)
    },
  )

  test('answers the same again for the same key, also when twenty arrive at once, and refuses the key for something else', async () => {
    const [eventId, family, key] = [await app.event(), app.family(2, 0), v7()]
    const answers = await Promise.all(Array.from({ length: 20 }, () => mustSignUp(eventId, family, key)))
    expect(new Set(answers.map(({ signUpId }) => signUpId)).size).toBe(1)
    expect(await mustSignUp(eventId, family, key)).toEqual(answers[0])
    expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 2, households: 1 })
    await expect(signUp(eventId, family, key, family.personIds.slice(0, 1))).rejects.toMatchObject({ status: 409 })
    await expect(signUp(await app.event(), family, key)).rejects.toMatchObject({ status: 409 })
  })

  test('a refused key may be used again once there is room', async () => {
    const [eventId, family, key] = [await app.event({}, { capacity: 2 }), app.family(2, 0), v7()]
    const first = app.family(1, 0)
    const taken = await mustSignUp(eventId, first)
    expect(await signUp(eventId, family, key)).toMatchObject({ gate: 'capacity', seatsLeft: 1 })
    await app.as(first.account).events.cancelSignUp({ signUpId: taken.signUpId })
    expect(await signUp(eventId, family, key)).toMatchObject({ kind: 'signedUp' })
  })

  test('a household may come back after cancelling: same sign-up, next serial, new code, history kept', async () => {
    const [eventId, family, firstKey] = [await app.event(), app.family(2, 1), v7()]
    const first = await mustSignUp(eventId, family, firstKey)
    const ticket = await app.as(family.account).events.ticket({ signUpId: first.signUpId })
    expect(await app.as(family.account).events.cancelSignUp({ signUpId: first.signUpId })).toEqual({ kind: 'cancelled' })
    app.passTime(minutes(1))
    const again = await signUp(eventId, family, undefined, family.personIds.slice(0, 1))
    expect(again).toMatchObject({ kind: 'signedUp', signUpId: first.signUpId, party: { adults: 1, children: 0 } })
    const renewed = await app.as(family.account).events.ticket({ signUpId: first.signUpId })
    expect(renewed.code).not.toBe(ticket.code)
    expect(await mustSignUp(eventId, family, firstKey)).toEqual(first)
    const { rows } = await sql`select ticket_serial, entry, adults + children as people from events_sign_up_log where event_id = ${eventId}
      order by ticket_serial, entry desc`.execute(app.db)
    expect(rows).toEqual([
      { ticket_serial: 1, entry: 'signedUp', people: 3 },
      { ticket_serial: 1, entry: 'cancelled', people: 3 },
      { ticket_serial: 2, entry: 'signedUp', people: 1 },
    ])
    expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 1, people: 1 })
  })

  test('a repeated cancelling that found nothing to cancel takes no seat away from who signed up again since', async () => {
    const [eventId, family, key] = [await app.event(), app.family(2, 0), v7()]
    const { signUpId } = await mustSignUp(eventId, family)
    const cancel = (withKey?: string) => app.as(family.account, withKey).events.cancelSignUp({ signUpId })
    expect(await cancel()).toEqual({ kind: 'cancelled' })
    expect(await cancel(key)).toEqual({ kind: 'cancelled' })
    await mustSignUp(eventId, family)
    expect(await cancel(key)).toEqual({ kind: 'cancelled' })
    expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 2, households: 1 })
  })

  test('a cancelled ticket has neither code nor signature', async () => {
    const [eventId, family] = [await app.event(), app.family(1, 0)]
    const { signUpId } = await mustSignUp(eventId, family)
    const ticket = () => app.as(family.account).events.ticket({ signUpId })
    expect(await ticket()).toMatchObject({ qrText: expect.stringMatching(/^XG1\./), code: expect.stringMatching(/^.{8}$/) })
    await app.as(family.account).events.cancelSignUp({ signUpId })
    expect(await ticket()).toMatchObject({ state: 'cancelled', qrText: '', code: '' })
  })

  test('cancelling gives the seats back once, until its time, and only for the own family', async () => {
    const eventId = await app.event({ cancelIn: hours(1) })
    const family = app.family(2, 0)
    const { signUpId } = await mustSignUp(eventId, family)
    await expect(app.as(app.family(1, 0).account).events.cancelSignUp({ signUpId })).rejects.toMatchObject({ status: 404 })
    const key = v7()
    const cancel = () => app.as(family.account, key).events.cancelSignUp({ signUpId })
    expect(await Promise.all([cancel(), cancel(), app.as(family.account).events.cancelSignUp({ signUpId })])).toEqual(
      Array(3).fill({ kind: 'cancelled' }),
    )
    expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 0, households: 0 })
    const late = app.family(1, 0)
    const other = await mustSignUp(eventId, late)
    app.passTime(hours(1))
    expect(await app.as(late.account).events.cancelSignUp({ signUpId: other.signUpId })).toMatchObject({ kind: 'tooLate' })
    expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 1 })
  })

  test('a batch that fails for one household does not harm the others', async () => {
    const eventId = await app.event()
    const [good, broken] = [app.family(1, 0), app.family(1, 0)]
    // A household id that no database takes makes the whole call fail.
    app.households.set(broken.account.accountId, { ...broken.household, householdId: 'not-an-id' })
    const [taken, failed] = await Promise.allSettled([signUp(eventId, good), signUp(eventId, broken)])
    expect(taken).toMatchObject({ status: 'fulfilled', value: { kind: 'signedUp' } })
    expect(failed).toMatchObject({ status: 'rejected' })
    expect(await countSeats(app.db, eventId)).toMatchObject({ taken: 1, households: 1 })
  })
})
