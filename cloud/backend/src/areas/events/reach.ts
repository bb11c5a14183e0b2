import type { ReachRow, TellingPreview } from '@xiongguan/contract/events/staff'
import { notFound } from '../../platform/failures'
import type { EventsPlatform } from './ports'
import { findEvent } from './event-store'
import { listAccountsComing } from './sign-up-store'

/** How messages about an event reached its families, by kind and way. */
export async function readReach({ db, notices }: EventsPlatform, eventId: string): Promise<ReachRow[]> {
  if (!(await findEvent(db, eventId))) throw notFound()
  const rows = await notices.reachAbout(db, eventId)
  return rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: lastAt.toISOString() }))
}

/** Asked before staff tell the families coming of a change. */
export async function previewTelling({ db, notices }: EventsPlatform, eventId: string): Promise<TellingPreview> {
  if (!(await findEvent(db, eventId))) throw notFound()
  const { people, ...rest } = await notices.previewReach(db, await listAccountsComing(db, eventId), 'eventChanged')
  return { households: people, ...rest }
}
