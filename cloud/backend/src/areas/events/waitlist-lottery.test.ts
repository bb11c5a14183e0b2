import { createHash } from 'node:crypto'
import { lotteryText } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { composeEvents, eventForm, hours, withRules, type Composed, type Family } from './testing/compose'
import { deliverAll, residentOf, waitEvent, waitRules, wholeReport } from './testing/waitlist'

let app: Composed
beforeAll(async () => {
  app = await composeEvents()
})
afterAll(() => app.destroy())

const as = (family: Family) => residentOf(app, family)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const drawAt = () => new Date(app.now().getTime() + hours(2)).toISOString()
const desk = () => app.as(app.manager)

/** An event whose seats are drawn in two hours, with so many families of one in the draw. */
async function lottery(capacity: number, count: number) {
  const eventId = await waitEvent(app, { capacity, wait: { allocation: 'lottery', drawAt: drawAt() } })
  const families = Array.from({ length: count }, () => app.family(1, 0))
  for (const family of families) expect(await as(family).joinAll(eventId)).toMatchObject({ kind: 'joined', place: { state: 'waiting', ahead: null } })
  return { eventId, families }
}

test('seats go by the draw alone until it is drawn; the seed is committed to before and secret until then', async () => {
  const { eventId, families } = await lottery(3, 1)
  expect(await as(app.family(1, 0)).signUpAll(eventId)).toMatchObject({ kind: 'refused', gate: 'capacity', nextStep: 'joinWaitlist' })
  const { waitlist } = await app.as(null).events.get({ eventId })
  expect(waitlist?.lottery).toMatchObject({ seedHash: expect.stringMatching(/^[0-9a-f]{64}$/), drawnAt: null, seed: '' })
  expect(await desk().waitlistDesk.draw({ eventId })).toMatchObject({ refusal: 'tooEarly' })
  expect(await desk().waitlistDesk.state({ eventId })).toMatchObject({ mayDraw: false, counts: { waiting: 1 } })
  app.passTime(hours(2))
  expect(await desk().waitlistDesk.state({ eventId })).toMatchObject({ mayDraw: true })
  expect(await desk().waitlistDesk.draw({ eventId })).toEqual({ kind: 'drawn', households: 1 })
  await deliverAll(app)
  const kinds = [...app.sent.values()].filter(({ accountId }) => accountId === families[0]?.account.accountId).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['waitlistDrawn', 'waitlistOffer'])
  // Two seats are left and nobody waits.
  expect(await as(app.family(1, 0)).signUpAll(eventId)).toMatchObject({ kind: 'signedUp' })
})

test('anyone works the draw out again from the public report alone', async () => {
  const { eventId, families } = await lottery(4, 130)
  const [left] = await as(families[5] as Family).waitlist.mine()
  await as(families[5] as Family).waitlist.leave({ entryId: left?.place.entryId as never })
  const before = await wholeReport(app, eventId)
  app.passTime(hours(2))
  expect(await app.events.rounds()).toBeGreaterThan(0)
  const late = app.family(1, 0)
  await as(late).joinAll(eventId)

  const report = await wholeReport(app, eventId)
  const { seed, seedHash, drawnAt } = report.lottery ?? { seed: '', seedHash: '', drawnAt: null }
  expect(seedHash).toBe(before.lottery?.seedHash)
  expect(sha256(seed)).toBe(seedHash)
  const inDraw = report.entries.filter(
    ({ joinedAt, settledAt }) => joinedAt <= (drawnAt ?? '') && (settledAt === null || settledAt >= (drawnAt ?? '')),
  )
  expect(report.entries.filter(({ lot }) => lot !== null).map(({ entryId }) => entryId)).toEqual(
    report.entries.filter(({ state, sequence }) => state !== 'left' && sequence <= 130).map(({ entryId }) => entryId),
  )
  const order = report.entries
    .filter(({ lot }) => lot !== null)
    .map(({ entryId }) => ({ entryId, hash: sha256(lotteryText(seed, entryId)) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ entryId }) => entryId)
  const published = [...report.entries].filter(({ lot }) => lot !== null).sort((a, b) => (a.lot ?? 0) - (b.lot ?? 0))
  expect(published.map(({ entryId }) => entryId)).toEqual(order)
  expect(published.map(({ lot }) => lot)).toEqual(order.map((_, place) => place + 1))
  expect(inDraw.length).toBeGreaterThanOrEqual(129)
  // Offers follow the lots, and who came after the draw stands behind everyone drawn.
  expect(published.filter(({ state }) => state === 'offered').map(({ lot }) => lot)).toEqual([1, 2, 3, 4])
  expect((await as(late).events.get({ eventId })).waitlist?.mine).toMatchObject({ state: 'waiting', ahead: 125 })
})

