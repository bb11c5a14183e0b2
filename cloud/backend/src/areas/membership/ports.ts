import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
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

export type MembershipPorts = {
  identity: Pick<Identity, 'reachOf' | 'displayNames' | 'rolesOver'>
  followPlaces: FollowPlaces
  notices: Pick<Notices, 'judgeText' | 'holdText' | 'withdrawText' | 'send'>
  consent: Pick<Consent, 'record' | 'endForChild'>
  currentPrivacyVersion: string
  personHeld: PersonHeld
}

export type MembershipDeps = MembershipPorts & { platform: Platform }
