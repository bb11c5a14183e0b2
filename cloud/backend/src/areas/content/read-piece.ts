import type { ArticleForm, DeskPiece } from '@xiongguan/contract/content/staff'
import { accountOf, rolesOf, type CallContext } from '../../platform/access/caller'
import { holds } from '../../platform/access/holders'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { findPiece, findVersion, knownSlugs, listDesk, listVersions, searchFacts, standingRows, type VersionRow } from './desk-store'
import { findPictures, keptPictures } from './picture-store'
import { deskViews } from './picture-view'
import { deskActionsOf, deskState } from './piece-rules'
import { atInstant, deskArticle, hadAHandIn, standingOfPiece, versionView } from './piece-view'
import type { ContentKit } from './ports'
import { factKeysOf, factViews, factView, pictureIdsOf } from './rules'
import { findFacts } from './store'
import { findingsOf, readabilityOf, type Known } from './text-checks'

type ListInput = { state?: DeskPiece['state']; topic?: ArticleForm['topic']; words?: string; cursor?: string }

/** A page of the desk, what was worked on last first. */
export async function listPieces(kit: ContentKit, context: CallContext, { state, topic, words, cursor }: ListInput) {
  const now = kit.clock.now()
  const { accountId } = accountOf(context)
  const rows = await listDesk(kit.db, { state, topic, words: words?.trim(), after: decodeCursor(cursor, 'at', 'slug'), limit: pageSize + 1 }, now)
  const facts = await findFacts(kit.db, [...new Set(rows.flatMap((row) => factKeysOf(row.form.blocks)))])
  const names = await kit.names(
    kit.db,
    rows.flatMap((row) => [row.edited_by ?? [], row.submitted_by ?? []].flat()),
  )
  return pageFrom(
    rows,
    (row) => deskArticle(row, facts, names, accountId, civilDate(now)),
    (row) => [row.edited_at.toISOString(), row.slug],
  )
}

/** What of the things a text names is there. */
export async function knownBy(handle: Db, form: ArticleForm): Promise<Known> {
  const linked = form.blocks.flatMap((block) => (block.kind === 'link' && block.to === 'article' ? [block.target] : []))
  return {
    facts: new Set((await findFacts(handle, factKeysOf(form.blocks))).map((fact) => fact.key)),
    pictures: await keptPictures(handle, pictureIdsOf(form.blocks)),
    articles: await knownSlugs(handle, linked),
  }
}

/** Facts and pictures that the texts name, as the desk draws them. */
export async function drawnWith(kit: ContentKit, forms: readonly ArticleForm[], viewer: string) {
  const keys = [...new Set(forms.flatMap((form) => factKeysOf(form.blocks)))]
  const facts = await findFacts(kit.db, keys)
  const rows = await findPictures(kit.db, [...new Set(forms.flatMap((form) => pictureIdsOf(form.blocks)))])
  const names = await kit.names(
    kit.db,
    rows.map((row) => row.uploaded_by),
  )
  return {
    facts: factViews(keys, facts, civilDate(kit.clock.now())),
    pictures: Object.fromEntries(await deskViews(kit.files, rows, names, viewer)),
    values: new Map(facts.map((fact) => [fact.key, fact.value])),
  }
}

const peopleOf = (rows: readonly VersionRow[]) => rows.flatMap((row) => [row.submitted_by ?? [], row.decided_by ?? []].flat())

/** One article at the desk: its draft, what the rules find in it, where it stands and what this caller may do. */
export async function readPiece(kit: ContentKit, context: CallContext, slug: string): Promise<DeskPiece> {
  const { accountId } = accountOf(context)
  const now = kit.clock.now()
  const piece = await findPiece(kit.db, slug)
  if (!piece) throw notFound()
  const [versions, rows, known] = [await listVersions(kit.db, slug), await standingRows(kit.db, slug), await knownBy(kit.db, piece.form)]
  const review = versions.find((version) => version.outcome === 'submitted')
  const last = versions[0]
  const names = await kit.names(kit.db, [piece.edited_by ?? [], peopleOf(versions)].flat())
  const standing = standingOfPiece(rows, review, piece.reference !== null, accountId, now)
  const { live, waiting } = atInstant(rows, now)
  const drawn = await drawnWith(kit, [piece.form, ...(review ? [review.form] : [])], accountId)
  const end = (row: { ends_at: Date | null }) => row.ends_at?.toISOString() ?? null
  return {
    slug,
    state: deskState(standing, now),
    form: piece.form,
    revision: piece.revision,
    editedAt: piece.edited_at.toISOString(),
    editedBy: piece.edited_by ? (names.get(piece.edited_by) ?? '') : '',
    live: live
      ? {
          number: live.version_number,
          since: live.updated_at.toISOString(),
          endsAt: end(live),
          withdrawn: live.withdrawn_at ? { at: live.withdrawn_at.toISOString(), words: live.withdrawn_words ?? '' } : null,
        }
      : null,
    scheduled: waiting?.starts_at ? { number: waiting.version_number ?? 0, startsAt: waiting.starts_at.toISOString(), endsAt: end(waiting) } : null,
    review: review ? { ...versionView(review, names), own: hadAHandIn(review, accountId) } : null,
    sentBack: last?.outcome === 'sentBack' ? versionView(last, names) : null,
    facts: drawn.facts,
    pictures: drawn.pictures,
    findings: findingsOf(piece.form, known),
    readability: readabilityOf(piece.form, drawn.values),
    reference: piece.reference,
    permittedActions: deskActionsOf(standing, (action) => holds(action, true, rolesOf(context.caller)), now),
  }
}

/** Every text that was sent for review, the latest first. */
export async function readVersions(kit: ContentKit, slug: string) {
  if (!(await findPiece(kit.db, slug))) throw notFound()
  const rows = await listVersions(kit.db, slug)
  const names = await kit.names(kit.db, peopleOf(rows))
  return { items: rows.map((row) => versionView(row, names)) }
}

export async function readVersion(kit: ContentKit, context: CallContext, slug: string, number: number) {
  const row = await findVersion(kit.db, slug, number)
  if (!row) throw notFound()
  const { facts } = await drawnWith(kit, [row.form], accountOf(context).accountId)
  return { ...versionView(row, await kit.names(kit.db, peopleOf([row]))), form: row.form, facts }
}

const mostFacts = 30

/** Facts to choose from, each as readers would see it today. */
export async function findDeskFacts({ db, clock }: ContentKit, words: string) {
  const today = civilDate(clock.now())
  const rows = await searchFacts(db, words, mostFacts)
  return { items: rows.map((row) => ({ ...factView(row, today), confidence: row.confidence })) }
}
