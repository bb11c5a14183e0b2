import type { Ticket } from '@xiongguan/contract/events/resident'
import type { SignUpId } from '@xiongguan/contract/events/terms'
import { keepPages } from '@/platform/offline-pages'
import { recall, remember } from '@/platform/storage'

const listName = 'tickets'
const mostKept = 20
const nameOf = (signUpId: SignUpId) => `ticket.${signUpId}`
const keptIds = () => recall<SignUpId[]>(listName, [])

/** Keeps a ticket that was shown, and the pages that show it: halls and squares have no network. It holds no name. */
export function keepTicket(ticket: Ticket): void {
  remember(nameOf(ticket.signUpId), ticket)
  remember(listName, [ticket.signUpId, ...keptIds().filter((id) => id !== ticket.signUpId)].slice(0, mostKept))
  keepPages()
}

export const keptTicket = (signUpId: SignUpId) => recall<Ticket | null>(nameOf(signUpId), null)

/** Tickets that were shown on this phone and are for something still to come, the next one in front. */
export const keptTickets = (now = new Date()): Ticket[] =>
  keptIds()
    .flatMap((id) => keptTicket(id) ?? [])
    .filter(({ state, event }) => state === 'active' && new Date(event.endsAt) > now)
    .sort((one, other) => one.event.startsAt.localeCompare(other.event.startsAt))
