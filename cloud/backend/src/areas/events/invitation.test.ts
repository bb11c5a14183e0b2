import type { InvitationForm } from '@xiongguan/contract/events/invitations'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { communities, composeEvents, eventForm, hours, withRules, type Composed, type Family } from './testing/compose'
import { countQuotas, countSeats } from './testing/count-seats'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const form = (changes: Partial<InvitationForm> = {}): InvitationForm => ({
  note: '给合成家庭',
  waives: [],
  seatsKept: 0,
  expiresAt: new Date(app.now().getTime() + hours(48)).toISOString(),
  ...changes,
})

async function invite(eventId: string, changes: Partial<InvitationForm> = {}) {
  const result = await app.as(app.manager).eventDesk.invite({ eventId: eventId as never, invitation: form(changes) })
  if (result.kind !== 'made') throw new Error(result.words)
  return result
}
const accept = (family: Family, code: string, key?: string) => app.as(family.account, key).events.acceptInvitation({ code })
const quietEvent = () => app.event({}, { kind: 'warm_home', ...withRules({ listed: true }) })

test('an event for warm homes is in no list and opens to nobody but who is invited', async () => {
  const eventId = await quietEvent()
  const [invited, other] = [app.family(1, 0), app.family(1, 0)]
  const { code } = await invite(eventId)
  const listed = async (family: Family) => (await app.as(family.account).events.list({})).items.map((item) => item.eventId)
  for (const family of [invited, other]) {
    expect(await listed(family)).toEqual([])
    await expect(app.as(family.account).events.get({ eventId })).rejects.toMatchObject({ status: 404 })
    expect(await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })).toMatchObject({ gate: 'published', seatsLeft: 0 })
  }
  const worker = app.as(app.account(['community_worker', communities.first])).eventDesk
  expect((await worker.list({})).items).toEqual([])
  await expect(worker.signUps({ eventId })).rejects.toMatchObject({ status: 404 })
  expect(await app.as(invited.account).events.invitation({ code })).toMatchObject({
    kind: 'found',
    accepted: false,
    householdKnown: true,
    event: { eventId },
  })
  expect(await accept(invited, code.toLowerCase().replaceAll('-', ' '))).toEqual({ kind: 'accepted', eventId })
  expect(await listed(invited)).toEqual([eventId])
  expect(await app.as(invited.account).events.signUp({ eventId, personIds: invited.personIds })).toMatchObject({ kind: 'signedUp' })
  expect(await listed(other)).toEqual([])
  expect(await accept(other, code)).toMatchObject({ kind: 'refused', refusal: 'usedByOther' })
  expect([...app.sent.values()]).toEqual([])
})

test('each gate it waives is open to the household, named to it and in the audit; the others stay shut', async () => {
  const eventId = await app.event(
    { closesIn: hours(1) },
    { communityCodes: [communities.second], householdLimit: 1, ...withRules({ adultsCapacity: 1 }) },
  )
  const family = app.family(2, 0)
  app.passTime(hours(2))
  const gates = async () => {
    const result = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
    return result.kind === 'refused' ? result.gate : 'open'
  }
  const opened: string[] = []
  for (const waives of [[], ['window'], ['window', 'community'], ['window', 'community', 'householdLimit']] as const) {
    const { code } = await invite(eventId, { waives: [...waives] })
    await accept(family, code)
    opened.push(await gates())
    app.passTime(hours(1))
  }
  expect(opened).toEqual(['window', 'community', 'householdLimit', 'participantShare'])
  const { code } = await invite(eventId, { waives: ['window', 'community', 'householdLimit', 'shares'] })
  await accept(family, code)
  const detail = await app.as(family.account).events.get({ eventId })
  expect(detail.invited?.waives).toEqual(['community', 'householdLimit', 'shares', 'window'])
  expect(await gates()).toBe('open')
  const { rows } = await sql<{ action: string }>`select action from audit_entry where action like 'waived.%' order by action`.execute(app.db)
  expect(rows.map(({ action }) => action)).toEqual(['waived.community', 'waived.householdLimit', 'waived.shares', 'waived.window'])
  expect((await countQuotas(app.db, eventId)).find(({ label }) => label === '大人')).toMatchObject({ taken: 0 })
})

