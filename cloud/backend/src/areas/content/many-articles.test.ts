import { createRouterClient } from '@orpc/server'
import { sql } from 'kysely'
import { v7 } from 'uuid'
import { referenceArticles } from '../../../../reference/articles'
import { line, paragraph, type ReferenceArticle } from '../../../../reference/articles/write'
import type { MouthContext } from '../../platform/access/caller'
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing'
import { testContent } from './testing'
import { thingsHolding, thingsSaying, wordsMeeting, wordsOfMost } from '../../platform/search/read-index'
import { nearTerms } from '../../platform/search/typos'
import { loadReference } from './load-reference'

const read = 5_000
const many = 20_000
const perLoad = 500
const clock = { now: () => new Date('2026-11-23T04:00:00Z') }
const index = { things: 'content_search', key: 'article_id', words: 'content_search_word' }
let database: TestDatabase<unknown>

/** Two Chinese characters that differ from number to number. */
function invented(number: number): string {
  return String.fromCodePoint(0x4e00 + (number % 400), 0x5e00 + Math.floor(number / 400))
}

function synthetic(number: number): ReferenceArticle {
  const [template] = referenceArticles
  if (!template) throw new Error('no article')
  return {
    ...template,
    slug: `synthetic-${number}`,
    title: `合成文章${invented(number)}`,
    summary: '合成',
    keywords: [],
    blocks: [paragraph(line`${{ kind: 'text', text: `合成的一段话${invented(number + 7)}` }}`)],
  }
}

/** The rest are copies in the index alone, each with characters of its own: what is searched is as large, and made in a second. */
async function copyUpTo(count: number): Promise<void> {
  await sql`insert into content_article (article_id, slug, title, summary, topic, stages, blocks, fact_keys, minutes, source, version,
      reviewer, next_review_on, digest, updated_at)
    select gen_random_uuid(), 'copy-' || n, title, summary, topic, stages, blocks, fact_keys, minutes, source, version, reviewer, next_review_on,
      digest, updated_at from content_article, generate_series(${read + 1}::int, ${count}::int) n where slug = 'synthetic-1'`.execute(database.db)
  await sql`insert into content_search (article_id, card, title_text, lead_text, body_text, title_terms, lead_terms, body_terms,
      quotable_text, words, offered_words, ranked_at)
    select copied.article_id, card, '合成文章' || own, '合成文章' || own, '合成文章' || own || ' 合成的一段话',
      array['合成', '成文', '文章', own], array['合成', '成文', '文章', own], array['合成', '成文', '文章', '一段', own],
      quotable_text, words, offered_words, ranked_at + make_interval(secs => n)
    from content_search join content_article template using (article_id),
      lateral (select article_id, substr(slug, 6)::int as n, chr(19968 + substr(slug, 6)::int % 20000) || '甲' as own
        from content_article where slug like 'copy-%') copied
    where template.slug = 'synthetic-1'`.execute(database.db)
}

beforeAll(async () => {
  database = await createTestDatabase()
  for (let start = 0; start < read; start += perLoad) {
    await loadReference({ db: database.db, clock }, { articles: Array.from({ length: perLoad }, (_, at) => synthetic(start + at)), facts: [] })
  }
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
    await copyUpTo(many)
    await sql`analyze content_search, content_search_word`.execute(database.db)
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
