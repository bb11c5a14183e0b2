import type { CampaignForm, EntryForm } from '@xiongguan/contract/content/campaign-staff'
import type { EventForm } from '@xiongguan/contract/events/staff'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { sql } from 'kysely'
import { asUpload, madePicture } from '../../testing/pictures'
import { createTestApp, type TestApp } from '../../testing/test-app'

type Staff = Awaited<ReturnType<typeof staff>>
let house: TestApp
let writer: Staff
let second: Staff
beforeAll(async () => {
  house = await createTestApp()
  writer = await staff('editor')
  second = await staff('editor')
})
afterAll(() => house.destroy())
beforeEach(() => house.clock.pass(1))

/** Somebody of the desk whose session does not run out while the clock is moved. */
async function staff(role: 'editor' | 'event_manager') {
  const { accountId } = await house.staff(role)
  return { accountId, client: house.clients.caller({ accountId, grants: [{ role, scope: '' }], acceptedPrivacy: null, sessionId: null }) }
}

const reader = () => house.clients.visitor()
const readPage = (day: 'family_day' | 'member_day' = 'member_day') => reader().campaigns.read({ day })
const today = () => house.clock.now().toISOString().slice(0, 10)

async function entryForm(changes: Partial<EntryForm> = {}, sender: Staff = writer): Promise<EntryForm> {
  const sent = await sender.client.pictureDesk.upload(asUpload(await madePicture(), '一幅连年有余窗花'))
  if (sent.kind !== 'saved') throw new Error(sent.words)
  return {
    kind: 'paper_cutting',
    title: '连年有余',
    person: '演示 · 剪纸社周奶奶',
    story: '',
    pictureId: sent.picture.pictureId,
    ofMinor: false,
    consent: { by: 'self', on: today(), signedBy: '周某某', keptAt: '会员之家二号柜' },
    ...changes,
  }
}

async function added(changes: Partial<EntryForm> = {}, sender: Staff = writer) {
  const result = await sender.client.campaignDesk.addEntry(await entryForm(changes, sender))
  if (result.kind !== 'saved') throw new Error(result.words)
  return result.entry
}

const words = (text: string): CampaignForm['blocks'] => [{ kind: 'paragraph', content: [{ kind: 'text', text }] }]

/** Saves a changed draft and sends it for review; answers the number under review. */
async function submitted(changes: Partial<CampaignForm> = {}, by: Staff = writer, day: 'family_day' | 'member_day' = 'member_day') {
  const { form, revision } = await by.client.campaignDesk.get({ day })
  const blocks = words(`大家一起来。${house.clock.now().getTime()}`)
  const next = { ...form, lead: '来看看我们能帮您什么', source: '演示来源', blocks, entries: [], ...changes }
  expect(await by.client.campaignDesk.save({ day, revision, form: next })).toEqual({ kind: 'saved', revision: revision + 1 })
  expect(await by.client.campaignDesk.submit({ day, revision: revision + 1, note: '' })).toEqual({ kind: 'done' })
  return (await by.client.campaignDesk.get({ day })).review?.number ?? 0
}

async function published(changes: Partial<CampaignForm> = {}) {
  const number = await submitted(changes)
  expect(await second.client.campaignDesk.publish({ day: 'member_day', number })).toEqual({ kind: 'done' })
}

