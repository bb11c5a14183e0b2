import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { deskReach, type DeskReach } from './import-reach'
import { lockImport, type ImportRecord } from './import-store'
import { mayOpen } from './import-view'
import type { ImportKit } from './ports'

export type ImportResult = { kind: 'done' } | { kind: 'refused'; words: string }
type Doing = { work: Work; record: ImportRecord; reach: DeskReach; accountId: string; now: Date }

/** A change to one import under lock, by whoever may open it; `run` answers what to write down, or why not in words. */
export function changeImport(
  kit: ImportKit,
  context: CallContext,
  input: { importId: string },
  run: (doing: Doing) => Promise<string | readonly [AuditNote, ...AuditNote[]]>,
): Promise<ImportResult> {
  const account = accountOf(context)
  return kit.change<ImportResult>(context, {
    input,
    async run(work) {
      const reach = await deskReach(kit, work, account)
      const record = await lockImport(work, input.importId)
      if (!record || !mayOpen(account, reach, record)) throw notFound()
      const outcome = await run({ work, record, reach, accountId: account.accountId, now: kit.clock.now() })
      if (typeof outcome === 'string') return refused({ kind: 'refused', words: outcome })
      return { done: { kind: 'done' }, resultId: input.importId, audit: outcome }
    },
    replay: async () => ({ kind: 'done' }),
  })
}

export const importNote = (action: AuditNote['action'], importId: string): readonly [AuditNote] => [
  { action, subjectKind: 'import', subjectId: importId },
]

export const notInPreview = '这份名册已经开始导入或不再导入，不能再改'
