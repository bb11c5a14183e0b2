import type { NoticeKind } from '@xiongguan/contract/notices/terms'
import type { PersonKind } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Registrar } from './registration'
import type { Tickets } from './ticket'

export type HouseholdPerson = { personId: string; kind: PersonKind; nickname: string }
export type HouseholdFacts = { householdId: string; communityCode: string; people: readonly HouseholdPerson[] }

/** What events asks of membership; its door fits. */
export type MembershipPort = {
  householdOf(handle: Db, accountId: string): Promise<HouseholdFacts | null>
  communityNames(codes: readonly string[]): Promise<ReadonlyMap<string, string>>
  ownerNicknames(householdIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export type OutgoingNotice = {
  accountId: string
  kind: NoticeKind
  title: string
  text: string
  opens: { kind: 'event' | 'ticket'; id: string } | null
  /** The same key is kept once, so that a repeated delivery sends nothing twice. */
  dedupeKey: string
}

/** What events asks of notices; its door fits. */
export type NoticesPort = {
  judgeText(accountId: string, text: string): Promise<'clear' | 'held' | 'refused'>
  send(work: Work, notice: OutgoingNotice): Promise<unknown>
}

/** What events asks of identity; its door fits. */
export type IdentityPort = {
  currentPrivacyVersion: string
  displayNames(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** What app.ts hands to events. */
export type EventsPorts = {
  membership: MembershipPort
  notices: NoticesPort
  identity: IdentityPort
  /** 32-byte seed of the Ed25519 key that signs tickets. */
  ticketKey: Buffer
  /** `batching` in the long-lived Node process, `single` in cloud functions that handle one call at a time. */
  registration: 'batching' | 'single'
}

/** The platform with everything a use case of this area may need. */
export type EventsPlatform = Platform & Pick<EventsPorts, 'membership' | 'notices' | 'identity'> & { registrar: Registrar; tickets: Tickets }
