import type { Work } from '../../platform/tables'
import { findPictures, settlePictures } from './picture-store'
import { refusals } from './piece-rules'

/** Whoever publishes has seen the pictures too; words when some cannot be shown. */
export async function clearPictures(work: Work, ids: readonly string[], by: string, now: Date): Promise<string | null> {
  await settlePictures(work, ids, { state: 'clear', by }, now)
  const rows = await findPictures(work, ids)
  if (rows.some((row) => row.state === 'refused')) return refusals.refusedPictures
  return rows.some((row) => row.state === 'held') ? refusals.ownPictures : null
}