describe('two people', () => {
  test('a page reaches readers once a second person published it; whoever wrote it is refused kindly', async () => {
    const number = await submitted({ title: '会员活动日来了', articles: ['members-day', 'hotlines'] })
    expect((await readPage()).published).toBeNull()
    const own = await writer.client.campaignDesk.publish({ day: 'member_day', number })
    expect(own).toEqual({ kind: 'refused', words: expect.stringContaining('另一位同事') })
    expect(await second.client.campaignDesk.publish({ day: 'member_day', number })).toEqual({ kind: 'done' })
    const page = await readPage()
    expect(page).toMatchObject({ title: '会员活动日来了', published: { reviewer: '演示 · editor', source: '演示来源' } })
    expect(page.articles.map(({ slug }) => slug)).toEqual(['members-day', 'hotlines'])
  })

  test('whoever recorded a work in it had a hand in it too', async () => {
    const { entryId } = await added({}, second)
    const number = await submitted({ entries: [entryId] })
    expect(await second.client.campaignDesk.publish({ day: 'member_day', number })).toMatchObject({ kind: 'refused' })
    const third = await staff('editor')
    expect(await third.client.campaignDesk.publish({ day: 'member_day', number })).toEqual({ kind: 'done' })
  })

  test('and in SQL, whoever asks it to', async () => {
    await submitted()
    const decide = (by: string | null) =>
      sql`update content_campaign_version set outcome = 'published', decided_by = ${by}, decided_at = now() where outcome = 'submitted'`.execute(
        house.db,
      )
    await expect(decide(writer.accountId)).rejects.toMatchObject({ constraint: 'content_campaign_two_people' })
    await expect(decide(null)).rejects.toMatchObject({ constraint: 'content_campaign_two_people' })
    await decide(second.accountId)
  })

  test('sent back with a remark it opens again; while under review nobody changes it', async () => {
    const number = await submitted()
    const { form, revision } = await writer.client.campaignDesk.get({ day: 'member_day' })
    expect(await writer.client.campaignDesk.save({ day: 'member_day', revision, form })).toMatchObject({ kind: 'refused' })
    const back = { day: 'member_day', number, words: '说明再短一点' } as const
    expect(await writer.client.campaignDesk.sendBack(back)).toMatchObject({ kind: 'refused' })
    expect(await second.client.campaignDesk.sendBack(back)).toEqual({ kind: 'done' })
    expect(await writer.client.campaignDesk.get({ day: 'member_day' })).toMatchObject({ sentBack: { remark: '说明再短一点' }, review: null })
  })

  test('a save over somebody else’s is told and changes nothing', async () => {
    const { form, revision } = await writer.client.campaignDesk.get({ day: 'family_day' })
    const save = (by: Staff, lead: string) => by.client.campaignDesk.save({ day: 'family_day', revision, form: { ...form, lead } })
    expect(await save(writer, '先存的')).toMatchObject({ kind: 'saved' })
    expect(await save(second, '后存的')).toMatchObject({ kind: 'conflict', by: '演示 · editor' })
    expect((await writer.client.campaignDesk.get({ day: 'family_day' })).form.lead).toBe('先存的')
  })

  test('what must be mended holds it back', async () => {
    const { form, revision } = await writer.client.campaignDesk.get({ day: 'family_day' })
    await writer.client.campaignDesk.save({ day: 'family_day', revision, form: { ...form, blocks: words('以前要交社会抚养费。') } })
    const result = await writer.client.campaignDesk.submit({ day: 'family_day', revision: revision + 1, note: '' })
    expect(result).toEqual({ kind: 'refused', words: expect.stringContaining('必须改') })
  })

  test('withdrawn it is gone at once, and the page before it does not come back', async () => {
    await published({ title: '第一稿' })
    await published({ title: '第二稿' })
    expect(await second.client.campaignDesk.withdraw({ day: 'member_day' })).toEqual({ kind: 'done' })
    expect(await readPage()).toMatchObject({ title: '5·29 会员活动日', published: null, blocks: [], entries: [] })
    expect(await second.client.campaignDesk.withdraw({ day: 'member_day' })).toMatchObject({ kind: 'refused' })
  })
})

