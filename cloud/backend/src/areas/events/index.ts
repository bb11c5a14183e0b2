import type { EventForm } from '@xiongguan/contract/events/staff'
import type { EventId } from '@xiongguan/contract/events/terms'
import { countNaming, followPlaces } from './follow-places'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { combineListeners } from '../../platform/outbox/deliver'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import { batchingRegistrar } from './batching-registrar'
import { revokeDevicesOf } from './device-store'
import { signUpEraser } from './erase-sign-ups'
import { fieldHandlers } from './field'
import { eventsData } from './my-data'
import type { EventsPlatform, EventsPorts } from './ports'
import { tendWaitlists } from './promote-waiting'
import { singleRegistrar } from './registrar'
import { refuseLapsed } from './refuse-lapsed'
import { runApart } from '../../platform/run-apart'
import { residentHandlers, waitlistHandlers } from './resident'
import { remindFamilies } from './remind-families'
import { glimpsesOf, offerEventWords, refreshEventSearch, searchEvents } from './search-index'
import { shredOldEvents } from './shred-events'
import { organiserHandlers, partnerHandlers, staffHandlers, venueHandlers, waitlistDeskHandlers } from './staff'
import { listUnheard } from './tell-of-cancellation'
import { tellQuietChanges } from './tell-changes'
import { setDoorHelpers } from './door-store'
import { publishEvent } from './event-store'
import { addEvent } from './save-event'
import { followMerge, handOverAccount, isPersonComing, partMerged } from './sign-up-store'
import { themeDayEvents, type ThemeDay } from './theme-day-events'
import { eventListeners } from './tell-families'
import { waitlistListeners } from './tell-waiting'
import { pictureUse } from './picture-store'
import { createTickets } from './ticket'

export type { EventsPorts } from './ports'

type SeededEvent = { form: EventForm; createdBy: string; published: boolean; doorHelperIds: readonly string[] }

/** The door of events: sign-up, tickets, the door of the hall, and the desk that plans it. */
export function createEvents(platform: Platform, { ticketKey, registration, ...ports }: EventsPorts) {
  const registrar = registration === 'batching' ? batchingRegistrar(platform.db, platform.log) : singleRegistrar(platform.db)
  const tickets = createTickets(ticketKey)
  const kit: EventsPlatform = { ...platform, ...ports, registrar, tickets }
  return {
    handlers: {
      resident: residentHandlers(kit),
      field: fieldHandlers(kit),
      staff: staffHandlers(kit),
      organiser: organiserHandlers(kit),
      venues: venueHandlers(kit),
      waitlist: waitlistHandlers(kit),
      waitlistDesk: waitlistDeskHandlers(kit),
      partner: partnerHandlers(kit),
    },
    /** An account's sign-ups, for the export of its own data. */
    dataOf: (handle: Db, accountId: string) => eventsData(kit, handle, accountId),
    /** What the clock asks of this area: undecided sign-ups, waitlists, announcements due, quiet changes, unread cancellations, rows past their days. */
    rounds: (): Promise<number> =>
      runApart(
        platform.log,
        [refuseLapsed, tendWaitlists, remindFamilies, tellQuietChanges, listUnheard, shredOldEvents].map((part) => () => part(kit)),
      ),
    /** Published events to come that name one of these communities. */
    countNaming: (handle: Db, codes: readonly string[]) => countNaming(kit, handle, codes),
    /** Goes with the households when communities end, in the transaction that moves them. */
    followPlaces: (work: Work, steps: readonly { from: string; to: string }[]) => followPlaces(kit, work, steps),
    listeners: combineListeners(eventListeners(kit), waitlistListeners(kit)),
    eraser: signUpEraser(kit),
    /** Takes every phone this person carries off its door. */
    releaseDevices: (work: Work, accountId: string): Promise<void> => revokeDevicesOf(work, accountId, platform.clock.now()),
    /** SPKI of the key that signs tickets, in base64. */
    ticketPublicKey: tickets.publicKey,
    /** Published events in a search over everything, and the words to offer for it. */
    search: (handle: Db, typed: string, limit: number) => searchEvents(handle, platform.clock.now(), typed, limit),
    offerWords: offerEventWords,
    glimpses: glimpsesOf,
    /** Whether a picture belongs to an event, and then whether residents may see it now. */
    pictureUse,
    ofThemeDay: (handle: Db, kind: ThemeDay) => themeDayEvents(handle, kind, platform.clock.now()),
    /** Refuses sign-ups that nobody decided on in time; answers how many. */
    refuseLapsed: () => refuseLapsed(kit),
    /** An account no longer belongs to a household: its sign-ups stay the household's. */
    accountLeft: handOverAccount,
    /** True while the person is signed up for an event that is not over. */
    personHeld: (work: Work, personId: string): Promise<boolean> => isPersonComing(work, personId, platform.clock.now()),
    /** Sign-ups of somebody whose record went into another name the one that goes on. */
    mergeFollower: { follow: followMerge, goBack: partMerged },
    /** Adds an event with its door; used by seeds. */
    async addEvent(work: Work, { form, createdBy, published, doorHelperIds }: SeededEvent): Promise<EventId> {
      const eventId = v7()
      const now = platform.clock.now()
      await addEvent(work, eventId, form, createdBy, now)
      if (published) await publishEvent(work, eventId, now)
      await refreshEventSearch(work, eventId)
      await setDoorHelpers(work, eventId, doorHelperIds, createdBy, now)
      return asId<'Event'>(eventId)
    },
  }
}
export type Events = ReturnType<typeof createEvents>
