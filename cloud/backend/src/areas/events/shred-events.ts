import type { EventsPlatform } from './ports'
import { keepCounts, listToShred, markShredded, removePersonRows } from './shred-store'

const shredAtOnce = 20

/** Shreds the rows of families once an event's days are over; the counts stay. Answers how many events were shredded. */
export async function shredOldEvents({ db, clock, trail }: EventsPlatform): Promise<number> {
  const now = clock.now()
  const eventIds = await listToShred(db, now, shredAtOnce)
  for (const eventId of eventIds) {
    await db.transaction().execute(async (work) => {
      if (!(await markShredded(work, eventId, now))) return
      await keepCounts(work, eventId)
      await removePersonRows(work, eventId)
      await trail.write(work, { actorId: null, requestId: 'shred-round' }, [{ action: 'event.shredded', subjectKind: 'event', subjectId: eventId }])
    })
  }
  return eventIds.length
}
