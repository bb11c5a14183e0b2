import { createRouterClient } from '@orpc/server'
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { HouseholdResult } from '@xiongguan/contract/membership/resident'
import type { Role } from '@xiongguan/contract/identity/terms'
import type { MouthContext } from '../../platform/access/caller'
import { createMakeChange } from '../../platform/change'
import { createSealer } from '../../platform/crypto/sealer'
import { createTestDatabase } from '../../platform/db/testing'
import { createLog } from '../../platform/log'
import { memoryLimiter } from '../../platform/limits'
import { createAnnounce } from '../../platform/outbox/announce'
import { deliverDue } from '../../platform/outbox/deliver'
import type { Platform } from '../../platform/platform'
import type { TextVerdict } from '../../platform/wechat/api'
import type { IdentityAnswer } from '../../platform/identity-check/api'
import { recordingIdentityCheck } from '../../platform/identity-check/recorder'
import { noTextMessages } from '../../platform/sms/api'
import { recordingTexts } from '../../platform/sms/recorder'
import { recordingWeChat } from '../../platform/wechat/recorder'
import { createAuditTrail } from '../audit'
import { createConsent } from '../consent'
import { createIdentity, type Eraser, type Identity } from '../identity'
import { createNotices } from '../notices'
import { createMembership, loadPlaces, type Membership } from './index'

export const communityCode = '620201001001'
export const otherCommunityCode = '620201100201'

const newKey = () => ({ version: 1, seal: randomBytes(32), index: randomBytes(32) })

function createPlatform(db: Platform['db'], wechat: Platform['wechat']) {
  const started = Date.now()
  const passed = { milliseconds: 0 }
  const clock = {
    now: () => new Date(new Date('2026-11-23T02:00:00Z').getTime() + Date.now() - started + passed.milliseconds),
    pass: (minutes: number) => {
      passed.milliseconds += minutes * 60_000
    },
  }
  const trail = createAuditTrail(clock)
  const platform: Platform = {
    db,
    clock,
    trail,
    wechat,
    log: createLog('silent'),
    limiter: memoryLimiter(1000),
    announce: createAnnounce(clock),
    change: createMakeChange(db, clock, trail),
    sealer: createSealer({ contact: newKey(), family: newKey() }),
  }
  return { platform, pass: clock.pass }
}

