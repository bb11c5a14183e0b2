import type { Purpose, SeparatePurpose } from '@xiongguan/contract/consent/terms'
import { v7 } from 'uuid'
import type { AuditNote } from '../../platform/audit-trail'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { consentText } from './consent-text'
import { register } from './purposes'
import { endAboutSubject, endConsent, insertConsent, keepText, standingAbout, standingVersion, type Concerned } from './store'

/** The audit row of a step: the purpose by its generic word, about the child or the account. */
export const consentNote = (action: 'consent.given' | 'consent.withdrawn', { accountId, purpose, subjectId }: Concerned): AuditNote => ({
  action,
  subjectKind: subjectId ? 'person' : 'account',
  subjectId: subjectId ?? accountId,
  detail: purpose,
})

/** A version's words never change: what was agreed to is what was kept. */
async function keepWords({ clock }: Pick<Platform, 'clock'>, work: Work, purpose: Purpose): Promise<void> {
  const { version, sections } = consentText(purpose)
  const words = JSON.stringify(sections)
  if ((await keepText(work, purpose, version, words, clock.now())) !== words) {
    throw new Error(`the text of ${purpose} ${version} changed: a changed text needs a new version`)
  }
}

export type Giving = { accountId: string; purpose: SeparatePurpose; version: string; subjectId?: string | null }

/** Writes down a consent to the text in force; `outdated` where another one was read. One to an earlier text ends with it. */
export async function recordConsent(platform: Pick<Platform, 'clock'>, work: Work, giving: Giving): Promise<'given' | 'outdated'> {
  const { accountId, purpose, version, subjectId = null } = giving
  const concerned = { accountId, purpose, subjectId }
  return replaceConsent(platform, work, { ...concerned, version }, await standingVersion(work, concerned))
}

/** The same where it is known already what stands: `before`. */
export async function replaceConsent(
  platform: Pick<Platform, 'clock'>,
  work: Work,
  { version, ...concerned }: Concerned & { purpose: SeparatePurpose; version: string },
  before: string | undefined,
): Promise<'given' | 'outdated'> {
  if (version !== register[concerned.purpose].version) return 'outdated'
  await keepWords(platform, work, concerned.purpose)
  if (before === version) return 'given'
  if (before) await endConsent(work, concerned, platform.clock.now())
  await insertConsent(work, { ...concerned, consentId: v7(), version }, platform.clock.now())
  return 'given'
}

/** What later areas hear when a consent was taken back, by ids alone. */
const withdrawn = ({ accountId, purpose, subjectId }: Concerned) => ({
  kind: 'consent.withdrawn',
  payload: { accountId, purpose, ...(subjectId && { subjectId }) },
})

/** Takes a consent back and announces it; false where none stood. */
export async function endAndAnnounce({ clock, announce }: Pick<Platform, 'clock' | 'announce'>, work: Work, concerned: Concerned): Promise<boolean> {
  if ((await endConsent(work, concerned, clock.now())) === undefined) return false
  await announce(work, withdrawn(concerned))
  return true
}

/** Ends all consents about a child who is no longer here. */
export const endForChild = ({ clock }: Pick<Platform, 'clock'>, work: Work, personId: string) => endAboutSubject(work, personId, clock.now())

export type Carried = { from: string; to: string; accountId: string }

/** Consents about a child that goes on under another id: to the same versions, in the hands of the account that is its guardian now. */
export async function carryOver({ clock }: Pick<Platform, 'clock'>, work: Work, { from, to, accountId }: Carried): Promise<void> {
  const now = clock.now()
  const standing = await standingAbout(work, from)
  await endAboutSubject(work, from, now)
  for (const { purpose, version } of standing) await insertConsent(work, { consentId: v7(), accountId, purpose, subjectId: to, version }, now)
}
