import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema, isId } from '../kit/id'
import { mutation, query, question } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, upTo, wholeNumber } from '../kit/text'
import { CommunityCode } from '../membership/terms'
import { ContactRefusal, OrphanReason } from './contact-terms'

const tag = '会员联系户'

const place = z.object({ code: z.string(), name: z.string() })

/** A community on the plan; `limit` is null where the association set none, and then nothing counts as overload. */
export const PlanTile = z.object({
  community: place,
  households: z.number(),
  orphans: z.number(),
  asking: z.number(),
  outside: z.number(),
  contacts: z.number(),
  overloaded: z.number(),
  limit: z.nullable(z.number()),
})
export type PlanTile = z.infer<typeof PlanTile>

export const ContactRow = z.object({
  memberId: idSchema<'Member'>(),
  name: z.nullable(z.string()),
  number: z.string(),
  community: place,
  households: z.number(),
  limit: z.nullable(z.number()),
  overloaded: z.boolean(),
  phoneOpen: z.boolean(),
})
export type ContactRow = z.infer<typeof ContactRow>

/** A household by what staff may call it, and who keeps contact with it. */
export const ContactHousehold = z.object({
  householdId: idSchema<'Household'>(),
  nickname: z.string(),
  community: place,
  contact: z.nullable(z.object({ memberId: idSchema<'Member'>(), name: z.nullable(z.string()) })),
  since: Instant,
  orphanWhy: z.nullable(OrphanReason),
  /** The contact belongs to another community than the household now does. */
  outside: z.boolean(),
  asked: z.nullable(z.object({ at: Instant, words: z.nullable(z.string()) })),
  handover: z.nullable(
    z.object({
      handoverId: idSchema<'Handover'>(),
      takerName: z.nullable(z.string()),
      giverConfirmed: z.boolean(),
      takerConfirmed: z.boolean(),
    }),
  ),
})
export type ContactHousehold = z.infer<typeof ContactHousehold>

const refused = z.object({ kind: z.literal('refused'), refusal: ContactRefusal, words: z.string() })
export const ContactChange = z.discriminatedUnion('kind', [z.object({ kind: z.literal('done') }), refused])
export type ContactChange = z.infer<typeof ContactChange>

/** What giving households to a contact would come to. */
export const AssignmentPreview = z.object({
  /** Households that would get the contact. */
  fits: z.number(),
  /** Already with a contact by now, moved, or out of the reader's reach. */
  leftOut: z.number(),
  loadBefore: z.number(),
  loadAfter: z.number(),
  limit: z.nullable(z.number()),
  overload: z.boolean(),
})
export type AssignmentPreview = z.infer<typeof AssignmentPreview>

/** Ids parted by commas: an address holds no list. */
const householdList = z
  .string({ error: '请选择家庭' })
  .check(z.refine((list) => list.split(',').length <= 100 && list.split(',').every(isId), { error: '一次最多 100 户' }))

const assignment = z.object({
  memberId: idSchema<'Member'>(),
  householdIds: z.array(idSchema<'Household'>()).check(z.minLength(1, { error: '请选择家庭' }), z.maxLength(100, { error: '一次最多 100 户' })),
})

export const contactStaff = {
  plan: query('staff', { path: '/contacts/plan', tag, summary: '联系户平面图：每个社区、村' }).output(z.array(PlanTile)),
  contacts: query('staff', { path: '/contacts', tag, summary: '联系人与负担' })
    .input(z.object({ communityCode: z.optional(CommunityCode), ...pageInput }))
    .output(pageOf(ContactRow)),
  find: question('staff', {
    path: '/contacts/search',
    tag,
    summary: '按姓名、会员号或社区名找联系人',
    description: '姓名要完整；什么也不写就是全部，按页给。',
  })
    .input(z.object({ text: upTo('姓名、会员号或社区', 30), ...pageInput }))
    .output(pageOf(ContactRow)),
  households: query('staff', { path: '/contacts/households', tag, summary: '家庭与联系人：没有联系人的、要求换人的、跨社区的' })
    .input(
      z.object({
        communityCode: z.optional(CommunityCode),
        show: z.enum(['all', 'orphans', 'asking', 'outside', 'handovers']),
        contactId: z.optional(idSchema<'Member'>()),
        ...pageInput,
      }),
    )
    .output(z.object({ ...pageOf(ContactHousehold).shape, total: z.number() })),
  of: query('staff', { path: '/contacts/households/{householdId}', tag, summary: '一户的联系人' })
    .input(z.object({ householdId: idSchema<'Household'>() }))
    .output(ContactHousehold),
  appoint: mutation('staff', { path: '/contacts/{memberId}/appointment', tag, summary: '请会员担任联系人' })
    .input(z.object({ memberId: idSchema<'Member'>() }))
    .output(ContactChange),
  stop: mutation('staff', { path: '/contacts/{memberId}/stop', tag, summary: '不再担任联系人' })
    .input(z.object({ memberId: idSchema<'Member'>(), leaveWaiting: z.boolean() }))
    .output(ContactChange),
  preview: query('staff', { path: '/contacts/assignment/preview', tag, summary: '批量安排前先看结果' })
    .input(z.object({ memberId: idSchema<'Member'>(), households: householdList }))
    .output(AssignmentPreview),
  assign: mutation('staff', { path: '/contacts/assignment', tag, summary: '给没有联系人的家庭安排联系人' })
    .input(assignment)
    .output(z.object({ kind: z.literal('assigned'), given: z.number(), leftOut: z.number() })),
  propose: mutation('staff', { path: '/contacts/handovers', tag, summary: '提出交接，等双方确认' })
    .input(z.object({ householdId: idSchema<'Household'>(), takerId: idSchema<'Member'>() }))
    .output(ContactChange),
  decideAlone: mutation('staff', { path: '/contacts/handovers/{handoverId}/decision', tag, summary: '一方确实不能确认时由社区决定' })
    .input(
      z.object({
        handoverId: idSchema<'Handover'>(),
        cannot: z.enum(['giver', 'taker'], { error: '请选择哪一方不能确认' }),
        reason: typedText('为什么', 4, 200),
      }),
    )
    .output(ContactChange),
  stopHandover: mutation('staff', { path: '/contacts/handovers/{handoverId}/stop', tag, summary: '停下交接' })
    .input(z.object({ handoverId: idSchema<'Handover'>() }))
    .output(ContactChange),
  setLimit: mutation('staff', { path: '/contacts/limits', tag, summary: '设定一个社区每位联系人最多联系几户（协会设定）' })
    .input(z.object({ communityCode: CommunityCode, households: z.nullable(wholeNumber('每位最多户数', 1, 1000)) }))
    .output(ContactChange),
  export: mutation('staff', { path: '/contacts/export', tag, summary: '导出联系户名单' })
    .input(z.object({ communityCode: z.optional(CommunityCode) }))
    .output(z.object({ fileName: z.string(), content: z.string() })),
}