/** Membership with identity and notices as the app wires them, on a database of its own. */
export async function openMembership() {
  const database = await createTestDatabase<unknown>()
  const { db } = database
  const verdicts = new Map<string, TextVerdict>()
  const wechat = recordingWeChat((text) => verdicts.get(text) ?? 'pass')
  const { platform, pass } = createPlatform(db, wechat)
  const heldPeople = new Set<PersonId>()
  const protectedHouseholds = new Set<string>()
  const erasers: Eraser[] = []
  const departures: { householdId: string; from: string; to: string | null }[] = []
  const tickets: { personId: string; otherId: string }[] = []
  const sms = recordingTexts()
  const answers = { identity: 'notConnected' as IdentityAnswer }
  const identityCheck = recordingIdentityCheck(() => answers.identity)
  const identity: Identity = createIdentity(platform, {
    demonstration: false,
    sessionKey: randomBytes(32),
    erasers,
    leavers: [],
    communityNames: async () => new Map(),
    placesUnder: (...of) => membership.placesUnder(...of),
  })
  const notices = createNotices(platform, {
    quiet: (...of) => membership.quietSubjects(...of),
    openidOf: identity.openidOf,
    phoneOf: (...of) => membership.phoneOf(...of),
    sms: noTextMessages,
    templates: {},
  })
  const consent = createConsent(platform, {
    currentPrivacyVersion: identity.currentPrivacyVersion,
    childrenOf: (...of) => membership.childrenOf(...of),
    stoppers: {
      childNickname: (...of) => membership.stopChild(...of),
      phone: (...of) => membership.stoppers.phone(...of),
      realName: (...of) => membership.stoppers.realName(...of),
      childRegister: (...of) => membership.stoppers.childRegister(...of),
      familySharing: (...of) => membership.stoppers.familySharing(...of),
      actForElder: (...of) => membership.stoppers.actForElder(...of),
      childHealth: async () => null,
      pregnancy: async () => null,
      memberFile: async () => null,
      memberContact: async () => null,
      articleQuestions: async () => null,
    },
    householdIdOf: async () => null,
    dataOf: [],
    forgetters: { account: async () => 0, messages: async () => 0, questions: async () => 0, keys: async () => 0 },
    publicOrigin: '',
  })
  const membership: Membership = createMembership(platform, {
    notices,
    consent,
    currentPrivacyVersion: identity.currentPrivacyVersion,
    identity,
    followPlaces: { count: async () => 0, follow: async () => undefined },
    personHeld: async (_work, personId) => heldPeople.has(personId),
    accountLeft: async (_work, left) => void departures.push(left),
    personLifted: async () => undefined,
    personGone: async () => undefined,
    raiseTicket: async (_work, clash) => void tickets.push(clash),
    sms,
    checkIdentity: identityCheck.check,
    codeKey: randomBytes(32),
    reachOf: identity.reachOf,
    protectedAmong: async (_handle, householdIds) => new Set(householdIds.filter((id) => protectedHouseholds.has(id))),
    names: (...of) => identity.displayNames(...of),
    mergeFollowers: {},
  })
  erasers.push(membership.eraser, notices.eraser, consent.eraser)
  await loadPlaces(platform)
  const router = {
    identity: identity.handlers.resident,
    consent: consent.handlers.resident,
    notices: notices.handlers.resident,
    membership: membership.handlers.resident,
    family: membership.handlers.family,
    familyDesk: membership.handlers.familyDesk,
    deliveries: notices.handlers.staff,
    importDesk: membership.handlers.imports,
    duplicateDesk: membership.handlers.duplicates,
  }

  /** Calls as the person behind an openid; `key` repeats a request. */
  const as = (
    openid: string,
    { key, roles = [], scope = '', actingFor }: { key?: string; roles?: readonly Role[]; scope?: string; actingFor?: string } = {},
  ) =>
    createRouterClient(router, {
      context: (): MouthContext => ({
        requestId: 'test',
        channel: 'wechat',
        address: '127.0.0.1',
        idempotencyKey: key ?? randomUUID(),
        identify: async (open) => {
          const caller = await identity.recognise.byOpenid(openid, open)
          return membership.actFor(caller && { ...caller, grants: roles.map((role) => ({ role, scope })) }, actingFor, 'test')
        },
      }),
    })
  /** A newcomer who accepted the privacy notice. */
  const newcomer = async () => {
    const openid = `o-${randomUUID()}`
    await as(openid).identity.acceptPrivacy({ version: identity.currentPrivacyVersion })
    return openid
  }
  const family = async () => {
    const openid = await newcomer()
    saved(await as(openid).membership.openHousehold({ communityCode }))
    return openid
  }
  const accountOf = async (openid: string) => {
    const caller = await identity.recognise.byOpenid(openid, false)
    if (!caller) throw new Error('nobody known')
    return caller.accountId
  }
  const auditOf = async (subjectId: string) => {
    const { rows } = await sql<{ action: string }>`select action from audit_entry where subject_id = ${subjectId} order by sequence`.execute(db)
    return rows.map((row) => row.action)
  }
  return {
    database,
    platform,
    pass,
    identity,
    notices,
    membership,
    verdicts,
    wechat,
    heldPeople,
    departures,
    tickets,
    sms,
    answers,
    identityCheck,
    protectedHouseholds,
    as,
    newcomer,
    family,
    accountOf,
    auditOf,
    deliver: () => deliverDue({ db, clock: platform.clock, log: platform.log, listeners: membership.listeners }),
  }
}
export type MembershipWorld = Awaited<ReturnType<typeof openMembership>>

/** The household of a result that must be saved. */
export function saved(result: HouseholdResult) {
  if (result.kind !== 'saved') throw new Error(`refused: ${result.kind}`)
  return result.household
}

/** The person last added to a household. */
export function newest(result: HouseholdResult) {
  const person = saved(result).people.at(-1)
  if (!person) throw new Error('nobody in the household')
  return person
}
