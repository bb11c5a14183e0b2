import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import type { EventForm, SaveEventResult } from '@xiongguan/contract/events/staff'
import { askChange, devToken } from './ask'

/** An event anyone may sign up for now and whose door is open, unless told otherwise. */
export function eventForm(changes: Partial<EventForm> = {}, now = new Date()): EventForm {
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000).toISOString()
  return {
    kind: 'member_day',
    title: '合成活动',
    tagline: '测试用',
    description: '测试用的活动。',
    venueName: '会员之家',
    venueAddress: '演示地址',
    signUpOpensAt: minutes(-60),
    signUpClosesAt: minutes(80),
    cancelUntil: minutes(85),
    startsAt: minutes(90),
    endsAt: minutes(300),
    capacity: 50,
    householdLimit: 12,
    partyRule: 'anyone',
    coHosts: [],
    communityCodes: null,
    signUpRules: plainSignUpRules,
    organiser: organiserDefaults,
    ...changes,
  }
}

/** Makes and publishes an event as the demonstration's event manager. */
export async function openEvent(origin: string, changes: Partial<EventForm> = {}): Promise<string> {
  const token = await devToken(origin, { staff: 'event-manager' })
  const { body } = await askChange(origin, '/api/desk/events', { token, body: eventForm(changes) })
  const created = body as SaveEventResult
  if (created.kind !== 'saved') throw new Error(`the event was not made: ${JSON.stringify(body)}`)
  const { status } = await askChange(origin, `/api/desk/events/${created.eventId}/publication`, { token })
  if (status !== 200) throw new Error(`publishing answered ${status}`)
  return created.eventId
}
