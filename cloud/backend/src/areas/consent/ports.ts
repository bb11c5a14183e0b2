import type { AccountId } from '@xiongguan/contract/identity/terms'
import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'

/** A child the account may decide for, with the nickname its household reads. */
export type Child = { personId: PersonId; nickname: string }

/** The children an account decides for now; wired to membership. */
export type ChildrenOf = (handle: Db, accountId: string) => Promise<readonly Child[]>

export type Withdrawal = { accountId: AccountId; subjectId: PersonId | null; requestId: string }

/**
 * Stops what a consent allowed, in the transaction that takes it back, so that nothing goes on for a moment. Answers words
 * where something has to be done first, as giving back a seat.
 */
export type Stopper = (work: Work, withdrawal: Withdrawal) => Promise<{ words: string } | null>

export type ConsentPorts = {
  currentPrivacyVersion: string
  childrenOf: ChildrenOf
  /** What stops at once, by purpose; a purpose without one is asked of `consent.given` at every use. */
  stoppers: Partial<Record<SeparatePurpose, Stopper>>
}
export type ConsentDeps = ConsentPorts & { platform: Platform }
