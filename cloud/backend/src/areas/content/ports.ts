import type { Platform } from '../../platform/platform'
import type { Files } from '../../platform/storage/files'
import type { TextVerdict } from '../../platform/wechat/api'

/** What content needs of others; wired in app.ts. */
export type ContentPorts = {
  files: Files
  /** Display names of staff by account id. */
  names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What a machine says of a picture; `review` where none can be asked, so that a person looks. */
  checkPicture(bytes: Uint8Array): Promise<TextVerdict>
}

export type ContentKit = Platform & ContentPorts
