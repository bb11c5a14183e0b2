import { organiserDefaults } from '@xiongguan/contract/events/terms'
import type { Telling } from '@xiongguan/contract/events/terms'
import type { Reminder } from '@xiongguan/contract/events/organiser-form'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { composeEvents, eventForm, hours, minutes, type Composed, type Family } from './testing/compose'

let app: Composed
beforeEach(async () => {
  app = await composeEvents()
})
afterEach(() => app.destroy())

const staff = (key?: string) => app.as(app.manager, key)
const id = (eventId: string) => asId<'Event'>(eventId)
const day = (count: number) => new Date(app.now().getTime() + hours(count * 24)).toISOString().slice(0, 10)
const sentOf = (kind: string) => [...app.sent.values()].filter((notice) => notice.kind === kind)

async function signUp(eventId: string, family: Family) {
  const result = await app.as(family.account).events.signUp({ eventId: id(eventId), personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return result.signUpId
}

async function mustSave(saving: Promise<{ kind: string; eventId?: string }>) {
  const result = await saving
  if (result.kind !== 'saved' || !result.eventId) throw new Error(JSON.stringify(result))
  return id(result.eventId)
}

const venueForm = {
  name: '陇家福幸福寓所',
  address: '合成路2号',
  facilities: '投影、无障碍坡道',
  capacity: 60,
  directions: '4 路车到站',
  openHours: '周二到周日 9:00-17:00',
  coordinates: { latitude: 39.77, longitude: 98.29 },
  closed: false,
}

async function venue(name = venueForm.name) {
  const saved = await staff().venueDesk.create({ ...venueForm, name })
  if (saved.kind !== 'saved') throw new Error(saved.words)
  return saved.venueId
}

describe('a place', () => {
  test('is kept, renamed and closed; its name belongs to it alone', async () => {
    const venueId = await venue()
    expect(await staff().venueDesk.create(venueForm)).toMatchObject({ refusal: 'nameTaken', field: 'name' })
    const other = await venue('会员之家')
    expect(await staff().venueDesk.update({ venueId: other, form: venueForm })).toMatchObject({ refusal: 'nameTaken' })
    await staff().venueDesk.update({ venueId, form: { ...venueForm, closed: true } })
    expect(await staff().venueDesk.list()).toMatchObject([
      { name: '会员之家', closed: false },
      { name: '陇家福幸福寓所', closed: true },
    ])
    expect(await app.as(null).events.venues()).toMatchObject([{ name: '会员之家' }])
    expect(await app.as(null).events.venue({ venueId })).toMatchObject({ place: { closed: true, coordinates: venueForm.coordinates }, events: [] })
    await expect(staff().venueDesk.update({ venueId: asId<'Venue'>(v7()), form: venueForm })).rejects.toMatchObject({ status: 404 })
  })

  test('shows its month, its conflicts before saving, and what is on there', async () => {
    const venueId = await venue()
    const at = { organiser: { ...organiserDefaults, venueId } }
    const first = await app.event({ startsIn: hours(50) }, at)
    const elsewhere = await app.event({ startsIn: hours(50) })
    const span = (from: number) => ({
      venueId,
      startsAt: eventForm(app.now(), { startsIn: hours(from) }).startsAt,
      endsAt: eventForm(app.now(), { startsIn: hours(from) }).endsAt,
    })
    expect(await staff().venueDesk.conflicts(span(52))).toMatchObject([{ eventId: first }])
    expect(await staff().venueDesk.conflicts(span(53))).toEqual([])
    expect(await staff().venueDesk.conflicts({ ...span(52), exceptEventId: id(first) })).toEqual([])
    const second = await app.event({ startsIn: hours(51) }, at)
    const month = await staff().venueDesk.calendar({ month: '2026-11' })
    expect(month.yearKnown).toBe(true)
    expect(month.days).toHaveLength(30)
    expect(new Map(month.booked.map(({ eventId, conflict }) => [eventId, conflict]))).toEqual(
      new Map([
        [first, true],
        [elsewhere, false],
        [second, true],
      ]),
    )
    expect((await staff().venueDesk.calendar({ month: '2026-11', venueId })).booked).toHaveLength(2)
    expect(await staff().venueDesk.calendar({ month: '2027-02' })).toMatchObject({
      yearKnown: false,
      days: expect.arrayContaining([{ date: '2027-02-06', kind: 'unknown', name: '' }]),
    })
    expect((await app.as(null).events.venue({ venueId })).events.map(({ eventId }) => eventId)).toEqual([first, second])
    expect(await app.as(null).events.get({ eventId: id(first) })).toMatchObject({ place: { name: '陇家福幸福寓所' } })
    await expect(
      staff().eventDesk.create(eventForm(app.now(), {}, { organiser: { ...organiserDefaults, venueId: asId<'Venue'>(v7()) } })),
    ).rejects.toMatchObject({ status: 400 })
  })
})

describe('copying', () => {
  test('takes everything but sign-ups to another day, once per key', async () => {
    const reminders = [{ kind: 'dayBefore' as const, days: 1, time: '18:00', hours: null, text: '记得带水杯' }]
    const source = await app.event({}, { capacity: 9, coHosts: ['red_cross'], organiser: { ...organiserDefaults, reminders, shredAfterDays: 30 } })
    await signUp(source, app.family(1, 1))
    const key = v7()
    const copy = { eventId: id(source), on: day(40), title: '又一场', publish: true }
    const eventId = await mustSave(staff(key).organiserDesk.copy(copy))
    expect(await mustSave(staff(key).organiserDesk.copy(copy))).toBe(eventId)
    const [before, after] = [await staff().eventDesk.get({ eventId: id(source) }), await staff().eventDesk.get({ eventId })]
    const shift = hours(35 * 24)
    expect(after).toMatchObject({ state: 'notOpen', signedUpHouseholds: 0, seatsLeft: 9 })
    expect(Date.parse(after.form.startsAt) - Date.parse(before.form.startsAt)).toBe(shift)
    expect(Date.parse(after.form.signUpOpensAt) - Date.parse(before.form.signUpOpensAt)).toBe(shift)
    expect(after.form).toMatchObject({
      title: '又一场',
      coHosts: ['red_cross'],
      organiser: { shredAfterDays: 30, reminders: [{ text: '记得带水杯' }] },
    })
    expect(after.form.organiser.reminders[0]?.reminderId).not.toBe(before.form.organiser.reminders[0]?.reminderId)
  })

  test('goes to no day that is over, and from a cancelled event with the window it had', async () => {
    const source = await app.event()
    expect(await staff().organiserDesk.copy({ eventId: id(source), on: day(-1), publish: false })).toMatchObject({ kind: 'refused', field: 'on' })
    const { form } = await staff().eventDesk.get({ eventId: id(source) })
    await staff().organiserDesk.cancel({ eventId: id(source), reason: '沙尘天气' })
    const eventId = await mustSave(staff().organiserDesk.copy({ eventId: id(source), on: day(12), publish: false }))
    const copied = (await staff().eventDesk.get({ eventId })).form
    expect(Date.parse(copied.signUpClosesAt) - Date.parse(form.signUpClosesAt)).toBe(hours(7 * 24))
    await expect(staff().organiserDesk.copy({ eventId: id(v7()), on: day(9), publish: false })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a series', () => {
  test('is previewed with conflicts and days off, made of the dates left, and each is an event of its own', async () => {
    const venueId = await venue()
    const organiser = { ...organiserDefaults, venueId }
    const source = id(await app.event({}, { organiser }))
    await app.event({ startsIn: hours(120 + 7 * 24 + 1) }, { organiser })
    const { dates } = await staff().organiserDesk.planSeries({ eventId: source, rule: 'weekly', count: 6 })
    expect(dates.map(({ conflicts }) => conflicts.length)).toEqual([1, 0, 0, 0, 0, 0])
    expect(dates.map(({ dayKind }) => dayKind)).toEqual(['weekend', 'weekend', 'weekend', 'weekend', 'unknown', 'unknown'])
    const chosen = dates.slice(1, 4).map(({ date }) => date)
    const made = await staff().organiserDesk.makeSeries({ eventId: source, rule: 'weekly', dates: chosen, publish: true })
    if (made.kind !== 'made') throw new Error(made.words)
    const { series } = await staff().organiserDesk.detail({ eventId: source })
    expect(series).toMatchObject({ rule: 'weekly' })
    expect(series?.events.map(({ eventId }) => eventId)).toEqual([source, ...made.eventIds])
    expect(await staff().organiserDesk.makeSeries({ eventId: source, rule: 'weekly', dates: [day(-3)], publish: true })).toMatchObject({
      refusal: 'dateInThePast',
    })
  })

  test('changed from one on, the earlier and the cancelled stay as they were; all or none', async () => {
    const source = id(await app.event())
    const { dates } = await staff().organiserDesk.planSeries({ eventId: source, rule: 'fortnightly', count: 3 })
    const made = await staff().organiserDesk.makeSeries({ eventId: source, rule: 'fortnightly', dates: dates.map(({ date }) => date), publish: true })
    if (made.kind !== 'made') throw new Error(made.words)
    const [second, third, fourth] = made.eventIds
    if (!second || !third || !fourth) throw new Error('three were asked for')
    await staff().organiserDesk.cancel({ eventId: fourth, reason: '场地检修' })
    const { form } = await staff().eventDesk.get({ eventId: second })
    const later = { ...form, startsAt: new Date(Date.parse(form.startsAt) + minutes(30)).toISOString(), capacity: 12, tagline: '换个时间' }
    expect(await staff().organiserDesk.changeFollowing({ eventId: second, form: later })).toEqual({
      kind: 'changed',
      eventIds: [second, third].sort(),
    })
    const forms = await Promise.all([source, second, third, fourth].map(async (eventId) => (await staff().eventDesk.get({ eventId })).form))
    expect(forms.map(({ capacity }) => capacity)).toEqual([50, 12, 12, 50])
    expect(Date.parse(forms[2]?.startsAt ?? '') - Date.parse(forms[1]?.startsAt ?? '')).toBe(hours(14 * 24))
    app.passTime(hours(24 * 27))
    await signUp(third, app.family(3, 0))
    expect(await staff().organiserDesk.changeFollowing({ eventId: second, form: { ...later, capacity: 2 } })).toMatchObject({
      refusal: 'capacityBelowTaken',
    })
    expect((await staff().eventDesk.get({ eventId: second })).form.capacity).toBe(12)
    expect(await staff().organiserDesk.changeFollowing({ eventId: id(await app.event()), form })).toMatchObject({ refusal: 'noSeries' })
  })
})

describe('announcements', () => {
  const reminder = (changes: Partial<Reminder>): Reminder => ({ kind: 'hoursBefore', days: null, time: null, hours: 2, text: '带好水杯', ...changes })
  const withReminders = (...reminders: Reminder[]) => ({ organiser: { ...organiserDefaults, reminders } })

  test('go out when due, to late comers too, once each, and no more once the event began', async () => {
    const eventId = await app.event(
      { startsIn: hours(10) },
      withReminders(reminder({}), reminder({ kind: 'afterSignUp', hours: null, text: '入口在东门' })),
    )
    const [early, late] = [app.family(1, 0), app.family(1, 0)]
    await signUp(eventId, early)
    await app.events.rounds()
    expect(sentOf('eventReminder').map(({ text }) => text)).toEqual([expect.stringContaining('入口在东门')])
    app.passTime(hours(8))
    await signUp(eventId, late)
    await Promise.all([app.events.rounds(), app.events.rounds()])
    await app.events.rounds()
    expect(
      sentOf('eventReminder')
        .map(({ accountId, text }) => `${accountId} ${text.slice(0, 4)}`)
        .sort(),
    ).toEqual([early, late].flatMap(({ account }) => [`${account.accountId} 入口在东`, `${account.accountId} 带好水杯`]).sort())
    app.passTime(hours(2))
    await signUpTooLate(eventId)
    await app.events.rounds()
    expect(sentOf('eventReminder')).toHaveLength(4)
  })

  const signUpTooLate = async (eventId: string) =>
    app.as(app.family(1, 0).account).events.signUp({ eventId: id(eventId), personIds: [asId<'Person'>(v7())] })

  test('are due anew when the event moves, keep who had them, and lacking a time are refused', async () => {
    const eventId = id(await app.event({ startsIn: hours(4) }, withReminders(reminder({ hours: 3 }))))
    await signUp(eventId, app.family(1, 0))
    const { form } = await staff().eventDesk.get({ eventId })
    await mustSave(staff().eventDesk.update({ eventId, form: { ...eventForm(app.now(), { startsIn: hours(30) }), organiser: form.organiser } }))
    app.passTime(hours(2))
    await app.events.rounds()
    expect(sentOf('eventReminder')).toHaveLength(0)
    app.passTime(hours(26))
    await app.events.rounds()
    expect(sentOf('eventReminder')).toHaveLength(1)
    await expect(
      staff().eventDesk.create(eventForm(app.now(), {}, withReminders(reminder({ kind: 'dayBefore', hours: null })))),
    ).rejects.toMatchObject({
      status: 400,
      data: { field: 'reminders' },
    })
  })
})

describe('several edits', () => {
  test('are heard as one difference, when staff say so or after a quiet while', async () => {
    const eventId = id(await app.event())
    const [family, newcomer] = [app.family(1, 0), app.family(1, 0)]
    await signUp(eventId, family)
    const form = eventForm(app.now())
    const later = { ...form, startsAt: new Date(Date.parse(form.startsAt) + minutes(30)).toISOString() }
    await mustSave(staff().eventDesk.update({ eventId, form: later }))
    app.passTime(minutes(5))
    await mustSave(staff().eventDesk.update({ eventId, form: { ...later, venueName: '文化宫' } }))
    app.passTime(minutes(1))
    await signUp(eventId, newcomer)
    await app.events.rounds()
    await app.deliver()
    expect(sentOf('eventChanged')).toEqual([])
    expect((await staff().organiserDesk.detail({ eventId })).pendingChange).toMatchObject({
      words: '时间 11月28日 10:00→10:30，地点 雄关广场→文化宫',
    })
    const key = v7()
    const told = await staff(key).organiserDesk.tellChanges({ eventId })
    expect(await staff(key).organiserDesk.tellChanges({ eventId })).toEqual(told)
    await app.deliver()
    expect(sentOf('eventChanged').map(({ accountId, text }) => [accountId, text])).toEqual([
      [family.account.accountId, expect.stringContaining('时间 11月28日 10:00→10:30，地点 雄关广场→文化宫')],
    ])
    expect(await staff().organiserDesk.tellChanges({ eventId })).toMatchObject({ kind: 'nothingToTell' })
    await mustSave(staff().eventDesk.update({ eventId, form: { ...later, venueName: '会员之家' } }))
    app.passTime(minutes(16))
    await app.events.rounds()
    await app.deliver()
    expect(sentOf('eventChanged')).toHaveLength(3)
  })

  test('are told with the save, or saved untold until staff say so; then one message says it all', async () => {
    const eventId = id(await app.event())
    await signUp(eventId, app.family(1, 0))
    const form = eventForm(app.now())
    const at = (venueName: string, telling: Telling) => mustSave(staff().eventDesk.update({ eventId, form: { ...form, venueName }, telling }))
    await at('文化宫', 'now')
    await app.deliver()
    expect(sentOf('eventChanged').map(({ text }) => text)).toEqual([expect.stringContaining('地点 雄关广场→文化宫')])
    await at('会员之家', 'whenAsked')
    app.passTime(minutes(60))
    await app.events.rounds()
    await app.deliver()
    expect(sentOf('eventChanged')).toHaveLength(1)
    expect((await staff().organiserDesk.detail({ eventId })).pendingChange).toMatchObject({ words: '地点 文化宫→会员之家', goesOutAt: null })
    await staff().organiserDesk.tellChanges({ eventId })
    await app.deliver()
    expect(sentOf('eventChanged').map(({ text }) => text)).toContainEqual(expect.stringContaining('地点 文化宫→会员之家'))
    await at('图书馆', 'whenAsked')
    await at('体育馆', 'soon')
    app.passTime(minutes(16))
    await app.events.rounds()
    await app.deliver()
    expect(sentOf('eventChanged').map(({ text }) => text)).toContainEqual(expect.stringContaining('地点 会员之家→体育馆'))
    expect(sentOf('eventChanged')).toHaveLength(3)
  })

  test('by less than a minute are nothing to tell', async () => {
    const eventId = id(await app.event())
    await signUp(eventId, app.family(1, 0))
    const form = eventForm(app.now())
    const startsAt = new Date(Date.parse(form.startsAt) + 20_000).toISOString()
    await mustSave(staff().eventDesk.update({ eventId, form: { ...form, startsAt }, telling: 'now' }))
    await app.deliver()
    expect(sentOf('eventChanged')).toEqual([])
    expect(await staff().organiserDesk.tellChanges({ eventId })).toMatchObject({ kind: 'nothingToTell' })
  })

  test('that end where they began say nothing', async () => {
    const eventId = id(await app.event())
    await signUp(eventId, app.family(1, 0))
    const form = eventForm(app.now())
    await mustSave(staff().eventDesk.update({ eventId, form: { ...form, venueName: '文化宫' } }))
    await mustSave(staff().eventDesk.update({ eventId, form }))
    expect((await staff().organiserDesk.detail({ eventId })).pendingChange).toBeNull()
    app.passTime(minutes(20))
    await app.events.rounds()
    await app.deliver()
    expect(sentOf('eventChanged')).toEqual([])
  })
})
