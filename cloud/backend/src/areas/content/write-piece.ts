import { randomInt } from 'node:crypto'
import type { ArticleForm, DeskResult, SaveResult } from '@xiongguan/contract/content/staff'
import type { Topic } from '@xiongguan/contract/content/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import {
  findVersion,
  forgetReference,
  holdPiece,
  insertPiece,
  insertVersion,
  listVersions,
  saveDraft,
  standingRows,
  type VersionRow,
} from './desk-store'
import { refusals } from './piece-rules'
import { atInstant } from './piece-view'
import type { ContentKit } from './ports'
import { knownBy } from './read-piece'
import { findingsOf } from './text-checks'

const note = (action: 'article.created' | 'article.saved' | 'article.submitted' | 'article.referenceSettled', slug: string) =>
  [{ action, subjectKind: 'article', subjectId: slug }] as const

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const newSlug = () => `article-${Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')}`
const yearMilliseconds = 365 * 86_400_000

/** Starts an article with nothing but its title. */
export function createPiece(kit: ContentKit, context: CallContext, input: { title: string; topic: Topic }) {
  const { accountId } = accountOf(context)
  return kit.change<{ kind: 'saved'; slug: string }>(context, {
    input,
    async run(work) {
      const now = kit.clock.now()
      const slug = newSlug()
      const nextReviewOn = civilDate(new Date(now.getTime() + yearMilliseconds))
      const form: ArticleForm = { ...input, summary: '', stages: ['everyone'], keywords: [], source: '', nextReviewOn, blocks: [] }
      await insertPiece(work, slug, form, accountId, now)
      return { done: { kind: 'saved', slug }, resultId: slug, audit: note('article.created', slug) }
    },
    replay: async (slug) => ({ kind: 'saved', slug }),
  })
}

/** Why a draft cannot be changed now, in words; null when it can. */
async function closedWhy(kit: ContentKit, work: Work, slug: string): Promise<string | null> {
  if ((await listVersions(work, slug)).some((version) => version.outcome === 'submitted')) return refusals.inReview
  return atInstant(await standingRows(work, slug), kit.clock.now()).waiting ? refusals.scheduled : null
}

type Draft = { slug: string; revision: number; form: ArticleForm }

/**
 * Saves over the revision the writer started from. When somebody saved in between, theirs stands and comes back with the
 * refusal, so that the writer sees the difference; nothing of either is lost.
 */
async function saveOver(kit: ContentKit, work: Work, { slug, revision, form }: Draft, writer: string): Promise<SaveResult> {
  const piece = await holdPiece(work, slug)
  if (!piece) throw notFound()
  const closed = await closedWhy(kit, work, slug)
  if (closed) return { kind: 'refused', words: closed }
  if (piece.revision !== revision) {
    const names = await kit.names(work, piece.edited_by ? [piece.edited_by] : [])
    const by = piece.edited_by ? (names.get(piece.edited_by) ?? '') : ''
    return { kind: 'conflict', revision: piece.revision, form: piece.form, by, at: piece.edited_at.toISOString() }
  }
  await saveDraft(work, slug, form, writer, kit.clock.now())
  return { kind: 'saved', revision: revision + 1 }
}

const savedAt = (slug: string, revision: number) => `${slug}:${revision}`
const replaySaved = async (resultId: string): Promise<SaveResult> => ({ kind: 'saved', revision: Number(resultId.split(':')[1]) })

export function savePiece(kit: ContentKit, context: CallContext, draft: Draft): Promise<SaveResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveResult>(context, {
    input: draft,
    async run(work) {
      const result = await saveOver(kit, work, draft, accountId)
      if (result.kind !== 'saved') return refused(result)
      return { done: result, resultId: savedAt(draft.slug, result.revision), audit: note('article.saved', draft.slug) }
    },
    replay: replaySaved,
  })
}

/** Takes over what the reference holds now as the new draft, or says that ours stays. */
export function settleReference(
  kit: ContentKit,
  context: CallContext,
  input: { slug: string; revision: number; take: boolean },
): Promise<SaveResult> {
  const { accountId } = accountOf(context)
  return kit.change<SaveResult>(context, {
    input,
    async run(work) {
      const piece = await holdPiece(work, input.slug)
      if (!piece) throw notFound()
      if (!piece.reference) return refused<SaveResult>({ kind: 'refused', words: refusals.noReference })
      const result: SaveResult = input.take
        ? await saveOver(kit, work, { ...input, form: piece.reference }, accountId)
        : { kind: 'saved', revision: piece.revision }
      if (result.kind !== 'saved') return refused(result)
      await forgetReference(work, input.slug)
      return { done: result, resultId: savedAt(input.slug, result.revision), audit: note('article.referenceSettled', input.slug) }
    },
    replay: replaySaved,
  })
}

type Submission = { slug: string; revision: number; note: string; correction: { wrong: string; right: string } | null }

/** The version readers have or had last; `stands` while it is neither withdrawn nor has an end. */
async function lastShown(kit: ContentKit, work: Work, slug: string): Promise<{ version: VersionRow; stands: boolean } | null> {
  const { live } = atInstant(await standingRows(work, slug), kit.clock.now())
  const version = live?.version_number ? await findVersion(work, slug, live.version_number) : undefined
  return live && version ? { version, stands: !live.withdrawn_at && !live.ends_at } : null
}

const isSame = ({ form }: VersionRow, other: ArticleForm) => JSON.stringify(form) === JSON.stringify(other)

type Held = { piece: NonNullable<Awaited<ReturnType<typeof holdPiece>>>; shown: Awaited<ReturnType<typeof lastShown>> }

async function whyNotSubmitted(kit: ContentKit, work: Work, revision: number, { piece, shown }: Held): Promise<string | null> {
  const closed = await closedWhy(kit, work, piece.slug)
  if (closed) return closed
  if (piece.revision !== revision) return refusals.reviewGone
  if (shown?.stands && isSame(shown.version, piece.form)) return refusals.unchanged
  const blocking = findingsOf(piece.form, await knownBy(work, piece.form)).filter(({ level }) => level === 'blocks')
  return blocking.length > 0 ? refusals.blocked(blocking.length) : null
}

/** Sends the draft for review as it stands: a version that nobody can change any more. */
export function submitPiece(kit: ContentKit, context: CallContext, input: Submission): Promise<DeskResult> {
  const { accountId } = accountOf(context)
  return kit.change<DeskResult>(context, {
    input,
    async run(work): Promise<Outcome<DeskResult>> {
      const piece = await holdPiece(work, input.slug)
      if (!piece) throw notFound()
      const { slug, form } = piece
      const shown = await lastShown(kit, work, slug)
      const words = await whyNotSubmitted(kit, work, input.revision, { piece, shown })
      if (words) return refused<DeskResult>({ kind: 'refused', words })
      const number = ((await listVersions(work, slug))[0]?.number ?? 0) + 1
      // Sent again as it was, it is still by whoever wrote it.
      const writers = [...new Set([...piece.writers, ...(shown && isSame(shown.version, form) ? shown.version.writers : [])])]
      const correction = { correction_wrong: input.correction?.wrong ?? null, correction_right: input.correction?.right ?? null }
      await insertVersion(work, { slug, number, form, writers, submitted_by: accountId, note: input.note, ...correction }, kit.clock.now())
      return { done: { kind: 'done' }, resultId: slug, audit: note('article.submitted', slug) }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
