import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query, question } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, upTo, wholeNumber } from '../kit/text'
import { offlineFields } from './register-rules'
import { HouseholdRow } from './register-staff'
import { CommunityCode, Relation } from './terms'

const tag = '走访登记'
const householdId = idSchema<'Household'>()
const personId = idSchema<'Person'>()
const editId = idSchema<'FieldEdit'>()
const field = z.enum(offlineFields, { error: '这一项不能在手机上改' })
const value = z.nullable(upTo('内容', 80))

export type VisitRow = z.infer<typeof HouseholdRow>

/** A field as the phone edits it: its value, and the version an edit of it is based on. */
export const FieldState = z.object({ value: z.nullable(z.string()), version: z.int(), editable: z.boolean() })
export type FieldState = z.infer<typeof FieldState>

export const VisitPerson = z.object({
  personId,
  /** A child under 14 without an approval: no name, nothing to edit. */
  closed: z.boolean(),
  relation: z.nullable(Relation),
  died: z.boolean(),
  fields: z.object({ name: FieldState, phone: FieldState, bornOn: FieldState, sex: FieldState }),
})
export type VisitPerson = z.infer<typeof VisitPerson>

export const VisitHousehold = z.object({
  householdId,
  communityName: z.string(),
  address: FieldState,
  people: z.array(VisitPerson),
  notices: z.array(z.string()),
})
export type VisitHousehold = z.infer<typeof VisitHousehold>

/** Two values for one field: mine typed without a network, theirs saved meanwhile. The server keeps mine until it is decided. */
export const ConflictCard = z.object({
  editId,
  householdId,
  personId: z.nullable(personId),
  personName: z.nullable(z.string()),
  field,
  mine: z.nullable(z.string()),
  theirs: z.nullable(z.string()),
  /** Who changed it, or that it was no colleague. */
  changedBy: z.string(),
  changedAt: z.nullable(Instant),
  version: z.int(),
})
export type ConflictCard = z.infer<typeof ConflictCard>

export const OfflineEdit = z.object({
  editId,
  householdId,
  /** Whose field; null for the address of the household. */
  personId: z.nullable(personId),
  field,
  value,
  basedOn: wholeNumber('版本', 0, 1_000_000),
})
export type OfflineEdit = z.infer<typeof OfflineEdit>

/** What became of one edit. `version` is the field's version now: a later edit of the same field is based on it. */
export const EditResult = z.object({
  editId,
  outcome: z.enum(['taken', 'same', 'conflict', 'refused', 'gone']),
  version: z.int(),
  words: z.nullable(z.string()),
})
export type EditResult = z.infer<typeof EditResult>

export const registerField = {
  households: query('field', { path: '/field/register/households', tag, summary: '我的社区的家庭' })
    .input(z.object({ communityCode: z.optional(CommunityCode), ...pageInput }))
    .output(
      z.extend(pageOf(HouseholdRow), {
        communities: z.array(z.object({ code: z.string(), name: z.string() })),
        communityCode: z.nullable(z.string()),
        total: z.int(),
      }),
    ),
  find: question('field', {
    path: '/field/register/search',
    tag,
    summary: '按姓名或手机号找一户',
    description: '姓名、手机号都要完整；只查得到自己社区的家庭。',
  })
    .input(z.object({ text: typedText('姓名或手机号', 1, 40), ...pageInput }))
    .output(pageOf(HouseholdRow)),
  household: query('field', { path: '/field/register/households/{householdId}', tag, summary: '走访时打开一户' })
    .input(z.object({ householdId }))
    .output(VisitHousehold),
  sync: mutation('field', {
    path: '/field/register/edits',
    tag,
    summary: '送出离线修改，逐项合并',
    description: '每项修改带着它所依据的版本；别人没有改过的直接保存，改过的成为待决定的冲突，两边都不会丢。',
  })
    .input(z.object({ edits: z.array(OfflineEdit).check(z.minLength(1), z.maxLength(50)) }))
    .output(z.object({ results: z.array(EditResult) })),
  conflicts: query('field', { path: '/field/register/conflicts', tag, summary: '等我决定的冲突' }).output(z.object({ cards: z.array(ConflictCard) })),
  settle: mutation('field', { path: '/field/register/conflicts/{editId}', tag, summary: '决定留我的还是留现在的' })
    .input(z.object({ editId, keep: z.enum(['mine', 'theirs'], { error: '请选择留哪一个' }), version: wholeNumber('版本', 0, 1_000_000) }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('settled') }),
        /** It was changed once more since the card was shown: look again. */
        z.object({ kind: z.literal('changedAgain'), words: z.string() }),
        z.object({ kind: z.literal('refused'), reason: z.string(), words: z.string() }),
      ]),
    ),
}
