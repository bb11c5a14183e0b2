import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { DuplicateLevel, duplicateFinders, DuplicateReason, DuplicateState, MergeField } from './import-terms'
import { Relation, Sex } from './terms'

const tag = '人口与家庭'
const ticketId = idSchema<'Duplicate'>()
const mergeId = idSchema<'Merge'>()

export const DuplicateTicket = z.object({
  ticketId,
  level: DuplicateLevel,
  reasons: z.array(DuplicateReason),
  foundBy: z.enum(duplicateFinders),
  foundAt: Instant,
  state: DuplicateState,
  /** The two, by name as far as the caller may see. */
  names: z.array(z.nullable(z.string())),
  communityNames: z.array(z.string()),
})
export type DuplicateTicket = z.infer<typeof DuplicateTicket>

/** One of the two records; a field the caller may not see is null and can still be chosen. */
export const ComparedPerson = z.object({
  personId: idSchema<'Person'>(),
  householdId: idSchema<'Household'>(),
  name: z.nullable(z.string()),
  document: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  birthDate: z.nullable(z.string()),
  sex: z.nullable(Sex),
  relation: z.nullable(Relation),
  communityName: z.string(),
  peopleInHousehold: z.number(),
  source: z.enum(['self', 'staff', 'import']),
  registeredAt: Instant,
  /** Uses the mini-program: this record has to go on. */
  hasAccount: z.boolean(),
  verified: z.boolean(),
})
export type ComparedPerson = z.infer<typeof ComparedPerson>

export const DuplicateView = z.extend(DuplicateTicket, {
  people: z.array(ComparedPerson),
  /** Fields in which the two differ: only these have to be chosen. */
  differing: z.array(MergeField),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(Instant),
  /** The merge that can be undone. */
  mergeId: z.nullable(mergeId),
})
export type DuplicateView = z.infer<typeof DuplicateView>

const refused = z.object({ kind: z.literal('refused'), words: z.string() })
const done = z.object({ kind: z.literal('done') })

export const duplicatesStaff = {
  list: query('staff', { path: '/desk/duplicates', tag, summary: '疑似重复，很可能的在前' })
    .input(z.object({ ...pageInput, state: DuplicateState }))
    .output(pageOf(DuplicateTicket)),
  get: query('staff', { path: '/desk/duplicates/{ticketId}', tag, summary: '两条记录并排' }).input(z.object({ ticketId })).output(DuplicateView),
  merge: mutation('staff', {
    path: '/desk/duplicates/{ticketId}/merge',
    tag,
    summary: '是同一个人：合并',
    description: 'keep 是留下的一条；take 里的各项用另一条的。',
  })
    .input(z.object({ ticketId, keep: idSchema<'Person'>(), take: z.array(MergeField).check(z.maxLength(6)) }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  tellApart: mutation('staff', { path: '/desk/duplicates/{ticketId}/different', tag, summary: '不是同一个人，或以后再看' })
    .input(z.object({ ticketId, decision: z.enum(['different', 'later']) }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  undoMerge: mutation('staff', { path: '/desk/merges/{mergeId}/undo', tag, summary: '撤销合并' })
    .input(z.object({ mergeId }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('done'),
          /** True when something was changed since the merge and stays as it is now. */
          changedSince: z.boolean(),
        }),
        refused,
      ]),
    ),
}
