import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { communities, composeEvents, eventForm, hours, minutes, type Composed, type Family } from './testing/compose'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const desk = (key?: string) => app.as(app.manager, key).eventDesk

async function mustSignUp(eventId: string, family: Family) {
  const result = await app.as(family.account).events.signUp({ eventId: asId<'Event'>(eventId), personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return result.signUpId
}

const auditOf = async (eventId: string) =>
  (await sql<{ action: string }>`select action from audit_entry where subject_id = ${eventId} order by sequence`.execute(app.db)).rows.map(
    ({ action }) => action,
  )

async function mustCreate(form = eventForm(app.now())) {
  const result = await desk().create(form)
  if (result.kind !== 'saved') throw new Error(result.words)
  return result.eventId
}

test('a draft is written, changed and published, each once per key and in the audit', async () => {
  const [form, key] = [eventForm(app.now(), {}, { coHosts: ['red_cross', 'trade_union'], communityCodes: [communities.first] }), v7()]
  const [first, again] = await Promise.all([desk(key).create(form), desk(key).create(form)])
  expect(again).toEqual(first)
  if (first.kind !== 'saved') throw new Error(first.words)
  const { eventId } = first
  const detail = await desk().get({ eventId })
  expect(detail.form).toEqual(form)
  expect(detail).toMatchObject({ state: 'draft', permittedActions: ['edit', 'publish', 'assignDoor', 'seeSignUps', 'copy', 'repeat'] })
  await expect(app.as(null).events.get({ eventId })).rejects.toMatchObject({ status: 404 })
  expect(await desk().update({ eventId, form: { ...form, title: '换了名字', coHosts: ['hospital'], communityCodes: null } })).toEqual(first)
  expect(await desk().publish({ eventId })).toEqual(first)
  expect(await desk().publish({ eventId })).toEqual(first)
  expect(await auditOf(eventId)).toEqual(['event.created', 'event.changed', 'event.published'])
  expect(await app.as(null).events.get({ eventId })).toMatchObject({ title: '换了名字', coHosts: ['hospital'], communityNames: null, state: 'open' })
  expect((await desk().get({ eventId })).permittedActions).toEqual([
    'edit',
    'assignDoor',
    'seeSignUps',
    'invite',
    'openDoor',
    'copy',
    'repeat',
    'cancel',
    'tellChanges',
    'export',
  ])
})

test('is refused with the field named', async () => {
  const eventId = await mustCreate()
  const form = eventForm(app.now())
  expect(await desk().create({ ...form, endsAt: form.startsAt })).toMatchObject({ kind: 'refused', refusal: 'timesOutOfOrder', field: 'endsAt' })
  expect(await desk().update({ eventId, form: { ...form, cancelUntil: form.endsAt } })).toMatchObject({
    refusal: 'timesOutOfOrder',
    field: 'cancelUntil',
  })
  expect(await desk().create({ ...form, tagline: '含违禁词' })).toMatchObject({ refusal: 'textRefused', field: 'tagline' })
  await expect(desk().create({ ...form, communityCodes: [] })).rejects.toMatchObject({ status: 400, data: { field: 'communityCodes' } })
  await expect(desk().create({ ...form, communityCodes: ['620201999999'] })).rejects.toMatchObject({ status: 400 })
  await expect(desk().update({ eventId: asId<'Event'>(v7()), form })).rejects.toMatchObject({ status: 404 })
  await expect(desk().setDoorHelpers({ eventId, accountIds: [asId<'Account'>(v7())] })).rejects.toMatchObject({
    status: 400,
    data: { field: 'accountIds' },
  })
})

test('only door helpers are assigned to a door, not everyone with a name', async () => {
  const eventId = await mustCreate()
  const editor = app.account(['editor', ''])
  app.staffNames.set(editor.accountId, '演示编辑')
  await expect(desk().setDoorHelpers({ eventId, accountIds: [editor.accountId] })).rejects.toMatchObject({
    status: 400,
    data: { field: 'accountIds' },
  })
})

test('a community that ended is no longer accepted, and what was saved with it before is answered again as saved', async () => {
  const key = v7()
  const form = { ...eventForm(app.now()), communityCodes: [communities.second] }
  const first = await desk(key).create(form)
  expect(first.kind).toBe('saved')
  app.endedCommunities.add(communities.second)
  await expect(desk().create(form)).rejects.toMatchObject({ status: 400, data: { field: 'communityCodes' } })
  expect(await desk(key).create(form)).toEqual(first)
})

test('text that the check does not clear is not saved', async () => {
  const form = { ...eventForm(app.now()), description: '这段待审' }
  expect(await desk().create(form)).toMatchObject({ refusal: 'textRefused', field: 'description' })
})

test('capacity never goes below what is taken, and an event that is over stays as it was', async () => {
  const eventId = await app.event()
  await mustSignUp(eventId, app.family(2, 1))
  const form = eventForm(app.now())
  expect(await desk().update({ eventId, form: { ...form, capacity: 2 } })).toMatchObject({
    refusal: 'capacityBelowTaken',
    field: 'capacity',
    words: expect.stringContaining('3'),
  })
  expect(await desk().update({ eventId, form: { ...form, capacity: 3 } })).toMatchObject({ kind: 'saved' })
  expect(await app.as(null).events.get({ eventId })).toMatchObject({ state: 'full', capacity: 3, seatsLeft: 0 })
  const draft = await mustCreate()
  app.passTime(hours(124))
  expect(await desk().update({ eventId, form })).toMatchObject({ refusal: 'alreadyOver' })
  expect(await desk().publish({ eventId: draft })).toMatchObject({ refusal: 'alreadyOver' })
})

test('families hear once of another time or place, also when there are many and a delivery is repeated', async () => {
  const eventId = await app.event({}, { capacity: 500 })
  const families = Array.from({ length: 203 }, () => app.family(1, 0))
  await Promise.all(families.map((family) => mustSignUp(eventId, family)))
  const gone = families[0]
  if (!gone) throw new Error('no family')
  await app.as(gone.account).events.cancelSignUp({
    signUpId: await app
      .as(gone.account)
      .events.mySignUps({})
      .then((page) => page.items[0]?.signUpId ?? asId<'SignUp'>('')),
  })
  await app.deliver()
  expect([...app.sent.values()].filter(({ kind }) => kind === 'signUpConfirmed')).toHaveLength(203)
  expect([...app.sent.values()].filter(({ kind }) => kind === 'signUpCancelled')).toHaveLength(1)
  const form = eventForm(app.now(), {}, { capacity: 500 })
  await desk().update({ eventId, form: { ...form, tagline: '只换一句话' } })
  await app.deliver()
  expect([...app.sent.values()].filter(({ kind }) => kind === 'eventChanged')).toHaveLength(0)
  await desk().update({ eventId, form: { ...form, venueName: '文化宫' } })
  await app.as(app.manager).organiserDesk.tellChanges({ eventId })
  await sql`insert into platform_outbox (message_id, kind, payload, created_at, available_at) select gen_random_uuid(), kind, payload, created_at, available_at from platform_outbox`.execute(
    app.db,
  )
  await app.deliver()
  const changed = [...app.sent.values()].filter(({ kind }) => kind === 'eventChanged')
  expect(changed).toHaveLength(202)
  expect(new Set(changed.map(({ accountId }) => accountId)).size).toBe(202)
  expect(changed[0]?.text).toContain('文化宫')
  const { rows } = await sql`select kind from platform_outbox`.execute(app.db)
  expect(rows).toEqual([])
})

describe('community workers', () => {
  const worker = () => app.account(['community_worker', communities.first])

  test('see and count only families of their own communities, no drafts, and may not manage', async () => {
    const eventId = await app.event()
    const [own, other] = [app.family(2, 0), app.family(1, 1, communities.second)]
    await mustSignUp(eventId, own)
    await mustSignUp(eventId, other)
    const draft = await mustCreate()
    const seen = app.as(worker()).eventDesk
    expect((await seen.signUps({ eventId })).items).toMatchObject([
      { ownerNickname: '大人1', communityName: '演示一社区', party: { adults: 2, children: 0 } },
    ])
    expect((await seen.list({})).items).toMatchObject([
      { eventId, signedUpHouseholds: 1, signedUpPeople: 2, permittedActions: ['seeSignUps', 'export'] },
    ])
    expect(await seen.get({ eventId })).toMatchObject({ signedUpPeople: 2, doorHelpers: [] })
    await expect(seen.signUps({ eventId, communityCode: communities.second })).rejects.toMatchObject({ status: 404 })
    await expect(seen.get({ eventId: draft })).rejects.toMatchObject({ status: 404 })
    await expect(seen.signUps({ eventId: draft })).rejects.toMatchObject({ status: 404 })
    await expect(seen.publish({ eventId: draft })).rejects.toMatchObject({ status: 404 })
    expect((await desk().signUps({ eventId })).items).toHaveLength(2)
    expect((await desk().signUps({ eventId, communityCode: communities.second })).items).toHaveLength(1)
  })

  test('without a community see nobody', async () => {
    const eventId = await app.event()
    await mustSignUp(eventId, app.family(1, 0))
    const other = app.as(app.account(['community_worker', '620201009009'])).eventDesk
    expect((await other.signUps({ eventId })).items).toEqual([])
    expect(await other.get({ eventId })).toMatchObject({ signedUpPeople: 0 })
  })
})

test('reading the names is written down before the answer, filtered and page by page', async () => {
  const eventId = await app.event({}, { capacity: 500 })
  const families = Array.from({ length: 45 }, () => app.family(1, 0))
  const ids = await Promise.all(families.map((family) => mustSignUp(eventId, family)))
  await app.as(families[0]?.account ?? null).events.cancelSignUp({ signUpId: ids[0] ?? asId<'SignUp'>('') })
  const read: string[] = []
  for (let cursor: string | undefined, pages = 0; pages < 5; pages += 1) {
    const page = await desk().signUps({ eventId, state: 'active', cursor })
    read.push(...page.items.map(({ signUpId }) => signUpId))
    if (!page.next) break
    cursor = page.next
  }
  expect(read).toEqual([...ids.slice(1)].sort())
  expect((await desk().signUps({ eventId, state: 'cancelled' })).items.map(({ signUpId }) => signUpId)).toEqual(ids.slice(0, 1))
  expect((await auditOf(eventId)).filter((action) => action === 'signUps.read')).toHaveLength(4)
  await expect(desk().signUps({ eventId, cursor: 'made-up' })).rejects.toMatchObject({ status: 400 })
  await expect(desk().list({ cursor: Buffer.from('["x","y"]').toString('base64url') })).rejects.toMatchObject({ status: 400 })
})

test('a partner sees its own published joint events with numbers, and nothing of others', async () => {
  const joint = await app.event({}, { coHosts: ['red_cross', 'hospital'] })
  await app.event({}, { coHosts: ['trade_union'] })
  await mustCreate(eventForm(app.now(), {}, { coHosts: ['red_cross'] }))
  await mustSignUp(joint, app.family(2, 2))
  const partner = app.as(app.account(['partner', 'red_cross']))
  const page = await partner.partner.coHosted({})
  expect(page).toMatchObject({ next: null, items: [{ eventId: joint, signedUpHouseholds: 1, signedUpPeople: 4, arrivedPeople: 0 }] })
  await expect(partner.eventDesk.list({})).rejects.toMatchObject({ status: 404 })
  expect((await app.as(app.account(['partner', 'unknown'])).partner.coHosted({})).items).toEqual([])
})

test('staff lists go from the latest to the earliest without a gap', async () => {
  const made: string[] = []
  for (let place = 0; place < 43; place += 1) made.push(await app.event({ startsIn: hours(48) + minutes(Math.floor(place / 3)) }))
  const first = await desk().list({})
  const second = await desk().list({ cursor: first.next ?? '' })
  const third = await desk().list({ cursor: second.next ?? '' })
  const read = [...first.items, ...second.items, ...third.items].map(({ eventId }) => eventId)
  expect(third.next).toBeNull()
  expect(new Set(read)).toEqual(new Set(made))
  expect(read).toHaveLength(43)
})
