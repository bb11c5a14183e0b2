import type { MemberNotice } from '@xiongguan/contract/association/member-resident'
import type { Platform } from '../../platform/platform'
import { memberNotice } from './member-notice'
import { listKinds } from './member-kind-store'

/** What membership means, what is agreed to, and dues where the association set any. */
export async function readMemberNotice({ db }: Pick<Platform, 'db'>): Promise<MemberNotice> {
  const kinds = await listKinds(db)
  return { ...memberNotice, dues: kinds.flatMap(({ kind, dues_fen }) => (dues_fen === null ? [] : [{ kind, fen: dues_fen }])) }
}
