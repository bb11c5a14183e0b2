import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { AuditPurpose } from '../audit/terms'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { CustodyFile } from './field'
import { AssignRefusal, FileKind, reasonLength, RosterState } from './terms'

const tag = '登记员'
const fileId = idSchema<'File'>()
const householdId = idSchema<'Household'>()
const accountId = idSchema<'Account'>()

const DeskContact = z.object({
  seat: z.number(),
  accountId,
  name: z.string(),
  since: Instant,
  /** False once the colleague left or has no such role here any more: somebody else has to take over. */
  onDuty: z.boolean(),
})

/** A row of the registrar's list: a case and its contacts. Whose it is shows after opening it. */
export const DeskFile = z.object({
  fileId,
  caseNumber: z.string(),
  communityCode: z.string(),
  communityName: z.string(),
  contacts: z.array(DeskContact),
})
export type DeskFile = z.infer<typeof DeskFile>

/** One case at the registrar's desk: who and why; never what the contacts wrote. */
export const DeskFileDetail = z.object({ ...DeskFile.shape, householdId, headName: z.string(), kind: FileKind })
export type DeskFileDetail = z.infer<typeof DeskFileDetail>

export const DutyHolder = z.object({ accountId, name: z.string(), placeName: z.string() })
export type DutyHolder = z.infer<typeof DutyHolder>

const Refused = z.object({ kind: z.literal('refused'), reason: AssignRefusal, words: z.string() })
export const AssignResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('assigned'), fileId }), Refused])
export type AssignResult = z.infer<typeof AssignResult>

/** Who opens a household's file, for one of its two contacts and for the registrar; null for everybody else, file or not. */
export const HouseholdDuty = z.nullable(
  z.object({
    contacts: z.array(z.object({ name: z.string(), since: Instant })),
    /** Where this reader may open the file; null for the registrar, who sees who and never what. */
    fileId: z.nullable(fileId),
    /** This contact asked somebody to take over, who has not answered. */
    handingTo: z.nullable(z.string()),
  }),
)
export type HouseholdDuty = z.infer<typeof HouseholdDuty>

/** One line of a pasted roster and what it would come to. */
export const RosterLine = z.object({ line: z.number(), state: RosterState, contacts: z.array(z.string()) })
export type RosterLine = z.infer<typeof RosterLine>
export const RosterPreview = z.object({ lines: z.array(RosterLine), ready: z.number() })
export type RosterPreview = z.infer<typeof RosterPreview>

export const Ticket = z.object({
  ticketId: idSchema<'Ticket'>(),
  householdId,
  communityCode: z.string(),
  communityName: z.string(),
  note: z.string(),
  from: z.string(),
  at: Instant,
  /** For the registrar alone: this household has its contacts already. */
  kept: z.boolean(),
})
export type Ticket = z.infer<typeof Ticket>

/** An emergency opening as supervisors see it: who, when, why; not of whom. */
export const Opening = z.object({
  openingId: idSchema<'Opening'>(),
  by: z.string(),
  reason: z.string(),
  communityName: z.string(),
  at: Instant,
  endsAt: Instant,
  ended: z.boolean(),
  own: z.boolean(),
})
export type Opening = z.infer<typeof Opening>

/** A household opened in an emergency; `file` is null where none is kept. */
export const OpenedHousehold = z.object({
  openingId: idSchema<'Opening'>(),
  endsAt: Instant,
  headName: z.string(),
  communityName: z.string(),
  file: z.nullable(CustodyFile),
})
export type OpenedHousehold = z.infer<typeof OpenedHousehold>

const roster = z.string({ error: '请粘贴名册' }).check(z.minLength(1, { error: '请粘贴名册' }), z.maxLength(60_000, { error: '一次最多粘贴 500 行' }))

export const custodyStaff = {
  files: query('staff', { path: '/staff/custody/files', tag, summary: '有联系人的家庭' }).input(z.object(pageInput)).output(pageOf(DeskFile)),
  file: query('staff', { path: '/staff/custody/files/{fileId}', tag, summary: '一户有联系人的家庭' })
    .input(z.object({ fileId }))
    .output(DeskFileDetail),
  ofHousehold: query('staff', {
    path: '/staff/custody/households/{householdId}',
    tag,
    summary: '一户家庭由哪两位联系人负责',
    description: '只答给这户的两位联系人和登记员；对别人，有没有都一样回答。',
  })
    .input(z.object({ householdId, purpose: AuditPurpose }))
    .output(z.object({ duty: HouseholdDuty })),
  dutyHolders: query('staff', { path: '/staff/custody/duty-holders', tag, summary: '可以做联系人的同事' })
    .input(z.object({ communityCode: z.optional(z.string().check(z.maxLength(12))) }))
    .output(z.array(DutyHolder)),
  assign: mutation('staff', { path: '/staff/custody/files', tag, summary: '为一户家庭安排两位联系人' })
    .input(z.object({ householdId, kind: FileKind, contacts: z.tuple([accountId, accountId]) }))
    .output(AssignResult),
  replace: mutation('staff', { path: '/staff/custody/files/{fileId}/contacts', tag, summary: '更换一位联系人' })
    .input(z.object({ fileId, from: accountId, to: accountId }))
    .output(AssignResult),
  previewRoster: mutation('staff', { path: '/staff/custody/roster/preview', tag, summary: '看一份名册导入后会怎样，什么也不改' })
    .input(z.object({ roster }))
    .output(RosterPreview),
  importRoster: mutation('staff', { path: '/staff/custody/roster', tag, summary: '导入名册里可以导入的行' })
    .input(z.object({ roster }))
    .output(z.object({ kind: z.literal('imported'), count: z.number() })),
  tickets: query('staff', { path: '/staff/custody/tickets', tag, summary: '请登记员安排联系人的家庭' })
    .input(z.object(pageInput))
    .output(pageOf(Ticket)),
  closeTicket: mutation('staff', { path: '/staff/custody/tickets/{ticketId}/closing', tag, summary: '处理好一张转来的单子' })
    .input(z.object({ ticketId: idSchema<'Ticket'>() }))
    .output(z.object({ kind: z.literal('done') })),
  openUrgently: mutation('staff', {
    path: '/staff/custody/openings',
    tag,
    summary: '紧急打开一户家庭',
    description: '写明理由；24 小时后自动结束；立即告知家庭和监督人，每次查看都留痕。没有联系人的家庭同样处理。',
  })
    .input(z.object({ householdId, reason: typedText('理由', reasonLength, 500) }))
    .output(z.object({ kind: z.literal('opened'), openingId: idSchema<'Opening'>(), endsAt: Instant })),
  opened: query('staff', { path: '/staff/custody/openings/{openingId}', tag, summary: '查看自己紧急打开的家庭' })
    .input(z.object({ openingId: idSchema<'Opening'>() }))
    .output(OpenedHousehold),
  openings: query('staff', { path: '/staff/custody/openings', tag, summary: '紧急打开的记录' }).input(z.object(pageInput)).output(pageOf(Opening)),
}
