import type { ConflictCard } from '@xiongguan/contract/membership/register-field'
import { asId } from '@xiongguan/contract/kit/id'
import { registerRefusalWords, type Keep } from '@xiongguan/contract/membership/register-rules'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { isClosed, noteOf } from './change-register'
import { mayEdit, valueOf, versionOf, writeValue, type Subject } from './edited-field'
import { lockEdit, openConflicts, settleEdit, type EditRow } from './field-edit-store'
import { editPlace } from './merge-edits'
import { findMember, findRegisterHousehold, lockHouseholds } from './register-store'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { registerReach } from './register-reach'
import { nameFor } from './register-views'

/** Whoever edits, with how far they may. */
type Reader = { account: Account; reach: Reach }

/** What an edit is about, while its account may still edit that field there; a child under 14 only with an approval that stands. */
async function subjectOf(deps: MembershipDeps, handle: Db, { account, reach }: Reader, row: EditRow): Promise<Subject | null> {
  const person = row.person_id === null ? null : await findMember(handle, row.person_id)
  const household = person === undefined ? undefined : await findRegisterHousehold(handle, person?.household_id ?? row.household_id)
  if (person === undefined || !household || !reach.covers(household.community_code)) return null
  if (!mayEdit(reach, household.community_code, row.field)) return null
  if (person && (await isClosed(deps, handle, account, person))) return null
  return { household, person, field: row.field }
}

const mineOf = ({ platform: { sealer } }: MembershipDeps, row: EditRow): string | null =>
  row.value_sealed ? (JSON.parse(sealer.open('contact', editPlace(row.account_id, row.edit_id), row.value_sealed)) as string | null) : null

const noColleague = '家庭本人、导入或系统'

type Waiting = { card: ConflictCard; by: string | null }

async function waitingFor(deps: MembershipDeps, handle: Db, reader: Reader, row: EditRow): Promise<Waiting | null> {
  const { platform } = deps
  const subject = await subjectOf(deps, handle, reader, row)
  if (!subject) return null
  const version = await versionOf(handle, subject)
  const card: ConflictCard = {
    editId: asId<'FieldEdit'>(row.edit_id),
    householdId: asId<'Household'>(subject.household.household_id),
    personId: row.person_id === null ? null : asId<'Person'>(row.person_id),
    personName: subject.person && nameFor({ platform, reach: reader.reach }, subject.household.community_code, subject.person),
    field: row.field,
    mine: mineOf(deps, row),
    theirs: valueOf(platform, subject),
    changedBy: noColleague,
    changedAt: version?.changed_at.toISOString() ?? null,
    version: version?.version ?? 0,
  }
  return { card, by: version?.changed_by ?? null }
}

/**
 * What waits for the caller: mine, theirs, who changed it and when. What has left the caller's reach waits unseen. Written
 * down as a look at each household that is shown.
 */
export function listConflicts(deps: MembershipDeps, context: CallContext): Promise<{ cards: ConflictCard[] }> {
  const account = accountOf(context)
  return deps.platform.db.transaction().execute(async (work) => {
    const reader = { account, reach: await registerReach(deps, work, account, 'keepRegister') }
    const waiting: Waiting[] = []
    for (const row of await openConflicts(work, account.accountId)) {
      const found = await waitingFor(deps, work, reader, row)
      if (found) waiting.push(found)
    }
    const names = await deps.identity.displayNames(
      work,
      waiting.flatMap(({ by }) => by ?? []),
    )
    const cards = waiting.map(({ card, by }) => ({ ...card, changedBy: (by && names.get(by)) ?? noColleague }))
    const look = { action: 'register.opened', purpose: 'visit', detail: [...new Set(cards.map(({ field }) => field))].join(',') } as const
    if (cards.length > 0)
      await looksAt(
        deps,
        work,
        context,
        look,
        cards.map(({ householdId }) => householdId),
      )
    return { cards }
  })
}

type Settling = { editId: string; keep: Keep; version: number }
type Settled = { kind: 'settled' } | { kind: 'changedAgain'; words: string } | { kind: 'refused'; reason: string; words: string }

const changedAgain: Settled = { kind: 'changedAgain', words: '就在刚才，这一项又有人改了。请看过新的内容再决定。' }

/** Decides a conflict for what the card showed; if it was changed once more since, the card comes again with what is there now. */
export function settleConflict(deps: MembershipDeps, context: CallContext, { editId, keep, version }: Settling) {
  const { platform } = deps
  const account = accountOf(context)
  const { accountId } = account
  return platform.change<Settled>(context, {
    input: { editId, keep, version },
    run: async (work) => {
      const found = await lockEdit(work, accountId, editId)
      if (!found || found.outcome !== 'conflict') throw notFound()
      const reach = await registerReach(deps, work, account, 'keepRegister')
      const subject = await subjectOf(deps, work, { account, reach }, found)
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
