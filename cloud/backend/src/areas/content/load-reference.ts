import type { ArticleForm } from '@xiongguan/contract/content/staff'
import { v7 } from 'uuid'
import type { ReferenceArticle } from '../../../../reference/articles/write'
import type { ReferenceDraft } from '../../../../reference/drafts'
import type { ReferenceFact } from '../../../../reference/fact'
import { digestOf } from '../../platform/digest'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { publishedRow } from './published-row'
import { factDigests, lockForLoading, replaceArticles, replaceFacts, type NewFact } from './store'
import { refreshSearch, type ShownArticle } from './search-index'
import { insertReferenceVersions, offerReference, pieceStates, putReferenceDrafts, putReferencePieces } from './reference-store'

type Reference = { articles: readonly ReferenceArticle[]; drafts?: readonly ReferenceDraft[]; facts: readonly ReferenceFact[] }

/** How many were put in place; zero twice when the database already holds this reference. */
type Loaded = { articles: number; facts: number }

function factRow(fact: ReferenceFact, now: Date): NewFact {
  const { reviewedOn: reviewed_on, nextReviewOn: next_review_on, ...same } = fact
  const content = { ...same, reviewed_on, next_review_on }
  return { ...content, fact_id: v7(), digest: digestOf(content), updated_at: now }
}

type Given = { article: ReferenceArticle; form: ArticleForm; digest: string }

function given(article: ReferenceArticle): Given {
  const { title, summary, topic, stages, keywords, source, nextReviewOn, blocks } = article
  const form: ArticleForm = { title, summary, topic, stages: [...stages], keywords: [...keywords], source, nextReviewOn, blocks: [...blocks] }
  return { article, form, digest: digestOf({ form, version: article.version, reviewer: article.reviewer }) }
}

/**
 * New and changed articles become the next version, already published. One that was edited, withdrawn or given an end at the
 * desk is left alone: the desk is shown what the reference holds now and takes it over or not.
 */
async function loadArticles(work: Work, articles: readonly Given[], values: ReadonlyMap<string, string | null>, now: Date): Promise<number> {
  const pieces = await pieceStates(work)
  const changed = articles.filter(({ article, digest }) => pieces.get(article.slug)?.reference_digest !== digest)
  const ours = changed.filter(({ article }) => pieces.get(article.slug)?.ours)
  const theirs = changed.filter(({ article }) => !pieces.get(article.slug)?.ours)
  for (const { article, form, digest } of ours) await offerReference(work, article.slug, form, digest)
  const numbered = theirs.map((each) => ({ ...each, slug: each.article.slug, number: (pieces.get(each.article.slug)?.versions ?? 0) + 1 }))
  await putReferencePieces(work, numbered, now)
  await insertReferenceVersions(work, numbered, now)
  const rows = numbered.map(({ article: { slug, version, reviewer }, form, number }) =>
    publishedRow(form, { slug, version, versionNumber: number, reviewer, reviewedOn: null }, values, now),
  )
  const goneIds = await replaceArticles(work, rows, now)
  const shown = rows.map((row, at): ShownArticle => ({ ...row, blocks: numbered[at]?.form.blocks ?? [] }))
  await refreshSearch(work, shown, goneIds)
  return numbered.length
}

/** Outlines go to the desk alone, until somebody there has touched them; no reader sees them. */
async function loadDrafts(work: Work, drafts: readonly ReferenceDraft[], now: Date): Promise<void> {
  const rows = drafts.map(({ slug, ...form }) => ({ slug, form, digest: digestOf({ form }) }))
  await putReferenceDrafts(work, rows, now)
}

/** Puts the reference into the database, after migrations. Run again it changes only what differs; what it replaces stays. */
export function loadReference({ db, clock }: Pick<Platform, 'db' | 'clock'>, reference: Reference): Promise<Loaded> {
  const now = clock.now()
  const values = new Map(reference.facts.map((fact) => [fact.key, fact.value]))
  const facts = reference.facts.map((fact) => factRow(fact, now))
  // Lists show the newest id first, so the first article of the reference gets the last id.
  const articles = [...reference.articles].reverse().map(given)
  return db.transaction().execute(async (work) => {
    await lockForLoading(work)
    const keptFacts = await factDigests(work)
    const newFacts = facts.filter((fact) => keptFacts.get(fact.key) !== fact.digest)
    await replaceFacts(work, newFacts, now)
    await loadDrafts(work, reference.drafts ?? [], now)
    return { facts: newFacts.length, articles: await loadArticles(work, articles, values, now) }
  })
}