test('the report names nobody, and says times to the minute', async () => {
  app.passTime(17_345)
  const { eventId, families } = await lottery(1, 2)
  const text = JSON.stringify(await wholeReport(app, eventId))
  for (const { account, household, personIds } of families)
    for (const secret of [account.accountId, household.householdId, ...personIds, '大人1']) expect(text).not.toContain(secret)
  expect(text).not.toMatch(/"(joinedAt|offeredAt|settledAt)":"[^"]*:(?!00\.000)[^":]*"/)
  const unlisted = await app.event({ startsIn: hours(120) }, withRules({ listed: false, waitlist: waitRules(app.now()) }))
  await expect(app.as(null).waitlist.report({ eventId: unlisted })).rejects.toMatchObject({ status: 404 })
})

test('how the order comes about stays once a family has joined, and the seed once it is committed to', async () => {
  const { eventId } = await lottery(2, 1)
  const { form } = await desk().eventDesk.get({ eventId })
  const rules = form.signUpRules.waitlist
  if (!rules) throw new Error('the form lost its waitlist')
  const save = (waitlist: typeof rules | null) =>
    desk().eventDesk.update({ eventId, form: { ...form, signUpRules: { ...form.signUpRules, waitlist } } } as never)
  expect(await save({ ...rules, allocation: 'turn', drawAt: null })).toMatchObject({ refusal: 'inUse', field: 'signUpRules.waitlist.drawAt' })
  expect(await save({ ...rules, drawAt: new Date(Date.parse(rules.drawAt ?? '') + 60_000).toISOString() })).toMatchObject({ refusal: 'inUse' })
  expect(await save(null)).toMatchObject({ refusal: 'inUse', field: 'signUpRules.waitlist' })
  const hash = (await wholeReport(app, eventId)).lottery?.seedHash
  expect(await save({ ...rules, offerHours: 3 })).toMatchObject({ kind: 'saved' })
  expect(await wholeReport(app, eventId)).toMatchObject({ rules: { offerHours: 3 }, lottery: { seedHash: hash } })
})

test.each([
  ['cutOffAt', { cutOffAt: hours(121) }],
  ['drawAt', { drawAt: hours(119) }],
] as const)('a time that cannot be is refused by its field: %s', async (field, at) => {
  const [[name, offset]] = Object.entries(at) as [[string, number]]
  const waitlist = {
    ...waitRules(app.now()),
    allocation: field === 'drawAt' ? ('lottery' as const) : ('turn' as const),
    [name]: new Date(app.now().getTime() + offset).toISOString(),
  }
  const form = eventForm(app.now(), { startsIn: hours(120) }, withRules({ waitlist }))
  expect(await desk().eventDesk.create(form)).toMatchObject({ refusal: 'timesOutOfOrder', field: `signUpRules.waitlist.${field}` })
})

test('the seed is readable to no function before the draw', async () => {
  await lottery(1, 1)
  for (const role of ['xiongguan_member', 'xiongguan_timer', 'xiongguan_content']) {
    const { rows } = await sql<{ may: boolean }>`select has_table_privilege(${role}, 'events_lottery_seed', 'select') as may`.execute(app.db)
    expect(rows).toEqual([{ may: false }])
  }
})
