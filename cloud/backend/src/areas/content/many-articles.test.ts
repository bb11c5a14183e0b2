import { createRouterClient } from '@orpc/server'
import { sql } from 'kysely'
import { referenceArticles } from '../../../../reference/articles'
import { line, paragraph, type ReferenceArticle } from '../../../../reference/articles/write'
import type { MouthContext } from '../../platform/access/caller'
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing'
import { testContent } from './testing'
import { loadReference } from './load-reference'
import { wantedFrom } from './search-terms'
import { exactHits } from './store'

const many = 5_000
const perLoad = 500
const clock = { now: () => new Date('2026-11-23T04:00:00Z') }
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

beforeAll(async () => {
  database = await createTestDatabase()
  for (let start = 0; start < many; start += perLoad) {
    await loadReference({ db: database.db, clock }, { articles: Array.from({ length: perLoad }, (_, at) => synthetic(start + at)), facts: [] })
  }
  await loadReference({ db: database.db, clock }, { articles: referenceArticles, facts: [] })
  await sql`analyze content_article`.execute(database.db)
})
afterAll(() => database.destroy())

function visitor() {
  const { resident } = testContent({ db: database.db, clock }).handlers
  const context: MouthContext = { requestId: 'test', channel: 'web', address: '127.0.0.1', idempotencyKey: undefined, identify: async () => null }
  return createRouterClient({ content: resident }, { context })
}

async function planOf(words: string): Promise<string> {
  return JSON.stringify(await exactHits(database.db, wantedFrom(words), 20).explain())
}

test('among five thousand articles the word still finds the right one, through the index', async () => {
  const { items } = await visitor().content.search({ words: '育儿补贴' })
  expect(items[0]?.slug).toBe('childcare-subsidy')
  expect(await planOf('育儿补贴')).toContain('content_article_search')
  expect(await planOf(invented(123))).toContain('content_article_search')
})

test('turning the pages shows every article exactly once', async () => {
  const { content } = visitor()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await content.list({ cursor })
    seen.push(...page.items.map((item) => item.slug))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(many + referenceArticles.length)
  expect(new Set(seen).size).toBe(seen.length)
})
