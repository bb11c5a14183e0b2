import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type FileId = Id<'File'>
export type OpeningId = Id<'Opening'>
export type HandoverId = Id<'Handover'>

/** Why a file is kept. The codes say nothing; the words are for whoever may open it. */
export const fileKinds = ['a', 'b'] as const
export const FileKind = z.enum(fileKinds, { error: '请选择类别' })
export type FileKind = z.infer<typeof FileKind>

/** Only the registrar's desk and the two contacts' pages show these. */
export const fileKindWords: Record<FileKind, string> = { a: '独生子女死亡家庭', b: '独生子女伤残家庭' }

/** Hours an emergency opening lasts. */
export const openingHours = 24

/** Characters a reason has at least. */
export const reasonLength = 10

/** Why contacts are not assigned, replaced or handed over. */
export const assignRefusals = ['alreadyKept', 'sameContact', 'notOnDuty', 'outOfPlace', 'yourself', 'changedMeanwhile', 'alreadyAsked'] as const
export const AssignRefusal = z.enum(assignRefusals)
export type AssignRefusal = z.infer<typeof AssignRefusal>

export const assignRefusalWords: Record<AssignRefusal, string> = {
  alreadyKept: '这户家庭已经有两位联系人了，请在名单里更换。',
  sameContact: '两位联系人要是两个不同的人。',
  notOnDuty: '这位同事现在没有社区工作者或秘书长的角色，请先授权或另选一位。',
  outOfPlace: '这位同事不管这户家庭所在的社区，请另选一位。',
  yourself: '不能把自己安排成联系人，请另一位登记员来办。',
  changedMeanwhile: '这户家庭刚刚被改过，请看最新的再办。',
  alreadyAsked: '已经请人接手了，等对方答复；要换人请先收回。',
}

/** What a line of the roster comes to. */
export const rosterStates = [
  'ready',
  'kept',
  'badLine',
  'badDocument',
  'unknownDocument',
  'badKind',
  'unknownContact',
  'unfitContact',
  'twice',
] as const
export const RosterState = z.enum(rosterStates)
export type RosterState = z.infer<typeof RosterState>

export const rosterStateWords: Record<RosterState, string> = {
  ready: '可以导入',
  kept: '已有联系人，不再导入',
  badLine: '要四列：证件号码、类别、联系人一、联系人二',
  badDocument: '证件号码不对，请核对',
  unknownDocument: '人口登记里没有这个证件，请先登记',
  badKind: '类别要写“死亡”或“伤残”',
  unknownContact: '没有这个姓名的在岗同事，或有重名',
  unfitContact: '两位联系人要不同，并且管这个社区',
  twice: '和前面的行是同一户',
}
