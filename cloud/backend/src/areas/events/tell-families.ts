import type { Listeners } from '../../platform/outbox/deliver'
import type { Work } from '../../platform/tables'
import type { EventsPlatform } from './ports'
import { sayTime } from './shanghai-time'
import { findEvent, type EventRow } from './event-store'
import { findToldSignUp, listComing } from './sign-up-store'
import { tellOfCancellation } from './tell-of-cancellation'
import { findChange } from './telling-store'

/** How many families one delivery tells; the rest follow in a new message, so that no transaction grows long. */
const tellAtOnce = 200

type Payload = Record<string, string>

async function eventOf(work: Work, payload: Payload): Promise<EventRow> {
  const event = await findEvent(work, payload.eventId ?? '')
  if (!event) throw new Error('announced event does not exist')
  return event
}

/** False once the sign-up no longer belongs to the account: erasing it took them apart, and nobody is left to tell. */
async function stillBelongs(work: Work, { signUpId = '', accountId = '' }: Payload): Promise<boolean> {
  return (await findToldSignUp(work, { signUpId, accountId })) !== undefined
}

const placeAndTime = (event: EventRow) => `${sayTime(event.starts_at)}，${event.venue_name}（${event.venue_address}）`

const about = ({ event_id, starts_at }: EventRow) => ({ aboutId: event_id, happensAt: starts_at })

const keyOf = (kind: string, payload: Payload) => `${kind}:${payload.signUpId}:${payload.serial}`

async function confirmWaiting({ notices }: EventsPlatform, work: Work, payload: Payload, event: EventRow): Promise<void> {
  await notices.send(work, {
    ...about(event),
    accountId: payload.accountId ?? '',
    kind: 'signUpPending',
    title: `“${event.title}”的报名等待审核`,
    text: `名额已经为您家留着。${event.approve_by_at ? `${sayTime(event.approve_by_at)} 前会告诉您结果。` : ''}`,
    opens: { kind: 'ticket', id: payload.signUpId ?? '' },
    dedupeKey: keyOf('signUp.made', payload),
  })
}

async function confirm(kit: EventsPlatform, work: Work, payload: Payload): Promise<void> {
  const { notices } = kit
  const signUp = await findToldSignUp(work, { signUpId: payload.signUpId ?? '', accountId: payload.accountId ?? '' })
  if (!signUp) return
  const event = await eventOf(work, payload)
  if (event.cancelled_at) return
  if (signUp.state === 'pending') return confirmWaiting(kit, work, payload, event)
  // Decided meanwhile: the message of the decision says all.
  if (signUp.decided_at) return
  await notices.send(work, {
    ...about(event),
    accountId: payload.accountId ?? '',
    kind: 'signUpConfirmed',
    title: `“${event.title}”报名成功`,
    text: `${placeAndTime(event)}。到场请出示入场票。`,
    opens: { kind: 'ticket', id: payload.signUpId ?? '' },
    dedupeKey: keyOf('signUp.made', payload),
  })
}

async function confirmCancellation({ notices }: EventsPlatform, work: Work, payload: Payload): Promise<void> {
  if (!(await stillBelongs(work, payload))) return
  const event = await eventOf(work, payload)
  await notices.send(work, {
    ...about(event),
    accountId: payload.accountId ?? '',
    kind: 'signUpCancelled',
    title: `“${event.title}”已取消报名`,
    text: '名额已经还给大家，想来时可以重新报名。',
    opens: { kind: 'event', id: event.event_id },
    dedupeKey: keyOf('signUp.cancelled', payload),
  })
}

async function tellApproval({ notices }: EventsPlatform, work: Work, payload: Payload): Promise<void> {
  if (!(await stillBelongs(work, payload))) return
  const event = await eventOf(work, payload)
  if (event.cancelled_at) return
  await notices.send(work, {
    ...about(event),
    accountId: payload.accountId ?? '',
    kind: 'signUpApproved',
    title: `“${event.title}”的报名通过了`,
    text: `${placeAndTime(event)}。到场请出示入场票。`,
    opens: { kind: 'ticket', id: payload.signUpId ?? '' },
    dedupeKey: keyOf('signUp.approved', payload),
  })
}

async function tellRefusal({ notices }: EventsPlatform, work: Work, payload: Payload): Promise<void> {
  const signUp = await findToldSignUp(work, { signUpId: payload.signUpId ?? '', accountId: payload.accountId ?? '' })
  // Signed up anew meanwhile: the reason of the earlier refusal is gone, and so is its point.
  if (signUp?.state !== 'refused') return
  const event = await eventOf(work, payload)
  await notices.send(work, {
    ...about(event),
    accountId: payload.accountId ?? '',
    kind: 'signUpRefused',
    title: `“${event.title}”的报名没有通过`,
    text: `${signUp.decision_reason ?? ''}。名额已经还给大家。`,
    opens: { kind: 'event', id: event.event_id },
    dedupeKey: keyOf('signUp.refused', payload),
  })
}

/** One message for all edits since families last heard; those who signed up after the last edit know already. */
async function tellOfChange({ notices, announce }: EventsPlatform, work: Work, payload: Payload): Promise<void> {
  const event = await eventOf(work, payload)
  const change = await findChange(work, event.event_id, payload.changeId ?? '')
  if (!change || event.cancelled_at) return
  const rows = await listComing(work, event.event_id, { until: change.edited_at, after: payload.after ?? null, limit: tellAtOnce })
  for (const { account_id, sign_up_id } of rows) {
    if (account_id === null) continue
    await notices.send(work, {
      ...about(event),
      accountId: account_id,
      kind: 'eventChanged',
      title: `“${event.title}”时间或地点有变化`,
      text: `${change.message}。现在是 ${placeAndTime(event)}。来不了可以取消报名。`,
      opens: { kind: 'ticket', id: sign_up_id },
      dedupeKey: `event.changed:${event.event_id}:${payload.changeId}:${sign_up_id}`,
    })
  }
  const last = rows.at(-1)
  if (last && rows.length === tellAtOnce) await announce(work, { kind: 'event.changed', payload: { ...payload, after: last.sign_up_id } })
}

/** Turns this area's announcements into messages to families. */
export function eventListeners(kit: EventsPlatform): Listeners {
  return {
    'signUp.made': [(work, payload) => confirm(kit, work, payload)],
    'signUp.approved': [(work, payload) => tellApproval(kit, work, payload)],
    'signUp.refused': [(work, payload) => tellRefusal(kit, work, payload)],
    'signUp.cancelled': [(work, payload) => confirmCancellation(kit, work, payload)],
    'event.changed': [(work, payload) => tellOfChange(kit, work, payload)],
    'event.cancelled': [(work, payload) => tellOfCancellation(kit, work, payload.eventId ?? '')],
  }
}
