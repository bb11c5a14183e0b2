import { sql } from 'kysely'
import { referenceArticles } from '../../../reference/articles'
import { line, paragraph, type ReferenceArticle } from '../../../reference/articles/write'
import { loadReference } from '../areas/content/load-reference'
import type { Clock } from '../platform/clock'
import type { Db } from '../platform/tables'

const perLoad = 500

/** Two Chinese characters that differ from number to number. */
export function invented(number: number): string {
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

/** Invented articles, loaded as those of the reference are. */
export async function loadSyntheticArticles(deps: { db: Db; clock: Clock }, count: number): Promise<void> {
  for (let start = 0; start < count; start += perLoad) {
    await loadReference(deps, { articles: Array.from({ length: perLoad }, (_, at) => synthetic(start + at)), facts: [] })
  }
}

/** The rest are copies in the index alone, each with characters of its own: what is searched is as large, and made in a second. */
export async function copySyntheticArticles(db: Db, loaded: number, count: number): Promise<void> {
  await sql`insert into content_article (article_id, slug, title, summary, topic, stages, blocks, fact_keys, minutes, source, version,
      reviewer, next_review_on, digest, updated_at)
    select gen_random_uuid(), 'copy-' || n, title, summary, topic, stages, blocks, fact_keys, minutes, source, version, reviewer, next_review_on,
      digest, updated_at from content_article, generate_series(${loaded + 1}::int, ${count}::int) n where slug = 'synthetic-1'`.execute(db)
  await sql`insert into content_search (article_id, card, title_text, lead_text, body_text, title_terms, lead_terms, body_terms,
      quotable_text, words, offered_words, ranked_at)
    select copied.article_id, card, '合成文章' || own, '合成文章' || own, '合成文章' || own || ' 合成的一段话',
      array['合成', '成文', '文章', own], array['合成', '成文', '文章', own], array['合成', '成文', '文章', '一段', own],
      quotable_text, words, offered_words, ranked_at + make_interval(secs => n)
    from content_search join content_article template using (article_id),
      lateral (select article_id, substr(slug, 6)::int as n, chr(19968 + substr(slug, 6)::int % 20000) || '甲' as own
        from content_article where slug like 'copy-%') copied
    where template.slug = 'synthetic-1'`.execute(db)
  await sql`analyze content_article, content_search, content_search_word`.execute(db)
}
