import type { Lottery, WaitPlace } from '@xiongguan/contract/events/resident'
import { asId } from '@xiongguan/contract/kit/id'
import type { Db } from '../../platform/tables'
import type { EventRow } from './event-store'
import type { EventsPlatform, HouseholdFacts } from './ports'
import { sessionTitles } from './quota-store'
import { partyOf } from './views'
import { countAhead, isLive, type WaitEntryRow, type WaitlistRow } from './waitlist-store'
import { waitWords } from './words'

const codePlace = (entryId: string) => ({ table: 'events_wait_entry', column: 'code_sealed', row: entryId })

export const sealGiveUpCode = ({ sealer }: Pick<EventsPlatform, 'sealer'>, entryId: string, code: string): Buffer =>
  sealer.seal('contact', codePlace(entryId), code)

/** What of a lottery everyone may know now; null where the order is that of joining. */
export function lotteryView(list: WaitlistRow): Lottery | null {
  if (list.draw_at === null || list.seed_hash === null) return null
  return { drawAt: list.draw_at.toISOString(), seedHash: list.seed_hash, drawnAt: list.drawn_at?.toISOString() ?? null, seed: list.seed ?? '' }
}

/** True while the order is still to be drawn. */
export const isUndrawn = (list: Pick<WaitlistRow, 'allocation' | 'drawn_at'>): boolean => list.allocation === 'lottery' && list.drawn_at === null

/** An entry as it stands at this moment: an offer past its time has lapsed before the timer comes round too. */
export function waitStateNow(entry: WaitEntryRow, event: Pick<EventRow, 'cancelled_at'>, now: Date): WaitEntryRow['state'] {
  if (event.cancelled_at && isLive(entry.state)) return 'closed'
  return entry.state === 'offered' && entry.offer_until_at !== null && now >= entry.offer_until_at ? 'lapsed' : entry.state
}

type Held = { event: EventRow; list: WaitlistRow; entry: WaitEntryRow; household: HouseholdFacts }

/** Whether the code still gives something up: a place, an offer, or the sign-up that came of it. */
const hasSomething = (state: WaitPlace['state']) => isLive(state) || state === 'accepted'

/** A family's place on a list, with the code of its give-up link. */
export async function placeView({ sealer, clock }: EventsPlatform, handle: Db, { event, list, entry, household }: Held): Promise<WaitPlace> {
  const state = waitStateNow(entry, event, clock.now())
  const nicknames = new Map(household.people.map(({ personId, nickname }) => [personId, nickname]))
  const gone = isLive(state) && entry.person_ids.some((personId) => !nicknames.has(personId))
  return {
    entryId: asId<'WaitEntry'>(entry.entry_id),
    state,
    party: partyOf(entry),
    people: entry.person_ids.flatMap((personId) => {
      const nickname = nicknames.get(personId)
      return nickname === undefined ? [] : [{ personId: asId<'Person'>(personId), nickname }]
    }),
    sessions: await sessionTitles(handle, entry.event_id, entry.session_ids),
    joinedAt: entry.joined_at.toISOString(),
    ahead: state === 'waiting' && !isUndrawn(list) ? await countAhead(handle, entry) : null,
    sequence: entry.sequence,
    offerUntil: state === 'offered' ? (entry.offer_until_at?.toISOString() ?? null) : null,
    giveUpCode: hasSomething(state) && entry.code_sealed ? sealer.open('contact', codePlace(entry.entry_id), entry.code_sealed) : '',
    hindrance: gone ? waitWords.hindered : '',
  }
}
