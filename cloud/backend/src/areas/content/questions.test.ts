import { sql } from 'kysely'
import { v7 } from 'uuid'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { consentText } from '../consent'
import { questionState, repeats } from './question-rules'

let house: TestApp
let first: Awaited<ReturnType<TestApp['staff']>>
let second: Awaited<ReturnType<TestApp['staff']>>
beforeAll(async () => {
  house = await createTestApp()
  first = await house.staff('editor')
  second = await house.staff('editor')
})
afterAll(() => house.destroy())
beforeEach(() => house.clock.pass(0.05))

const slug = 'vaccines-by-age'
const consentVersion = consentText('articleQuestions').version

async function reader(openid = `asks-${v7()}`) {
  const client = house.clients.resident(openid)
  await client.identity.acceptPrivacy({ version: (await client.identity.privacyNotice()).version })
  const ask = (text = '孩子昨天发烧了，今天能去打疫苗吗') => client.questions.ask({ slug, text, consentVersion })
  const only = async () => {
    const [question] = (await client.questions.mine({})).items
    if (!question) throw new Error('nothing was asked')
    return question
  }
  return { client, ask, only }
}

/** Of one reader, answered by the first colleague. */
async function answered(text?: string) {
  const who = await reader()
  await who.ask(text)
  const { questionId } = await who.only()
  expect(await first.client.questionDesk.answer({ questionId, answer: '退烧以后，先问接种门诊。' })).toEqual({ kind: 'done' })
  return { ...who, questionId }
}

const reworded = { question: '刚退烧的孩子怎么打疫苗？', answer: '先问接种门诊，由医生看过再定。' }
const under = async () => (await house.clients.visitor().content.answered({ slug })).items
const waiting = async () => (await first.client.questionDesk.list({})).items.map(({ questionId }) => questionId)
const kept = async () => JSON.stringify((await sql`select * from content_question`.execute(house.db)).rows)

describe('asking', () => {
  test('waits for the privacy notice, then for a consent of its own, and then is taken', async () => {
    const client = house.clients.resident('asks-first')
    expect(await client.questions.ask({ slug, text: '能问什么', consentVersion })).toMatchObject({ kind: 'refused', first: 'privacy' })
    const who = await reader('asks-second')
    expect(await who.client.questions.ask({ slug, text: '能问什么呢' })).toMatchObject({ kind: 'refused' })
    expect((await who.client.questions.mine({})).items).toEqual([])
    expect(await who.ask()).toEqual({ kind: 'asked', state: 'waiting' })
    expect(await who.client.questions.ask({ slug, text: '再问一个问题' })).toMatchObject({ kind: 'asked' })
  })

  test('is kept sealed, and no audit row, announcement or key carries the words', async () => {
    const who = await reader()
    await who.ask('奶奶的秘密咳嗽药叫什么名字')
    expect(await kept()).not.toContain('秘密咳嗽')
    for (const table of ['audit_entry', 'platform_outbox', 'platform_idempotency'])
      expect(JSON.stringify((await sql.raw(`select * from ${table}`).execute(house.db)).rows)).not.toContain('秘密咳嗽')
    expect((await who.only()).text).toContain('秘密咳嗽')
  })

  test('of an article that readers cannot see is not found', async () => {
    const { client } = await reader()
    await expect(client.questions.ask({ slug: 'draft-menopause', text: '什么时候写好', consentVersion })).rejects.toMatchObject({ status: 404 })
  })

  test('five may wait at a time, the sixth is told so in words', async () => {
    const who = await reader()
    for (let asked = 0; asked < 5; asked++) expect(await who.ask()).toMatchObject({ kind: 'asked' })
    expect(await who.ask()).toMatchObject({ kind: 'refused', words: expect.stringContaining('5') })
  })

  test('the same key asks once', async () => {
    const who = await reader('asks-twice')
    const key = v7()
    const twice = house.clients.resident('asks-twice', key)
    await twice.questions.ask({ slug, text: '按了两次的问题', consentVersion })
    await twice.questions.ask({ slug, text: '按了两次的问题', consentVersion })
    expect((await who.client.questions.mine({})).items).toHaveLength(1)
  })
})

