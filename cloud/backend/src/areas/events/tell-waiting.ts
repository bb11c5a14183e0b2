import type { WaitState } from '@xiongguan/contract/events/terms'
import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import type { Listeners } from '../../platform/outbox/deliver'
import type { Work } from '../../platform/tables'
import { findEvent, type EventRow } from './event-store'
import type { EventsPlatform } from './ports'
import { closeWaiting, promoteWaiting } from './promote-waiting'
import { sayTime } from './shanghai-time'
import { countAhead, findEntry, listDrawn, type WaitEntryRow } from './waitlist-store'

type Payload = Record<string, string>
type Told = { kind: NoticeKind; title: string; text: string; /** Left out, the start of the event. */ happensAt?: Date }

/** How many families one delivery tells of a draw; the rest follow in a new message. */
const tellAtOnce = 200

async function tell({ notices }: EventsPlatform, work: Work, event: EventRow, entry: WaitEntryRow, told: Told): Promise<void> {
  if (entry.account_id === null) return
  await notices.send(work, {
    happensAt: event.starts_at,
    ...told,
    accountId: entry.account_id,
    opens: { kind: 'event', id: event.event_id },
    aboutId: event.event_id,
    dedupeKey: `${told.kind}:${entry.entry_id}`,
  })
}

const offerWords = (event: EventRow, until: Date): Told => ({
  kind: 'waitlistOffer',
  title: `“${event.title}”有名额了`,
  text: `名额已经为您家留着，请在 ${sayTime(until)} 前确认。来不了请放弃，好让给后面的家庭。`,
  // An offer that ends before the morning cannot wait for it, and is of no use afterwards.
  happensAt: until,
})

const lapsedWords = (event: EventRow): Told => ({
  kind: 'waitlistLapsed',
  title: `“${event.title}”留的名额过时了`,
  text: '没有等到您家确认，名额已经让给后面的家庭。还想来可以重新候补。',
})

const closedWords = (event: EventRow): Told => ({
  kind: 'waitlistClosed',
  title: event.cancelled_at ? `“${event.title}”取消了` : `“${event.title}”的候补结束了`,
  text: event.cancelled_at ? '活动已取消，候补不用再等。' : '到了截止时间还没有空出名额，这次没能轮到您家。欢迎看看其他活动。',
})

/** Only while what was announced still holds, so that nobody hears of an offer already taken or gone. */
async function tellOne(
  kit: EventsPlatform,
  work: Work,
  { eventId = '', entryId = '' }: Payload,
  state: Extract<WaitState, 'offered' | 'lapsed' | 'closed'>,
): Promise<void> {
  const [event, entry] = [await findEvent(work, eventId), await findEntry(work, entryId)]
  if (!event || entry?.state !== state) return
  const words = {
    offered: () => offerWords(event, entry.offer_until_at ?? event.starts_at),
    lapsed: () => lapsedWords(event),
    closed: () => closedWords(event),
  }
  await tell(kit, work, event, entry, words[state]())
}

async function tellOfDraw(kit: EventsPlatform, work: Work, payload: Payload): Promise<void> {
  const event = await findEvent(work, payload.eventId ?? '')
  if (!event) return
  const rows = await listDrawn(work, event.event_id, Number(payload.after ?? 0), tellAtOnce)
  for (const entry of rows) {
    const ahead = await countAhead(work, entry)
    const text = entry.state === 'waiting' ? `您家抽到第 ${entry.lot} 位，前面还有 ${ahead} 家在等。轮到时会告诉您。` : `您家抽到第 ${entry.lot} 位。`
    await tell(kit, work, event, entry, { kind: 'waitlistDrawn', title: `“${event.title}”抽签结果`, text })
  }
  const last = rows.at(-1)
  if (last && rows.length === tellAtOnce) await kit.announce(work, { kind: 'lottery.drawn', payload: { ...payload, after: String(last.lot) } })
}

/** What this area's announcements set going on a waitlist: whatever frees seats leads to offers, and families hear of theirs. */
export function waitlistListeners(kit: EventsPlatform): Listeners {
  const offerFreed = async (work: Work, { eventId = '' }: Payload) => void (await promoteWaiting(kit, work, eventId))
  const close = async (work: Work, { eventId = '' }: Payload) => void (await closeWaiting(kit, work, eventId))
  // In a transaction of its own: ending sign-ups holds the counter, which comes after the list.
  const closeNext = (work: Work, { eventId = '' }: Payload) => kit.announce(work, { kind: 'waitlist.ended', payload: { eventId } })
  return {
    'signUp.cancelled': [offerFreed],
    'signUp.refused': [offerFreed],
    'seats.freed': [offerFreed],
    'event.cancelled': [closeNext],
    'waitlist.ended': [close],
    'waitlist.offered': [(work, payload) => tellOne(kit, work, payload, 'offered')],
    'waitlist.lapsed': [(work, payload) => tellOne(kit, work, payload, 'lapsed')],
    'waitlist.closed': [(work, payload) => tellOne(kit, work, payload, 'closed')],
    'lottery.drawn': [(work, payload) => tellOfDraw(kit, work, payload)],
  }
}
