import type { AuditAction } from '@xiongguan/contract/audit/terms'
import type { DeskResult, Remark } from '@xiongguan/contract/content/staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { clearPictures } from './clear-pictures'
import { forgetUnseenCorrection, insertCorrection } from './correction-store'
import { decideVersion, findVersion, holdPiece, setWriters, type VersionRow } from './desk-store'
import { refusals } from './piece-rules'
import { hadAHandIn } from './piece-view'
import type { ContentKit } from './ports'
import { lastWithdrawal, putBeforeReaders, setShownEnd, takeBackScheduled, withdrawShown } from './publication-store'
import { publishedRow } from './published-row'
import { syncSearch } from './sync-search'
import { factKeysOf, pictureIdsOf } from './rules'
import { findFacts } from './store'
import { isUnwritten } from './text-checks'

/** What a step came to: words of a refusal, or what the audit calls it. */
type Step = { words: string } | { action: AuditAction }

/** One step of the workflow: the article is held, the rules are asked, and whoever came second is told so. */
function step(kit: ContentKit, context: CallContext, input: { slug: string }, run: (work: Work, now: Date) => Promise<Step>): Promise<DeskResult> {
  return kit.change<DeskResult>(context, {
    input,
    async run(work) {
      if (!(await holdPiece(work, input.slug))) throw notFound()
      const came = await run(work, kit.clock.now())
      if ('words' in came) return refused<DeskResult>({ kind: 'refused', words: came.words })
      await syncSearch(work, [input.slug])
      return { done: { kind: 'done' }, resultId: input.slug, audit: [{ action: came.action, subjectKind: 'article', subjectId: input.slug }] }
    },
    replay: async () => ({ kind: 'done' }),
  })
}

async function underReview(work: Work, slug: string, number: number): Promise<VersionRow | null> {
  const version = await findVersion(work, slug, number)
  return version?.outcome === 'submitted' ? version : null
}

export function recallPiece(kit: ContentKit, context: CallContext, input: { slug: string; number: number }): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    if (!(await underReview(work, input.slug, input.number))) return { words: refusals.reviewGone }
    await decideVersion(work, { ...input, outcome: 'recalled', by }, now)
    return { action: 'article.recalled' }
  })
}

export function sendBackPiece(
  kit: ContentKit,
  context: CallContext,
  input: { slug: string; number: number; remarks: Remark[] },
): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    const version = await underReview(work, input.slug, input.number)
    if (!version) return { words: refusals.reviewGone }
    if (hadAHandIn(version, by)) return { words: refusals.ownWork }
    await decideVersion(work, { ...input, outcome: 'sentBack', by }, now)
    return { action: 'article.sentBack' }
  })
}

type Publication = { slug: string; number: number; startsAt: string | null; endsAt: string | null }

async function whyNotPublished(work: Work, version: VersionRow | null, by: string, times: { startsAt: Date | null; endsAt: Date | null }, now: Date) {
  if (!version) return refusals.reviewGone
  if (hadAHandIn(version, by)) return refusals.ownWork
  if (isUnwritten(version.form)) return refusals.unwritten
  if (times.endsAt && times.endsAt <= (times.startsAt ?? now)) return refusals.endsTooEarly
  const withdrawnAt = await lastWithdrawal(work, version.slug)
  if (withdrawnAt && withdrawnAt >= version.submitted_at) return refusals.withdrawnSince
  return clearPictures(work, pictureIdsOf(version.form.blocks), by, now)
}

/** The row of a version for readers, with the facts as they stand now. Reviewed locally once every fact in it is. */
async function rowFor(kit: ContentKit, work: Work, version: VersionRow, by: string, now: Date) {
  const facts = await findFacts(work, factKeysOf(version.form.blocks))
  const today = civilDate(now)
  const vouched = {
    slug: version.slug,
    version: `第 ${version.number} 版 · ${today}`,
    versionNumber: version.number,
    reviewer: (await kit.names(work, [by])).get(by) ?? '',
    reviewedOn: facts.every((fact) => fact.reviewed_on !== null) ? today : null,
  }
  return publishedRow(version.form, vouched, new Map(facts.map((fact) => [fact.key, fact.value])), now)
}

/** Puts the text under review before readers, now or from a time on. Never by somebody who had a hand in it. */
export function publishPiece(kit: ContentKit, context: CallContext, input: Publication): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    const startsAt = input.startsAt && new Date(input.startsAt) > now ? new Date(input.startsAt) : null
    const endsAt = input.endsAt ? new Date(input.endsAt) : null
    const version = await underReview(work, input.slug, input.number)
    const words = await whyNotPublished(work, version, by, { startsAt, endsAt }, now)
    if (words !== null || !version) return { words: words ?? refusals.reviewGone }
    await decideVersion(work, { slug: input.slug, number: input.number, outcome: 'published', by }, now)
    await putBeforeReaders(work, await rowFor(kit, work, version, by, now), { startsAt, endsAt }, now)
    await setWriters(work, input.slug, [])
    const { correction_wrong: wrong, correction_right: corrected } = version
    if (wrong && corrected) await insertCorrection(work, { slug: input.slug, number: input.number, wrong, corrected, shows_at: startsAt ?? now })
    return { action: startsAt ? 'article.scheduled' : 'article.published' }
  })
}

/** A scheduled text goes back to the desk: whoever wrote it still did. */
async function backToDesk(work: Work, slug: string, number: number, by: string, now: Date): Promise<void> {
  const version = await findVersion(work, slug, number)
  await decideVersion(work, { slug, number, outcome: 'recalled', by }, now)
  await forgetUnseenCorrection(work, slug, number, now)
  await setWriters(work, slug, version?.writers ?? [])
}

export function unschedulePiece(kit: ContentKit, context: CallContext, input: { slug: string }): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    const number = await takeBackScheduled(work, input.slug, now)
    if (number === null) return { words: refusals.notScheduled }
    await backToDesk(work, input.slug, number, by, now)
    return { action: 'article.unscheduled' }
  })
}

/** At once and without a second person: what may do harm must not wait. A scheduled text goes back with it. */
export function withdrawPiece(kit: ContentKit, context: CallContext, input: { slug: string; words: string }): Promise<DeskResult> {
  const by = accountOf(context).accountId
  return step(kit, context, input, async (work, now) => {
    if ((await withdrawShown(work, input.slug, input.words, now)) === 0) return { words: refusals.notLive }
    const number = await takeBackScheduled(work, input.slug, now)
    if (number !== null) await backToDesk(work, input.slug, number, by, now)
    return { action: 'article.withdrawn' }
  })
}

export function setPieceEnd(kit: ContentKit, context: CallContext, input: { slug: string; endsAt: string | null }): Promise<DeskResult> {
  return step(kit, context, input, async (work, now) => {
    const endsAt = input.endsAt ? new Date(input.endsAt) : null
    if (endsAt && endsAt <= now) return { words: refusals.endPast }
    return (await setShownEnd(work, input.slug, endsAt, now)) ? { action: 'article.endSet' } : { words: refusals.notLive }
  })
}
