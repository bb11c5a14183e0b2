import { civilDate } from '../../cloud/backend/src/platform/civil-date'
import { consentText } from '../../cloud/backend/src/areas/consent'
import { sql } from 'kysely'
import type { ShareRight } from '@xiongguan/contract/membership/family-rules'
import { asId } from '@xiongguan/contract/kit/id'
import { ask, closeConnections, eventForm } from '../support/server'
import { serveTestApp, type ServedApp } from '../support/server/in-process'

let served: ServedApp
let eventId: string

beforeAll(async () => {
  served = await serveTestApp()
})
afterAll(async () => {
  closeConnections()
  await served.close()
})

beforeEach(async () => {
  const { client } = await served.staff('event_manager')
  const saved = await client.eventDesk.create(eventForm({}, served.clock.now()))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  eventId = saved.eventId
  await client.eventDesk.publish({ eventId: saved.eventId })
})

let families = 0
async function sharedFamily(may: ShareRight[]) {
  families += 1
  const owner = await served.family(`o-owner-${families}`, [
    ['妈妈', 'adult'],
    ['奶奶', 'adult'],
  ])
  const invitation = await owner.client.family.invite({ relation: 'grandparent', may, consentVersion: consentText('familySharing').version })
  if (invitation.kind !== 'invited') throw new Error(invitation.words)
  const grandmother = served.clients.resident(`o-grandmother-${families}`)
  const { version } = await grandmother.identity.privacyNotice()
  await grandmother.identity.acceptPrivacy({ version })
  await grandmother.family.join({ code: invitation.code })
  return { owner, grandmother, personIds: owner.personIds.slice(0, 1) }
}

const wanted = (personIds: readonly string[]) => ({ eventId: asId<'Event'>(eventId), personIds: personIds.map(asId<'Person'>) })

test('a permitted phone signs up for the household, and the household has one sign-up', async () => {
  const { owner, grandmother, personIds } = await sharedFamily(['signUp'])
  const signed = await grandmother.events.signUp(wanted(personIds))
  if (signed.kind !== 'signedUp') throw new Error(signed.words)
  expect(await owner.client.events.signUp(wanted(owner.personIds))).toMatchObject({ kind: 'refused' })
  expect((await owner.client.events.mySignUps({})).items).toMatchObject([{ signUpId: signed.signUpId }])
  expect((await owner.client.events.ticket({ signUpId: signed.signUpId })).qrText).not.toBe('')
  expect(await owner.client.events.cancelSignUp({ signUpId: signed.signUpId })).toEqual({ kind: 'cancelled' })
})

test('who may only see sees the ticket and neither signs up nor cancels; who may nothing sees nothing', async () => {
  const { owner, grandmother, personIds } = await sharedFamily(['seeEvents'])
  const signed = await owner.client.events.signUp(wanted(personIds))
  if (signed.kind !== 'signedUp') throw new Error(signed.words)
  const { signUpId } = signed
  expect((await grandmother.events.ticket({ signUpId })).code).not.toBe('')
  await expect(grandmother.events.cancelSignUp({ signUpId })).rejects.toMatchObject({ status: 404 })
  const sharerId = (await owner.client.family.sharing())?.sharers[0]?.sharerId
  if (!sharerId) throw new Error('nobody shares')
  await owner.client.family.changeSharer({ sharerId, may: [] })
  await expect(grandmother.events.ticket({ signUpId })).rejects.toMatchObject({ status: 404 })
  expect((await grandmother.events.mySignUps({})).items).toEqual([])
  expect(await grandmother.events.signUp(wanted(personIds))).toMatchObject({ kind: 'refused' })
})

test('a phone that leaves takes no sign-up along: the ticket is the household’s, and so are its messages', async () => {
  const { owner, grandmother, personIds } = await sharedFamily(['signUp'])
  const signed = await grandmother.events.signUp(wanted(personIds))
  if (signed.kind !== 'signedUp') throw new Error(signed.words)
  await grandmother.family.leaveQuietly({ communityCode: '620201001001', askChildren: false })
  await expect(grandmother.events.ticket({ signUpId: signed.signUpId })).rejects.toMatchObject({ status: 404 })
  expect((await owner.client.events.ticket({ signUpId: signed.signUpId })).code).not.toBe('')
  const { rows } = await sql<{
    own: boolean
  }>`select account_id = (select owner_account_id from membership_household where household_id = events_sign_up.household_id) as own
    from events_sign_up where sign_up_id = ${signed.signUpId}`.execute(served.db)
  expect(rows).toEqual([{ own: true }])
})

test('a child signs a parent up over HTTP, and the log names the child', async () => {
  const { owner, personIds } = await sharedFamily([])
  const child = await served.app.areas.identity.recognise.byOpenid(`o-child-${families}`, true)
  if (!child) throw new Error('no child')
  const { token } = await served.app.areas.identity.sessions.start(child.accountId, 'test')
  const own = served.clients.token(token)
  const { version } = await own.identity.privacyNotice()
  await own.identity.acceptPrivacy({ version })
  const asked = await own.family.askToAct({ parent: 'mother', scopes: ['events'], endsOn: civilDate(served.clock.now()) })
  if (asked.kind !== 'asked') throw new Error(asked.words)
  await owner.client.family.confirmActing({ code: asked.code, consentVersion: consentText('actForElder').version })
  const call = (path: string, body: object, key: string) =>
    ask(served.origin, { method: 'POST', path, body, token, headers: { 'Idempotency-Key': key, 'Acting-For': asked.proxyId } })
  const answer = await call(`/api/events/${eventId}/sign-ups`, { personIds }, 'acting-key-0001')
  expect(answer.body).toMatchObject({ kind: 'signedUp' })
  expect((await owner.client.events.mySignUps({})).items).toHaveLength(1)
  const { rows } = await sql<object>`select actor_id, detail from audit_entry where action = 'acting.used' and subject_id = ${asked.proxyId}`.execute(
    served.db,
  )
  expect(rows).toEqual([{ actor_id: child.accountId, detail: 'events.signUp' }])
  await owner.client.family.endActing({ proxyId: asked.proxyId })
  expect((await call(`/api/events/${eventId}/sign-ups`, { personIds }, 'acting-key-0002')).status).toBe(404)
})
