import type { Work } from '../../platform/tables'
import type { EventsPlatform } from './ports'
import { runApart } from '../../platform/run-apart'
import type { WaitEntryRow } from './waitlist-store'
import { closeEntries, draw, endEntry, listBusy, promote } from './waitlist-turns-store'

/** How many families one transaction tells that a list has ended. */
const closeAtOnce = 200

type Kit = Pick<EventsPlatform, 'db' | 'clock' | 'trail' | 'announce'>

/** Tells the list of an event that seats, or a place in front, came free. */
export const announceFreed = ({ announce }: Pick<Kit, 'announce'>, work: Work, eventId: string): Promise<void> =>
  announce(work, { kind: 'seats.freed', payload: { eventId } })

/** Takes a family off its list, gives back what an offer held and tells the list; false when it was off already. */
export async function leaveList(kit: Pick<Kit, 'clock' | 'announce'>, work: Work, entry: WaitEntryRow, to: 'declined' | 'left'): Promise<boolean> {
  const ended = await endEntry(work, entry, to, kit.clock.now())
  if (ended) await announceFreed(kit, work, entry.event_id)
  return ended
}

const timer = { actorId: null, requestId: 'timer' } as const

/** Writes down what became of entries and announces it, so that each family hears. */
async function noteAndAnnounce(
  { trail, announce }: Kit,
  work: Work,
  eventId: string,
  entries: readonly { entryId: string; became: 'offered' | 'lapsed' | 'closed' }[],
): Promise<void> {
  if (entries.length === 0) return
  const notes = entries.map(({ entryId, became }) => ({ action: `waitlist.${became}` as const, subjectKind: 'waitEntry', subjectId: entryId }))
  await trail.write(work, timer, notes)
  await announce(work, ...entries.map(({ entryId, became }) => ({ kind: `waitlist.${became}`, payload: { eventId, entryId } })))
}

/** Offers what is free to the families in turn and lets offers lapse; families hear by the announcements. Answers how many changed. */
export async function promoteWaiting(kit: Kit, work: Work, eventId: string): Promise<number> {
  const changed = await promote(work, eventId, kit.clock.now())
  await noteAndAnnounce(
    kit,
    work,
    eventId,
    changed.map(({ entry_id, became }) => ({ entryId: entry_id, became })),
  )
  return changed.length
}

/** Ends a list whose event is off or whose cut-off is past, and goes on in a new message where many wait. Answers how many ended. */
export async function closeWaiting(kit: Kit, work: Work, eventId: string): Promise<number> {
  const closed = await closeEntries(work, eventId, kit.clock.now(), closeAtOnce)
  await noteAndAnnounce(
    kit,
    work,
    eventId,
    closed.map((entryId) => ({ entryId, became: 'closed' })),
  )
  if (closed.length === closeAtOnce) await kit.announce(work, { kind: 'waitlist.ended', payload: { eventId } })
  return closed.length
}

/** Draws a lottery whose time has come and offers at once; answers how many households were drawn. */
export async function drawAndOffer(kit: Kit, work: Work, eventId: string, by: string | null): ReturnType<typeof draw> {
  const answer = await draw(work, eventId, by, kit.clock.now())
  if (answer.kind === 'refused') return answer
  await kit.announce(work, { kind: 'lottery.drawn', payload: { eventId } })
  await promoteWaiting(kit, work, eventId)
  return answer
}

async function drawDue(kit: Kit, work: Work, eventId: string): Promise<number> {
  const drawn = await drawAndOffer(kit, work, eventId, null)
  if (drawn.kind === 'refused') return 0
  await kit.trail.write(work, timer, [{ action: 'lottery.drawn', subjectKind: 'event', subjectId: eventId }])
  return 1
}

type Busy = Awaited<ReturnType<typeof listBusy>>[number]

/** One list. Closing and offering lock for themselves: a list that closes has let go of the counter before quotas are locked. */
async function tend(kit: Kit, { event_id: eventId, draw_due, close_due }: Busy): Promise<number> {
  const alone = (part: typeof drawDue) => kit.db.transaction().execute((work) => part(kit, work, eventId))
  if (draw_due) return alone(drawDue)
  return (close_due ? await alone(closeWaiting) : 0) + (await alone(promoteWaiting))
}

/** What the clock asks of waitlists: lotteries due, cut-offs past, offers that lapse, seats that are free. Answers how much was done. */
export async function tendWaitlists(kit: Kit & Pick<EventsPlatform, 'log'>): Promise<number> {
  const busy = await listBusy(kit.db, kit.clock.now())
  return runApart(
    kit.log,
    busy.map((list) => () => tend(kit, list)),
  )
}
