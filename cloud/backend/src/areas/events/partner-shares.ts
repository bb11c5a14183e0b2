import type { Partner } from '@xiongguan/contract/events/terms'
import { accountOf, scopesOf, type Account, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { holdShare, keepShare, listShares, takeSeats } from './after-store'
import { findEvent, listCoHosts } from './event-store'
import type { EventsPlatform } from './ports'
import { announceFreed } from './promote-waiting'
import { seatsLeft } from './views'

type Share = { seats: number; expected: number; came: number | null }
type Reserved =
  { kind: 'reserved'; seats: number; seatsLeft: number } | { kind: 'refused'; refusal: 'full' | 'closed'; words: string; seatsLeft: number }

/** The published event and which of its co-hosts is calling; anything else is not found. */
async function coHosted(handle: Db, account: Account, eventId: string) {
  const event = await findEvent(handle, eventId)
  const scopes = scopesOf(account, 'partner')
  const partner = event?.published_at ? (await listCoHosts(handle, eventId)).find((host) => scopes.includes(host)) : undefined
  if (!event || !partner) throw notFound()
  return { event, partner }
}

async function shareOf(handle: Db, eventId: string, partner: Partner): Promise<Share> {
  const found = (await listShares(handle, eventId)).find((share) => share.partner === partner)
  return { seats: found?.seats ?? 0, expected: found?.expected ?? 0, came: found?.came ?? null }
}

export async function readShare({ db }: EventsPlatform, account: Account, eventId: string): Promise<Share> {
  const { partner } = await coHosted(db, account, eventId)
  return shareOf(db, eventId, partner)
}

const sharesNote = (eventId: string) => [{ action: 'share.changed', subjectKind: 'event', subjectId: eventId }] as const

/** Holds so many seats in all for the partner's own people, or gives some back; the counter has the last word. */
export function reserveBlock(kit: EventsPlatform, context: CallContext, { eventId, seats }: { eventId: string; seats: number }): Promise<Reserved> {
  const account = accountOf(context)
  const answer = async (handle: Db): Promise<Reserved> => {
    const { event, partner } = await coHosted(handle, account, eventId)
    return { kind: 'reserved', seats: (await shareOf(handle, eventId, partner)).seats, seatsLeft: seatsLeft(event) }
  }
  return kit.change<Reserved>(context, {
    input: { eventId, seats },
    run: async (work) => {
      const { event, partner } = await coHosted(work, account, eventId)
      const now = kit.clock.now()
      if (event.cancelled_at || now >= event.starts_at)
        return refused<Reserved>({
          kind: 'refused',
          refusal: 'closed',
          words: event.cancelled_at ? '活动已取消' : '活动已经开始',
          seatsLeft: seatsLeft(event),
        })
      // The row is there and held before it is read, so that two requests at once do not both count from nothing.
      await keepShare(work, { eventId, partner }, {}, account.accountId, now)
      const held = (await holdShare(work, eventId, partner)).seats
      await keepShare(work, { eventId, partner }, { seats }, account.accountId, now)
      if (!(await takeSeats(work, eventId, seats - held)))
        return refused<Reserved>({ kind: 'refused', refusal: 'full', words: `只剩 ${seatsLeft(event)} 个名额`, seatsLeft: seatsLeft(event) })
      if (seats < held) await announceFreed(kit, work, eventId)
      return { done: await answer(work), resultId: eventId, audit: sharesNote(eventId) }
    },
    replay: () => answer(kit.db),
  })
}

type Counts = { eventId: string; expected: number; came: number | null }

export function reportCounts(kit: EventsPlatform, context: CallContext, { eventId, expected, came }: Counts): Promise<Share> {
  const account = accountOf(context)
  return kit.change<Share>(context, {
    input: { eventId, expected, came },
    run: async (work) => {
      const { partner } = await coHosted(work, account, eventId)
      await keepShare(work, { eventId, partner }, { expected, came }, account.accountId, kit.clock.now())
      return { done: await shareOf(work, eventId, partner), resultId: eventId, audit: sharesNote(eventId) }
    },
    replay: () => readShare(kit, account, eventId),
  })
}
