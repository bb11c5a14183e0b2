import { createRouterClient } from '@orpc/server'
import { sql } from 'kysely'
import { testContent } from '../../cloud/backend/src/areas/content/testing'
import type { MouthContext } from '../../cloud/backend/src/platform/access/caller'
import { systemClock } from '../../cloud/backend/src/platform/clock'
import { createDatabase } from '../../cloud/backend/src/platform/db/pool'
import type { Db } from '../../cloud/backend/src/platform/tables'
import { copySyntheticArticles, loadSyntheticArticles } from '../../cloud/backend/src/testing/many-articles'
import type { RunningServer } from '../support/server'
import { perSecond } from './load'
import { rate, type Row } from './table'

const loaded = 2_000
const many = 20_000
const searches = 60
const atOnce = 4

const asked = [
  { what: 'Chinese, 育儿补贴', words: '育儿补贴' },
  { what: 'pinyin, yuerbutie', words: 'yuerbutie' },
  { what: 'with a typo, 育儿捕贴', words: '育儿捕贴' },
]

/** What one writes without an index: look through every title, summary and text. */
async function scan(db: Db, words: string): Promise<number> {
  const like = `%${words}%`
  const { rows } = await sql`select slug from content_article where superseded_at is null
    and (title like ${like} or summary like ${like} or blocks::text like ${like}) order by updated_at desc limit 30`.execute(db)
  return rows.length
}

/** Searches a second through the index and through a scan of the same articles, and what each of them finds. */
export async function benchSearch(server: RunningServer): Promise<Row[]> {
  const db = createDatabase<unknown>(server.databaseUrl, { max: atOnce })
  try {
    await loadSyntheticArticles({ db, clock: systemClock }, loaded)
    await copySyntheticArticles(db, loaded, many)
    const context: MouthContext = { requestId: 'bench', channel: 'web', address: '127.0.0.1', idempotencyKey: undefined, identify: async () => null }
    const { content } = createRouterClient({ content: testContent({ db, clock: systemClock }).handlers.resident }, { context })
    const rows: Row[] = []
    for (const { what, words } of asked) {
      const found = { index: (await content.search({ words })).items.length, scan: await scan(db, words) }
      const index = await perSecond(searches, atOnce, () => content.search({ words }))
      const scanning = await perSecond(searches, atOnce, () => scan(db, words))
      rows.push(
        { measure: `${what}: the index`, value: rate(index), against: `finds ${found.index}` },
        {
          measure: 'a scan with LIKE',
          value: rate(scanning),
          against: `finds ${found.scan}; the index is ${(index / scanning).toFixed(1)} times as fast`,
        },
      )
    }
    return rows
  } finally {
    await db.destroy()
  }
}