describe('words a machine is unsure of', () => {
  test('wait for a person and reach the desk only once passed', async () => {
    const who = await reader()
    const check = jest.spyOn(house.wechat, 'checkText').mockResolvedValueOnce('review')
    expect(await who.ask('这句话要人看一看')).toEqual({ kind: 'asked', state: 'held' })
    check.mockRestore()
    const { questionId } = await who.only()
    expect(await waiting()).not.toContain(questionId)
    await expect(first.client.questionDesk.answer({ questionId, answer: '先答一句试试' })).rejects.toMatchObject({ status: 404 })
    const held = (await first.client.deliveries.heldTexts({})).items.find(({ text }) => text === '这句话要人看一看')
    if (!held) throw new Error('nothing is held')
    expect(held.field).toBe('文章下的提问')
    await first.client.deliveries.reviewText({ heldTextId: held.heldTextId, verdict: 'pass' })
    await house.app.deliver()
    expect(await waiting()).toContain(questionId)
    expect((await who.only()).state).toBe('waiting')
  })

  test('that were refused stay with their asker alone; one removed meanwhile leaves the queue', async () => {
    const check = jest.spyOn(house.wechat, 'checkText').mockResolvedValueOnce('review').mockResolvedValueOnce('review')
    const [refused, removed] = [await reader(), await reader()]
    await refused.ask('要被拒绝的一句话')
    await removed.ask('要被拿走的一句话')
    check.mockRestore()
    const queue = async () => (await first.client.deliveries.heldTexts({})).items
    const held = (await queue()).find(({ text }) => text === '要被拒绝的一句话')
    if (!held) throw new Error('nothing is held')
    await first.client.deliveries.reviewText({ heldTextId: held.heldTextId, verdict: 'refuse' })
    await house.app.deliver()
    expect((await refused.only()).state).toBe('refused')
    expect(await waiting()).not.toContain((await refused.only()).questionId)
    await removed.client.questions.remove({ questionId: (await removed.only()).questionId })
    expect((await queue()).map(({ text }) => text)).not.toContain('要被拿走的一句话')
  })

  test('a word of the local list is not taken at all', async () => {
    const who = await reader()
    const check = jest.spyOn(house.wechat, 'checkText').mockResolvedValueOnce('risky')
    expect(await who.ask('不能说的话')).toMatchObject({ kind: 'refused' })
    check.mockRestore()
    expect((await who.client.questions.mine({})).items).toEqual([])
  })
})

describe('answering', () => {
  test('goes to the asker’s inbox with no word of either, and to nobody else', async () => {
    const who = await answered()
    const [notice] = (await who.client.notices.inbox({})).items
    expect(notice).toMatchObject({ kind: 'questionAnswered', opens: { kind: 'question' } })
    expect(JSON.stringify(notice)).not.toMatch(/发烧|退烧/)
    expect(await who.only()).toMatchObject({ state: 'answered', answer: '退烧以后，先问接种门诊。' })
    expect((await under()).map(({ questionId }) => questionId)).not.toContain(who.questionId)
    expect(await kept()).not.toContain('退烧以后')
  })

  test('happens once, carries no dead policy, and never answers oneself', async () => {
    const who = await answered()
    expect(await second.client.questionDesk.answer({ questionId: who.questionId, answer: '再答一次看看' })).toMatchObject({ kind: 'refused' })
    const other = await reader()
    await other.ask()
    const { questionId } = await other.only()
    expect(await first.client.questionDesk.answer({ questionId, answer: '先交社会抚养费再说' })).toMatchObject({ kind: 'refused' })
    expect((await other.only()).state).toBe('waiting')
  })

  test('the desk never learns who asked, and the family reads that somebody looked', async () => {
    const family = await house.family('asks-with-family', [['妈妈', 'adult']])
    await family.client.questions.ask({ slug, text: '一家人都想问的事', consentVersion })
    const { items } = await first.client.questionDesk.list({})
    expect(JSON.stringify(items)).not.toContain(family.household.householdId)
    expect(Object.keys(items[0] ?? {})).not.toContain('accountId')
    expect((await family.client.looks.mine({})).items.length).toBeGreaterThan(0)
  })

  test('counting what waits is no look', async () => {
    const family = await house.family('asks-counted', [['妈妈', 'adult']])
    await family.client.questions.ask({ slug, text: '只数一数的一句话', consentVersion })
    expect((await first.client.questionDesk.waiting()).waiting).toBeGreaterThan(0)
    expect((await family.client.looks.mine({})).items).toEqual([])
  })
})

