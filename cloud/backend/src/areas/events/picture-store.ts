import type { Selectable } from 'kysely'
import { ownTables, type Db, type Work } from '../../platform/tables'
import { isPictureShown } from './picture-rules'
import type { EventsTables } from './tables'

const own = (handle: Db) => ownTables<EventsTables>(handle)

export type PictureRow = Selectable<EventsTables['events_picture']>
type Key = { eventId: string; pictureId: string }

/** What is noted of the people on a picture; the name of who agreed comes sealed. */
export type NotedPeople = { recognisable: boolean; consent: { fromSealed: Buffer; on: string } | null }

/** The pictures of an event in the order they were added, without those taken away. */
export function listPictures(handle: Db, eventId: string): Promise<PictureRow[]> {
  return own(handle)
    .selectFrom('events_picture')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('picture_id')
    .execute()
}

export function findPicture(handle: Db, { eventId, pictureId }: Key): Promise<PictureRow | undefined> {
  return own(handle)
    .selectFrom('events_picture')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('picture_id', '=', pictureId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** Whether a picture belongs to an event, and then whether residents may see it now; one taken away stays hidden. */
export async function pictureUse(handle: Db, pictureId: string): Promise<'none' | 'shown' | 'hidden'> {
  const rows = await own(handle)
    .selectFrom('events_picture')
    .innerJoin('events_event', 'events_event.event_id', 'events_picture.event_id')
    .leftJoin('events_summary', 'events_summary.event_id', 'events_picture.event_id')
    .select(['recognisable', 'consented_on', 'withdrawn_at', 'removed_at', 'listed', 'published_at', 'shown_at'])
    .where('picture_id', '=', pictureId)
    .execute()
  if (rows.length === 0) return 'none'
  const readable = rows.every((row) => row.listed && row.published_at !== null && row.shown_at !== null && row.removed_at === null)
  return readable && rows.every(isPictureShown) ? 'shown' : 'hidden'
}

const noted = ({ recognisable, consent }: NotedPeople, by: string, now: Date) => ({
  recognisable,
  consent_from_sealed: consent?.fromSealed ?? null,
  consented_on: consent?.on ?? null,
  consent_noted_by: consent ? by : null,
  consent_noted_at: consent ? now : null,
  withdrawn_at: null,
  withdrawn_by: null,
})

/** Adds a picture, or takes one back that was taken away. */
export async function keepPicture(work: Work, { eventId, pictureId }: Key, people: NotedPeople, by: string, now: Date): Promise<void> {
  const columns = { ...noted(people, by, now), added_by: by, added_at: now, removed_at: null }
  await own(work)
    .insertInto('events_picture')
    .values({ event_id: eventId, picture_id: pictureId, ...columns })
    .onConflict((conflict) => conflict.columns(['event_id', 'picture_id']).doUpdateSet(columns))
    .execute()
}

export async function notePeople(work: Work, { eventId, pictureId }: Key, people: NotedPeople, by: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_picture')
    .set(noted(people, by, now))
    .where('event_id', '=', eventId)
    .where('picture_id', '=', pictureId)
    .execute()
}

/** Whoever is shown says no, also where nobody had to be asked: the name of who agreed goes at once, that somebody did stays. */
export async function withdrawConsent(work: Work, { eventId, pictureId }: Key, by: string, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_picture')
    .set({ consent_from_sealed: null, withdrawn_at: now, withdrawn_by: by })
    .where('event_id', '=', eventId)
    .where('picture_id', '=', pictureId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function removePicture(work: Work, { eventId, pictureId }: Key, now: Date): Promise<void> {
  await own(work)
    .updateTable('events_picture')
    .set({ consent_from_sealed: null, removed_at: now })
    .where('event_id', '=', eventId)
    .where('picture_id', '=', pictureId)
    .execute()
}
