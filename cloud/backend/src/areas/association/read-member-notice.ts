import type { MemberNotice } from '@xiongguan/contract/association/member-resident'
import { listKinds } from './member-kind-store'
import { memberMeaning } from './member-notice'
import type { AssociationDeps } from './ports'

/** What membership means, what is agreed to, and dues where the association set any. */
export async function readMemberNotice({ platform, consent }: Pick<AssociationDeps, 'platform' | 'consent'>): Promise<MemberNotice> {
  const kinds = await listKinds(platform.db)
  const { version, sections } = consent.textOf('memberFile')
  const dues = kinds.flatMap(({ kind, dues_fen }) => (dues_fen === null ? [] : [{ kind, fen: dues_fen }]))
  return { version, meaning: [...memberMeaning], consent: [...sections], dues }
}
