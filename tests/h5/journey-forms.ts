import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import type { EventForm } from '@xiongguan/contract/events/staff'
import type { EventId } from '@xiongguan/contract/events/terms'
import type { TestApp } from '../../cloud/backend/src/testing/test-app'

const hours = (count: number, from: Date) => new Date(from.getTime() + count * 3_600_000).toISOString()

/** An event that can be signed up for now and whose door is open. */
export function openEvent(now: Date, change: Partial<EventForm> = {}): EventForm {
  return {
    kind: 'member_day',
    title: '会员之家开放日',
    tagline: '一起剪窗花',
    description: '剪纸社的老师手把手教。',
    venueName: '会员之家',
    venueAddress: '演示地址',
    startsAt: hours(1, now),
    endsAt: hours(4, now),
    signUpOpensAt: hours(-24, now),
    signUpClosesAt: hours(0.9, now),
    cancelUntil: hours(0.8, now),
    capacity: 20,
    householdLimit: 5,
    partyRule: 'adult',
    coHosts: ['womens_federation'],
    communityCodes: null,
    signUpRules: plainSignUpRules,
    organiser: organiserDefaults,
    ...change,
  }
}

/** Publishes an event through the desk, with a door helper; answers its id and the helper's handle. */
export async function publish(house: TestApp, change: Partial<EventForm> = {}): Promise<{ eventId: EventId; helper: string }> {
  const manager = await house.staff('event_manager')
  const helper = await house.staff('door_helper')
  const saved = await manager.client.eventDesk.create(openEvent(house.clock.now(), change))
  if (saved.kind !== 'saved') throw new Error(saved.words)
  await manager.client.eventDesk.publish({ eventId: saved.eventId })
  await manager.client.eventDesk.setDoorHelpers({ eventId: saved.eventId, accountIds: [helper.accountId] })
  return { eventId: saved.eventId, helper: helper.handle }
}
