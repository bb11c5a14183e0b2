import { sql } from 'kysely'
import { inventedId } from '../../testing/invented-ids'
import { communityCode, newest, openMembership, otherCommunityCode, type MembershipWorld } from './testing'
import { childConsentNotice, namingNoticeOf } from './index'

let world: MembershipWorld
beforeAll(async () => {
  world = await openMembership()
})
afterAll(() => world.database.destroy())

let serial = 100
const newNumber = () => inventedId((serial += 1))
const adultVersion = () => namingNoticeOf('adult').version
const childVersion = () => namingNoticeOf('child').version

async function familyWithAdult() {
  const openid = await world.family()
  const { personId } = newest(await world.as(openid).membership.addPerson({ nickname: '妈妈', kind: 'adult' }))
  return { openid, personId }
}

const statement = (personId: string, number = newNumber()) => ({
  personId: personId as never,
  name: '王合成',
  documentKind: 'residentId' as const,
  number,
  consentVersion: adultVersion(),
})

const worker = (scope = communityCode) => world.newcomer().then((openid) => world.as(openid, { roles: ['community_worker'], scope }).familyDesk)

test('a stated name waits, and is verified by the number on the original alone', async () => {
  const { openid, personId } = await familyWithAdult()
  const number = newNumber()
  expect(await world.as(openid).family.stateName(statement(personId, number))).toMatchObject({ kind: 'stated', standing: { standing: 'stated' } })
  const desk = await worker()
  const [row] = (await desk.namings({})).items.slice(-1)
  if (!row) throw new Error('nothing waits')
  expect(row).toMatchObject({ name: '王合成', document: expect.stringMatching(/^620201\*+\d{3}[\dX]$/) })
  expect(await desk.verifyNaming({ namingId: row.namingId, seenNumber: newNumber() })).toMatchObject({ kind: 'refused', reason: 'differs' })
  expect(await desk.verifyNaming({ namingId: row.namingId, seenNumber: number.toLowerCase() })).toEqual({ kind: 'done' })
  expect(await world.as(openid).family.standing()).toMatchObject({ standing: 'verified', people: [{ state: 'verified', shownName: '王**' }] })
  expect(await world.auditOf(personId)).toEqual(expect.arrayContaining(['name.stated', 'consent.given', 'names.read', 'name.verified']))
  const { items } = await world.as(openid).notices.inbox({})
  expect(items.map(({ kind }) => kind)).toContain('nameDecided')
})

test('sent back with a reason, stated again, withdrawn to the last byte', async () => {
  const { openid, personId } = await familyWithAdult()
  const { family } = world.as(openid)
  await family.stateName(statement(personId))
  const desk = await worker()
  const row = (await desk.namings({})).items.at(-1)
  await desk.sendBackNaming({ namingId: row?.namingId as never, reason: 'nameDiffers' })
  expect((await family.standing()).people).toMatchObject([{ state: 'sentBack', sentBack: 'nameDiffers' }])
  expect(await family.stateName(statement(personId))).toMatchObject({ kind: 'stated' })
  expect((await family.withdrawName({ personId })).standing).toBe('reader')
  const { rows } =
    await sql<object>`select name_sealed, name_index, document_sealed, document_index, verified_at from membership_person where person_id = ${personId}`.execute(
      world.platform.db,
    )
  expect(rows).toEqual([{ name_sealed: null, name_index: null, document_sealed: null, document_index: null, verified_at: null }])
  expect((await desk.namings({})).items.map(({ namingId }) => namingId)).not.toContain(row?.namingId)
})

test('a worker of another community finds nothing, and cannot verify', async () => {
  const { openid, personId } = await familyWithAdult()
  const number = newNumber()
  await world.as(openid).family.stateName(statement(personId, number))
  const here = (await (await worker()).namings({})).items.at(-1)
  const elsewhere = await worker(otherCommunityCode)
  expect((await elsewhere.namings({})).items).toEqual([])
  await expect(elsewhere.verifyNaming({ namingId: here?.namingId as never, seenNumber: number })).rejects.toMatchObject({ status: 404 })
})

