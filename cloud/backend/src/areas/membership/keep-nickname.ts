import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import type { Notices } from '../notices'

export const nicknamePlace = (personId: string) => ({ table: 'membership_person', column: 'nickname_sealed', row: personId })

type Judging = { platform: Platform; notices: Pick<Notices, 'holdText'> }
type JudgedNickname = { accountId: string; personId: string; nickname: string; judgement: 'clear' | 'held' }

/** A judged nickname as it is stored: sealed, and in the human queue when the machine did not clear it. */
export async function keepNickname({ platform, notices }: Judging, work: Work, { accountId, personId, nickname, judgement }: JudgedNickname) {
  const held = { accountId, field: '家人称呼', text: nickname, subjectKind: 'person', subjectId: personId }
  return {
    nicknameSealed: platform.sealer.seal('contact', nicknamePlace(personId), nickname),
    textState: judgement,
    heldTextId: judgement === 'held' ? await notices.holdText(work, held) : null,
  }
}

/** A nickname inside the fingerprint of a request: keyed, since a plain hash of so short a text could be guessed. */
export function nicknameFingerprint({ sealer }: Pick<Platform, 'sealer'>, nickname: string): string {
  return sealer.blindIndex('contact', 'nickname', nickname).toString('base64url')
}
