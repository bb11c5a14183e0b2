import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, upTo } from '../kit/text'
import { AuditPurpose } from '../audit/terms'
import { AssignRefusal, FileKind } from './terms'

const tag = '负责的家庭'
const fileId = idSchema<'File'>()
const accountId = idSchema<'Account'>()
const handoverId = idSchema<'Handover'>()

/** A family in its contact's list: the family name and where; the rest shows after opening. */
export const OwnFile = z.object({
  fileId,
  headName: z.string(),
  communityName: z.string(),
  /** The other contact. */
  partner: z.string(),
  since: Instant,
})
export type OwnFile = z.infer<typeof OwnFile>

/** The whole file, for its two contacts and for an emergency. */
export const CustodyFile = z.object({
  fileId,
  householdId: idSchema<'Household'>(),
  caseNumber: z.string(),
  kind: FileKind,
  headName: z.string(),
  communityName: z.string(),
  note: z.string(),
  revision: z.number(),
  contacts: z.array(z.object({ accountId, name: z.string(), since: Instant })),
  /** A hand-over this contact asked for. */
  handingTo: z.nullable(z.object({ handoverId, name: z.string() })),
})
export type CustodyFile = z.infer<typeof CustodyFile>

const Refused = z.object({ kind: z.literal('refused'), reason: AssignRefusal, words: z.string() })
const Done = z.object({ kind: z.literal('done') })
export const FieldResult = z.discriminatedUnion('kind', [Done, Refused])
export type FieldResult = z.infer<typeof FieldResult>

/** What contacts do, on the phone and at the desk. */
export const custodyField = {
  families: query('field', { path: '/custody/files', tag, summary: '我负责的家庭' }).input(z.object(pageInput)).output(pageOf(OwnFile)),
  open: query('field', {
    path: '/custody/files/{fileId}',
    tag,
    summary: '打开我负责的一户',
    description: '只有这一户现在的两位联系人能打开；每次打开写明用途，家庭自己看得到。',
  })
    .input(z.object({ fileId, purpose: AuditPurpose }))
    .output(CustodyFile),
  saveNote: mutation('field', { path: '/custody/files/{fileId}/note', tag, summary: '修改备注' })
    .input(z.object({ fileId, note: upTo('备注', 1000), revision: z.int() }))
    .output(FieldResult),
  successors: query('field', { path: '/custody/files/{fileId}/successors', tag, summary: '可以接手的同事' })
    .input(z.object({ fileId }))
    .output(z.array(z.object({ accountId, name: z.string() }))),
  handOver: mutation('field', { path: '/custody/files/{fileId}/hand-over', tag, summary: '请同事接手，对方同意后才算' })
    .input(z.object({ fileId, to: accountId }))
    .output(FieldResult),
  handovers: query('field', { path: '/custody/hand-overs', tag, summary: '请我接手的家庭' }).output(
    z.array(z.object({ handoverId, from: z.string(), communityName: z.string(), at: Instant })),
  ),
  answerHandover: mutation('field', { path: '/custody/hand-overs/{handoverId}/answer', tag, summary: '同意或不接手；提出的人可以收回' })
    .input(z.object({ handoverId, answer: z.enum(['accepted', 'declined', 'withdrawn'], { error: '请选择同意或不同意' }) }))
    .output(FieldResult),
  refer: mutation('field', {
    path: '/custody/referrals',
    tag,
    summary: '请登记员为一户家庭安排联系人',
    description: '收到即答复；是否已有联系人，答复里看不出来。',
  })
    .input(z.object({ householdId: idSchema<'Household'>(), note: typedText('情况', 4, 200) }))
    .output(z.object({ kind: z.literal('received'), words: z.string() })),
}
