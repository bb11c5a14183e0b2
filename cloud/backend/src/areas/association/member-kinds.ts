import type { KindRule } from '@xiongguan/contract/association/member-staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { badInput } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { listKinds, setKindRule } from './member-kind-store'
import type { AssociationDeps } from './ports'

/** What the association set for each kind of member. */
export async function readKinds(handle: Db): Promise<KindRule[]> {
  return (await listKinds(handle)).map((row) => ({
    kind: row.kind,
    secondReview: row.second_review,
    termMonths: row.term_months,
    graceDays: row.grace_days,
    duesFen: row.dues_fen,
  }))
}

/** Sets a kind's review, term and dues. Running memberships keep the end they have. */
export function setKind({ platform }: AssociationDeps, context: CallContext, rule: KindRule): Promise<KindRule[]> {
  if (rule.graceDays !== null && rule.termMonths === null) throw badInput('graceDays', '没有期限就没有宽限期，请先设期限或去掉宽限天数')
  return platform.change<KindRule[]>(context, {
    input: rule,
    run: async (work) => {
      await setKindRule(work, rule, accountOf(context).accountId, platform.clock.now())
      return {
        done: await readKinds(work),
        resultId: rule.kind,
        audit: [{ action: 'memberKind.set', subjectKind: 'memberKind', subjectId: rule.kind }],
      }
    },
    replay: () => readKinds(platform.db),
  })
}
