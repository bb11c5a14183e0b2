import type { EditResult, OfflineEdit } from '@xiongguan/contract/membership/register-field'
import { mergeField, registerRefusalWords } from '@xiongguan/contract/membership/register-rules'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import type { Work } from '../../platform/tables'
import { personToChange, registerFingerprint } from './change-register'
import { mayEdit, typedValue, valueOf, versionOf, writeValue, type Subject } from './edited-field'
import { findEdit, findEdits, insertEdit, type EditRow } from './field-edit-store'
import type { MembershipDeps } from './ports'
import { reachHousehold } from './register-reach'
import { findMember, lockHouseholds, versionsOf } from './register-store'

export const editPlace = (accountId: string, editId: string) => ({
  table: 'membership_field_edit',
  column: 'value_sealed',
  row: `${accountId}:${editId}`,
})

const goneWords = '这户或这位家人现在查不到了，可能已迁出您的社区。您写的还留在手机上，可以抄下来交给现在的社区。'

const result = (editId: OfflineEdit['editId'], outcome: EditResult['outcome'], version: number, words: string | null = null): EditResult => ({
  editId,
  outcome,
  version,
  words,
})

type Found = Subject | 'gone' | 'closed'

/** What an edit is about, within reach now; whatever is not answers alike. */
async function subjectOf(
  deps: MembershipDeps,
  work: Work,
  account: Account,
  edit: Pick<OfflineEdit, 'householdId' | 'personId' | 'field'>,
): Promise<Found> {
  if ((edit.personId === null) !== (edit.field === 'address')) return 'gone'
  try {
    if (edit.personId === null) {
      const { household, reach } = await reachHousehold(deps, work, account, edit.householdId, 'keepRegister')
      return mayEdit(reach, household.community_code, edit.field) ? { household, person: null, field: edit.field } : 'gone'
    }
    const { household, person, closed, reach } = await personToChange(deps, work, account, edit.personId)
    if (!mayEdit(reach, household.community_code, edit.field)) return 'gone'
    return closed ? 'closed' : { household, person, field: edit.field }
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return 'gone'
    throw error
  }
}

/** What an edit that came before came to: a decided conflict is as good as taken or as already so. */
function again(edit: OfflineEdit, row: EditRow, version: number): EditResult {
  const outcome = row.settled_at === null ? row.outcome : row.kept === 'mine' ? 'taken' : 'same'
  return result(edit.editId, outcome, version)
}

async function mergeOne(deps: MembershipDeps, work: Work, account: Account, edit: OfflineEdit): Promise<EditResult> {
  const { platform } = deps
  const { accountId } = account
  const subject = await subjectOf(deps, work, account, edit)
  if (subject === 'gone') return result(edit.editId, 'gone', 0, goneWords)
  if (subject === 'closed') return result(edit.editId, 'refused', 0, registerRefusalWords.childFileClosed)
  const version = (await versionOf(work, subject))?.version ?? 0
  const earlier = await findEdit(work, accountId, edit.editId)
  if (earlier) return again(edit, earlier, version)
  const value = typedValue(edit.field, edit.value)
  const outcome = mergeField({ version, value: valueOf(platform, subject) }, { basedOn: edit.basedOn, value })
  const refusal = outcome === 'taken' ? await writeValue(platform, work, subject, value, accountId) : null
  if (refusal) return result(edit.editId, 'refused', version, registerRefusalWords[refusal])
  const sealed = outcome === 'conflict' ? platform.sealer.seal('contact', editPlace(accountId, edit.editId), JSON.stringify(value)) : null
  const kept = { ...edit, accountId, householdId: subject.household.household_id, outcome, valueSealed: sealed }
  await insertEdit(work, kept, platform.clock.now())
  return result(edit.editId, outcome, (await versionOf(work, subject))?.version ?? 0)
}

/** Every household the edits touch, held in one order: two workers who send at once never wait for each other. */
async function holdAll(work: Work, edits: readonly OfflineEdit[]): Promise<void> {
  const ids = new Set<string>(edits.map(({ householdId }) => householdId))
  for (const { personId } of edits) {
    const person = personId && (await findMember(work, personId))
    if (person) ids.add(person.household_id)
  }
  await lockHouseholds(work, [...ids])
}

/** One row for each household something was written down about, naming fields and no value. */
function notesOf(account: Account, edits: readonly OfflineEdit[], results: readonly EditResult[]): [AuditNote, ...AuditNote[]] {
  const kept = edits.filter((_edit, at) => ['taken', 'same', 'conflict'].includes(results[at]?.outcome ?? ''))
  const households = [...new Set(kept.map(({ householdId }) => householdId))]
  const notes = households.map((householdId): AuditNote => {
    const fields = [...new Set(kept.filter((edit) => edit.householdId === householdId).map(({ field }) => field))].join(',')
    return { action: 'edits.merged', subjectKind: 'household', subjectId: householdId, householdId, detail: fields }
  })
  const [first, ...rest] = notes
  return first ? [first, ...rest] : [{ action: 'edits.merged', subjectKind: 'account', subjectId: account.accountId, detail: 'none' }]
}

/** What edits that were carried out under this key came to, as it stands now. */
async function resultsAgain({ platform: { db } }: MembershipDeps, { accountId }: Account, edits: readonly OfflineEdit[]): Promise<EditResult[]> {
  const ids = edits.map(({ editId }) => editId)
  const rows = await findEdits(db, accountId, ids)
  const versions = await versionsOf(db, [...new Set(edits.map(({ personId, householdId }) => personId ?? householdId))])
  return edits.map((edit) => {
    const row = rows.find(({ edit_id }) => edit_id === edit.editId)
    if (!row) return result(edit.editId, 'refused', edit.basedOn, '这一项还没有保存，请再送一次。')
    const subject = edit.personId ?? edit.householdId
    return again(edit, row, versions.find(({ subject_id, field }) => subject_id === subject && field === edit.field)?.version ?? 0)
  })
}

/**
 * Merges edits made without a network, field by field, in one transaction. An edit is taken once however often it is sent;
 * what somebody else changed meanwhile is kept, sealed, until its author decides. Nothing is overwritten unseen.
 */
export function mergeEdits(deps: MembershipDeps, context: CallContext, { edits }: { edits: readonly OfflineEdit[] }) {
  const { platform } = deps
  const account = accountOf(context)
  return platform.change<{ results: EditResult[] }>(context, {
    input: registerFingerprint(platform, edits),
    run: async (work) => {
      await holdAll(work, edits)
      const results: EditResult[] = []
      for (const edit of edits) results.push(await mergeOne(deps, work, account, edit))
      return { done: { results }, resultId: account.accountId, audit: notesOf(account, edits, results) }
    },
    replay: async () => ({ results: await resultsAgain(deps, account, edits) }),
  })
}
