import { createRouterClient } from '@orpc/server'
import { Article, ArticleCard } from '@xiongguan/contract/content/resident'
import type { Role } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { sql } from 'kysely'
import { reference } from '../../../../reference/index'
import type { MouthContext } from '../../platform/access/caller'
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing'
import { loadContentReference } from './index'
import { testContent } from './testing'
import { loadReference } from './load-reference'

let database: TestDatabase<unknown>
let today: string
const clock = { now: () => new Date(`${today}T04:00:00Z`) }

/** The operations as a visitor without roles, or somebody with these roles, calls them. */
function asking(roles: readonly Role[] = [], { db } = database) {
  const account = {
    accountId: asId<'Account'>('019ac000-0000-7000-8000-000000000001'),
    grants: roles.map((role) => ({ role, scope: '' })),
    acceptedPrivacy: null,
    sessionId: null,
  }
  const context: MouthContext = {
    requestId: 'test',
    channel: 'web',
    address: '127.0.0.1',
    idempotencyKey: undefined,
    identify: async () => (roles.length > 0 ? account : null),
  }
  const { resident, staff } = testContent({ db, clock }).handlers
  return createRouterClient({ content: resident, articleDesk: staff }, { context })
}

async function found(words: string): Promise<string[]> {
  const { items } = await asking().content.search({ words })
  return items.flatMap((item) => (item.kind === 'article' ? [item.article.slug] : []))
}

beforeAll(async () => {
  database = await createTestDatabase()
  today = '2026-11-23'
  await loadContentReference({ db: database.db, clock })
})
afterAll(() => database.destroy())
beforeEach(() => {
  today = '2026-11-23'
})

describe('reading', () => {
  test('the list has all of them in their order, page by page, and every card keeps to the contract', async () => {
    const page = await asking().content.list({})
    const rest = await asking().content.list({ cursor: page.next ?? '' })
    const items = [...page.items, ...rest.items]
    expect(items.map((item) => item.slug)).toEqual(reference.articles.map((article) => article.slug))
    expect(items.map((item) => ArticleCard.parse(item))).toEqual(items)
    expect(rest.next).toBeNull()
  })

  test('topics count their articles; the list narrows by topic and by stage', async () => {
    const topics = await asking().content.topics()
    expect(topics.reduce((sum, topic) => sum + topic.count, 0)).toBe(reference.articles.length)
    const pregnancy = await asking().content.list({ topic: 'pregnancy' })
    expect(pregnancy.items.map((item) => item.slug)).toEqual(['antenatal-windows', 'clinic-visits', 'after-birth'])
    const infants = await asking().content.list({ stage: 'infant' })
    expect(infants.items.length).toBe(reference.articles.filter((article) => article.stages.includes('infant')).length)
  })

  test.each(reference.articles.map((article) => article.slug))('%s comes with every fact it names, each with a value', async (slug) => {
    const article = Article.parse(await asking().content.read({ slug }))
    expect(Object.keys(article.facts).length).toBeGreaterThan(0)
    expect(Object.values(article.facts).filter((fact) => fact.value === null)).toEqual([])
    expect(article.reviewedLocally).toBe(false)
  })

  test('past its review a number hides and says whom to ask; emergency and crisis numbers stay', async () => {
    today = '2027-11-24'
    const { facts } = await asking().content.read({ slug: 'hotlines' })
    expect(facts['hotline.12348']).toMatchObject({ value: null, dial: false, whom: expect.stringContaining('0937-12345') })
    expect(['110', '119', '120', '12356'].map((number) => facts[`hotline.${number}`]?.value)).toEqual(['110', '119', '120', '12356'])
  })

  test('an article that is not there answers not found', async () => {
    await expect(asking().content.read({ slug: 'nothing' })).rejects.toMatchObject({ status: 404 })
  })

  test('a cursor nobody made is bad input', async () => {
    const forged = Buffer.from(JSON.stringify(['yesterday', 'x'])).toString('base64url')
    await expect(asking().content.list({ cursor: forged })).rejects.toMatchObject({ status: 400, data: { field: 'cursor' } })
  })
})

