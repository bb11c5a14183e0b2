import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { Listeners } from '../../platform/outbox/deliver'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from '../identity'
import { agree, type Agreeing } from './agree'
import { consentText } from './consent-text'
import { endRetention } from './end-retention'
import { openMyData } from './export-my-data'
import { forgetExportsOf } from './export-store'
import { consentData } from './own-data'
import type { ConsentDeps, ConsentPorts } from './ports'
import { register } from './purposes'
import { carryOver, consentNote, endAndAnnounce, endForChild, recordConsent, type Carried, type Giving } from './record-consent'
import { emptyRequests } from './request-store'
import { residentHandlers } from './resident'
import { forgetConsents, forgetExports, forgetRequests } from './retention-store'
import { staffHandlers } from './staff'
import { endAllOf, standingVersion } from './store'

export { consentText } from './consent-text'
export { impactDocument } from './impact-document'
export type { Stopper } from './ports'

/** What a later area answers where a consent is missing; a union member of its own result carries it. */
export type ConsentMissing = { kind: 'consentMissing'; purpose: SeparatePurpose; words: string }

const listeners: Listeners = { 'consent.withdrawn': [] }

/**
 * The door of consent: what is processed for which purpose, and whether somebody agreed. It announces `consent.withdrawn`
 * { accountId, purpose, subjectId? } and `dataRequest.answered` { requestId, accountId }; what must stop in the same moment is handed in as a stopper.
 */
export function createConsent(platform: Platform, ports: ConsentPorts) {
  const own = { consentProof: forgetConsents, dataRequests: forgetRequests, exports: forgetExports }
  const deps: ConsentDeps = { platform, ...ports, dataOf: [...ports.dataOf, consentData(platform)], forgetters: { ...ports.forgetters, ...own } }
  const eraser: Eraser = async (work, accountId) => {
    await endAllOf(work, accountId, platform.clock.now())
    await emptyRequests(work, accountId)
    await forgetExportsOf(work, accountId)
  }
  /** Whether the account agreed to the text in force and did not take it back; `subjectId` is the child it is about. */
  const given = async (handle: Db, accountId: string, purpose: SeparatePurpose, subjectId: string | null = null): Promise<boolean> =>
    (await standingVersion(handle, { accountId, purpose, subjectId })) === register[purpose].version
  return {
    handlers: { resident: residentHandlers(deps), staff: staffHandlers(deps) },
    /** Later areas add what they do; what nobody listens to is heard here. */
    listeners,
    given,
    /** Null where the consent is there, else what to answer. */
    async require(handle: Db, accountId: string, purpose: SeparatePurpose, subjectId: string | null = null): Promise<ConsentMissing | null> {
      if (await given(handle, accountId, purpose, subjectId)) return null
      return { kind: 'consentMissing', purpose, words: '请先阅读并单独同意这一项的说明' }
    },
    /** Writes down a consent that was given inside another form, as adding a child; `outdated` where another text was read. */
    record: (work: Work, giving: Giving) => recordConsent(platform, work, giving),
    /** The same where the step is only taken with it: found standing, or given with the step; null where it is missing. */
    agree: (work: Work, agreeing: Agreeing) => agree(platform, work, agreeing),
    /** Takes a consent back from another form; false where none stood. */
    end: (work: Work, of: Omit<Giving, 'version'>) => endAndAnnounce(platform, work, { ...of, subjectId: of.subjectId ?? null }),
    /** Ends every consent about a child who was removed. */
    endForChild: (work: Work, personId: string) => endForChild(platform, work, personId),
    /** A child goes on under another id with another guardian: what was agreed to about it goes along, and ends where it was. */
    carryOver: (work: Work, child: Carried) => carryOver(platform, work, child),
    /** The audit rows that go with `record` and `end`. */
    noteGiven: (of: Omit<Giving, 'version'>) => consentNote('consent.given', { ...of, subjectId: of.subjectId ?? null }),
    noteWithdrawn: (of: Omit<Giving, 'version'>) => consentNote('consent.withdrawn', { ...of, subjectId: of.subjectId ?? null }),
    /** The text people read before they decide. */
    textOf: consentText,
    /** The file behind a link to one's own data; null when the link holds no more. */
    openMyData: (secret: string, requestId: string) => openMyData(deps, secret, requestId),
    /** Round of the clock: every class of data past its time ends. */
    endRetention: () => endRetention(deps),
    eraser,
  }
}
export type Consent = ReturnType<typeof createConsent>
