import type { EventGlimpse } from '@xiongguan/contract/content/search'
import type { CampaignDay } from '@xiongguan/contract/content/terms'
import type { Hit, OfferedWord } from '../../platform/search'
import type { Db } from '../../platform/tables'
import type { Platform } from '../../platform/platform'
import type { Files } from '../../platform/storage/files'
import type { TextVerdict } from '../../platform/wechat/api'
import type { Consent } from '../consent'
import type { Notices } from '../notices'

/** An event that was found; `over` ones come last. */
export type EventHit = Hit & { event: EventGlimpse; over: boolean }

/** What content asks of events, which come later: what they show stands beside articles in search, favourites and campaigns. */
export type EventsPort = {
  search(handle: Db, typed: string, limit: number): Promise<EventHit[]>
  offerWords(handle: Db, typed: string, limit: number): Promise<OfferedWord[]>
  /** Published events by id; those that are not there any more are left out. */
  glimpses(handle: Db, eventIds: readonly string[]): Promise<EventGlimpse[]>
  /** Whether a picture belongs to an event, and then whether residents may see it now. */
  pictureUse(handle: Db, pictureId: string): Promise<'none' | 'shown' | 'hidden'>
  /** Published events of a theme day: those not over, the next first; and the last few that are. */
  ofThemeDay(handle: Db, day: CampaignDay): Promise<{ coming: EventGlimpse[]; past: EventGlimpse[] }>
}

/** What content needs of others; wired in app.ts. */
export type ContentPorts = {
  events: EventsPort
  judgeText(accountId: string, text: string): Promise<'clear' | 'held' | 'refused'>
  /** Puts a text a machine was unsure of before a person; the verdict comes as `text.reviewed`. */
  holdText: Notices['holdText']
  withdrawText: Notices['withdrawText']
  send: Notices['send']
  /** The consent a question needs, found standing or given with it. */
  agree: Consent['agree']
  currentPrivacyVersion: string
  /** Where the file of an account is found, so that its family reads who looked. */
  householdIdOf(handle: Db, accountId: string): Promise<string | null>
  files: Files
  /** Display names of staff by account id. */
  names(handle: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What a machine says of a picture, shown it as a small JPEG; `review` where none can be asked, so that a person looks. */
  checkPicture(small: Uint8Array): Promise<TextVerdict>
}

export type ContentKit = Platform & ContentPorts
