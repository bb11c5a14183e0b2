import type { CallContext } from '../../platform/access/caller'
import { decodeCursor, encodeCursor, pageSize } from '../../platform/paging'
import type { EventsPlatform } from './ports'
import { listPast, listUpcoming, type EventRow, type Place } from './event-store'
import { listInvitedTo } from './invitation-store'
import { badInput } from '../../platform/failures'
import { eventCard } from './views'

/** Where a reader stands: in what is coming or in what is over, as the clock stood on the first page. */
type Position = { phase: 'coming' | 'past'; asOf: Date; after: Place | null }

function readPosition(cursor: string | undefined, now: Date): Position {
  const key = decodeCursor(cursor, 'word', 'at', 'at', 'id')
  if (!key) return { phase: 'coming', asOf: now, after: null }
  const [phase, asOf, at, id] = key
  if (phase !== 'coming' && phase !== 'past') throw badInput('cursor', '翻页位置不对，请从头再看')
  return { phase, asOf, after: { at, id } }
}

/** Events kept out of the lists that the caller's household may come to. */
async function invitedTo({ db, membership }: EventsPlatform, { caller }: CallContext): Promise<string[]> {
  const household = caller && (await membership.partyOf(db, caller.accountId, 'seeEvents'))
  return household ? listInvitedTo(db, household.householdId) : []
}

/** Published events: those to come with the earliest start in front, then those over with the latest in front. */
export async function listEvents(kit: EventsPlatform, context: CallContext, input: { cursor?: string }) {
  const { db, clock } = kit
  const now = clock.now()
  const { phase, asOf, after } = readPosition(input.cursor, now)
  const reading = { asOf, invitedTo: await invitedTo(kit, context) }
  const coming = phase === 'coming' ? await listUpcoming(db, { ...reading, after, limit: pageSize + 1 }) : []
  const wanted = pageSize + 1 - coming.length
  const past = wanted > 0 ? await listPast(db, { ...reading, after: phase === 'past' ? after : null, limit: wanted }) : []
  const shown = [...coming, ...past].slice(0, pageSize)
  const last = shown.at(-1)
  const key = (row: EventRow) => [row.ends_at > asOf ? 'coming' : 'past', asOf.toISOString(), row.starts_at.toISOString(), row.event_id]
  return { items: shown.map((row) => eventCard(row, now)), next: coming.length + past.length > pageSize && last ? encodeCursor(key(last)) : null }
}
