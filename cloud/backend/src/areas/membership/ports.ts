import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { CheckIdentity } from '../../platform/identity-check/api'
import type { ReachOf } from '../../platform/access/reach'
import type { Platform } from '../../platform/platform'
import type { SmsApi } from '../../platform/sms/api'
import type { Consent } from '../consent'
import type { Db, Work } from '../../platform/tables'
import type { Identity } from '../identity'
import type { Notices } from '../notices'

/** True while a person may not be removed, because something upcoming counts on them; wired to events. */
export type PersonHeld = (work: Work, personId: PersonId) => Promise<boolean>

/** What later areas keep by community, when one goes into others; wired to events. */
export type FollowPlaces = {
  /** How many things to come name these communities. */
  count(handle: Db, codes: readonly string[]): Promise<number>
  /** Goes with the households, in the transaction that moves them: what named `from` names `to`. */
  follow(work: Work, steps: readonly { from: string; to: string }[]): Promise<void>
}

/** An account no longer belongs to a household: what it holds in the household's name goes to another of its accounts, or to none. */
export type AccountLeft = (work: Work, left: { householdId: string; from: string; to: string | null }) => Promise<void>

/** A person goes on under a new id in another household, so that nothing leads back: what is kept by their id goes with them. */
export type PersonLifted = (work: Work, lifted: { from: string; to: string; householdId: string }) => Promise<void>

/** A person was taken out of their household by the family: what is kept about them goes with the nickname. */
export type PersonGone = (work: Work, personId: string) => Promise<void>

/** Two people of the register seem to have one document: for the registrar, told to nobody else. */
export type RaiseTicket = (work: Work, clash: { personId: string; otherId: string }) => Promise<void>

/** Which of these households only their contacts open; it asks the same of the database whether there are any or none. */
export type ProtectedAmong = (handle: Db, householdIds: readonly string[]) => Promise<ReadonlySet<string>>

/** What a later area does when two records turn out to be one person; what it moved is handed back when they are parted again. */
export type MergeFollower = {
  follow(work: Work, people: { keptId: string; mergedId: string }): Promise<readonly string[]>
  goBack(work: Work, people: { keptId: string; mergedId: string }, moved: readonly string[]): Promise<void>
}

/** What the desk of rosters and duplicates asks of others. */
export type ImportPorts = {
  reachOf: ReachOf
  protectedAmong: ProtectedAmong
  names: (handle: Db, accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  mergeFollowers: Readonly<Record<string, MergeFollower>>
}

export type ImportKit = Platform & ImportPorts

export type MembershipPorts = ImportPorts & {
  identity: Pick<Identity, 'reachOf' | 'displayNames' | 'rolesOver'>
  followPlaces: FollowPlaces
  notices: Pick<Notices, 'judgeText' | 'holdText' | 'withdrawText' | 'send'>
  consent: Pick<Consent, 'record' | 'agree' | 'end' | 'endForChild' | 'carryOver' | 'textOf'>
  currentPrivacyVersion: string
  personHeld: PersonHeld
  accountLeft: AccountLeft
  personLifted: PersonLifted
  personGone: PersonGone
  raiseTicket: RaiseTicket
  sms: SmsApi
  checkIdentity: CheckIdentity
  /** Makes codes of invitations again from their ids, so that a lost answer can be given once more. */
  codeKey: Uint8Array
}

export type MembershipDeps = MembershipPorts & { platform: Platform }
