import type { Work } from '../../platform/tables'
import { rowsForSearch } from './publication-store'
import { refreshSearch } from './search-index'

/**
 * What is found of an article after a step of the workflow: each row from its beginning to its end, the current one only
 * until a scheduled one takes its place; nothing of what was replaced or withdrawn.
 */
export async function syncSearch(work: Work, slugs: readonly string[]): Promise<void> {
  const rows = await rowsForSearch(work, slugs)
  const stands = (row: (typeof rows)[number]) => row.superseded_at === null && row.withdrawn_at === null
  const nextStart = new Map(rows.filter((row) => row.scheduled && row.superseded_at === null).map((row) => [row.slug, row.starts_at]))
  const endOf = (row: (typeof rows)[number]) => {
    const next = row.scheduled ? null : (nextStart.get(row.slug) ?? null)
    return next && (!row.ends_at || next < row.ends_at) ? next : row.ends_at
  }
  await refreshSearch(
    work,
    rows.filter(stands).map((row) => ({ ...row, starts_at: row.scheduled ? row.starts_at : null, ends_at: endOf(row) })),
    rows.filter((row) => !stands(row)).map((row) => row.article_id),
  )
}
