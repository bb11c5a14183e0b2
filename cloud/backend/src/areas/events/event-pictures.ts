import type { EventPicture } from '@xiongguan/contract/events/organiser'
import type { Recap } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Sealer } from '../../platform/crypto/sealer'
import { findSummary } from './after-store'
import { findEvent } from './event-store'
import { isPictureShown, standingOf } from './picture-rules'
import { listPictures, type PictureRow } from './picture-store'
import type { EventsPlatform } from './ports'

const place = (pictureId: string) => ({ table: 'events_picture', column: 'consent_from_sealed', row: pictureId })

/** Who agreed, as it is kept. */
export const sealFrom = (sealer: Sealer, pictureId: string, from: string) => sealer.seal('contact', place(pictureId), from)

function consentOf(sealer: Sealer, row: PictureRow, names: ReadonlyMap<string, string>): EventPicture['consent'] {
  const { consent_from_sealed: sealed, consented_on: on, consent_noted_at: at, consent_noted_by: by } = row
  if (!sealed || !on || !at || !by) return null
  return { from: sealer.open('contact', place(row.picture_id), sealed), on, notedBy: names.get(by) ?? '已离岗', notedAt: at.toISOString() }
}

/** The pictures of an event for its organiser. Who agreed is a name, so reading it is written down first. */
export async function readPictures(kit: EventsPlatform, context: CallContext, eventId: string): Promise<EventPicture[]> {
  const { accountId } = accountOf(context)
  if (!(await findEvent(kit.db, eventId))) throw notFound()
  const rows = await kit.db.transaction().execute(async (work) => {
    const found = await listPictures(work, eventId)
    if (found.some((row) => row.consent_from_sealed))
      await kit.trail.write(work, { actorId: accountId, requestId: context.requestId }, [
        { action: 'eventPictures.read', subjectKind: 'event', subjectId: eventId },
      ])
    return found
  })
  const views = await kit.pictures.deskViews(
    kit.db,
    rows.map((row) => row.picture_id),
    accountId,
  )
  const names = await kit.identity.displayNames(
    kit.db,
    rows.flatMap((row) => row.consent_noted_by ?? []),
  )
  const shown = ((await findSummary(kit.db, eventId))?.shown_at ?? null) !== null
  return rows.flatMap((row) => {
    const picture = views.get(row.picture_id)
    if (!picture) return []
    return {
      picture,
      recognisable: row.recognisable,
      consent: consentOf(kit.sealer, row, names),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      standing: standingOf(row, picture.state, shown),
    }
  })
}

/** The pictures everyone may see beside a summary that is shown. */
export async function shownPictures({ db, pictures }: EventsPlatform, eventId: string): Promise<Recap['pictures']> {
  const ids = (await listPictures(db, eventId)).filter(isPictureShown).map((row) => row.picture_id)
  const views = await pictures.views(db, ids)
  return ids.flatMap((id) => {
    const view = views.get(id)
    return view ? { pictureId: asId<'Picture'>(id), ...view } : []
  })
}
