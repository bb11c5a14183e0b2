import type { ArticleForm } from '@xiongguan/contract/content/staff'
import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

type ReferencePiece = { slug: string; form: ArticleForm; digest: string; number: number }

/**
 * Every article at the desk: which reference it knows, whether it is ours by now, and how many versions it has. It is ours
 * once somebody here edited it, withdrew it or gave it an end: nothing of that may be undone by a new edition.
 */
export async function pieceStates(work: Work) {
  const rows = await own(work)
    .selectFrom('content_piece')
    .select([
      'slug',
      'reference_digest',
      sql<boolean>`edited_by is not null or exists (select from content_article
        where content_article.slug = content_piece.slug and superseded_at is null and (withdrawn_at is not null or ends_at is not null))`.as('ours'),
      sql<number>`coalesce((select max(number) from content_version where content_version.slug = content_piece.slug), 0)`.as('versions'),
    ])
    .execute()
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Keeps beside an edited article what the reference holds now. */
export function offerReference(work: Work, slug: string, form: ArticleForm, digest: string) {
  return own(work)
    .updateTable('content_piece')
    .set({ reference: JSON.stringify(form), reference_digest: digest })
    .where('slug', '=', slug)
    .execute()
}

/** What lies at the desk from the reference, as nobody's work yet. */
const untouched = ({ slug, form, digest }: Omit<ReferencePiece, 'number'>, now: Date) => ({
  slug,
  form: JSON.stringify(form),
  title: form.title,
  topic: form.topic,
  revision: 1,
  writers: [],
  edited_by: null,
  edited_at: now,
  reference: null,
  reference_digest: digest,
})

/** Outlines for the desk: new ones, and changed ones that nobody has touched. One that was sent for review is left alone. */
export async function putReferenceDrafts(work: Work, drafts: readonly Omit<ReferencePiece, 'number'>[], now: Date): Promise<void> {
  if (drafts.length === 0) return
  await own(work)
    .insertInto('content_piece')
    .values(drafts.map((draft) => untouched(draft, now)))
    .onConflict((conflict) =>
      conflict
        .column('slug')
        .doUpdateSet((row) => ({
          form: row.ref('excluded.form'),
          title: row.ref('excluded.title'),
          topic: row.ref('excluded.topic'),
          edited_at: row.ref('excluded.edited_at'),
          reference_digest: row.ref('excluded.reference_digest'),
          revision: sql<number>`content_piece.revision + 1`,
        }))
        .where('content_piece.edited_by', 'is', null)
        .where(sql<boolean>`content_piece.reference_digest is distinct from excluded.reference_digest`)
        .where(sql<boolean>`not exists (select from content_version where content_version.slug = content_piece.slug)`),
    )
    .execute()
}

export async function putReferencePieces(work: Work, pieces: readonly ReferencePiece[], now: Date): Promise<void> {
  if (pieces.length === 0) return
  await own(work)
    .insertInto('content_piece')
    .values(pieces.map((piece) => untouched(piece, now)))
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        form: row.ref('excluded.form'),
        title: row.ref('excluded.title'),
        topic: row.ref('excluded.topic'),
        edited_at: row.ref('excluded.edited_at'),
        reference_digest: row.ref('excluded.reference_digest'),
        revision: sql<number>`content_piece.revision + 1`,
      })),
    )
    .execute()
}

export async function insertReferenceVersions(work: Work, pieces: readonly ReferencePiece[], now: Date): Promise<void> {
  if (pieces.length === 0) return
  await own(work)
    .insertInto('content_version')
    .values(
      pieces.map(({ slug, number, form }) => ({
        slug,
        number,
        form: JSON.stringify(form),
        origin: 'reference' as const,
        writers: [],
        submitted_by: null,
        submitted_at: now,
        note: '',
        outcome: 'published' as const,
        decided_by: null,
        decided_at: now,
        correction_wrong: null,
        correction_right: null,
      })),
    )
    .execute()
}