describe('consent', () => {
  test('taken back it hides the work at once, and nothing is kept that names or shows anyone', async () => {
    const keeps = await added({ title: '墨竹', kind: 'calligraphy' })
    const leaves = await added({ person: '演示 · 要离开的人' })
    await published({ entries: [leaves.entryId, keeps.entryId] })
    expect((await readPage()).entries.map(({ title }) => title)).toEqual(['连年有余', '墨竹'])
    const { pictures } = house.app.areas.content
    const pictureId = leaves.picture?.pictureId ?? ''
    // Nobody is told to keep a copy: it may have to go.
    expect(await pictures.open(pictureId, 'large')).toMatchObject({ lasting: false })

    expect(await writer.client.campaignDesk.withdrawEntry({ entryId: leaves.entryId })).toEqual({ kind: 'done' })
    expect((await readPage()).entries.map(({ title }) => title)).toEqual(['墨竹'])
    expect(await pictures.open(pictureId, 'large')).toBeNull()
    const kept =
      await sql`select title, person, story, picture_id, consent_sealed from content_campaign_entry where entry_id = ${leaves.entryId}`.execute(
        house.db,
      )
    expect(kept.rows).toEqual([{ title: '', person: '', story: '', picture_id: null, consent_sealed: null }])
    expect(await writer.client.campaignDesk.withdrawEntry({ entryId: leaves.entryId })).toMatchObject({ kind: 'refused' })
    const { revision } = await writer.client.campaignDesk.get({ day: 'member_day' })
    const again = await writer.client.campaignDesk.submit({ day: 'member_day', revision, note: '' })
    expect(again).toMatchObject({ kind: 'refused' })
  })

  test('for a minor the guardian agrees, in words and in SQL', async () => {
    const own = await writer.client.campaignDesk.addEntry(await entryForm({ ofMinor: true }))
    expect(own).toEqual({ kind: 'refused', words: expect.stringContaining('监护人') })
    const consent = { by: 'guardian', on: today(), signedBy: '家长', keptAt: '会员之家' } as const
    const { entryId } = await added({ ofMinor: true, consent })
    await expect(sql`update content_campaign_entry set consent_by = 'self' where entry_id = ${entryId}`.execute(house.db)).rejects.toMatchObject({
      constraint: 'content_campaign_entry_guardian',
    })
  })

  test.each<[string, Partial<EntryForm>, string]>([
    ['a date in the future', { consent: { by: 'self', on: '2099-01-01', signedBy: '某人', keptAt: '柜子里' } }, '今天之后'],
    ['a work without a picture', { pictureId: null }, '图片'],
    ['a role model without a story', { kind: 'role_model', pictureId: null }, '故事'],
    ['words that must not stand', { story: '交过社会抚养费' }, '人口与计划生育法'],
  ])('%s is refused in words', async (_what, changes, said) => {
    const result = await writer.client.campaignDesk.addEntry(await entryForm(changes))
    expect(result).toEqual({ kind: 'refused', words: expect.stringContaining(said) })
  })

  test('who signed is sealed, and reading it is written down', async () => {
    const { entryId } = await added()
    const [row] = (
      await sql<{ all: string }>`select content_campaign_entry::text as all from content_campaign_entry where entry_id = ${entryId}`.execute(house.db)
    ).rows
    expect(row?.all).not.toMatch(/周某某|二号柜/)
    expect(await second.client.campaignDesk.consent({ entryId })).toEqual({ signedBy: '周某某', keptAt: '会员之家二号柜' })
    const audit = await sql`select actor_id from audit_entry where action = 'entry.consentRead' and subject_id = ${entryId}`.execute(house.db)
    expect(audit.rows).toEqual([{ actor_id: second.accountId }])
  })

  test('a picture nobody else has seen is shown only once the page is published', async () => {
    const entry = await added()
    const { pictures } = house.app.areas.content
    const pictureId = entry.picture?.pictureId ?? ''
    const number = await submitted({ entries: [entry.entryId] })
    expect(await pictures.open(pictureId, 'small')).toBeNull()
    await second.client.campaignDesk.publish({ day: 'member_day', number })
    expect(await pictures.open(pictureId, 'small')).not.toBeNull()
  })
})

describe('events of the day', () => {
  const hour = 3_600_000
  const at = (hours: number) => new Date(house.clock.now().getTime() + hours * hour).toISOString()

  async function event(title: string, changes: Partial<EventForm>, publish = true) {
    const { client } = await staff('event_manager')
    const saved = await client.eventDesk.create({
      kind: 'family_day',
      title,
      tagline: '一起来',
      description: '一家人一起来。',
      venueName: '会员之家',
      venueAddress: '演示地址',
      startsAt: at(48),
      endsAt: at(50),
      signUpOpensAt: at(-1),
      signUpClosesAt: at(40),
      cancelUntil: at(40),
      capacity: 20,
      householdLimit: 5,
      partyRule: 'anyone',
      coHosts: [],
      communityCodes: null,
      signUpRules: plainSignUpRules,
      organiser: organiserDefaults,
      ...changes,
    })
    if (saved.kind !== 'saved') throw new Error(saved.words)
    if (publish) await client.eventDesk.publish({ eventId: saved.eventId })
  }

  test('the next one first, those over last; drafts and other kinds are not gathered, published or not', async () => {
    await event('后天的', {})
    await event('明天的', { startsAt: at(20), endsAt: at(22), signUpClosesAt: at(10), cancelUntil: at(10) })
    await event('还没发布的', {}, false)
    await event('别的日子的', { kind: 'member_day' })
    const page = await readPage('family_day')
    expect(page.published).toBeNull()
    expect(page.coming.map(({ title }) => title)).toEqual(['明天的', '后天的'])
    house.clock.pass(30 * 60)
    const later = await readPage('family_day')
    expect([later.coming, later.past].map((list) => list.map(({ title }) => title))).toEqual([['后天的'], ['明天的']])
  })

  test('both days have a card, the nearer first', async () => {
    house.clock.set(new Date('2027-05-20T02:00:00Z'))
    expect(await reader().campaigns.list()).toMatchObject([
      { day: 'family_day', on: '2027-05-15', near: true },
      { day: 'member_day', on: '2027-05-29', near: true },
    ])
    house.clock.set(new Date('2027-05-24T02:00:00Z'))
    expect(await reader().campaigns.list()).toMatchObject([
      { day: 'member_day', on: '2027-05-29' },
      { day: 'family_day', on: '2028-05-15', near: false },
    ])
  })
})
