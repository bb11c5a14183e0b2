import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import { listCorrections } from './correction-store'
import type { ContentKit } from './ports'

/** Everything that was put right, the latest first. */
export async function readCorrections({ db, clock }: Pick<ContentKit, 'db' | 'clock'>, cursor: string | undefined) {
  const rows = await listCorrections(db, clock.now(), decodeCursor(cursor, 'at', 'slug', 'number'), pageSize + 1)
  return pageFrom(
    rows,
    (row) => ({ slug: row.slug, title: row.title, wrong: row.wrong, right: row.corrected, at: row.shows_at.toISOString() }),
    (row) => [row.shows_at.toISOString(), row.slug, row.number],
  )
}
