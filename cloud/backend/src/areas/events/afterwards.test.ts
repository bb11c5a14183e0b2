import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { personTables } from './shred-store'
import { communities, composeEvents, hours, minutes, sessionForm, withRules, type Composed, type Family } from './testing/compose'
import { sheetText } from '../../testing/sheet-text'

let app: Composed
beforeEach(async () => {
  app = await composeEvents('single')
})
afterEach(() => app.destroy())

const staff = (key?: string) => app.as(app.manager, key)
const id = (eventId: string) => asId<'Event'>(eventId)

async function signUp(eventId: string, family: Family) {
  const result = await app.as(family.account).events.signUp({ eventId: id(eventId), personIds: family.personIds })
  if (result.kind !== 'signedUp') throw new Error(result.words)
  return result.signUpId
}

/** An event with an open door: one family came, one did not, one gave up. */
async function attended() {
  const eventId = id(await app.event({ startsIn: hours(1), closesIn: minutes(50), cancelIn: minutes(50) }))
  const [came, missed, gone] = [app.family(2, 1), app.family(1, 0, communities.second), app.family(1, 1)]
  const signUpId = await signUp(eventId, came)
  const { code } = await app.as(came.account).events.ticket({ signUpId })
  await signUp(eventId, missed)
  await app.as(gone.account).events.cancelSignUp({ signUpId: await signUp(eventId, gone) })
  await staff().door.checkIn({ eventId, presented: code })
  return { eventId, families: [came, missed, gone], code }
}

const written = { story: '大家剪了窗花，也量了血压。', walkIns: { adults: 3, children: 1 } }

test('after an event: who came, a summary to read, and the archive by year', async () => {
  const { eventId } = await attended()
  const { organiserDesk } = staff()
  expect(await organiserDesk.summarise({ eventId, ...written, shown: true })).toMatchObject({ refusal: 'notOver' })
  expect(await organiserDesk.archive({ eventId })).toMatchObject({ refusal: 'notOver' })
  app.passTime(hours(6))
  await expect(app.as(null).events.recap({ eventId })).rejects.toMatchObject({ status: 404 })
  expect(await organiserDesk.summarise({ eventId, ...written, story: '含违禁词', shown: false })).toMatchObject({ refusal: 'textRefused' })
  await organiserDesk.summarise({ eventId, ...written, shown: false })
  await expect(app.as(null).events.recap({ eventId })).rejects.toMatchObject({ status: 404 })
  await organiserDesk.summarise({ eventId, ...written, shown: true })
  expect(await app.as(null).events.recap({ eventId })).toMatchObject({ story: written.story, cameHouseholds: 1, camePeople: 7 })
  expect(await app.as(null).events.get({ eventId })).toMatchObject({ hasRecap: true })
  expect((await organiserDesk.detail({ eventId })).attendance).toEqual({
    came: { households: 1, people: 3 },
    missed: { households: 1, people: 1 },
    cancelled: { households: 1, people: 2 },
    walkIns: written.walkIns,
  })
  await organiserDesk.archive({ eventId })
  expect(await organiserDesk.summarise({ eventId, ...written, shown: false })).toMatchObject({ refusal: 'archived' })
  expect((await staff().eventDesk.list({})).items).toEqual([])
  expect((await organiserDesk.archived({ year: 2026 })).items).toMatchObject([
    { eventId, arrivedPeople: 3, permittedActions: expect.not.arrayContaining(['edit', 'archive']) },
  ])
  expect((await organiserDesk.archived({ year: 2025 })).items).toEqual([])
})

