import { createAssociation, type Association } from './areas/association'
import { createAudit, createAuditTrail, type Audit, type Digests, type LookThresholds } from './areas/audit'
import { createConsent, type Consent } from './areas/consent'
import { createContent, type Content } from './areas/content'
import { createCustody, type Custody } from './areas/custody'
import { createEvents, type Events } from './areas/events'
import { createGuidance, type Guidance } from './areas/guidance'
import { createIdentity, type Identity, type SessionLife } from './areas/identity'
import { createMembership, type Membership } from './areas/membership'
import { createNotices, type Notices } from './areas/notices'
import { createMakeChange } from './platform/change'
import { forgetKeys } from './platform/housekeeping'
import type { Clock } from './platform/clock'
import type { Sealer } from './platform/crypto/sealer'
import type { Limiter } from './platform/limits'
import type { Log } from './platform/log'
import { createAnnounce } from './platform/outbox/announce'
import { combineListeners, deliverDue } from './platform/outbox/deliver'
import type { Platform } from './platform/platform'
import { noIdentityCheck, type CheckIdentity } from './platform/identity-check/api'
import { noTextMessages, type SmsApi } from './platform/sms/api'
import { runApart } from './platform/run-apart'
import { takeTurn } from './platform/take-turn'
import type { Secrets } from './platform/secrets'
import type { Files } from './platform/storage/files'
import type { Db } from './platform/tables'
import type { WeChatApi } from './platform/wechat/api'
import { askAboutPicture } from './platform/wechat/ask-about-picture'
import type { Templates } from './platform/wechat/templates'

export type AppDeps = {
  db: Db
  clock: Clock
  log: Log
  sealer: Sealer
  limiter: Limiter
  wechat: WeChatApi
  files: Files
  /** Where the head of the audit's chain is told outside the database. */
  digests: Digests
  /** Text messages; a demonstration records them, without a supplier none is sent. */
  sms?: SmsApi
  /** A service of the state that verifies names; without one a worker looks at the original. */
  checkIdentity?: CheckIdentity
  /** Subscribe-message templates chosen in WeChat's library. */
  templates: Templates
  secrets: Pick<Secrets, 'session' | 'ticket'>
  /** True on a demonstration server: development login is open and the 演示 banner shows. */
  demonstration: boolean
  /** `batching` in one long-lived process, `single` in cloud functions. */
  registration: 'batching' | 'single'
  /** How long a session of the console lives; ours where the association sets nothing. */
  deskSession?: SessionLife
  /** From which counts on a supervisor reads of looks; ours where the association sets nothing. */
  lookThresholds?: LookThresholds
}

export type Areas = {
  identity: Identity
  consent: Consent
  audit: Audit
  notices: Notices
  membership: Membership
  association: Association
  custody: Custody
  content: Content
  events: Events
  guidance: Guidance
}

/**
 * The app, composed by hand, in the order of the areas. A later area calls an earlier one's door; what an earlier area
 * needs of a later one is handed in here as a function.
 */
