import type { PictureView } from '@xiongguan/contract/content/blocks'
import type { DeskPicture } from '@xiongguan/contract/content/staff'
import type { Role } from '@xiongguan/contract/identity/terms'
import type { NoticeKind, Reach } from '@xiongguan/contract/notices/terms'
import type { PersonKind } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Registrar } from './registration'
import type { Tickets } from './ticket'

export type HouseholdPerson = { personId: string; kind: PersonKind; nickname: string }
export type HouseholdFacts = { householdId: string; communityCode: string; people: readonly HouseholdPerson[] }
/** A household without its nicknames, which are sealed and cost time to open. */
export type HouseholdParty = { householdId: string; communityCode: string; people: readonly Pick<HouseholdPerson, 'personId' | 'kind'>[] }

/** What events asks of membership; its door fits. */
export type MembershipPort = {
  /** The household an account may sign up for; or may see the events of, when that is asked. */
  householdOf(handle: Db, accountId: string, right?: 'signUp' | 'seeEvents'): Promise<HouseholdFacts | null>
  partyOf(handle: Db, accountId: string, right?: 'signUp' | 'seeEvents'): Promise<HouseholdParty | null>
  /** Codes of the communities that residents may choose now. */
  offeredCommunities(): Promise<ReadonlySet<string>>
  communityNames(handle: Db, codes: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** The communities a role over each place reaches now, by the place's code. */
  placesUnder(handle: Db, codes: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>
  /** The community of each of these households now. */
  communitiesOf(handle: Db, householdIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  ownerNicknames(handle: Db, householdIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}

export type OutgoingNotice = {
  accountId: string
  kind: NoticeKind
  title: string
  text: string
  opens: { kind: 'event' | 'ticket'; id: string } | null
  /** The same key is kept once, so that a repeated delivery sends nothing twice. */
  dedupeKey: string
  /** The event: staff see how many heard of it. */
  aboutId: string
  /** When the event is: a message that cannot wait goes at night, and none goes after it. */
  happensAt: Date
}

/** What events asks of notices; its door fits. */
export type NoticesPort = {
  judgeText(accountId: string, text: string): Promise<'clear' | 'held' | 'refused'>
  send(work: Work, notice: OutgoingNotice): Promise<unknown>
  /** How these messages reached their people, by `dedupeKey`; nobody may be called about one that is missing. */
  reachOf(handle: Db, sent: readonly { accountId: string; dedupeKey: string }[]): Promise<ReadonlyMap<string, Reach>>
  reachAbout(handle: Db, aboutId: string): Promise<readonly { kind: NoticeKind; messages: number; lastAt: Date; by: Record<Reach, number> }[]>
  previewReach(handle: Db, accountIds: readonly string[], kind: NoticeKind): Promise<{ people: number; byWeChat: number; weChatLeft: number }>
}

/** What events asks of content; its pictures fit. */
export type PicturesPort = {
  views(handle: Db, pictureIds: readonly string[]): Promise<ReadonlyMap<string, PictureView & { alt: string }>>
  deskViews(handle: Db, pictureIds: readonly string[], viewer: string): Promise<ReadonlyMap<string, DeskPicture>>
  usable(handle: Db, pictureIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** What events asks of identity; its door fits. */
export type IdentityPort = {
  currentPrivacyVersion: string
  displayNames(handle: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Which of these accounts hold the role now. */
  holdsRole(handle: Db, accountIds: readonly string[], role: Role): Promise<ReadonlySet<string>>
  /** Which of these accounts came through WeChat, so that a message can reach them there. */
  reachedByWeChat(handle: Db, accountIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** What app.ts hands to events. */
export type EventsPorts = {
  membership: MembershipPort
  notices: NoticesPort
  identity: IdentityPort
  pictures: PicturesPort
  /** 32-byte seed of the Ed25519 key that signs tickets. */
  ticketKey: Buffer
  /** `batching` in the long-lived Node process, `single` in cloud functions that handle one call at a time. */
  registration: 'batching' | 'single'
}

/** The platform with everything a use case of this area may need. */
export type EventsPlatform = Platform &
  Pick<EventsPorts, 'membership' | 'notices' | 'identity' | 'pictures'> & { registrar: Registrar; tickets: Tickets }
