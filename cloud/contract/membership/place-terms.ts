import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type RezoningId = Id<'Rezoning'>

export const placeLevels = ['prefecture', 'subdistrict', 'town', 'community', 'village'] as const
export const PlaceLevel = z.enum(placeLevels)
export type PlaceLevel = z.infer<typeof PlaceLevel>
export const placeLevelWords: Record<PlaceLevel, string> = { prefecture: '市', subdistrict: '街道', town: '镇', community: '社区', village: '村' }

/** Places a household can belong to. */
export const communityLevels: readonly PlaceLevel[] = ['community', 'village']

/** A code for a community: twelve digits under 6202, none that stands for a district, a 街道 or a 镇. */
export const NewCommunityCode = z
  .string({ error: '请填写十二位代码' })
  .check(z.regex(/^6202\d{2}(?!000)\d{3}(?!000)\d{3}$/, { error: '代码要是 6202 开头的十二位数字，不能是市辖区、街道或镇的代码' }))

export const rezoningKinds = ['rename', 'move', 'merge', 'split'] as const
export const RezoningKind = z.enum(rezoningKinds)
export type RezoningKind = z.infer<typeof RezoningKind>
export const rezoningKindWords: Record<RezoningKind, string> = { rename: '更名', move: '划转', merge: '合并', split: '拆分' }

/** `draft` waits for a yes, `planned` for its day. */
export const rezoningStates = ['draft', 'planned', 'done', 'withdrawn'] as const
export const RezoningState = z.enum(rezoningStates)
export type RezoningState = z.infer<typeof RezoningState>
export const rezoningStateWords: Record<RezoningState, string> = { draft: '待确认', planned: '已确认，到日生效', done: '已生效', withdrawn: '已收回' }

/** Why the divisions cannot be changed like this. */
export const rezoningRefusals = [
  'dayPast',
  'dayTooFar',
  'notStanding',
  'notCommunity',
  'sameName',
  'nameTaken',
  'sameParent',
  'notParent',
  'codeTaken',
  'intoUnknown',
  'restUnknown',
  'sameTwice',
  'otherChange',
  'laterHistory',
  'settled',
  'notSplit',
  'notTheirs',
] as const
export const RezoningRefusal = z.enum(rezoningRefusals)
export type RezoningRefusal = z.infer<typeof RezoningRefusal>
export const rezoningRefusalWords: Record<RezoningRefusal, string> = {
  dayPast: '生效日期不能早于今天：已经过去的日子，统计不能再改。',
  dayTooFar: '生效日期最远在一年以内。',
  notStanding: '这个地方已经撤销，请刷新后重新选择。',
  notCommunity: '合并、拆分和划转只用于社区和村。',
  sameName: '新名称和现在一样。',
  nameTaken: '同一个街道、镇里已经有这个名称。',
  sameParent: '它本来就属于这个街道、镇。',
  notParent: '请选择街道或镇。',
  codeTaken: '这个代码已经用过。撤销的代码也不能再用，请核对后填写新代码。',
  intoUnknown: '并入的社区不存在。如果是新社区，请填写名称。',
  restUnknown: '未分配的家庭要去的社区，必须是拆分后的其中一个。',
  sameTwice: '同一个地方填了两次。',
  otherChange: '这个地方还有一次没有生效的调整，请先收回或等它生效。',
  laterHistory: '这个地方今天已经调整过，请明天再改。',
  settled: '这次调整已经生效或收回，不能再改。',
  notSplit: '只有拆分才需要分配家庭。',
  notTheirs: '有的家庭不在这个社区里，请刷新后重新选择。',
}