export function createApp({
  db,
  clock,
  log,
  sealer,
  limiter,
  wechat,
  templates,
  files,
  digests,
  secrets,
  demonstration,
  registration,
  deskSession,
  sms = noTextMessages,
  checkIdentity = noIdentityCheck,
  lookThresholds,
}: AppDeps) {
  const trail = createAuditTrail(clock)
  const platform: Platform = {
    db,
    clock,
    log,
    sealer,
    limiter,
    wechat,
    trail,
    announce: createAnnounce(clock),
    change: createMakeChange(db, clock, trail),
  }

  const identity: Identity = createIdentity(platform, {
    demonstration,
    sessionKey: secrets.session,
    deskSession,
    residentOrigin: files.publicOrigin,
    erasers: [
      (...of) => guidance.eraser(...of),
      (...of) => events.eraser(...of),
      (...of) => content.eraser(...of),
      (...of) => association.eraser(...of),
      (...of) => membership.eraser(...of),
      (...of) => notices.eraser(...of),
      (...of) => consent.eraser(...of),
    ],
    leavers: [(...of) => events.releaseDevices(...of)],
    communityNames: (...of) => membership.communityNames(...of),
    placesUnder: (...of) => membership.placesUnder(...of),
  })
  const consent: Consent = createConsent(platform, {
    currentPrivacyVersion: identity.currentPrivacyVersion,
    childrenOf: (...of) => membership.childrenOf(...of),
    stoppers: {
      childNickname: (...of) => membership.stopChild(...of),
      phone: (...of) => membership.stoppers.phone(...of),
      realName: (...of) => membership.stoppers.realName(...of),
      childRegister: (...of) => membership.stoppers.childRegister(...of),
      childHealth: (...of) => guidance.stoppers.childHealth(...of),
      pregnancy: (...of) => guidance.stoppers.pregnancy(...of),
      familySharing: (...of) => membership.stoppers.familySharing(...of),
      actForElder: (...of) => membership.stoppers.actForElder(...of),
      memberFile: (...of) => association.stoppers.memberFile(...of),
      memberContact: (...of) => association.stoppers.memberContact(...of),
      articleQuestions: (...of) => content.stoppers.articleQuestions(...of),
    },
    householdIdOf: async (...of) => (await membership.partyOf(...of))?.householdId ?? null,
    dataOf: [
      (...of) => identity.dataOf(...of),
      (...of) => membership.dataOf(...of),
      (...of) => association.dataOf(...of),
      (...of) => custody.dataOf(...of),
      (...of) => events.dataOf(...of),
      (...of) => content.dataOf(...of),
      (...of) => guidance.dataOf(...of),
      (...of) => notices.dataOf(...of),
      (...of) => audit.dataOf(...of),
    ],
    forgetters: {
      account: identity.forgetSessions,
      messages: (...of) => notices.tidy(...of),
      questions: (...of) => content.forgetQuestions(...of),
      keys: forgetKeys,
    },
    publicOrigin: files.publicOrigin,
  })
  const audit: Audit = createAudit(platform, {
    actorNames: (accountIds) => identity.displayNames(db, accountIds),
    officesOf: (...of) => identity.officesOf(...of),
    belongingsOf: (...of) => membership.belongingsOf(...of),
    digests,
    lookThresholds,
  })
  const notices: Notices = createNotices(platform, {
    quiet: (handle, accountId) => membership.quietSubjects(handle, accountId),
    openidOf: (handle, accountId) => identity.openidOf(handle, accountId),
    phoneOf: (handle, accountId) => membership.phoneOf(handle, accountId),
    sms,
    templates,
  })
  const membership: Membership = createMembership(platform, {
    identity,
    notices,
    consent,
    currentPrivacyVersion: identity.currentPrivacyVersion,
    personHeld: (work, personId) => events.personHeld(work, personId),
    followPlaces: {
      count: (...of) => events.countNaming(...of),
      follow: (...of) => events.followPlaces(...of),
    },
    accountLeft: async (work, left) => {
      await events.accountLeft(work, left)
      await guidance.accountLeft(work, left)
    },
    personLifted: async (work, lifted) => {
      await association.personLifted(work, lifted)
      await guidance.personLifted(work, lifted)
    },
    personGone: (...of) => guidance.personGone(...of),
    raiseTicket: (...of) => membership.raiseTicket(...of),
    sms,
    checkIdentity,
    codeKey: secrets.session,
    reachOf: identity.reachOf,
    protectedAmong: (...of) => custody.protectedAmong(...of),
    names: (...of) => identity.displayNames(...of),
    mergeFollowers: {
      signUps: { follow: (...of) => events.mergeFollower.follow(...of), goBack: (...of) => events.mergeFollower.goBack(...of) },
      timeline: { follow: (...of) => guidance.mergeFollower.follow(...of), goBack: (...of) => guidance.mergeFollower.goBack(...of) },
    },
  })
  const association: Association = createAssociation(platform, { identity, notices, membership, consent })
  const custody: Custody = createCustody(platform, { identity, membership, notices, slips: [] })
  const content: Content = createContent(platform, {
    files,
    names: (...of) => identity.displayNames(...of),
    checkPicture: (small) => askAboutPicture({ wechat, log }, small),
    judgeText: (accountId, text) => notices.judgeText(accountId, text),
    holdText: notices.holdText,
    withdrawText: notices.withdrawText,
    send: notices.send,
    agree: consent.agree,
    currentPrivacyVersion: identity.currentPrivacyVersion,
    householdIdOf: async (...of) => (await membership.partyOf(...of))?.householdId ?? null,
    events: {
      search: (...of) => events.search(...of),
      offerWords: (...of) => events.offerWords(...of),
      glimpses: (...of) => events.glimpses(...of),
      pictureUse: (...of) => events.pictureUse(...of),
      ofThemeDay: (...of) => events.ofThemeDay(...of),
    },
  })
  const events: Events = createEvents(platform, {
    identity,
    notices,
    membership,
    pictures: content.pictures,
    ticketKey: secrets.ticket,
    registration,
  })

  const guidance: Guidance = createGuidance(platform, { identity, consent, notices, membership, custody, content })
  const areas: Areas = { identity, consent, audit, notices, membership, association, custody, content, events, guidance }
  const listeners = combineListeners(consent.listeners, notices.listeners, membership.listeners, content.listeners, events.listeners)
  const tidy = async () => {
    await consent.endRetention()
    await membership.tidy()
  }
  return {
    areas,
    limiter,
    files,
    /** Delivers due outbox messages; answers how many were tried. */
    deliver: (limit?: number) => deliverDue({ db, clock, log, listeners }, limit),
    /** Sends messages that may leave the house now; answers how many were looked at. */
    dispatchNotices: (limit?: number) => notices.dispatch(limit),
    /** Ends every class of data that is past its time, and what was only kept for a moment. */
    tidy,
    /** The same once an hour, by whichever process asks first. */
    tidyHourly: async () => {
      if (await takeTurn(db, 'tidy', 3_600_000, clock.now())) await tidy()
    },
    /** What areas do by the clock; answers how much was done. */
    rounds: () => runApart(log, [() => membership.rounds(), () => association.rounds(), () => events.rounds()]),
    /** What a day asks of timelines, by whichever server asks first; only a process with the family key may. */
    dailyTimelines: async () => {
      if (!(await takeTurn(db, 'timelines', 23 * 3_600_000, clock.now()))) return
      await runApart(log, [() => guidance.workOutCalls(), () => guidance.remind()])
    },
    /** Carries out rosters under way; answers how many batches. */
    carryOutImports: () => membership.carryOutImports(),
    /** Seals one batch of audit rows; answers how many. */
    sealAudit: () => audit.seal(),
    /** Verifies the chain and tells its head outside, once a day. */
    closeAuditDay: () => audit.closeDay(),
  }
}
export type App = ReturnType<typeof createApp>
