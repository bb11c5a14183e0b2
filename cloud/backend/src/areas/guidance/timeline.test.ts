import { sql } from 'kysely'
import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { consentText } from '../consent'
import { referenceSchedules } from '../../../../reference/schedules/index'
import { loadSchedules } from './load-schedules'
import { openValue } from './seals'
import { agreed, openPregnancy, openTimeline, overdueFamily, saved, youngBirth } from './testing/world'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.destroy())
const start = new Date('2026-11-23T02:00:00Z')
afterEach(() => app.clock.set(start))

const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await query.execute(app.db)).rows[0]?.n ?? 0
const gone = { status: 404 }
const birthOf = (of: { pregnancyId: string; nicknameConsentVersion: string }, names: readonly string[], more: object = {}) => ({
  pregnancyId: asId<'Pregnancy'>(of.pregnancyId),
  bornOn: '2026-11-20',
  early: true,
  children: names.map((nickname, place) => ({ nickname, sex: place % 2 === 0 ? ('female' as const) : ('male' as const) })),
  nicknameConsentVersion: of.nicknameConsentVersion,
  ...agreed.ofChild,
  ...more,
})

describe('a household on its way', () => {
  test('an account without a household sees an empty timeline, and is told what comes first', async () => {
    const client = app.clients.resident(`o-${v7()}`)
    expect(await client.timeline.overview()).toMatchObject({ mayKeep: false, hasHousehold: false, subjects: [] })
    await client.identity.acceptPrivacy({ version: (await client.identity.privacyNotice()).version })
    expect(await client.timeline.setPlanning({ planning: 'marriage', ...agreed.ofPregnancy })).toMatchObject({ kind: 'householdMissing' })
  })

  test('from a plan to a pregnancy to children, without entering anything twice', async () => {
    const { client, nicknameConsentVersion } = await openPregnancy(app).then(async (made) => {
      await made.client.timeline.endPregnancy({ pregnancyId: made.pregnancyId })
      return made
    })
    const planned = saved(await client.timeline.setPlanning({ planning: null }))
    expect(planned).toMatchObject({ planning: null, resting: true })
    const begun = saved(await client.timeline.startPregnancy({ dating: { basis: 'dueDate', date: '2026-12-20' } }))
    expect(begun).toMatchObject({ resting: false, restingPregnancy: null })
    const [pregnancy] = begun.subjects
    expect(pregnancy).toMatchObject({
      kind: 'pregnancy',
      stage: 'pregnant',
      pregnancy: { dueDate: '2026-12-20', weeks: 36, days: 1, basis: 'dueDate' },
    })
    const pregnancyId = asId<'Pregnancy'>(pregnancy?.subjectId ?? '')
    const subjectId = pregnancyId as string
    saved(await client.timeline.markDone({ subjectId, itemId: 'antenatal.anc-6', on: '2026-11-20', place: '演示医院' }))
    const birth = birthOf({ pregnancyId, nicknameConsentVersion }, ['小谷', '小穗'])
    const timeline = saved(await client.timeline.giveBirth(birth))
    expect(timeline.subjects.map(({ kind, title, stage }) => ({ kind, title, stage }))).toEqual([
      { kind: 'child', title: '小谷', stage: 'newborn' },
      { kind: 'child', title: '小穗', stage: 'newborn' },
    ])
    expect(timeline.subjects.map(({ child }) => [child?.birthDate, child?.sex])).toEqual([
      ['2026-11-20', 'female'],
      ['2026-11-20', 'male'],
    ])
    const plans = await Promise.all(timeline.subjects.map((each) => client.timeline.plan({ subjectId: each.subjectId })))
    expect(plans.map(({ items }) => items.filter(({ itemId }) => itemId === 'publicVisits.ph-7').length)).toEqual([1, 0])
    expect(await count(sql`select count(*)::int as n from guidance_record where pregnancy_id = ${subjectId}`)).toBe(1)
    expect(await client.timeline.giveBirth(birth)).toMatchObject({ kind: 'alreadyRecorded' })
  })

  test('a corrected age begins with the due date, and nobody but a doctor makes a birth early', async () => {
    const made = await openPregnancy(app, '2026-03-20')
    saved(await made.client.timeline.giveBirth(birthOf(made, ['小谷'], { early: false })))
    app.clock.set(new Date('2027-02-25T02:00:00Z'))
    const [plain] = (await made.client.timeline.overview()).subjects
    expect(plain?.child?.corrected).toBeNull()
    const personId = asId<'Person'>(plain?.subjectId ?? '')
    const early = saved(await made.client.timeline.setChild({ personId, birthDate: '2026-11-20', sex: 'female', dueDate: '2026-12-25' }))
    expect(early.subjects[0]?.child).toMatchObject({ months: 3, days: 5, corrected: { dueDate: '2026-12-25', months: 2, days: 0 } })
  })

  test('what is missing is asked for: a consent, a place, a date that fits, another name', async () => {
    const made = await openPregnancy(app)
    const { client } = made
    expect(await client.timeline.giveBirth(birthOf(made, ['小谷'], { consentVersion: undefined }))).toMatchObject({ kind: 'consentMissing' })
    expect(await client.timeline.giveBirth(birthOf(made, ['小谷'], { nicknameConsentVersion: undefined }))).toMatchObject({ kind: 'consentMissing' })
    expect(await client.timeline.giveBirth(birthOf(made, ['13800001234']))).toMatchObject({ kind: 'textRefused' })
    expect(await client.timeline.giveBirth(birthOf(made, ['小谷'], { bornOn: '2026-06-01' }))).toMatchObject({ kind: 'tooEarly' })
    await expect(client.timeline.giveBirth(birthOf(made, ['小谷'], { bornOn: '2026-11-24' }))).rejects.toMatchObject({ status: 400 })
    expect(await client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2026-05-01' } })).toMatchObject({ kind: 'alreadyPregnant' })
    expect((await client.timeline.overview()).subjects.map(({ kind }) => kind)).toEqual(['pregnancy'])
    expect(await count(sql`select count(*)::int as n from membership_person where household_id = ${made.householdId} and kind = 'child'`)).toBe(0)
  })
})

describe('two phones at once', () => {
  /** Reads, then writes, as somebody would who forgot the lock. */
  const naiveBirth = async (pregnancyId: string, both: () => Promise<void>) => {
    const open = await count(sql`select count(*)::int as n from guidance_pregnancy where pregnancy_id = ${pregnancyId} and closed_at is null`)
    await both()
    if (open === 0) return 0
    await sql`update guidance_pregnancy set closed_at = now() where pregnancy_id = ${pregnancyId}`.execute(app.db)
    return 1
  }
  const meeting = (size: number) => {
    let waiting = 0
    let open: () => void = () => undefined
    const opened = new Promise<void>((done) => (open = done))
    return () => {
      waiting += 1
      if (waiting === size) open()
      return opened
    }
  }

  test('the naive way gives birth twice', async () => {
    const { pregnancyId } = await openPregnancy(app)
    const both = meeting(2)
    expect(await Promise.all([naiveBirth(pregnancyId, both), naiveBirth(pregnancyId, both)])).toEqual([1, 1])
  })

  test('ours gives birth once, whoever comes first', async () => {
    const made = await openPregnancy(app)
    const births = ['小谷', '小谷', '小谷', '小谷'].map((name) => made.client.timeline.giveBirth(birthOf(made, [name])))
    const kinds = (await Promise.all(births)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'alreadyRecorded')).toHaveLength(3)
    expect((await made.client.timeline.overview()).subjects).toHaveLength(1)
  })

  test('one request sent twice is one birth', async () => {
    const made = await openPregnancy(app)
    const account = await app.app.areas.identity.recognise.byToken((await sessionOf(made.householdId)).token)
    const client = app.clients.keyed(account, v7())
    const birth = birthOf(made, ['小谷', '小穗'])
    const [one, again] = [saved(await client.timeline.giveBirth(birth)), saved(await client.timeline.giveBirth(birth))]
    expect(again).toEqual(one)
    expect(one.subjects).toHaveLength(2)
  })

  test('two pregnancies begun at once are one', async () => {
    const { client } = await openTimeline(app, [])
    const dating = { basis: 'lastPeriod' as const, date: '2026-08-01' }
    const kinds = (await Promise.all([1, 2, 3].map(() => client.timeline.startPregnancy({ dating, ...agreed.ofPregnancy })))).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['alreadyPregnant', 'alreadyPregnant', 'saved'])
  })
})

