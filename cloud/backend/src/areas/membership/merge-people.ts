import type { MergeField } from '@xiongguan/contract/membership/import-terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { bothPeople, findTicket, keepFollowed, lockTicket, mergePeople, settleTicket, type PersonRecord } from './duplicate-store'
import { deskReach } from './import-reach'
import { mergeRefusal } from './merge-rules'
import type { ImportKit } from './ports'
import { mayDecide } from './read-duplicates'
import { openDocument, openName, openPhone, sealDocument, sealName, sealPhone } from './register-seals'

export type DuplicateResult = { kind: 'done' } | { kind: 'refused'; words: string }

type Taking = { kit: ImportKit; keep: PersonRecord; other: PersonRecord }

/** What the record that goes on takes over from the other, sealed anew for its own row. */
const taken: Record<MergeField, (taking: Taking) => object> = {
  name: ({ kit, keep, other }) =>
    other.name_sealed ? sealName(kit.sealer, keep.person_id, openName(kit.sealer, other.person_id, other.name_sealed)) : {},
  phone: ({ kit, keep, other }) =>
    other.phone_sealed ? sealPhone(kit.sealer, keep.person_id, openPhone(kit.sealer, other.person_id, other.phone_sealed)) : {},
  document: ({ kit, keep, other }) =>
    other.document_sealed && other.document_kind
      ? sealDocument(kit.sealer, keep.person_id, other.document_kind, openDocument(kit.sealer, other.person_id, other.document_sealed))
      : {},
  birthDate: ({ other }) => (other.born_on ? { born_on: other.born_on } : {}),
  sex: ({ other }) => (other.sex ? { sex: other.sex } : {}),
  household: ({ other }) => ({ household_id: other.household_id, relation: other.relation }),
}

async function follow(kit: ImportKit, work: Work, mergeId: string, people: { keptId: string; mergedId: string }): Promise<void> {
  const followed: Record<string, readonly string[]> = {}
  for (const [name, { follow: move }] of Object.entries(kit.mergeFollowers)) followed[name] = await move(work, people)
  await keepFollowed(work, mergeId, followed)
}

type Merging = { ticketId: string; keep: string; take: readonly MergeField[] }

/** Two records are one person: one goes on with what was chosen, the other points to it. Everything can be given back. */
export function mergeDuplicate(kit: ImportKit, context: CallContext, input: Merging): Promise<DuplicateResult> {
  const account = accountOf(context)
  const refuse = (words: string) => refused<DuplicateResult>({ kind: 'refused', words })
  return kit.change<DuplicateResult>(context, {
    input,
    async run(work) {
      const ticket = await lockTicket(work, input.ticketId)
      const row = ticket && (await findTicket(work, input.ticketId))
      const reach = await deskReach(kit, work, account, row ? [row.one_home, row.other_home] : [])
      if (!row || !mayDecide(reach, row)) throw notFound()
      const both = await bothPeople(work, [row.one_id, row.other_id], true)
      const [keep, other] = [both.find((person) => person.person_id === input.keep), both.find((person) => person.person_id !== input.keep)]
      if (!keep || !other) throw notFound()
      if (row.state === 'same') return refuse('已经合并了')
      const refusal = mergeRefusal(keep, other)
      if (refusal) return refuse(refusal)
      const [mergeId, now] = [v7(), kit.clock.now()]
      const values = Object.assign({}, ...input.take.map((field) => taken[field]({ kit, keep, other }))) as object
      const sides = { keep: keep.person_id, other: other.person_id }
      await mergePeople(work, { mergeId, ticketId: row.ticket_id, ...sides, values, by: account.accountId, now })
      await follow(kit, work, mergeId, { keptId: sides.keep, mergedId: sides.other })
      await settleTicket(work, row.ticket_id, 'same', { accountId: account.accountId, now })
      const note = {
        action: 'person.merged' as const,
        subjectKind: 'person',
        purpose: 'correction' as const,
        detail: input.take.join(',') || 'nothing taken',
      }
      return {
        done: { kind: 'done' },
        resultId: mergeId,
        audit: [
          { ...note, subjectId: keep.person_id, householdId: keep.household_id },
          { ...note, subjectId: other.person_id, householdId: other.household_id },
        ],
      }
    },
    replay: async () => ({ kind: 'done' }),
  })
}
