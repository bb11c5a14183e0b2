import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { lockEvent } from './event-store'
import { differenceWords, quietMinutes } from './planning-rules'
import type { EventsPlatform } from './ports'
import { closeChange, dropChange, findChange, findOpenChange, heardOf, listQuietChanges } from './telling-store'

type Told = { kind: 'told' | 'nothingToTell'; words: string }

const nothingToTell: Told = { kind: 'nothingToTell', words: '时间和地点与大家知道的一样，不用通知' }

/** Closes the open change of an event and announces it; null when there is nothing new for families. */
export async function tell(
  { announce, clock }: Pick<EventsPlatform, 'announce' | 'clock'>,
  work: Work,
  eventId: string,
  by: string | null,
): Promise<{ changeId: string; words: string } | null> {
  const event = await lockEvent(work, eventId)
  if (!event) throw notFound()
  const change = await findOpenChange(work, eventId)
  if (!change) return null
  const words = event.cancelled_at ? '' : differenceWords(heardOf(change), heardOf(event))
  if (words === '') {
    await dropChange(work, change)
    return null
  }
  if (!(await closeChange(work, change, { words, by }, clock.now()))) return null
  await announce(work, { kind: 'event.changed', payload: { eventId, changeId: change.change_id } })
  return { changeId: change.change_id, words }
}

export const toldNote = (eventId: string) => ({ action: 'event.changesTold' as const, subjectKind: 'event', subjectId: eventId })

/** 告诉大家: everything edited since families last heard goes out as one difference. */
export function tellChanges(kit: EventsPlatform, context: CallContext, eventId: string): Promise<Told> {
  const { accountId } = accountOf(context)
  return kit.change<Told>(context, {
    input: { eventId },
    run: async (work) => {
      const told = await tell(kit, work, eventId, accountId)
      if (!told) return refused(nothingToTell)
      return {
        done: { kind: 'told', words: told.words },
        resultId: told.changeId,
        audit: [toldNote(eventId)],
      }
    },
    replay: async (changeId) => ({ kind: 'told', words: (await findChange(kit.db, eventId, changeId))?.message ?? '' }),
  })
}

/** Tells of changes that nobody has touched for a while; answers how many were closed. */
export async function tellQuietChanges(kit: EventsPlatform): Promise<number> {
  const before = new Date(kit.clock.now().getTime() - quietMinutes * 60_000)
  const eventIds = await listQuietChanges(kit.db, before)
  for (const eventId of eventIds) await kit.db.transaction().execute((work) => tell(kit, work, eventId, null))
  return eventIds.length
}
