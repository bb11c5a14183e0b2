import { randomUUID } from 'node:crypto'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import type { EventForm, WaitlistRules } from '@xiongguan/contract/events/staff'
import type { EventId } from '@xiongguan/contract/events/terms'
import type { Id } from '@xiongguan/contract/kit/id'
import { asUpload, madePicture } from '../../cloud/backend/src/testing/pictures'
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

/** A place as staff enter it; its name is its own. */
export async function openVenue(house: TestApp, name = `演示活动中心${randomUUID().slice(0, 4)}`): Promise<Id<'Venue'>> {
  const manager = await house.staff('event_manager')
  const saved = await manager.client.venueDesk.create({
    name,
    address: '演示路 1 号',
    facilities: '投影、无障碍坡道、母婴室',
    capacity: 60,
    directions: '4 路车到站，从东门进',
    openHours: '周二到周日 9:00–17:00',
    coordinates: { latitude: 39.77, longitude: 98.29 },
    closed: false,
  })
  if (saved.kind !== 'saved') throw new Error(saved.words)
  return saved.venueId
}

/** An event at a place that is over, with its story and a picture everyone may see. Moves the clock, which ends sessions: the first thing a test makes. */
export async function pastEvent(house: TestApp): Promise<{ eventId: EventId; venueId: Id<'Venue'> }> {
  const now = house.clock.now()
  const venueId = await openVenue(house)
  house.clock.set(new Date(now.getTime() - 8 * 3_600_000))
  const { eventId } = await publish(house, { title: '剪纸进社区', organiser: { ...organiserDefaults, venueId } })
  house.clock.set(now)
  const { organiserDesk, pictureDesk } = (await house.staff('event_manager')).client
  await organiserDesk.summarise({ eventId, story: '老师手把手教剪窗花，孩子们把作品带回了家。', walkIns: { adults: 12, children: 9 }, shown: true })
  house.wechat.answerPictures(() => 'pass')
  const sent = await pictureDesk.upload(asUpload(await madePicture({ width: 800, height: 500 }), '桌上摆着剪好的窗花'))
  house.wechat.answerPictures(() => 'review')
  if (sent.kind !== 'saved') throw new Error(sent.words)
  await organiserDesk.addPicture({ eventId, pictureId: sent.picture.pictureId, people: { recognisable: false, consent: null } })
  return { eventId, venueId }
}

/** In turn; an offer stands ten minutes, for the events of `openEvent` begin in an hour. */
export const waitRules = (now: Date): WaitlistRules => ({
  passing: 'strict',
  allocation: 'turn',
  drawAt: null,
  offerHours: 24,
  lateFromHours: 12,
  lateOfferMinutes: 10,
  cutOffAt: hours(0.85, now),
  offersAtOnce: 5,
})

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
