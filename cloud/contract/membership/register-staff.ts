import * as z from 'zod/mini'
import { AuditPurpose } from '../audit/terms'
import { Instant, PlainDate } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query, question } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, upTo } from '../kit/text'
import { declineReasons } from './register-rules'
import { CommunityCode, DocumentKind, Relation, Sex } from './terms'

const tag = '人口与家庭'
const householdId = idSchema<'Household'>()
const personId = idSchema<'Person'>()
const requestId = idSchema<'ChildRequest'>()

/** A field as far as the reader's right goes; null where none reaches or nothing is written down. */
const Shown = z.nullable(z.string())

/** A field that is masked until somebody asks for it with a purpose; `full` says whether this reader may. */
const Masked = z.object({ shown: Shown, full: z.boolean() })

const howToAsk = ['mayAsk', 'waiting', 'open'] as const

/**
 * A person in a list or a file. `closed` is a child under 14 whose file this reader has no approval for: no name, no birth
 * date, nothing but that there is a child.
 */
export const RegisterPerson = z.object({
  personId,
  householdId,
  closed: z.boolean(),
  /** For a child under 14: how this reader's approval stands. */
  childFile: z.nullable(z.object({ standing: z.enum(howToAsk), endsAt: z.nullable(Instant) })),
  relation: z.nullable(Relation),
  name: Shown,
  bornOn: Shown,
  sex: z.nullable(Sex),
  phone: Masked,
  document: z.object({ kind: z.nullable(DocumentKind), shown: Shown, full: z.boolean() }),
  diedOn: z.nullable(PlainDate),
  verified: z.boolean(),
})
export type RegisterPerson = z.infer<typeof RegisterPerson>

export const PersonHit = z.object({ person: RegisterPerson, communityName: z.string() })
export type PersonHit = z.infer<typeof PersonHit>

export const HouseholdRow = z.object({
  householdId,
  communityName: z.string(),
  headName: Shown,
  address: Shown,
  people: z.int(),
  children: z.int(),
})
export type HouseholdRow = z.infer<typeof HouseholdRow>

const counted = <Item extends z.ZodMiniType>(item: Item) => z.extend(pageOf(item), { total: z.int() })

export const RegisterFile = z.object({
  householdId,
  community: z.object({ code: z.string(), name: z.string() }),
  address: Masked,
  /** True for those who keep the register of this place. */
  mayKeep: z.boolean(),
  people: z.array(RegisterPerson),
  /** What is not in order, in words: a head who died, a child without a guardian. */
  notices: z.array(z.string()),
  stays: z.array(z.object({ personId, name: Shown, from: PlainDate, to: z.nullable(PlainDate) })),
  places: z.array(z.object({ communityName: z.string(), from: PlainDate, to: z.nullable(PlainDate) })),
})
export type RegisterFile = z.infer<typeof RegisterFile>

const refused = z.object({ kind: z.literal('refused'), reason: z.string(), words: z.string() })

/** A change of the register: saved, with what to look at again, or what to do first. */
export const RegisterResult = z.discriminatedUnion('kind', [z.object({ kind: z.literal('saved'), householdId, hints: z.array(z.string()) }), refused])
export type RegisterResult = z.infer<typeof RegisterResult>

const phone = z.nullable(upTo('手机号', 20))
const address = upTo('住址', 80)
const name = typedText('姓名', 1, 40)
const document = z.nullable(z.object({ kind: DocumentKind, number: upTo('证件号码', 40) }))

export const PersonForm = z.object({
  name,
  phone,
  document,
  bornOn: z.nullable(PlainDate),
  sex: z.nullable(Sex),
  /** For a child under 14: the guardian was told and agreed, apart from everything else. */
  guardianAgreed: z.boolean(),
})
export type PersonForm = z.infer<typeof PersonForm>

export const PersonChangesForm = z.object({
  name: z.optional(name),
  phone: z.optional(phone),
  document: z.optional(document),
  bornOn: z.optional(z.nullable(PlainDate)),
  sex: z.optional(z.nullable(Sex)),
})

export const searchWays = ['document', 'phone', 'name'] as const
export type SearchWay = (typeof searchWays)[number]
export const searchWayWords: Record<SearchWay, string> = { document: '证件号码', phone: '手机号', name: '姓名' }

export const ChildRequest = z.object({
  requestId,
  /** Whose file it is, by household only: the request names no child. */
  householdId,
  communityName: z.string(),
  askedBy: z.string(),
  purpose: AuditPurpose,
  days: z.int(),
  askedAt: Instant,
  own: z.boolean(),
  /** True for a responsible person of this place who did not ask. */
  mayDecide: z.boolean(),
  state: z.enum(['waiting', 'open', 'ended', 'declined']),
  endsAt: z.nullable(Instant),
  declineWords: z.nullable(z.string()),
})
export type ChildRequest = z.infer<typeof ChildRequest>

