import type { FieldResult } from '@xiongguan/contract/custody/field'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db, Work } from '../../platform/tables'
import { dutyHolders, fitFor } from './duty-holders'
import { headsOf, openFileRow } from './file-view'
import { insertHandover, listHandoversTo } from './handover-store'
import type { CustodyDeps } from './ports'
import { refusedAssignment, unfit } from './rules'
import { openContents } from './seals'
import { findOwnFile, listContacts } from './store'

async function ownFileAt(deps: CustodyDeps, handle: Db, fileId: string, accountId: string) {
  const row = await findOwnFile(handle, fileId, accountId)
  if (!row) throw notFound()
  const file = openFileRow(deps, row)
  return { file, communityCode: (await headsOf(deps, handle, [file.householdId]))(file.householdId).communityCode }
}

/** Colleagues who could take over: on duty for this community, and not a contact already. */
export async function listSuccessors(deps: CustodyDeps, context: CallContext, fileId: string) {
  const { db } = deps.platform
  const { communityCode } = await ownFileAt(deps, db, fileId, accountOf(context).accountId)
  const sitting = new Set((await listContacts(db, [fileId])).map((row) => row.account_id))
  return fitFor(await dutyHolders(deps, db), communityCode)
    .filter(({ accountId }) => !sitting.has(accountId))
    .map(({ accountId, name }) => ({ accountId: asId<'Account'>(accountId), name }))
}

async function ask(deps: CustodyDeps, work: Work, { fileId, to, from }: { fileId: string; to: string; from: string }) {
  const { communityCode } = await ownFileAt(deps, work, fileId, from)
  if ((await listContacts(work, [fileId])).some((row) => row.account_id === to)) return 'sameContact' as const
  const reason = unfit((await dutyHolders(deps, work)).get(to), communityCode)
  if (reason) return reason
  const handoverId = v7()
  const made = await insertHandover(work, { handoverId, fileId, from, to }, deps.platform.clock.now())
  return made ? { handoverId } : ('alreadyAsked' as const)
}

/** A contact asks a colleague to take over; until that one agrees everything stays as it is. */
export function handOver(deps: CustodyDeps, context: CallContext, input: { fileId: string; to: string }): Promise<FieldResult> {
  return deps.platform.change<FieldResult>(context, {
    input,
    run: async (work) => {
      const asked = await ask(deps, work, { ...input, from: accountOf(context).accountId })
      if (typeof asked === 'string') return refused<FieldResult>(refusedAssignment(asked))
      const note = { action: 'duty.asked', subjectKind: 'handover', subjectId: asked.handoverId } as const
      return { done: { kind: 'done' }, resultId: asked.handoverId, audit: [note] }
    },
    replay: async () => ({ kind: 'done' }),
  })
}

/** What waits for an answer of this colleague: from whom and where, not yet whose. */
export async function listHandovers(deps: CustodyDeps, context: CallContext) {
  const { db, sealer } = deps.platform
  const rows = await listHandoversTo(db, accountOf(context).accountId)
  const files = rows.map((row) => openContents(sealer, row.file_id, row.contents_sealed).householdId)
  const head = await headsOf(deps, db, files)
  const names = await deps.identity.displayNames(
    deps.platform.db,
    rows.map((row) => row.from_account_id),
  )
  return rows.map((row, place) => ({
    handoverId: asId<'Handover'>(row.handover_id),
    from: names.get(row.from_account_id) ?? '',
    communityName: head(files[place] ?? '').communityName,
    at: row.proposed_at.toISOString(),
  }))
}
