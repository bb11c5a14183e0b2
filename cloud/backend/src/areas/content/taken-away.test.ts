import type { ArticleForm } from '@xiongguan/contract/content/staff'
import { reference } from '../../../../reference/index'
import { createTestApp, type TestApp } from '../../testing/test-app'
import { loadReference } from './load-reference'

type Staff = ReturnType<TestApp['clients']['caller']>
let house: TestApp
let writer: Staff
let second: Staff
let third: Staff
beforeAll(async () => {
  house = await createTestApp()
  writer = await editor()
  second = await editor()
  third = await editor()
})
afterAll(() => house.destroy())
beforeEach(() => house.clock.pass(1))

/** An editor whose session does not run out while the clock is moved. */
async function editor(): Promise<Staff> {
  const { accountId } = await house.staff('editor')
  return house.clients.caller({ accountId, grants: [{ role: 'editor', scope: '' }], acceptedPrivacy: null, sessionId: null })
}

const minutesOn = (minutes: number) => new Date(house.clock.now().getTime() + minutes * 60_000).toISOString()
const saying = (words: string) => ({ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: words }] })
const read = (slug: string) => house.clients.visitor().content.read({ slug })

async function send(by: Staff, slug: string, changes: Partial<ArticleForm>): Promise<number> {
  const { form, revision } = await by.articleDesk.get({ slug })
  await by.articleDesk.save({ slug, revision, form: { ...form, ...changes } })
  return sendAsItIs(by, slug)
}

async function sendAsItIs(by: Staff, slug: string): Promise<number> {
  const { revision } = await by.articleDesk.get({ slug })
  expect(await by.articleDesk.submit({ slug, revision, note: '', correction: null })).toEqual({ kind: 'done' })
  return (await by.articleDesk.get({ slug })).review?.number ?? 0
}

const publish = (by: Staff, slug: string, number: number, times: { startsAt?: string; endsAt?: string } = {}) =>
  by.articleDesk.publish({ slug, number, startsAt: times.startsAt ?? null, endsAt: times.endsAt ?? null })

async function published(words: string, times: { startsAt?: string; endsAt?: string } = {}): Promise<string> {
  const { slug } = await writer.articleDesk.create({ title: '写给全家的话', topic: 'healthyLiving' })
  const number = await send(writer, slug, { summary: '一句话说清', source: '演示来源', blocks: [saying(words)] })
  expect(await publish(second, slug, number, times)).toEqual({ kind: 'done' })
  return slug
}

describe('a new edition of the reference', () => {
  const [withdrawn = '', ended = ''] = reference.articles.map((article) => article.slug)
  const load = () =>
    loadReference(house, { ...reference, articles: reference.articles.map((article) => ({ ...article, title: `${article.title}（新）` })) })

  test('brings back neither what was withdrawn here nor what was given an end: the desk is asked', async () => {
    const endsAt = minutesOn(3)
    await second.articleDesk.withdraw({ slug: withdrawn, words: '内容有误，正在核对' })
    expect(await second.articleDesk.setEnd({ slug: ended, endsAt })).toEqual({ kind: 'done' })
    expect((await load()).articles).toBe(reference.articles.length - 2)
    expect(await read(withdrawn)).toMatchObject({ standing: { kind: 'withdrawn' }, blocks: [] })
    house.clock.pass(4)
    expect(await read(ended)).toMatchObject({ standing: { kind: 'expired', at: endsAt }, blocks: [] })
    for (const slug of [withdrawn, ended]) {
      expect((await writer.articleDesk.get({ slug })).reference?.title).toContain('（新）')
    }
  })
})

test.each([
  ['withdrawn', async (slug: string) => void (await second.articleDesk.withdraw({ slug, words: '内容有误，正在核对' })), 0],
  ['ended', async () => house.clock.pass(4), 3],
])('whoever wrote what was %s does not publish it when a colleague sends it again', async (_how, takeAway, minutes) => {
  const slug = await published('有问题的话', minutes > 0 ? { endsAt: minutesOn(minutes) } : {})
  await takeAway(slug)
  house.clock.pass(1)
  const number = await sendAsItIs(second, slug)
  expect(await publish(writer, slug, number)).toMatchObject({ kind: 'refused', words: expect.stringContaining('另一位同事') })
  expect(await publish(third, slug, number)).toEqual({ kind: 'done' })
})

test('a scheduled text whose time has come stays, though the next is scheduled before the timer came by', async () => {
  const slug = await published('第一稿')
  expect(await publish(second, slug, await send(writer, slug, { blocks: [saying('第二稿')] }), { startsAt: minutesOn(5) })).toEqual({ kind: 'done' })
  house.clock.pass(6)
  expect(JSON.stringify((await read(slug)).blocks)).toContain('第二稿')
  const number = await send(writer, slug, { blocks: [saying('第三稿')] })
  expect(await publish(second, slug, number, { startsAt: minutesOn(60) })).toEqual({ kind: 'done' })
  expect(JSON.stringify((await read(slug)).blocks)).toContain('第二稿')
})
