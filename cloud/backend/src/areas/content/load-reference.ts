import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { ReferenceArticle } from '../../../../reference/articles/write'
import type { ReferenceFact } from '../../../../reference/fact'
import type { Platform } from '../../platform/platform'
import { factKeysOf, plainText, readingMinutes } from './rules'
import { refreshSearch, type ShownArticle } from './search-index'
import { articleDigests, factDigests, lockForLoading, replaceArticles, replaceFacts, type NewArticle, type NewFact } from './store'

type Reference = { articles: readonly ReferenceArticle[]; facts: readonly ReferenceFact[] }

/** How many were put in place; zero twice when the database already holds this reference. */
type Loaded = { articles: number; facts: number }

function digestOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}

function factRow(fact: ReferenceFact, now: Date): NewFact {
  const { reviewedOn: reviewed_on, nextReviewOn: next_review_on, ...same } = fact
  const content = { ...same, reviewed_on, next_review_on }
  return { ...content, fact_id: v7(), digest: digestOf(content), updated_at: now }
}

function articleRow(article: ReferenceArticle, values: ReadonlyMap<string, string | null>, now: Date): NewArticle {
  const { slug, title, summary, topic, stages, source, version, reviewer, blocks } = article
  const body = plainText(blocks, (key) => values.get(key) ?? null)
  const content = {
    slug,
    title,
    summary,
    topic,
    stages,
    source,
    version,
    reviewer,
    blocks: JSON.stringify(blocks),
    fact_keys: factKeysOf(blocks),
    minutes: readingMinutes(body),
    reviewed_on: null,
    next_review_on: article.nextReviewOn,
  }
  return { ...content, article_id: v7(), digest: digestOf({ ...content, body, keywords: article.keywords }), updated_at: now }
}

/** Puts the reference into the database, after migrations. Run again it changes only what differs; what it replaces stays. */
export function loadReference({ db, clock }: Pick<Platform, 'db' | 'clock'>, reference: Reference): Promise<Loaded> {
  const now = clock.now()
  const values = new Map(reference.facts.map((fact) => [fact.key, fact.value]))
  const facts = reference.facts.map((fact) => factRow(fact, now))
  // Lists show the newest id first, so the first article of the reference gets the last id.
  const articles = [...reference.articles].reverse().map((article) => articleRow(article, values, now))
  return db.transaction().execute(async (work) => {
    await lockForLoading(work)
    const keptFacts = await factDigests(work)
    const keptArticles = await articleDigests(work)
    const newFacts = facts.filter((fact) => keptFacts.get(fact.key) !== fact.digest)
    const newArticles = articles.filter((article) => keptArticles.get(article.slug) !== article.digest)
    await replaceFacts(work, newFacts, now)
    const goneIds = await replaceArticles(work, newArticles, now)
    const keywords = new Map(reference.articles.map((article) => [article.slug, article.keywords]))
    const blocks = new Map(reference.articles.map((article) => [article.slug, article.blocks]))
    const shown = newArticles.map((row): ShownArticle => ({ ...row, blocks: blocks.get(row.slug) ?? [], keywords: keywords.get(row.slug) ?? [] }))
    await refreshSearch(work, shown, goneIds)
    return { facts: newFacts.length, articles: newArticles.length }
  })
}
