import type { AssignResult } from '@xiongguan/contract/custody/staff'
import type { AssignRefusal, FileKind } from '@xiongguan/contract/custody/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { dutyHolders } from './duty-holders'
import { headsOf, openFileRow } from './file-view'
import { closeHandoversFrom } from './handover-store'
import type { CustodyDeps } from './ports'
import { newCaseNumber, refusedAssignment, unfit, unfitPair } from './rules'
import { pseudonymOf, sealContents } from './seals'
import { endContact, insertContact, insertFile, listContacts, lockFile } from './store'

export type NewCase = { householdId: string; kind: FileKind; contacts: readonly [string, string] }

/** Opens a file with both contacts in one step; the database accepts no file with fewer. Null when the household has one. */
export async function startFile(deps: CustodyDeps, work: Work, { householdId, kind, contacts }: NewCase, by: string): Promise<string | null> {
  const { sealer, clock } = deps.platform
  const [fileId, now] = [v7(), clock.now()]
  const sealed = sealContents(sealer, fileId, { householdId, kind, caseNumber: newCaseNumber(), note: '' })
  if (!(await insertFile(work, { fileId, pseudonym: pseudonymOf(sealer, householdId), sealed, by }, now))) return null
  for (const [place, accountId] of contacts.entries()) {
    await insertContact(work, { contactId: v7(), fileId, seat: place + 1, accountId, by }, now)
  }
  return fileId
}

const assigned = (fileId: string): AssignResult => ({ kind: 'assigned', fileId: asId<'File'>(fileId) })

/** The registrar gives a household its two contacts. */
export function assignContacts(deps: CustodyDeps, context: CallContext, input: NewCase): Promise<AssignResult> {
  const by = accountOf(context).accountId
  return deps.platform.change<AssignResult>(context, {
    input,
    run: async (work) => {
      const glimpse = (await deps.membership.glimpses(work, [input.householdId])).get(input.householdId)
      if (!glimpse) throw notFound()
      const holders = await dutyHolders(deps, work)
      const reason = unfitPair(
        input.contacts.map((accountId) => holders.get(accountId)),
        glimpse.communityCode,
        by,
      )
      if (reason) return refused<AssignResult>(refusedAssignment(reason))
      const fileId = await startFile(deps, work, input, by)
      if (!fileId) return refused<AssignResult>(refusedAssignment('alreadyKept'))
      return { done: assigned(fileId), resultId: fileId, audit: [{ action: 'duty.assigned', subjectKind: 'file', subjectId: fileId }] }
    },
    replay: async (fileId) => assigned(fileId),
  })
}

type Replacement = { fileId: string; from: string; to: string }

async function replace(deps: CustodyDeps, work: Work, { fileId, from, to }: Replacement, by: string): Promise<AssignRefusal | null> {
  const row = await lockFile(work, fileId)
  if (!row) throw notFound()
  const sitting = (await listContacts(work, [fileId])).map((contact) => contact.account_id)
  if (!sitting.includes(from)) return 'changedMeanwhile'
  if (sitting.includes(to)) return 'sameContact'
  if (to === by) return 'yourself'
  const { householdId } = openFileRow(deps, row)
  const { communityCode } = (await headsOf(deps, work, [householdId]))(householdId)
  const reason = unfit((await dutyHolders(deps, work)).get(to), communityCode)
  if (reason) return reason
  const now = deps.platform.clock.now()
  const seat = await endContact(work, fileId, from, now)
  if (seat === null) return 'changedMeanwhile'
  await closeHandoversFrom(work, fileId, from, now)
  await insertContact(work, { contactId: v7(), fileId, seat, accountId: to, by }, now)
  return null
}

/** Puts another colleague into one of the two seats, as when somebody left; the file is never with one alone. */
export function replaceContact(deps: CustodyDeps, context: CallContext, input: Replacement): Promise<AssignResult> {
  return deps.platform.change<AssignResult>(context, {
    input,
    run: async (work) => {
      const reason = await replace(deps, work, input, accountOf(context).accountId)
      if (reason) return refused<AssignResult>(refusedAssignment(reason))
      const note = { action: 'duty.replaced', subjectKind: 'file', subjectId: input.fileId } as const
      return { done: assigned(input.fileId), resultId: input.fileId, audit: [note] }
    },
    replay: async (fileId) => assigned(fileId),
  })
}