test('a worker who reaches no community finds an empty list', async () => {
  expect((await (await worker('nowhere')).namings({})).items).toEqual([])
})

test('without its own consent nothing is stored; a number that cannot be is named as such', async () => {
  const { openid, personId } = await familyWithAdult()
  const { family } = world.as(openid)
  expect(await family.stateName({ ...statement(personId), consentVersion: 'another' })).toMatchObject({ reason: 'consentMissing' })
  await expect(family.stateName(statement(personId, '620201190303070019'))).rejects.toMatchObject({ status: 400, data: { field: 'number' } })
  expect((await family.standing()).people).toMatchObject([{ state: 'none', shownName: null }])
})

test('a document that is somebody’s already is answered like any other, and becomes a ticket', async () => {
  const number = newNumber()
  const first = await familyWithAdult()
  const answerOf = async ({ openid, personId }: { openid: string; personId: string }, of: string) => {
    const answer = await world.as(openid).family.stateName(statement(personId, of))
    return JSON.stringify(answer).replaceAll(personId, 'person').replaceAll(of.slice(-4), 'last')
  }
  const alone = await answerOf(first, number)
  expect(world.tickets).toEqual([])
  const second = await familyWithAdult()
  expect(await answerOf(second, number)).toBe(alone)
  expect(world.tickets).toEqual([{ personId: second.personId, otherId: first.personId }])
})

test('a child is named by its guardian alone, with the consent for children, and gets no account', async () => {
  const openid = await world.family()
  const added = newest(
    await world.as(openid).membership.addPerson({ nickname: '小满', kind: 'child', childConsentVersion: childConsentNotice.version }),
  )
  const child = { ...statement(added.personId), bornOn: '2020-06-01' }
  expect(await world.as(openid).family.stateName({ ...child, consentVersion: 'another' })).toMatchObject({ reason: 'consentMissing' })
  expect(await world.as(openid).family.stateName({ ...child, consentVersion: childVersion() })).toMatchObject({ kind: 'stated' })
  const { rows } = await sql<object>`select account_id, born_on::text from membership_person where person_id = ${added.personId}`.execute(
    world.platform.db,
  )
  expect(rows).toEqual([{ account_id: null, born_on: '2020-06-01' }])
  expect((await world.as(openid).family.standing()).standing).toBe('reader')
})

test('nobody outside is asked before the text in force was agreed to, nor about somebody who may not be named', async () => {
  const { openid, personId } = await familyWithAdult()
  const asked = world.identityCheck.asked.length
  await world.as(openid).family.stateName({ ...statement(personId), consentVersion: 'another' })
  const stranger = await familyWithAdult()
  await expect(world.as(stranger.openid).family.stateName(statement(personId))).rejects.toMatchObject({ status: 404 })
  expect(world.identityCheck.asked).toHaveLength(asked)
})

test('a service that knows the name verifies at once; one that does not leaves it to the worker', async () => {
  world.answers.identity = 'match'
  const known = await familyWithAdult()
  expect(await world.as(known.openid).family.stateName(statement(known.personId))).toMatchObject({ standing: { standing: 'verified' } })
  world.answers.identity = 'mismatch'
  const unknown = await familyWithAdult()
  expect(await world.as(unknown.openid).family.stateName(statement(unknown.personId))).toMatchObject({ standing: { standing: 'stated' } })
  world.answers.identity = 'notConnected'
})

test('nobody verifies their own name', async () => {
  const openid = await world.family()
  const { personId } = newest(await world.as(openid).membership.addPerson({ nickname: '我', kind: 'adult' }))
  const number = newNumber()
  await world.as(openid).family.stateName(statement(personId, number))
  const own = world.as(openid, { roles: ['community_worker'], scope: communityCode }).familyDesk
  const row = (await own.namings({})).items.at(-1)
  await expect(own.verifyNaming({ namingId: row?.namingId as never, seenNumber: number })).rejects.toMatchObject({ status: 404 })
})
