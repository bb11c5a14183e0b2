import type { AuditNote } from '../../platform/audit-trail'
import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import { register } from './purposes'
import { consentNote, replaceConsent } from './record-consent'
import { standingVersion } from './store'

export type Agreeing = { accountId: string; purpose: SeparatePurpose; version: string | undefined }

/**
 * Writes down what was agreed to with a step of another form, or finds it agreed to before; null where neither is so.
 * Answers the rows of the audit that go with the step.
 */
export async function agree(platform: Pick<Platform, 'clock'>, work: Work, { accountId, purpose, version }: Agreeing): Promise<AuditNote[] | null> {
  const concerned = { accountId, purpose, subjectId: null }
  const before = await standingVersion(work, concerned)
  if (before === register[purpose].version) return []
  if (version === undefined || (await replaceConsent(platform, work, { ...concerned, version }, before)) === 'outdated') return null
  return [consentNote('consent.given', concerned)]
}