describe('under the article', () => {
  test('stands only what another colleague put into our own words', async () => {
    const who = await answered('我家住东街的小明发烧了能打针吗')
    const { questionId } = who
    expect(await first.client.questionDesk.publish({ questionId, ...reworded })).toMatchObject({ kind: 'refused' })
    const same = await second.client.questionDesk.publish({ questionId, ...reworded, question: '我家住东街的小明，发烧了能打针吗？' })
    expect(same).toMatchObject({ kind: 'refused', words: expect.stringContaining('改写') })
    const dead = await second.client.questionDesk.publish({ questionId, ...reworded, answer: '先办准生证再来打' })
    expect(dead).toMatchObject({ kind: 'refused' })
    expect(await second.client.questionDesk.publish({ questionId, ...reworded })).toEqual({ kind: 'done' })
    expect((await under()).find((each) => each.questionId === questionId)).toMatchObject(reworded)
  })

  test('the database itself refuses one pair of hands', async () => {
    const { questionId } = await answered()
    const alone = sql`update content_question set public_question = 'x', public_answer = 'y', published_at = now(), published_by = answered_by
      where question_id = ${questionId}`.execute(house.db)
    await expect(alone).rejects.toThrow(/content_question_two_people/)
  })

  test('it goes at once when it is taken back', async () => {
    const { questionId } = await answered()
    await second.client.questionDesk.publish({ questionId, ...reworded })
    expect(await first.client.questionDesk.unpublish({ questionId })).toEqual({ kind: 'done' })
    expect((await under()).map((each) => each.questionId)).not.toContain(questionId)
  })
})

describe('forgetting', () => {
  const rowsOf = async (questionId: string) =>
    (await sql<Record<string, unknown>>`select * from content_question where question_id = ${questionId}`.execute(house.db)).rows

  test('an asker removes question and answer; what is public stays and leads back to nobody', async () => {
    const [plain, open] = [await answered(), await answered()]
    await second.client.questionDesk.publish({ questionId: open.questionId, ...reworded })
    for (const { client, questionId } of [plain, open]) await client.questions.remove({ questionId })
    expect(await rowsOf(plain.questionId)).toEqual([])
    expect(await rowsOf(open.questionId)).toEqual([expect.objectContaining({ account_id: null, text_sealed: null, answer_sealed: null })])
    expect((await under()).map((each) => each.questionId)).toContain(open.questionId)
    await expect(open.client.questions.remove({ questionId: open.questionId })).rejects.toMatchObject({ status: 404 })
  })

  test('leaving the product removes them too', async () => {
    const who = await answered()
    await who.client.identity.eraseAccount()
    expect(await rowsOf(who.questionId)).toEqual([])
  })

  test('a year after asking the words are gone', async () => {
    const who = await answered()
    house.clock.pass(60 * 24 * 366)
    await house.app.tidy()
    expect(await rowsOf(who.questionId)).toEqual([])
  })
})

test.each([
  [{ text_state: 'held', answered_at: null }, 'held'],
  [{ text_state: 'refused', answered_at: null }, 'refused'],
  [{ text_state: 'clear', answered_at: null }, 'waiting'],
  [{ text_state: 'clear', answered_at: new Date() }, 'answered'],
] as const)('%j stands as %s', (row, state) => {
  expect(questionState(row)).toBe(state)
})

test('words repeat what was written also with other stops and spaces, and not once they are put differently', () => {
  expect(repeats('问：我家小明发烧了，能打针吗？', '我家小明发烧了能打针吗')).toBe(true)
  expect(repeats('刚退烧能打针吗', '我家小明发烧了能打针吗')).toBe(false)
})
