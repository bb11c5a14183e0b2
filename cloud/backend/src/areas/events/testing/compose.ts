import { randomBytes } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { plainSignUpRules, type SignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { EventForm } from '@xiongguan/contract/events/staff'
import type { Role } from '@xiongguan/contract/identity/terms'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import type { Account, Caller, Channel, MouthContext } from '../../../platform/access/caller'
import { createMakeChange } from '../../../platform/change'
import { createSealer } from '../../../platform/crypto/sealer'
import { createTestDatabase } from '../../../platform/db/testing'
import { createLog } from '../../../platform/log'
import { memoryLimiter } from '../../../platform/limits'
import { createAnnounce } from '../../../platform/outbox/announce'
import { deliverDue } from '../../../platform/outbox/deliver'
import type { Platform } from '../../../platform/platform'
import { recordingWeChat } from '../../../platform/wechat/recorder'
import { letUnknownAccountsLive } from '../../../testing/unknown-accounts'
import { createAuditTrail } from '../../audit'
import { createEvents, type EventsPorts } from '..'
import type { HouseholdFacts, OutgoingNotice } from '../ports'

export const privacyVersion = 'test-1'
export const communities = { first: '620201001001', second: '620201001002' } as const
const communityNames = new Map<string, string>([
  [communities.first, '演示一社区'],
  [communities.second, '演示二社区'],
])
export const minutes = (count: number) => count * 60_000
export const hours = (count: number) => minutes(count * 60)

type FormTimes = { startsIn?: number; opensIn?: number; closesIn?: number; cancelIn?: number; lasts?: number }

/** A form with every time counted from `now` in milliseconds: open since yesterday, the event in five days. */
export function eventForm(
  now: Date,
  { startsIn = hours(120), opensIn = -hours(24), closesIn, cancelIn, lasts = hours(3) }: FormTimes = {},
  changes: Partial<EventForm> = {},
): EventForm {
  const at = (offset: number) => new Date(now.getTime() + offset).toISOString()
  return {
    kind: 'member_day',
    title: '会员活动日',
    tagline: '全家来走一走',
    description: '合成数据：活动说明',
    venueName: '雄关广场',
    venueAddress: '新华路1号',
    startsAt: at(startsIn),
    endsAt: at(startsIn + lasts),
    signUpOpensAt: at(opensIn),
    signUpClosesAt: at(closesIn ?? startsIn - hours(1)),
    cancelUntil: at(cancelIn ?? startsIn - hours(1)),
    capacity: 50,
    householdLimit: 6,
    partyRule: 'anyone',
    coHosts: [],
    communityCodes: null,
    signUpRules: plainSignUpRules,
    organiser: organiserDefaults,
    ...changes,
  }
}

/** Rules of a sign-up that differ from a single total only in what is named. */
export const withRules = (changes: Partial<SignUpRules>): Pick<EventForm, 'signUpRules'> => ({ signUpRules: { ...plainSignUpRules, ...changes } })

/** A session that lasts as long as the events of `eventForm` that start in five days. */
export function sessionForm(now: Date, title: string, capacity: number): SignUpRules['sessions'][number] {
  const at = (offset: number) => new Date(now.getTime() + offset).toISOString()
  return { sessionId: null, title, startsAt: at(hours(120)), endsAt: at(hours(122)), capacity }
}

function createPlatform(db: Platform['db'], clock: Platform['clock']): Platform {
  const key = { version: 1, seal: randomBytes(32), index: randomBytes(32) }
  const trail = createAuditTrail(clock)
  return {
    db,
    clock,
    trail,
    log: createLog('silent'),
    sealer: createSealer({ contact: key, family: key }),
    limiter: memoryLimiter(1000),
    wechat: recordingWeChat(),
    announce: createAnnounce(clock),
    change: createMakeChange(db, clock, trail),
  }
}

const pictureOf = (id: string) => ({ url: `/${id}/large.jpg`, smallUrl: `/${id}/small.jpg`, width: 800, height: 600, alt: '剪窗花' })
const deskPart = (id: string, isClear: boolean) => ({
  pictureId: asId<'Picture'>(id),
  state: isClear ? ('clear' as const) : ('held' as const),
  look: '',
  uploadedBy: '演示 · 活动负责人',
  uploadedAt: '2026-11-23T02:00:00.000Z',
  own: false,
})

/** Earlier areas as this area's ports see them, held in memory; texts with 违禁 are refused, with 待审 held. */
function createNeighbours() {
  const households = new Map<string, HouseholdFacts>()
  const sent = new Map<string, OutgoingNotice>()
  const staffNames = new Map<string, string>()
  const doorHelpers = new Set<string>()
  const endedCommunities = new Set<string>()
  const withoutWeChat = new Set<string>()
  const opened = new Set<string>()
  const clear = new Set<string>()
  const ports: Pick<EventsPorts, 'membership' | 'notices' | 'identity' | 'pictures'> = {
    membership: {
      placesUnder: async (_handle, codes) => new Map(codes.map((code) => [code, new Set([code])])),
      communitiesOf: async (_handle, ids) =>
        new Map([...households.values()].filter((one) => ids.includes(one.householdId)).map((one) => [one.householdId, one.communityCode])),
      householdOf: async (_handle, accountId) => households.get(accountId) ?? null,
      partyOf: async (_handle, accountId) => households.get(accountId) ?? null,
      offeredCommunities: async () => new Set([...communityNames.keys()].filter((code) => !endedCommunities.has(code))),
      communityNames: async (_handle, codes) =>
        new Map(codes.flatMap((code) => (communityNames.has(code) ? [[code, communityNames.get(code) ?? '']] : []))),
      ownerNicknames: async (_handle, ids) =>
        new Map(
          [...households.values()].filter((one) => ids.includes(one.householdId)).map((one) => [one.householdId, one.people[0]?.nickname ?? '']),
        ),
    },
    notices: {
      judgeText: async (_accountId, text) => (text.includes('违禁') ? 'refused' : text.includes('待审') ? 'held' : 'clear'),
      send: async (_work, notice) => sent.set(notice.dedupeKey, notice),
      reachOf: async (_handle, asked) =>
        new Map(asked.map(({ dedupeKey }) => [dedupeKey, opened.has(dedupeKey) ? ('read' as const) : ('waiting' as const)])),
      reachAbout: async () => [],
      previewReach: async (_handle, accountIds) => ({ people: accountIds.length, byWeChat: 0, weChatLeft: 0 }),
    },
    pictures: {
      views: async (_handle, ids) => new Map(ids.filter((id) => clear.has(id)).map((id) => [id, pictureOf(id)])),
      deskViews: async (_handle, ids) => new Map(ids.map((id) => [id, { ...pictureOf(id), ...deskPart(id, clear.has(id)) }])),
      usable: async (_handle, ids) => new Set(ids.filter((id) => !id.startsWith('dead'))),
    },
    identity: {
      currentPrivacyVersion: privacyVersion,
      holdsRole: async (_handle, ids, role) => new Set(ids.filter((id) => role === 'door_helper' && doorHelpers.has(id))),
      reachedByWeChat: async (_handle, ids) => new Set(ids.filter((id) => !withoutWeChat.has(id))),
      displayNames: async (_handle, ids) => new Map(ids.flatMap((id) => (staffNames.has(id) ? [[id, staffNames.get(id) ?? '']] : []))),
    },
  }
  return { ports, households, sent, staffNames, doorHelpers, endedCommunities, withoutWeChat, opened, clear }
}

export type Family = { account: Account; household: HouseholdFacts; personIds: ReturnType<typeof asId<'Person'>>[] }

/** The area on a database of its own, with a clock that tests set and neighbours in memory. */
export async function composeEvents(registration: EventsPorts['registration'] = 'batching') {
  const database = await createTestDatabase<unknown>()
  const { db } = database
  await letUnknownAccountsLive(db)
  let now = new Date('2026-11-23T02:00:00Z')
  const clock = { now: () => now }
  const platform = createPlatform(db, clock)
  const { ports, ...neighbours } = createNeighbours()
  const events = createEvents(platform, { ...ports, registration, ticketKey: randomBytes(32) })
  const { resident, field, staff, organiser, venues, partner, waitlist, waitlistDesk } = events.handlers
  const router = { events: resident, door: field, eventDesk: staff, organiserDesk: organiser, venueDesk: venues, partner, waitlist, waitlistDesk }

  const account = (...grants: [Role, string][]): Account => ({
    accountId: asId<'Account'>(v7()),
    grants: grants.map(([role, scope]) => ({ role, scope })),
    acceptedPrivacy: privacyVersion,
    sessionId: null,
  })
  const manager = account(['event_manager', ''])
  return {
    ...neighbours,
    ...database,
    platform,
    events,
    account,
    manager,
    now: () => now,
    passTime: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds)
    },
    /** A caller's view of the API; each call sends `key`, or a fresh one. */
    as(caller: Caller, key?: string, channel: Channel = 'web') {
      const context = (): MouthContext => ({
        requestId: v7(),
        channel,
        address: '127.0.0.1',
        idempotencyKey: key ?? v7(),
        identify: async () => caller,
      })
      return createRouterClient(router, { context })
    },
    family(adults: number, children: number, communityCode: string = communities.first): Family {
      const owner = account()
      const kinds = [...Array<'adult'>(adults).fill('adult'), ...Array<'child'>(children).fill('child')]
      const people = kinds.map((kind, place) => ({ personId: v7(), kind, nickname: `${kind === 'adult' ? '大人' : '孩子'}${place + 1}` }))
      const household = { householdId: v7(), communityCode, people }
      neighbours.households.set(owner.accountId, household)
      return { account: owner, household, personIds: people.map(({ personId }) => asId<'Person'>(personId)) }
    },
    /** A published event. */
    async event(times: FormTimes = {}, changes: Partial<EventForm> = {}) {
      return db
        .transaction()
        .execute((work) =>
          events.addEvent(work, { form: eventForm(now, times, changes), createdBy: manager.accountId, published: true, doorHelperIds: [] }),
        )
    },
    deliver: () => deliverDue({ db, clock, log: platform.log, listeners: events.listeners }),
  }
}
export type Composed = Awaited<ReturnType<typeof composeEvents>>