export const registerStaff = {
  find: question('staff', {
    path: '/desk/register/search',
    tag,
    summary: '按证件号码、手机号或姓名查找人口',
    description: '姓名要完整；只查得到权限范围内的人，人数也只数范围内的。',
  })
    .input(
      z.object({
        by: z.enum(searchWays, { error: '请选择按什么查找' }),
        text: typedText('要查找的内容', 1, 40),
        documentKind: z.optional(DocumentKind),
        purpose: AuditPurpose,
        ...pageInput,
      }),
    )
    .output(z.discriminatedUnion('kind', [z.extend(counted(PersonHit), { kind: z.literal('found') }), refused])),
  households: query('staff', { path: '/desk/register/households', tag, summary: '一个社区的家庭名单' })
    .input(z.object({ communityCode: CommunityCode, purpose: AuditPurpose, ...pageInput }))
    .output(counted(HouseholdRow)),
  file: query('staff', { path: '/desk/register/households/{householdId}', tag, summary: '家庭档案' })
    .input(z.object({ householdId, purpose: AuditPurpose }))
    .output(RegisterFile),
  showInFull: question('staff', { path: '/desk/register/households/{householdId}/in-full', tag, summary: '显示一项完整内容，另行记录用途' })
    .input(z.object({ householdId, personId: z.optional(personId), field: z.enum(['phone', 'document', 'address']), purpose: AuditPurpose }))
    .output(z.object({ text: z.string() })),
  registerHousehold: mutation('staff', { path: '/desk/register/households', tag, summary: '登记家庭与户主' })
    .input(z.object({ communityCode: CommunityCode, address, head: PersonForm }))
    .output(RegisterResult),
  registerPerson: mutation('staff', { path: '/desk/register/households/{householdId}/people', tag, summary: '登记家人' })
    .input(z.object({ householdId, relation: Relation, person: PersonForm }))
    .output(RegisterResult),
  changePerson: mutation('staff', { path: '/desk/register/people/{personId}', tag, summary: '修改登记的资料' })
    .input(z.object({ personId, changes: PersonChangesForm }))
    .output(RegisterResult),
  changeAddress: mutation('staff', { path: '/desk/register/households/{householdId}/address', tag, summary: '修改住址' })
    .input(z.object({ householdId, address }))
    .output(RegisterResult),
  setRelation: mutation('staff', { path: '/desk/register/people/{personId}/relation', tag, summary: '设定与户主的关系；换户主' })
    .input(z.object({ personId, householdId, relation: Relation, formerHead: z.nullable(Relation) }))
    .output(RegisterResult),
  movePerson: mutation('staff', { path: '/desk/register/people/{personId}/move', tag, summary: '迁到另一个家庭' })
    .input(z.object({ personId, fromHouseholdId: householdId, toHouseholdId: householdId, relation: Relation }))
    .output(RegisterResult),
  recordDeath: mutation('staff', { path: '/desk/register/people/{personId}/death', tag, summary: '登记去世' })
    .input(z.object({ personId, diedOn: PlainDate }))
    .output(RegisterResult),
  recordLeaving: mutation('staff', { path: '/desk/register/people/{personId}/leaving', tag, summary: '登记离开家庭' })
    .input(z.object({ personId }))
    .output(RegisterResult),
  exportHouseholds: mutation('staff', { path: '/desk/register/export', tag, summary: '导出一个社区的家庭名册' })
    .input(z.object({ communityCode: CommunityCode, purpose: AuditPurpose }))
    .output(z.object({ fileName: z.string(), content: z.string() })),
  askChildFile: mutation('staff', { path: '/desk/register/people/{personId}/child-file', tag, summary: '申请查看未满 14 周岁孩子的档案' })
    .input(z.object({ personId, purpose: AuditPurpose, days: z.union([z.literal(1), z.literal(7), z.literal(30)], { error: '请选择查看几天' }) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('asked'), requestId }), refused])),
  childRequests: query('staff', { path: '/desk/register/child-files', tag, summary: '查看孩子档案的申请：等我决定的和我提出的' })
    .input(z.object(pageInput))
    .output(pageOf(ChildRequest)),
  decideChildFile: mutation('staff', { path: '/desk/register/child-files/{requestId}', tag, summary: '批准或不同意查看孩子档案' })
    .input(z.object({ requestId, decline: z.nullable(z.enum(declineReasons, { error: '请选择原因' })) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('decided') }), refused])),
}
