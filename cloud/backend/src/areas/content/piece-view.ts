import type { DeskArticle, DeskVersion } from '@xiongguan/contract/content/staff'
import type { DeskRow, StandingRow, VersionRow } from './desk-store'
import type { Standing } from './piece-rules'
import { factKeysOf, factViews, type Fact } from './rules'

type Names = ReadonlyMap<string, string>
const nameOf = (names: Names, accountId: string | null) => (accountId ? (names.get(accountId) ?? '') : '')

export function versionView(row: VersionRow, names: Names): DeskVersion {
  return {
    number: row.number,
    outcome: row.outcome,
    fromReference: row.origin === 'reference',
    submittedAt: row.submitted_at.toISOString(),
    submittedBy: nameOf(names, row.submitted_by),
    note: row.note,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: nameOf(names, row.decided_by),
    remarks: row.remarks,
    correction: row.correction_wrong && row.correction_right ? { wrong: row.correction_wrong, right: row.correction_right } : null,
  }
}

/** True when this person had a hand in a text, so that somebody else has to publish it. */
export const hadAHandIn = (row: Pick<VersionRow, 'writers' | 'submitted_by'>, accountId: string) =>
  row.submitted_by === accountId || row.writers.includes(accountId)

/** The row readers have at an instant and the one that waits, told apart by the clock. */
export function atInstant(rows: readonly StandingRow[], now: Date): { live: StandingRow | undefined; waiting: StandingRow | undefined } {
  const waiting = rows.find((row) => row.scheduled && row.starts_at && row.starts_at > now)
  return { waiting, live: rows.find((row) => row !== waiting) }
}

export function standingOfPiece(rows: readonly StandingRow[], review: VersionRow | undefined, offered: boolean, viewer: string, now: Date): Standing {
  const { live, waiting } = atInstant(rows, now)
  return {
    inReview: review !== undefined,
    ownReview: review !== undefined && hadAHandIn(review, viewer),
    startsAt: waiting?.starts_at ?? null,
    live: live ? { endsAt: live.ends_at, withdrawn: live.withdrawn_at !== null } : null,
    referenceOffered: offered,
  }
}

/** An article in the list of the desk, with how many of its draft's numbers are hidden today. */
export function deskArticle(row: DeskRow, facts: readonly Fact[], names: Names, viewer: string, today: string): DeskArticle {
  const keys = factKeysOf(row.form.blocks)
  const views = Object.values(factViews(keys, facts, today))
  return {
    slug: row.slug,
    title: row.title,
    topic: row.topic,
    state: row.state,
    live: row.live && (row.state === 'published' || row.state === 'submitted' || row.state === 'scheduled'),
    editedAt: row.edited_at.toISOString(),
    editedBy: nameOf(names, row.edited_by),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    submittedBy: nameOf(names, row.submitted_by),
    own: row.submitted_by === viewer || (row.review_writers ?? []).includes(viewer),
    sentBack: row.sent_back,
    startsAt: row.state === 'scheduled' ? (row.starts_at?.toISOString() ?? null) : null,
    endsAt: row.ends_at?.toISOString() ?? null,
    nextReviewOn: row.form.nextReviewOn,
    factCount: keys.length,
    hiddenFacts: views.filter((view) => view.value === null).length,
    unreviewedFacts: views.filter((view) => view.value !== null && !view.reviewedLocally).length,
  }
}