test('seats kept for it stand outside the public seats', async () => {
  const eventId = await app.event({}, { capacity: 1 })
  const [family, full] = [app.family(2, 0), app.family(1, 0)]
  await app.as(full.account).events.signUp({ eventId, personIds: full.personIds })
  const { code } = await invite(eventId, { seatsKept: 2 })
  await accept(family, code)
  expect((await app.as(family.account).events.get({ eventId })).gates.find(({ gate }) => gate === 'capacity')?.open).toBe(true)
  const result = await app.as(family.account).events.signUp({ eventId, personIds: family.personIds })
  expect(result).toMatchObject({ kind: 'signedUp' })
  expect(await countSeats(app.db, eventId)).toMatchObject({ capacity: 1, taken: 1, people: 3 })
  if (result.kind === 'signedUp') await app.as(family.account).events.cancelSignUp({ signUpId: result.signUpId })
  expect((await countQuotas(app.db, eventId)).find(({ label }) => label === '邀请')).toMatchObject({ taken: 0, held: 0 })
})

test('of fifty households at once exactly one has it; reading first and then writing gives it to several', async () => {
  const { code } = await invite(await quietEvent())
  const families = Array.from({ length: 50 }, () => app.family(1, 0))
  const answers = await Promise.all(families.map((family) => accept(family, code)))
  expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
  const { invitationId } = await invite(await quietEvent())
  const naive = await Promise.all(
    families.map(({ household }) =>
      app.db.transaction().execute(async (work) => {
        const { rows } = await sql<{
          household_id: string | null
        }>`select household_id from events_invitation where invitation_id = ${invitationId}`.execute(work)
        if (rows[0]?.household_id !== null) return false
        await sql`update events_invitation set household_id = ${household.householdId}, used_at = now() where invitation_id = ${invitationId}`.execute(
          work,
        )
        return true
      }),
    ),
  )
  expect(naive.filter(Boolean).length).toBeGreaterThan(1)
})

test('the code is shown once and kept as a hash; a lost answer cannot be had again', async () => {
  const eventId = await quietEvent()
  const key = v7()
  const make = () => app.as(app.manager, key).eventDesk.invite({ eventId, invitation: form() })
  const made = await make()
  expect(made).toMatchObject({ kind: 'made', code: expect.stringMatching(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/) })
  expect(await make()).toMatchObject({ kind: 'shownBefore' })
  const { rows } = await sql`select * from events_invitation`.execute(app.db)
  expect(JSON.stringify(rows)).not.toContain(made.kind === 'made' ? made.code.slice(0, 9) : '')
  expect((await app.as(app.manager).eventDesk.invitations({ eventId })).items).toMatchObject([
    { note: '给合成家庭', state: 'unused', acceptedBy: '' },
  ])
})

test('taken back, past its time, or unknown it does not open, and guessing has an end', async () => {
  const eventId = await quietEvent()
  const family = app.family(1, 0)
  const desk = app.as(app.manager).eventDesk
  const { code, invitationId } = await invite(eventId)
  const later = await invite(eventId)
  await desk.revokeInvitation({ eventId, invitationId })
  const unknown = await accept(family, 'ABCD-EFGH-JKLM-NPQR')
  expect(unknown).toMatchObject({ kind: 'refused', refusal: 'unknown' })
  expect(await accept(family, code)).toEqual(unknown)
  app.passTime(hours(48))
  expect(await accept(family, later.code)).toMatchObject({ refusal: 'expired' })
  expect((await desk.invitations({ eventId })).items.map(({ state }) => state)).toEqual(['expired', 'revoked'])
  const guesses = await Promise.allSettled(Array.from({ length: 8 }, () => accept(family, 'ABCD-EFGH-JKLM-NPQR')))
  expect(guesses.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
})

test('without a household it waits for one, and nothing is bound', async () => {
  const { code } = await invite(await quietEvent())
  const family = app.family(1, 0)
  app.households.delete(family.account.accountId)
  expect(await accept(family, code)).toMatchObject({ kind: 'refused', refusal: 'household', nextStep: 'openHousehold' })
  app.households.set(family.account.accountId, family.household)
  expect(await accept(family, code)).toMatchObject({ kind: 'accepted' })
})

test('no form makes a listed event for warm homes', async () => {
  const saved = await app.as(app.manager).eventDesk.create(eventForm(app.now(), {}, { kind: 'warm_home' }))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  expect((await app.as(app.manager).eventDesk.get({ eventId: saved.eventId })).form.signUpRules.listed).toBe(false)
})
