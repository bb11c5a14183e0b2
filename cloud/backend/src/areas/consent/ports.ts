import type { AccountId } from '@xiongguan/contract/identity/terms'
import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { DataOf } from './my-data'
import type { TimedClass } from './retention'

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

/** Where the file of an account is found, for whoever answers its requests; wired to membership. */
export type HouseholdIdOf = (handle: Db, accountId: string) => Promise<string | null>

/** Ends what an area keeps of a class from before a moment; answers how much. */
export type Forgetter = (db: Db, before: Date) => Promise<number>

/** A class that the clock ends does not compile without somebody who ends it. */
export type Forgetters = Readonly<Record<TimedClass, Forgetter>>

export type ConsentPorts = {
  currentPrivacyVersion: string
  childrenOf: ChildrenOf
  /** What stops at once; a purpose people decide about apart does not compile without its stopper. */
  stoppers: Readonly<Record<SeparatePurpose, Stopper>>
  householdIdOf: HouseholdIdOf
  /** What every other area keeps of an account, for the export of its own data. */
  dataOf: readonly DataOf[]
  /** What the other areas end; consent's own classes it ends itself. */
  forgetters: Omit<Forgetters, 'consentProof' | 'dataRequests' | 'exports'>
  /** Stands before the path of a link, empty where everything has one address. */
  publicOrigin: string
}
export type ConsentDeps = Omit<ConsentPorts, 'forgetters'> & { platform: Platform; forgetters: Forgetters }