async function ownerOf(householdId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select owner_account_id as id from membership_household where household_id = ${householdId}`.execute(
    app.db,
  )
  return rows[0]?.id ?? ''
}
const sessionOf = async (householdId: string) => app.app.areas.identity.sessions.start(asId<'Account'>(await ownerOf(householdId)), 'test')

describe('records', () => {
  test('a dose with its batch and place stands in the plan, on its item, and can be taken out', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    const dose = { subjectId: child, doseId: 'bcg-1', givenOn: '2026-07-03', batch: '合成20260703', place: '演示接种门诊' }
    saved(await client.timeline.recordDose(dose))
    expect(await client.timeline.recordDose(dose)).toMatchObject({ kind: 'alreadyRecorded' })
    const detail = await client.timeline.item({ subjectId: child, itemId: 'vaccination.bcg-1' })
    expect(detail).toMatchObject({ state: 'done', doneOn: '2026-07-03', done: { batch: '合成20260703', place: '演示接种门诊' }, actions: [] })
    expect(detail.source).toMatchObject({ version: expect.stringContaining('〔2026〕16号'), reviewedLocally: false })
    saved(await client.timeline.removeRecord({ recordId: detail.done?.recordId ?? asId<'GuidanceRecord'>('') }))
    expect((await client.timeline.item({ subjectId: child, itemId: 'vaccination.bcg-1' })).state).toBe('overdue')
  })

  test('nothing is done before a birth, in the days to come, before its time, or for whom it is not', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'male' }])
    const dose = { subjectId: child, doseId: 'hepb-1' }
    await expect(client.timeline.recordDose({ ...dose, givenOn: '2026-07-01' })).rejects.toMatchObject({ status: 400 })
    await expect(client.timeline.recordDose({ ...dose, givenOn: '2026-11-24' })).rejects.toMatchObject({ status: 400 })
    await expect(client.timeline.recordDose({ ...dose, doseId: 'hpv-1', givenOn: '2026-11-01' })).rejects.toMatchObject({ status: 400 })
    expect(await client.timeline.markDone({ subjectId: child, itemId: 'childChecks.m12', on: '2026-11-01' })).toMatchObject({ kind: 'tooEarly' })
    await expect(client.timeline.markDone({ subjectId: child, itemId: 'vaccination.hepb-1', on: '2026-11-01' })).rejects.toMatchObject(gone)
  })

  test('a new version of the schedule takes its place, and what was done stays', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    saved(await client.timeline.recordDose({ subjectId: child, doseId: 'bcg-1', givenOn: '2026-07-03' }))
    const before = await client.timeline.item({ subjectId: child, itemId: 'vaccination.hepb-2' })
    const next = referenceSchedules.map((schedule) =>
      schedule.kind === 'vaccination'
        ? { ...schedule, version: '演示的新程序', content: (schedule.content as { id: string }[]).filter(({ id }) => id !== 'bcg-1') }
        : schedule,
    )
    await loadSchedules(app, next)
    const { items } = await client.timeline.plan({ subjectId: child })
    expect(items.find(({ itemId }) => itemId === 'vaccination.bcg-1')).toMatchObject({ state: 'done', title: '卡介苗', doneOn: '2026-07-03' })
    const after = await client.timeline.item({ subjectId: child, itemId: 'vaccination.hepb-2' })
    expect([before.source.version === after.source.version, after.source.version]).toEqual([false, '演示的新程序'])
    await loadSchedules(app, referenceSchedules)
  })

  test('growth says where to go and names nothing; the desk reads the standard’s own words', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    const low = await client.childHealth.measure({ personId: child, measuredOn: '2026-11-02', weightKg: 4, lengthCm: 55 })
    if (low.kind !== 'saved') throw new Error(low.words)
    const [measurement] = low.growth.measurements
    expect(measurement).toMatchObject({ months: 4, weightKg: 4, headCm: null })
    expect(measurement?.readings.find(({ indicator }) => indicator === 'weight_for_age')).toMatchObject({
      rowUsed: 4,
      place: 'below',
      words: '低于参考范围，请到儿保门诊复测',
    })
    expect(low.growth.nextStep).toContain('儿保门诊')
    expect(JSON.stringify(low)).not.toMatch(/矮小|发育迟缓|肥胖|消瘦|低体重|生长迟缓/)
    await expect(client.childHealth.measure({ personId: child, measuredOn: '2026-11-02', heightCm: 60 })).rejects.toMatchObject({ status: 400 })
    const worker = await app.staff('community_worker', '620201001001')
    const measured = { sex: 'female' as const, birthDate: youngBirth, measuredOn: '2026-11-02', weightKg: 4 }
    expect((await worker.client.guidanceDesk.assessGrowth(measured)).weight_for_age?.nutrition).toBeTruthy()
  })

  test('one sign or four: the clinic, and no score', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    expect(await client.childHealth.noteSigns({ personId: child, ageMonths: 3, seen: [] })).toMatchObject({ kind: 'saved', referral: false })
    const one = await client.childHealth.noteSigns({ personId: child, ageMonths: 3, seen: [2] })
    expect(one).toMatchObject({ kind: 'saved', referral: true, signs: { nowAt: 3 } })
    expect(JSON.stringify(one)).not.toMatch(/分数|得分|评分|score/)
    expect((await client.timeline.item({ subjectId: child, itemId: 'signs.3' })).state).toBe('done')
    await expect(client.childHealth.noteSigns({ personId: child, ageMonths: 6, seen: [1] })).rejects.toMatchObject({ status: 400 })
  })

  test('a colour is shown as a hospital gave it, never worked out, and gone when it is taken out', async () => {
    const { client, pregnancyId } = await openPregnancy(app)
    expect((await client.timeline.overview()).subjects[0]?.pregnancy?.colour).toBeNull()
    const red = { colour: 'red' as const, hospital: '演示医院', on: '2026-11-02' }
    const [noted] = saved(await client.timeline.noteColour({ pregnancyId, colour: red })).subjects
    expect(noted?.pregnancy?.colour).toEqual({ ...red, advice: '请按医院安排就诊' })
    expect(saved(await client.timeline.noteColour({ pregnancyId, colour: null })).subjects[0]?.pregnancy?.colour).toBeNull()
  })

  test('coming days go into a calendar without a name or a birth date', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    const { fileName, content } = await client.timeline.calendar({ subjectId: child })
    expect(fileName).toBe('timeline.ics')
    expect(content).toContain('DTSTART;VALUE=DATE:20270102')
    expect(content).not.toContain('小禾')
    expect(content).not.toContain('20260702')
    expect(content).not.toContain(child)
  })
})

describe('a rest', () => {
  const everywhere = async ({ client, child }: Awaited<ReturnType<typeof overdueFamily>>) => {
    const worker = await app.staff('community_worker', '620201001001')
    return {
      home: (await client.timeline.overview()).subjects.map(({ subjectId }) => subjectId),
      plan: await client.timeline.plan({ subjectId: child }).catch(() => null),
      item: await client.timeline.item({ subjectId: child, itemId: 'vaccination.bcg-1' }).catch(() => null),
      calendar: await client.timeline.calendar({ subjectId: child }).catch(() => null),
      growth: await client.childHealth.growth({ personId: child }).catch(() => null),
      calls: (await worker.client.guidanceDesk.calls({})).items.some(({ personId }) => personId === child),
      opened: await worker.client.guidanceDesk.openCall({ personId: child }).catch(() => null),
      inbox: (await client.notices.inbox({})).items.filter(({ kind }) => kind === 'timelineDue'),
    }
  }
  const nothing = { home: [], plan: null, item: null, calendar: null, growth: null, calls: false, opened: null, inbox: [] }

  test.each(['this child', 'the whole family'])('of %s: it is in no list from that moment on', async (of) => {
    const family = await overdueFamily(app)
    app.clock.set(new Date('2026-12-02T02:00:00Z'))
    await app.app.areas.guidance.workOutCalls()
    await app.app.areas.guidance.remind()
    const before = await everywhere(family)
    expect(before).toMatchObject({ home: [family.child], calls: true, opened: { overdue: [{ title: '办理预防接种证' }, { title: '卡介苗' }] } })
    await family.client.membership.setQuiet(of === 'this child' ? { personId: family.child, quiet: true } : { quiet: true })
    expect(await everywhere(family)).toEqual(nothing)
    expect((await family.client.timeline.overview()).resting).toBe(true)
    await app.app.areas.guidance.workOutCalls()
    app.clock.set(new Date('2027-01-02T02:00:00Z'))
    await app.app.areas.guidance.remind()
    expect(await everywhere(family)).toEqual(nothing)
  })

  test('a pregnancy that stopped is gone at once, asks nothing, reminds of nothing, and comes back when it is wanted', async () => {
    const { client, pregnancyId } = await openPregnancy(app, '2026-07-01')
    const stopped = saved(await client.timeline.endPregnancy({ pregnancyId }))
    expect(stopped).toMatchObject({ subjects: [], resting: true, restingPregnancy: pregnancyId })
    await expect(client.timeline.plan({ subjectId: pregnancyId })).rejects.toMatchObject(gone)
    await expect(client.timeline.item({ subjectId: pregnancyId, itemId: 'screening.nuchal' })).rejects.toMatchObject(gone)
    await expect(client.timeline.calendar({ subjectId: pregnancyId })).rejects.toMatchObject(gone)
    app.clock.set(new Date('2026-12-16T02:00:00Z'))
    await app.app.areas.guidance.remind()
    expect((await client.notices.inbox({})).items.filter(({ kind }) => kind === 'pregnancyDue')).toEqual([])
    const back = saved(await client.timeline.resumePregnancy({ pregnancyId }))
    expect(back).toMatchObject({ resting: false, subjects: [{ subjectId: pregnancyId }] })
  })
})

describe('rests beside each other', () => {
  test('a pregnancy hidden by the rest of the whole family goes on: no other takes its place', async () => {
    const { client, pregnancyId } = await openPregnancy(app)
    await client.membership.setQuiet({ quiet: true })
    const again = await client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2026-08-03' } })
    expect(again).toMatchObject({ kind: 'alreadyPregnant' })
    await client.membership.setQuiet({ quiet: false })
    expect((await client.timeline.overview()).subjects).toMatchObject([{ subjectId: pregnancyId }])
  })

  test('a new plan leaves a pregnancy that stopped behind', async () => {
    const { client, pregnancyId } = await openPregnancy(app)
    saved(await client.timeline.endPregnancy({ pregnancyId }))
    expect(saved(await client.timeline.setPlanning({ planning: 'pregnancy' }))).toMatchObject({
      planning: 'pregnancy',
      resting: false,
      restingPregnancy: null,
    })
  })

  test('one that nobody closed stands in the way of no other', async () => {
    const { client } = await openPregnancy(app, '2026-04-06')
    app.clock.set(new Date('2027-06-01T02:00:00Z'))
    const begun = saved(await client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2027-04-05' } }))
    expect(begun.subjects.map(({ pregnancy }) => pregnancy?.weeks)).toEqual([8])
  })
})

test('a head measured later does not talk a low weight away', async () => {
  const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
  await client.childHealth.measure({ personId: child, measuredOn: '2026-11-20', weightKg: 3 })
  const result = await client.childHealth.measure({ personId: child, measuredOn: '2026-11-21', headCm: 40.5 })
  expect(result).toMatchObject({ kind: 'saved', growth: { nextStep: expect.stringContaining('复测') } })
})

describe('reminders', () => {
  test('one a day and account, without a name, a vaccine or a colour, in the inbox and outside', async () => {
    const { client, child } = await openTimeline(app, [
      { birthDate: youngBirth, sex: 'female' },
      { birthDate: youngBirth, sex: 'male' },
    ])
    app.clock.set(new Date('2026-12-02T02:00:00Z'))
    await app.app.areas.guidance.remind()
    expect((await client.notices.inbox({})).items.filter(({ kind }) => kind === 'timelineDue')).toEqual([])
    app.clock.set(new Date('2027-01-02T02:00:00Z'))
    await app.app.areas.guidance.remind()
    await app.app.areas.guidance.remind()
    const told = (await client.notices.inbox({})).items.filter(({ kind }) => kind === 'timelineDue')
    expect(told).toHaveLength(1)
    expect(told[0]?.opens).toMatchObject({ kind: 'timeline' })
    const { items } = await client.timeline.plan({ subjectId: child })
    for (const { title } of items) expect(JSON.stringify(told)).not.toContain(title)
    expect(JSON.stringify(told)).not.toMatch(/小禾|疫苗|怀孕|红色|橙色/)
  })
})

describe('whose it is', () => {
  test('a phone that shares the household reads what its owner allows, and keeps nothing', async () => {
    const { client, child } = await openTimeline(app, [{ birthDate: youngBirth, sex: 'female' }])
    const invitation = await client.family.invite({
      relation: 'grandparent',
      may: ['seeTimeline'],
      consentVersion: consentText('familySharing').version,
    })
    if (invitation.kind !== 'invited') throw new Error(invitation.words)
    const sharer = app.clients.resident(`o-${v7()}`)
    await sharer.identity.acceptPrivacy({ version: (await sharer.identity.privacyNotice()).version })
    await sharer.family.join({ code: invitation.code })
    expect(await sharer.timeline.overview()).toMatchObject({ mayKeep: false, hasHousehold: true, subjects: [{ subjectId: child }] })
    expect((await sharer.timeline.item({ subjectId: child, itemId: 'vaccination.bcg-1' })).actions).toEqual([])
    await expect(sharer.timeline.recordDose({ subjectId: child, doseId: 'bcg-1', givenOn: '2026-07-03' })).rejects.toMatchObject(gone)
    const [shared] = (await client.family.sharing())?.sharers ?? []
    await client.family.changeSharer({ sharerId: shared?.sharerId ?? asId<'Sharer'>(''), may: ['seePeople'] })
    expect(await sharer.timeline.overview()).toMatchObject({ hasHousehold: true, subjects: [], childrenToAdd: [] })
    await expect(sharer.timeline.plan({ subjectId: child })).rejects.toMatchObject(gone)
  })

  /** Another phone of the household that may see the children's timeline. */
  async function grandparentOf(client: ReturnType<TestApp['clients']['resident']>) {
    const consentVersion = consentText('familySharing').version
    const invitation = await client.family.invite({ relation: 'grandparent', may: ['seeTimeline'], consentVersion })
    if (invitation.kind !== 'invited') throw new Error(invitation.words)
    const sharer = app.clients.resident(`o-${v7()}`)
    await sharer.identity.acceptPrivacy({ version: (await sharer.identity.privacyNotice()).version })
    await sharer.family.join({ code: invitation.code })
    return sharer
  }

  test('a pregnancy is shown to nobody but its owner, and neither is that it stopped', async () => {
    const { client, pregnancyId } = await openPregnancy(app, '2026-07-01')
    const sharer = await grandparentOf(client)
    const nothing = { subjects: [], planning: null, resting: false, restingPregnancy: null }
    expect(await sharer.timeline.overview()).toMatchObject(nothing)
    await expect(sharer.timeline.plan({ subjectId: pregnancyId })).rejects.toMatchObject(gone)
    app.clock.set(new Date('2026-12-16T02:00:00Z'))
    await app.app.areas.guidance.remind()
    const told = async (who: typeof client) => (await who.notices.inbox({})).items.filter(({ kind }) => kind === 'pregnancyDue').length
    expect([await told(client), await told(sharer)]).toEqual([1, 0])
    saved(await client.timeline.endPregnancy({ pregnancyId }))
    expect(await sharer.timeline.overview()).toMatchObject(nothing)
  })

  test('whoever leaves quietly takes their pregnancy along, and whoever stays learns nothing of it', async () => {
    const { client, pregnancyId } = await openPregnancy(app)
    const staying = await grandparentOf(client)
    expect(await client.family.leaveQuietly({ communityCode: '620201001002', askChildren: false })).toMatchObject({ kind: 'left' })
    expect((await client.timeline.overview()).subjects).toMatchObject([{ subjectId: pregnancyId }])
    const begun = saved(await staying.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2026-08-03' }, ...agreed.ofPregnancy }))
    expect(begun.subjects.map(({ pregnancy }) => pregnancy?.dueDate)).toEqual(['2027-05-10'])
  })

  test('a child without a birth date is one step from its timeline', async () => {
    const { client } = await app.family(`o-${v7()}`, [['小满', 'child']])
    const { childrenToAdd } = await client.timeline.overview()
    expect(childrenToAdd).toMatchObject([{ nickname: '小满' }])
    const personId = childrenToAdd[0]?.personId ?? asId<'Person'>('')
    expect(await client.timeline.setChild({ personId, birthDate: youngBirth, sex: 'male' })).toMatchObject({ kind: 'consentMissing' })
    expect(saved(await client.timeline.setChild({ personId, birthDate: youngBirth, sex: 'male', ...agreed.ofChild }))).toMatchObject({
      childrenToAdd: [],
      subjects: [{ title: '小满' }],
    })
  })

  const kept = (householdId: string) =>
    count(sql`select ((select count(*) from guidance_record where household_id = ${householdId}) + (select count(*) from guidance_child where household_id = ${householdId})
      + (select count(*) from guidance_pregnancy where household_id = ${householdId}) + (select count(*) from guidance_call where household_id = ${householdId}))::int as n`)

  test('everything is in the export of one’s own data, and nothing is left when the account is erased', async () => {
    const { client, child, householdId } = await overdueFamily(app)
    saved(await client.timeline.recordDose({ subjectId: child, doseId: 'hepb-1', givenOn: youngBirth, batch: '合成批号九' }))
    saved(await client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: '2026-04-13' }, ...agreed.ofPregnancy }))
    await app.app.areas.guidance.workOutCalls()
    const sections = await app.app.areas.guidance.dataOf(app.db, await ownerOf(householdId))
    expect(JSON.stringify(sections)).toContain('合成批号九')
    expect(JSON.stringify(sections)).toContain('2026-04-13')
    expect(await kept(householdId)).toBeGreaterThan(3)
    await client.identity.eraseAccount()
    expect(await kept(householdId)).toBe(0)
  })

  test('removing a child removes what was kept of it', async () => {
    const { client, child, householdId } = await overdueFamily(app)
    saved(await client.timeline.recordDose({ subjectId: child, doseId: 'hepb-1', givenOn: youngBirth }))
    await client.membership.removePerson({ personId: child })
    expect(await kept(householdId)).toBe(0)
  })
})

describe('people whose records change', () => {
  const keptOf = async (personId: string) =>
    (await sql<{ id: string }>`select record_id as id from guidance_record where person_id = ${personId}`.execute(app.db)).rows.map(({ id }) => id)
  const withDose = async () => {
    const family = await openTimeline(app, [])
    const { client } = family
    const childConsentVersion = (await client.membership.childConsentNotice()).version
    const added = await client.membership.addPerson({ nickname: '小禾', kind: 'child', childConsentVersion })
    const personId = added.kind === 'saved' ? added.household.people.find(({ kind }) => kind === 'child')?.personId : undefined
    if (!personId) throw new Error('no child')
    saved(await client.timeline.setChild({ personId, birthDate: youngBirth, sex: 'female', dueDate: '2026-08-01', ...agreed.ofChild }))
    saved(await client.timeline.recordDose({ subjectId: personId, doseId: 'hepb-1', givenOn: youngBirth }))
    return { ...family, child: personId }
  }

  test('a child who goes on under another id keeps its records, sealed for where they are', async () => {
    const { child } = await withDose()
    const { householdId } = await openTimeline(app, [])
    const to = v7()
    await app.db.transaction().execute((work) => app.app.areas.guidance.personLifted(work, { from: child, to, householdId }))
    expect([(await keptOf(child)).length, (await keptOf(to)).length]).toEqual([0, 1])
    const { rows } = await sql<{ facts_sealed: Buffer }>`select facts_sealed from guidance_child where person_id = ${to}`.execute(app.db)
    expect(openValue(app.sealer, 'guidance_child', to, rows[0]?.facts_sealed ?? Buffer.alloc(0))).toMatchObject({ dueDate: '2026-08-01' })
  })

  test('two records of one child stand together, and part again as they were', async () => {
    const [one, other] = [await withDose(), await withDose()]
    const people = { keptId: one.child, mergedId: other.child }
    const { follow, goBack } = app.app.areas.guidance.mergeFollower
    const [before] = await keptOf(other.child)
    const moved = await app.db.transaction().execute((work) => follow(work, people))
    expect([moved, (await keptOf(one.child)).length]).toEqual([[before], 2])
    await app.db.transaction().execute((work) => goBack(work, people, moved))
    expect([await keptOf(other.child), (await keptOf(one.child)).length]).toEqual([[before], 1])
  })

  test('a child who died is in no list, whoever wrote it down', async () => {
    const family = await overdueFamily(app)
    await app.app.areas.guidance.workOutCalls()
    await sql`update membership_person set died_on = '2026-11-20' where person_id = ${family.child}`.execute(app.db)
    expect(await family.client.timeline.overview()).toMatchObject({ subjects: [], childrenToAdd: [] })
    const worker = await app.staff('community_worker', '620201001001')
    await expect(worker.client.guidanceDesk.openCall({ personId: family.child })).rejects.toMatchObject(gone)
    expect((await worker.client.guidanceDesk.calls({})).items.map(({ personId }) => personId)).not.toContain(family.child)
  })
})
