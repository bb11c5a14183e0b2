import { createRouterClient } from '@orpc/server'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { referenceArticles } from '../../../../reference/articles'
import type { MouthContext } from '../../platform/access/caller'
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing'
import { copySyntheticArticles, invented, loadSyntheticArticles } from '../../testing/many-articles'
import { testContent } from './testing'
import { thingsHolding, thingsSaying, wordsMeeting, wordsOfMost } from '../../platform/search/read-index'
import { nearTerms } from '../../platform/search/typos'
import { loadReference } from './load-reference'

const read = 5_000
const many = 20_000
const clock = { now: () => new Date('2026-11-23T04:00:00Z') }
const index = { things: 'content_search', key: 'article_id', words: 'content_search_word' }
let database: TestDatabase<unknown>

beforeAll(async () => {
  database = await createTestDatabase()
  await loadSyntheticArticles({ db: database.db, clock }, read)
  await loadReference({ db: database.db, clock }, { articles: referenceArticles, facts: [] })
}, 120_000)
afterAll(() => database.destroy())

function visitor() {
  const { resident } = testContent({ db: database.db, clock }).handlers
  const context: MouthContext = { requestId: 'test', channel: 'web', address: '127.0.0.1', idempotencyKey: undefined, identify: async () => null }
  return createRouterClient({ content: resident }, { context })
}

test('turning the pages shows every article exactly once', async () => {
  const { content } = visitor()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await content.list({ cursor })
    seen.push(...page.items.map((item) => item.slug))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(read + referenceArticles.length)
  expect(new Set(seen).size).toBe(seen.length)
})

describe('among twenty thousand', () => {
  beforeAll(async () => {
    await copySyntheticArticles(database.db, read, many)
  }, 120_000)

  async function planOf(query: { compile: typeof sql.prototype.compile } | ReturnType<typeof wordsOfMost>): Promise<string> {
    const { rows } = await sql<{ 'QUERY PLAN': unknown }>`explain (format json) ${query as ReturnType<typeof wordsOfMost>}`.execute(database.db)
    return JSON.stringify(rows)
  }

  test.each([
    ['育儿补贴', 'childcare-subsidy'],
    ['yuerbutie', 'childcare-subsidy'],
    ['yebt', 'childcare-subsidy'],
    ['yuerbutei', 'childcare-subsidy'],
    ['育儿捕贴', 'childcare-subsidy'],
    ['孩子的疫苗', 'vaccines-by-age'],
  ])('%s still finds %s first', async (words, slug) => {
    const { items } = await visitor().content.search({ words })
    expect(items[0]).toMatchObject({ kind: 'article', article: { slug } })
  })

  const limit = 20
  const gone = [v7()]
  test.each([
    ['a rare word in titles', () => thingsSaying(index, clock.now(), [['育儿补贴']], 'title', [], limit)],
    ['a rare word in texts, without those found', () => thingsSaying(index, clock.now(), [['育儿补贴']], 'body', gone, limit)],
    ['a word of one article', () => thingsSaying(index, clock.now(), [[invented(123)]], 'lead', [], limit)],
    [
      'several ways to say it',
      () =>
        thingsSaying(
          index,
          clock.now(),
          [
            ['疫苗', '育儿补贴'],
            ['接种', '一段'],
          ],
          'body',
          [],
          limit,
        ),
    ],
    ['a word of all of them', () => thingsSaying(index, clock.now(), [['合成']], 'title', [], limit)],
    ['most of the pairs', () => thingsHolding(index, clock.now(), ['育儿', '儿补', '补贴'], 2, limit)],
  ])('%s is looked up, never scanned for', async (_name, query) => {
    const plan = await planOf(query())
    expect(plan).toMatch(/content_search_(terms|newest)/)
    expect(plan).not.toContain('"Seq Scan"')
  })

  test('words are looked up by sound, first letters, beginning and mistake', async () => {
    const plan = await planOf(wordsMeeting(index, { sounds: ['yuer'], initials: ['yebt'], beginnings: ['yu'], near: nearTerms('yuerbutei') }))
    expect(plan).toContain('content_search_word_sounds')
    expect(plan).toContain('content_search_word_near')
    expect(plan).toContain('content_search_word_initials')
    expect(plan).not.toContain('"Seq Scan"')
    expect(await planOf(wordsOfMost(index, 8))).toContain('content_search_word_popular')
  })
})
