import type { ConflictCard } from '@xiongguan/contract/membership/register-field'
import { asId } from '@xiongguan/contract/kit/id'
import { registerRefusalWords, type Keep } from '@xiongguan/contract/membership/register-rules'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { noteOf } from './change-register'
import { valueOf, versionOf, writeValue, type Subject } from './edited-field'
import { lockEdit, openConflicts, settleEdit, type EditRow } from './field-edit-store'
import { editPlace } from './merge-edits'
import { findMember, findRegisterHousehold, lockHouseholds } from './register-store'
import type { MembershipDeps } from './ports'
import { registerReach } from './register-reach'

/** What an edit is about, while its account still keeps the register there. */
async function subjectOf(deps: MembershipDeps, handle: Db, context: CallContext, row: EditRow): Promise<Subject | null> {
  const person = row.person_id === null ? null : await findMember(handle, row.person_id)
  const household = person === undefined ? undefined : await findRegisterHousehold(handle, person?.household_id ?? row.household_id)
  const reach = await registerReach(deps, handle, accountOf(context), 'keepRegister')
  if (person === undefined || !household || !reach.covers(household.community_code)) return null
  return { household, person, field: row.field }
}

const mineOf = ({ platform: { sealer } }: MembershipDeps, row: EditRow): string | null =>
  row.value_sealed ? (JSON.parse(sealer.open('contact', editPlace(row.account_id, row.edit_id), row.value_sealed)) as string | null) : null

const noColleague = '家庭本人、导入或系统'

/** What waits for the caller: mine, theirs, who changed it and when. What has left the caller's reach waits unseen. */
export async function listConflicts(deps: MembershipDeps, context: CallContext): Promise<{ cards: ConflictCard[] }> {
  const { platform, identity } = deps
  const rows = await openConflicts(platform.db, accountOf(context).accountId)
  const cards: (ConflictCard & { by: string | null })[] = []
  for (const row of rows) {
    const subject = await subjectOf(deps, platform.db, context, row)
    if (!subject) continue
    const version = await versionOf(platform.db, subject)
    cards.push({
      editId: asId<'FieldEdit'>(row.edit_id),
      householdId: asId<'Household'>(subject.household.household_id),
      personId: row.person_id === null ? null : asId<'Person'>(row.person_id),
      personName: subject.person && valueOf(platform, { ...subject, field: 'name' }),
      field: row.field,
      mine: mineOf(deps, row),
      theirs: valueOf(platform, subject),
      changedBy: noColleague,
      changedAt: version?.changed_at.toISOString() ?? null,
      version: version?.version ?? 0,
      by: version?.changed_by ?? null,
    })
  }
  const names = await identity.displayNames(
    platform.db,
    cards.flatMap(({ by }) => by ?? []),
  )
  return { cards: cards.map(({ by, ...card }) => ({ ...card, changedBy: (by && names.get(by)) ?? noColleague })) }
}

type Settling = { editId: string; keep: Keep; version: number }
type Settled = { kind: 'settled' } | { kind: 'changedAgain'; words: string } | { kind: 'refused'; reason: string; words: string }

const changedAgain: Settled = { kind: 'changedAgain', words: '就在刚才，这一项又有人改了。请看过新的内容再决定。' }

/** Decides a conflict for what the card showed; if it was changed once more since, the card comes again with what is there now. */
export function settleConflict(deps: MembershipDeps, context: CallContext, { editId, keep, version }: Settling) {
  const { platform } = deps
  const { accountId } = accountOf(context)
  return platform.change<Settled>(context, {
    input: { editId, keep, version },
    run: async (work) => {
      const found = await lockEdit(work, accountId, editId)
      if (!found || found.outcome !== 'conflict') throw notFound()
      const subject = await subjectOf(deps, work, context, found)
      if (!subject) throw notFound()
      const { household_id: householdId } = subject.household
      const audit = [{ ...noteOf('edit.settled', found.person_id ?? householdId, householdId, found.field) }] as const
      if (found.settled_at) return { done: { kind: 'settled' }, resultId: editId, audit }
      await lockHouseholds(work, [householdId])
      if (((await versionOf(work, subject))?.version ?? 0) !== version) return refused(changedAgain)
      const refusal = keep === 'mine' ? await writeValue(platform, work, subject, mineOf(deps, found), accountId) : null
      if (refusal) return refused<Settled>({ kind: 'refused', reason: refusal, words: registerRefusalWords[refusal] })
      await settleEdit(work, accountId, editId, keep, platform.clock.now())
      return { done: { kind: 'settled' }, resultId: editId, audit }
    },
    replay: async () => ({ kind: 'settled' }),
  })
}
