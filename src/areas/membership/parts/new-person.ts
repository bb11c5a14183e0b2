import { householdSize, type PersonKind } from '@xiongguan/contract/membership/terms'
import { words } from '../words'

/** What is typed about a person to add. Consent is never kept with it: it is given anew each time. */
export type NewPerson = { nickname: string; kind: PersonKind }
export const nobodyYet: NewPerson = { nickname: '', kind: 'adult' }

export const longestNickname = 12

/** What is missing before a person can be saved, first thing first. A child needs the separate consent of its guardian. */
export function missingFor({ nickname, kind }: NewPerson, consented: boolean): string | undefined {
  const length = [...nickname.trim()].length
  if (length === 0) return words.nicknameMissing
  if (length > longestNickname) return words.nicknameTooLong
  return kind === 'child' && !consented ? words.consentMissing : undefined
}

/** What is sent: the consent's version goes along only for a child, and only when it was ticked. */
export function addition({ nickname, kind }: NewPerson, consented: boolean, version: string | undefined) {
  return { nickname: nickname.trim(), kind, ...(kind === 'child' && consented && version ? { childConsentVersion: version } : {}) }
}

export const isFull = (count: number) => count >= householdSize