describe('an exported sheet', () => {
  test('says who exported it when, stands in the order of communities and codes, and is in the audit', async () => {
    const { eventId, code } = await attended()
    app.staffNames.set(app.manager.accountId, '演示 · 活动负责人')
    const key = v7()
    const file = await staff(key).organiserDesk.export({ eventId, kind: 'signUps' })
    expect(file.fileName).toBe('报名表-会员活动日-2026-11-23.xlsx')
    const text = sheetText(file.content)
    for (const said of ['演示 · 活动负责人', '导出', '口述码', code, '已取消', '已签到']) expect(text).toContain(said)
    expect(text.indexOf('演示一社区')).toBeLessThan(text.indexOf('演示二社区'))
    expect(sheetText((await staff().organiserDesk.export({ eventId, kind: 'attendance' })).content)).not.toContain('已取消')
    const { rows } = await sql`select action from audit_entry where action = 'event.exported'`.execute(app.db)
    expect(rows).toHaveLength(2)
  })

  /** The cells of a row of the sheet, in order, by a text that stands in it. */
  const cellsWith = (sheet: string, text: string) => {
    const shared = [...sheet.matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(([, value]) => value ?? '')
    const rows = [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, cells]) =>
      [...(cells ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inner]) => {
        const value = /<v>([^<]*)<\/v>/.exec(inner ?? '')?.[1] ?? /<t[^>]*>([^<]*)<\/t>/.exec(inner ?? '')?.[1] ?? ''
        return attributes?.includes('t="s"') ? (shared[Number(value)] ?? '') : value
      }),
    )
    return rows.find((row) => row.includes(text)) ?? []
  }

  test('has the columns people look for in their order, and what families answered for those who may read it', async () => {
    const question = { questionId: null, kind: 'text' as const, options: [], required: false, atDoor: false }
    const questions = [
      { ...question, prompt: '有什么忌口', perPerson: false },
      { ...question, prompt: '多大的衣服', perPerson: true },
    ]
    const eventId = id(await app.event({}, withRules({ questions, sessionChoice: 'one', sessions: [sessionForm(app.now(), '上午场', 10)] })))
    const family = app.family(1, 1)
    const detail = await app.as(family.account).events.get({ eventId })
    const [food, size] = detail.questions
    const [adult, child] = family.personIds
    if (!food || !size || !adult || !child) throw new Error('two questions, two people')
    const answer = (of: typeof food, personId: typeof adult | null, value: string) => ({ questionId: of.questionId, personId, values: [value] })
    const signedUp = await app.as(family.account).events.signUp({
      eventId,
      personIds: family.personIds,
      sessionIds: detail.sessions.map(({ sessionId }) => sessionId),
      answers: [answer(food, null, '=1+1 不吃花生'), answer(size, adult, '大号'), answer(size, child, '小号')],
    })
    if (signedUp.kind !== 'signedUp') throw new Error(signedUp.words)
    const sheet = sheetText((await staff().organiserDesk.export({ eventId, kind: 'signUps' })).content)
    const heads = ['序号', '社区、村', '称呼', '口述码', '大人', '孩子', '共几人', '场次', '状态', '报名时间', '签到时间', '有什么忌口', '多大的衣服']
    expect(cellsWith(sheet, '序号')).toEqual(heads)
    const row = cellsWith(sheet, '上午场')
    expect(row.slice(0, 3)).toEqual(['1', '演示一社区', '大人1'])
    expect(row.slice(4, 9)).toEqual(['1', '1', '2', '上午场', '已报名'])
    expect(row.slice(-2)).toEqual(['=1+1 不吃花生', '大人1：大号；孩子2：小号'])
    const worker = app.as(app.account(['community_worker', communities.first]))
    expect(sheetText((await worker.organiserDesk.export({ eventId, kind: 'signUps' })).content)).not.toContain('花生')
    const { rows } = await sql`select from audit_entry where action = 'answers.read' and subject_id = ${eventId}`.execute(app.db)
    expect(rows).toHaveLength(1)
  })

  test('shows a community worker the own community alone, and nobody else anything', async () => {
    const { eventId } = await attended()
    const worker = app.as(app.account(['community_worker', communities.second]))
    const text = sheetText((await worker.organiserDesk.export({ eventId, kind: 'signUps' })).content)
    expect(text).toContain('演示二社区')
    expect(text).not.toContain('演示一社区')
    await expect(app.as(app.account(['editor', ''])).organiserDesk.export({ eventId, kind: 'signUps' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('a partner', () => {
  const partner = (key?: string) => app.as(app.account(['partner', 'red_cross']), key).partner

  test('holds seats for its own people by the number in all, and a repeated request counts once', async () => {
    const eventId = id(await app.event({}, { capacity: 10, coHosts: ['red_cross'] }))
    const caller = app.account(['partner', 'red_cross'])
    const key = v7()
    const asked = await Promise.all([1, 2, 3].map(() => app.as(caller, key).partner.reserve({ eventId, seats: 4 })))
    expect(asked).toEqual([1, 2, 3].map(() => ({ kind: 'reserved', seats: 4, seatsLeft: 6 })))
    await Promise.all([1, 2, 3].map(() => partner().reserve({ eventId, seats: 6 })))
    expect(await app.as(null).events.get({ eventId })).toMatchObject({ seatsLeft: 4 })
    expect(await partner().reserve({ eventId, seats: 11 })).toMatchObject({ refusal: 'full', seatsLeft: 4 })
    expect(await partner().reserve({ eventId, seats: 1 })).toEqual({ kind: 'reserved', seats: 1, seatsLeft: 9 })
    expect(await partner().reportCounts({ eventId, expected: 8, came: null })).toEqual({ seats: 1, expected: 8, came: null })
    expect((await staff().organiserDesk.detail({ eventId })).blocks).toEqual([{ partnerWords: '市红十字会', seats: 1, expected: 8, came: null }])
    await staff().organiserDesk.cancel({ eventId, reason: '场地检修' })
    expect(await partner().reserve({ eventId, seats: 0 })).toMatchObject({ refusal: 'closed' })
  })

  test('reaches no event of others', async () => {
    const eventId = id(await app.event({}, { coHosts: ['hospital'] }))
    await expect(partner().share({ eventId })).rejects.toMatchObject({ status: 404 })
    await expect(partner().reserve({ eventId, seats: 1 })).rejects.toMatchObject({ status: 404 })
    await expect(partner().reportCounts({ eventId, expected: 1, came: null })).rejects.toMatchObject({ status: 404 })
  })
})

describe('shredding', () => {
  /** Every value of every table of the area, as text. */
  async function everything(): Promise<string> {
    const { rows } = await sql<{
      name: string
    }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_name like 'events\\_%'`.execute(app.db)
    const texts = await Promise.all(rows.map(async ({ name }) => JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(app.db)).rows)))
    return texts.join('\n')
  }

  test('removes every trace of families N days after, in every table of the area; counts stay', async () => {
    const reminders = [{ kind: 'afterSignUp' as const, days: null, time: null, hours: null, text: '入口在东门' }]
    const { eventId, families, code } = await attended()
    await staff().eventDesk.get({ eventId })
    const cancelled = id(await app.event({}, { organiser: { venueId: null, reminders, shredAfterDays: 90 } }))
    const called = app.family(1, 0)
    const calledSignUp = await signUp(cancelled, called)
    await app.events.rounds()
    await staff().organiserDesk.cancel({ eventId: cancelled, reason: '沙尘天气' })
    await app.deliver()
    const canaries = [
      ...families.flatMap(({ account, household, personIds }) => [account.accountId, household.householdId, ...personIds]),
      called.household.householdId,
      calledSignUp,
      code,
    ]
    const before = await everything()
    expect(canaries.filter((canary) => !before.includes(canary) && !families[2]?.personIds.includes(canary as never))).toEqual([])
    const counts = (await staff().eventDesk.get({ eventId })).signedUpPeople
    app.passTime(hours(24 * 89))
    await app.events.rounds()
    expect(await everything()).toContain(code)
    app.passTime(hours(24 * 8))
    await app.events.rounds()
    const after = await everything()
    expect(canaries.filter((canary) => after.includes(canary))).toEqual([])
    const detail = await staff().organiserDesk.detail({ eventId })
    expect(detail.shreddedAt).not.toBeNull()
    expect(detail.attendance).toMatchObject({ came: { households: 1, people: 3 }, missed: { households: 1, people: 1 } })
    expect(await staff().eventDesk.get({ eventId })).toMatchObject({
      signedUpPeople: counts,
      permittedActions: expect.not.arrayContaining(['export']),
    })
    await expect(staff().organiserDesk.export({ eventId, kind: 'signUps' })).rejects.toMatchObject({ status: 404 })
  })

  test('knows every table that names a family, a sign-up, an account of one or a person', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and table_name like 'events\\_%' and column_name in ('household_id', 'sign_up_id', 'person_id') order by 1`.execute(
      app.db,
    )
    expect(rows.map(({ name }) => name).filter((name) => !(personTables as readonly string[]).includes(name))).toEqual([])
  })
})