describe('searching', () => {
  test.each([
    ['疫苗', 'vaccines-by-age'],
    ['苗', 'vaccines-by-age'],
    ['打针', 'vaccines-by-age'],
    ['hpv', 'vaccines-by-age'],
    ['ＨＰＶ疫苗', 'vaccines-by-age'],
    ['产检', 'antenatal-windows'],
    ['孕妇', 'antenatal-windows'],
    ['糖耐', 'antenatal-windows'],
    ['OGTT', 'antenatal-windows'],
    ['体检', 'child-checks'],
    ['预警征象', 'warning-signs'],
    ['说话晚', 'warning-signs'],
    ['12356', 'hotlines'],
    ['120', 'hotlines'],
    ['救护车', 'hotlines'],
    ['育儿补贴', 'childcare-subsidy'],
    ['补贴', 'childcare-subsidy'],
    ['3600', 'childcare-subsidy'],
    ['三减三健', 'three-less-three-healthy'],
    ['健康素养', 'health-literacy'],
    ['国际家庭日', 'family-day'],
    ['5·29', 'members-day'],
    ['会员活动日', 'members-day'],
  ])('%s finds %s first', async (words, slug) => {
    expect((await found(words))[0]).toBe(slug)
  })

  test('two words must both be there', async () => {
    expect(await found('疫苗 乙脑')).toEqual(['vaccines-by-age'])
  })

  test('a question typed as a sentence finds what it is about', async () => {
    expect((await found('疫苗什么时候打'))[0]).toBe('vaccines-by-age')
  })

  test.each(['火星', '房贷利率', '98765', 'blockchain', '鑫', '%', '_', '……'])('%s is nowhere and finds none', async (words) => {
    expect(await found(words)).toEqual([])
  })

  test('characters that stand apart in a text are not a word of it', async () => {
    const withBoth = await found('苗疫')
    expect(withBoth).toEqual([])
  })
})

describe('the desk', () => {
  test('counts the numbers an article shows and those hidden today', async () => {
    const now = await asking(['editor']).articleDesk.list({})
    expect(now.items.every((item) => item.factCount > 0 && item.hiddenFacts === 0)).toBe(true)
    today = '2027-11-24'
    const later = await asking(['editor']).articleDesk.list({ topic: 'hotlines' })
    expect(later.items[0]?.hiddenFacts).toBe((later.items[0]?.factCount ?? 0) - 4)
  })

  test('is closed to visitors and to those without the right', async () => {
    await expect(asking().articleDesk.list({})).rejects.toMatchObject({ status: 401 })
    await expect(asking(['door_helper']).articleDesk.list({})).rejects.toMatchObject({ status: 404 })
    await expect(asking(['partner']).articleDesk.get({ slug: 'hotlines' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('loading the reference', () => {
  test('again changes nothing', async () => {
    expect(await loadContentReference({ db: database.db, clock })).toEqual({ articles: 0, facts: 0 })
  })

  test('several at once load once', async () => {
    const empty = await createTestDatabase<unknown>()
    const loads = await Promise.all([1, 2, 3].map(() => loadContentReference({ db: empty.db, clock })))
    expect(loads.map((load) => load.articles).sort()).toEqual([0, 0, reference.articles.length])
    await empty.destroy()
  })

  test('a new version takes the place of the old one, which stays', async () => {
    const own = await createTestDatabase<unknown>()
    const {
      facts,
      articles: [first, ...rest],
    } = reference
    if (!first) throw new Error('no article')
    await loadReference({ db: own.db, clock }, reference)
    const changed = { ...first, title: '换了标题', version: '第二稿' }
    expect(await loadReference({ db: own.db, clock }, { articles: [changed, ...rest], facts })).toEqual({ articles: 1, facts: 0 })
    expect(await asking([], own).content.read({ slug: first.slug })).toMatchObject({ title: '换了标题', version: '第二稿' })
    const { rows } = await sql<{ kept: number }>`select count(*)::int as kept from content_article where slug = ${first.slug}`.execute(own.db)
    expect(rows[0]?.kept).toBe(2)
    await own.destroy()
  })
})
