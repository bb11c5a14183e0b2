import { sql } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import type { ContentTables } from './tables'

const own = (handle: Db) => ownTables<ContentTables>(handle)

export type PictureRow = Awaited<ReturnType<typeof findPictures>>[number]
type NewPicture = { picture_id: string; digest: string; alt: string; width: number; height: number; state: 'held' | 'clear'; uploaded_by: string }

export function insertPicture(work: Work, picture: NewPicture, now: Date) {
  return own(work)
    .insertInto('content_picture')
    .values({ ...picture, uploaded_at: now, looked_by: null, looked_at: null })
    .execute()
}

export async function findPictures(handle: Db, pictureIds: readonly string[]) {
  if (pictureIds.length === 0) return []
  return own(handle)
    .selectFrom('content_picture')
    .selectAll()
    .where('picture_id', 'in', [...pictureIds])
    .execute()
}

export function findPicture(handle: Db, pictureId: string) {
  return own(handle).selectFrom('content_picture').selectAll().where('picture_id', '=', pictureId).executeTakeFirst()
}

/** Pictures nobody has looked at yet, the longest waiting first. */
export function listHeld(db: Db, after: readonly [uploadedAt: Date, pictureId: string] | null, limit: number) {
  return own(db)
    .selectFrom('content_picture')
    .selectAll()
    .where('state', '=', 'held')
    .$if(after !== null, (query) => query.where(sql<boolean>`(uploaded_at, picture_id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`))
    .orderBy('uploaded_at')
    .orderBy('picture_id')
    .limit(limit)
    .execute()
}

/** Writes down what somebody else than the sender saw; answers which pictures that settled. */
export async function settlePictures(work: Work, pictureIds: readonly string[], verdict: { state: 'clear' | 'refused'; by: string }, now: Date) {
  if (pictureIds.length === 0) return []
  const settled = await own(work)
    .updateTable('content_picture')
    .set({ state: verdict.state, looked_by: verdict.by, looked_at: now })
    .where('picture_id', 'in', [...pictureIds])
    .where('state', '=', 'held')
    .where('uploaded_by', '<>', verdict.by)
    .returning('picture_id')
    .execute()
  return settled.map((row) => row.picture_id)
}

/** A picture of somebody who takes their consent back: gone at once, whoever had looked at it, and with it what was said of it. */
export async function takeBackPicture(work: Work, pictureId: string): Promise<void> {
  await own(work).updateTable('content_picture').set({ state: 'refused', alt: '（已收回）' }).where('picture_id', '=', pictureId).execute()
}

/** Which of these pictures have a row that is not refused: their files stay. */
export async function keptPictures(handle: Db, pictureIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await findPictures(handle, pictureIds)
  return new Set(rows.filter((row) => row.state !== 'refused').map((row) => row.picture_id))
}
