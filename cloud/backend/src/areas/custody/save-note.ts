import type { FieldResult } from '@xiongguan/contract/custody/field'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { openFileRow } from './file-view'
import type { CustodyDeps } from './ports'
import { refusedAssignment } from './rules'
import { sealContents } from './seals'
import { findOwnFile, saveContents } from './store'

type Written = { fileId: string; note: string; revision: number }

/** One of the two contacts writes into the file; whoever wrote in between is not written over. */
export function saveNote(deps: CustodyDeps, context: CallContext, input: Written): Promise<FieldResult> {
  const { accountId } = accountOf(context)
  const { change, clock, sealer } = deps.platform
  return change<FieldResult>(context, {
    input,
    run: async (work) => {
      const row = await findOwnFile(work, input.fileId, accountId)
      if (!row) throw notFound()
      const { householdId, caseNumber, kind } = openFileRow(deps, row)
      const sealed = sealContents(sealer, input.fileId, { householdId, caseNumber, kind, note: input.note.trim() })
      const saved = await saveContents(work, input.fileId, input.revision, sealed, clock.now())
      if (!saved) return refused<FieldResult>(refusedAssignment('changedMeanwhile'))
      return { done: { kind: 'done' }, resultId: input.fileId, audit: [{ action: 'duty.noted', subjectKind: 'file', subjectId: input.fileId }] }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
