import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import { bothPeople, findMerge, findTicket, isBuiltUpon, lockTicket, settleTicket, unmergePeople } from './duplicate-store'
import { deskReach } from './import-reach'
import type { ImportKit } from './ports'
import { mayDecide } from './read-duplicates'

export type UnmergeResult = { kind: 'done'; changedSince: boolean } | { kind: 'refused'; words: string }

/** Gives both records back as they were; what somebody changed since stays. The pair waits for a decision again. */
export function undoMerge(kit: ImportKit, context: CallContext, input: { mergeId: string }): Promise<UnmergeResult> {
  const account = accountOf(context)
  const refuse = (words: string) => refused<UnmergeResult>({ kind: 'refused', words })
  return kit.change<UnmergeResult>(context, {
    input,
    async run(work) {
      const found = await findMerge(work, input.mergeId)
      if (found) await lockTicket(work, found.ticket_id)
      const row = found && (await findTicket(work, found.ticket_id))
      const reach = await deskReach(kit, work, account, row ? [row.one_home, row.other_home] : [])
      if (!found || !row || !mayDecide(reach, row)) throw notFound()
      const sides = { keptId: found.kept_person_id, mergedId: found.merged_person_id }
      await bothPeople(work, [sides.keptId, sides.mergedId], true)
      const merge = await findMerge(work, input.mergeId)
      if (!merge || merge.undone_at) return refuse('已经撤销过了')
      if (merge.forgotten_at) return refuse('已过可以撤销的日子')
      if (await isBuiltUpon(work, merge)) return refuse('后来又合并过，请先撤销之后的那一次')
      const stays = await unmergePeople(work, input.mergeId, { accountId: account.accountId, now: kit.clock.now() })
      const followed = merge.followed as Readonly<Record<string, readonly string[]>>
      for (const [name, { goBack }] of Object.entries(kit.mergeFollowers)) await goBack(work, sides, followed[name] ?? [])
      await settleTicket(work, merge.ticket_id, 'open', null)
      const note = { action: 'person.unmerged' as const, subjectKind: 'person', purpose: 'correction' as const }
      return {
        done: { kind: 'done', changedSince: stays.length > 0 },
        resultId: `${input.mergeId} ${stays.length > 0 ? 'changed' : 'whole'}`,
        audit: [
          { ...note, subjectId: sides.keptId, householdId: row.one_id === sides.keptId ? row.one_home : row.other_home },
          { ...note, subjectId: sides.mergedId, householdId: row.one_id === sides.mergedId ? row.one_home : row.other_home },
        ],
      }
    },
    replay: async (resultId) => ({ kind: 'done', changedSince: resultId.endsWith('changed') }),
  })
}
