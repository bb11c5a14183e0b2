import { sql } from 'kysely'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import { createTestApp, type TestApp } from '../../cloud/backend/src/testing/test-app'
import { eventForm } from '../support/server'

const [fumin, second] = ['620201001001', '620201001002'] as const
const [east, west] = ['620201001901', '620201001902'] as const
const today = '2026-11-23'

let app: TestApp
let admin: Awaited<ReturnType<TestApp['staff']>>
beforeEach(async () => {
  app = await createTestApp()
  admin = await app.staff('city_administrator')
})
afterEach(() => app.destroy())

const split: RezoningForm = {
  kind: 'split',
  code: fumin,
  parts: [
    { code: east, name: '福民东社区' },
    { code: west, name: '福民西社区' },
  ],
  restTo: west,
  effectiveOn: today,
}
const desk = () => admin.client.placeDesk
async function draft(form: RezoningForm) {
  const drafted = await desk().draft({ form })
  if (drafted.kind !== 'saved') throw new Error(drafted.words)
  return drafted.rezoning
}
const carryOut = async (form: RezoningForm) => desk().confirm({ rezoningId: (await draft(form)).rezoningId })

describe('events that name the community', () => {
  async function openEvent(changes: { communityCodes?: string[] | null; shares?: { codes: string[]; seats: number }[] }) {
    const form = {
      ...eventForm({}, app.clock.now()),
      communityCodes: changes.communityCodes ?? null,
      signUpRules: {
        ...plainSignUpRules,
        communityShares: (changes.shares ?? []).map(({ codes, seats }, place) => ({
          quotaId: null,
          label: `份额${place + 1}`,
          communityCodes: codes,
          capacity: seats,
        })),
      },
    }
    const saved = await admin.client.eventDesk.create(form)
    if (saved.kind !== 'saved') throw new Error(saved.words)
    await admin.client.eventDesk.publish({ eventId: saved.eventId })
    return saved.eventId
  }
  test('its gate lets its families in afterwards, an earlier sign-up stays, and its worker finds both', async () => {
    const [early, late] = [await app.family('o-1', [['一', 'adult']]), await app.family('o-2', [['二', 'adult']])]
    const worker = await app.staff('community_worker', fumin)
    const eastWorker = await app.staff('community_worker', east)
    const eventId = await openEvent({ communityCodes: [fumin] })
    const signed = await early.client.events.signUp({ eventId, personIds: early.personIds })
    const { rezoningId, preview } = await draft(split)
    expect(preview).toMatchObject({ events: 1, roles: 1 })
    await desk().assign({ rezoningId, householdIds: [early.household.householdId], toCode: east })
    await desk().confirm({ rezoningId })

    expect(await late.client.events.signUp({ eventId, personIds: late.personIds })).toMatchObject({ kind: 'signedUp' })
    if (signed.kind !== 'signedUp') throw new Error('not signed up')
    expect(await early.client.events.ticket({ signUpId: signed.signUpId })).toMatchObject({ code: expect.any(String) })
    const listed = async (client: typeof worker.client) =>
      (await client.eventDesk.signUps({ eventId })).items.map(({ communityName }) => communityName).sort()
    expect(await listed(worker.client)).toEqual(['福民东社区', '福民西社区'])
    expect(await listed(eastWorker.client)).toEqual(['福民东社区'])
    // The event can still be edited: it names places that stand.
    const { form } = await admin.client.eventDesk.get({ eventId })
    expect(form.communityCodes).toEqual([east, west])
    expect(await admin.client.eventDesk.update({ eventId, form })).toMatchObject({ kind: 'saved' })
  })

  test('shares of merged communities become one with all their seats, and no family needs a seat in two', async () => {
    const families = await Promise.all([fumin, fumin, second].map((code, place) => app.family(`o-${place}`, [['一', 'adult']], code)))
    const eventId = await openEvent({
      shares: [
        { codes: [fumin], seats: 1 },
        { codes: [second], seats: 2 },
      ],
    })
    const signUp = async (place: number) => {
      const family = families[place]
      if (!family) throw new Error('no such family')
      return family.client.events.signUp({ eventId, personIds: family.personIds })
    }
    expect(await signUp(0)).toMatchObject({ kind: 'signedUp' })
    expect(await signUp(1)).toMatchObject({ kind: 'refused' })
    await carryOut({ kind: 'merge', codes: [fumin, second], intoCode: east, intoName: '福兴社区', effectiveOn: today })
    expect(await signUp(1)).toMatchObject({ kind: 'signedUp' })
    expect(await signUp(2)).toMatchObject({ kind: 'signedUp' })
    const quotas = await sql`select community_codes, capacity, taken from events_quota where event_id = ${eventId}`.execute(app.db)
    expect(quotas.rows).toEqual([{ community_codes: [east], capacity: 3, taken: 3 }])
  })
})
