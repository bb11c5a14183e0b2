import * as z from 'zod/mini'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText } from '../kit/text'
import { ActingRefusal, NearRelation, QuietScope, RelativeReason, RelativeWant, SendBackReason, Wish } from './family-rules'
import { DocumentKind, PersonKind } from './terms'

const tag = '核实与申请'
const Done = z.object({ kind: z.literal('done') })
const refused = <Reason extends z.ZodMiniType<string>>(reason: Reason) => z.object({ kind: z.literal('refused'), reason, words: z.string() })

export const NamingRow = z.object({
  namingId: idSchema<'Naming'>(),
  communityName: z.string(),
  /** As far as the reader's right goes. */
  name: z.nullable(z.string()),
  kind: PersonKind,
  documentKind: DocumentKind,
  document: z.nullable(z.string()),
  statedAt: Instant,
})
export type NamingRow = z.infer<typeof NamingRow>

export const VerifyResult = z.discriminatedUnion('kind', [Done, refused(z.enum(['differs']))])
export type VerifyResult = z.infer<typeof VerifyResult>

export const RelativeRow = z.object({
  requestId: idSchema<'RelativeRequest'>(),
  relation: NearRelation,
  wants: z.array(RelativeWant),
  askedAt: Instant,
  dueOn: PlainDate,
  late: z.boolean(),
})
export type RelativeRow = z.infer<typeof RelativeRow>

export const RelativeDetail = z.object({
  ...RelativeRow.shape,
  aboutName: z.string(),
  documentKind: DocumentKind,
  number: z.string(),
  purpose: z.string(),
  /** The relative's own verified name. */
  askedBy: z.nullable(z.string()),
  /** Whether the register holds the dead, what they wished, and whether the death is written down. */
  found: z.boolean(),
  diedOn: z.nullable(PlainDate),
  wish: z.nullable(Wish),
})
export type RelativeDetail = z.infer<typeof RelativeDetail>

/** What rests now in a family, told to a worker of its community: on whose word, since when, and who wrote it down. */
export const FamilyQuiet = z.object({
  scope: QuietScope,
  personId: z.nullable(idSchema<'Person'>()),
  since: Instant,
  /** `self`: the family did it on a phone of its own. */
  told: z.enum(['self', 'staff']),
  /** The colleague who wrote it down; null where the family did. */
  by: z.nullable(z.string()),
})
export type FamilyQuiet = z.infer<typeof FamilyQuiet>

export const DecideRelativeResult = z.discriminatedUnion('kind', [Done, refused(z.enum(['notFound', 'againstWish', 'notDead', 'reasonMissing']))])

const DepartureRow = z.object({
  departureId: idSchema<'Departure'>(),
  leftAt: Instant,
  children: z.array(z.object({ personId: idSchema<'Person'>(), nickname: z.string() })),
})

export const familyStaff = {
  namings: query('staff', { path: '/desk/namings', tag, summary: '待核实的姓名和证件，先交的在前' })
    .input(z.object(pageInput))
    .output(pageOf(NamingRow)),
  verifyNaming: mutation('staff', { path: '/desk/namings/{namingId}/verification', tag, summary: '见到原件，号码核对一致' })
    .input(z.object({ namingId: idSchema<'Naming'>(), seenNumber: typedText('证件号码', 5, 40) }))
    .output(VerifyResult),
  sendBackNaming: mutation('staff', { path: '/desk/namings/{namingId}/sending-back', tag, summary: '退回，请本人改' })
    .input(z.object({ namingId: idSchema<'Naming'>(), reason: SendBackReason }))
    .output(Done),
  confirmActingOnPaper: mutation('staff', { path: '/desk/acting', tag, summary: '老人当面在纸上同意子女代办' })
    .input(
      z.object({
        code: z.string({ error: '请输入代办码' }).check(z.minLength(1), z.maxLength(80)),
        parentPersonId: idSchema<'Person'>(),
        paperKept: typedText('纸质同意书存放处', 2, 40),
      }),
    )
    .output(z.discriminatedUnion('kind', [Done, refused(ActingRefusal)])),
  setFamilyQuiet: mutation('staff', { path: '/desk/family-quiet', tag, summary: '按家属的话，让消息停下或恢复' })
    .input(z.object({ householdId: idSchema<'Household'>(), scope: QuietScope, personId: z.optional(idSchema<'Person'>()), quiet: z.boolean() }))
    .output(Done),
  familyQuiet: query('staff', {
    path: '/desk/family-quiet/{householdId}',
    tag,
    summary: '这户现在停了哪些消息',
    description: '看一次记一次，家庭自己看得到。',
  })
    .input(z.object({ householdId: idSchema<'Household'>() }))
    .output(z.array(FamilyQuiet)),
  relativeRequests: query('staff', { path: '/desk/relative-requests', tag, summary: '近亲属申请，快到期的在前' })
    .input(z.object(pageInput))
    .output(pageOf(RelativeRow)),
  relativeRequest: query('staff', { path: '/desk/relative-requests/{requestId}', tag, summary: '一份近亲属申请' })
    .input(z.object({ requestId: idSchema<'RelativeRequest'>() }))
    .output(RelativeDetail),
  decideRelative: mutation('staff', { path: '/desk/relative-requests/{requestId}/decision', tag, summary: '决定近亲属申请，写明理由' })
    .input(z.object({ requestId: idSchema<'RelativeRequest'>(), granted: z.array(RelativeWant), reason: RelativeReason }))
    .output(DecideRelativeResult),
  departures: query('staff', { path: '/desk/departures', tag, summary: '请协会决定孩子跟谁的家庭' })
    .input(z.object(pageInput))
    .output(pageOf(DepartureRow)),
  settleDeparture: mutation('staff', { path: '/desk/departures/{departureId}', tag, summary: '决定孩子的家庭' })
    .input(z.object({ departureId: idSchema<'Departure'>(), childIds: z.array(idSchema<'Person'>()) }))
    .output(Done),
}
