import { documentRefusalWords, type DocumentRefusal } from './document-rules'
import type { Relation } from './terms'

/** Fields of the register whose changes are counted one by one. */
export type RegisterField = 'name' | 'phone' | 'document' | 'bornOn' | 'sex' | 'relation' | 'diedOn' | 'address'

/** Fields a worker may edit without a network. Documents are not among them: their numbers never lie on a phone. */
export const offlineFields = ['name', 'phone', 'address', 'bornOn', 'sex'] as const
export type OfflineField = (typeof offlineFields)[number]

/** What comes of an edit: taken, already so, or changed meanwhile by somebody else, which a person decides. */
export type MergeOutcome = 'taken' | 'same' | 'conflict'

/** A field as it stands at the server, and an edit of it by the version it was based on. */
type Standing = { version: number; value: string | null }
type Edit = { basedOn: number; value: string | null }

/**
 * The merge of one field: what nobody else changed is taken, what says the same is done, and what was changed meanwhile is
 * never overwritten and never dropped.
 */
export function mergeField(standing: Standing, edit: Edit): MergeOutcome {
  if (edit.value === standing.value) return 'same'
  return edit.basedOn === standing.version ? 'taken' : 'conflict'
}

export type Keep = 'mine' | 'theirs'

/** Under this age a child's file is opened only after an approval. */
export const childFileAge = 14
/** From this age on a person counts as an adult: may be head or guardian, may collect. */
export const adultAge = 18

/** How many days an approval can be asked for. */
export const childFileDays = [1, 7, 30] as const

export const declineReasons = ['notNeeded', 'askFamily', 'wrongPurpose', 'otherColleague'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const declineReasonWords: Record<DeclineReason, string> = {
  notNeeded: '这项工作不需要看孩子的档案',
  askFamily: '请先和孩子的监护人说明，再来申请',
  wrongPurpose: '用途选得不对，请重新选好再申请',
  otherColleague: '请由负责这户的同事来申请',
}

/** Why a change of the register is not made; each says what to do first. */
export type RegisterRefusal =
  | 'householdFull'
  | 'headExists'
  | 'headNeeded'
  | 'headTooYoung'
  | 'childNeedsGuardian'
  | 'guardianConsentMissing'
  | 'collectorNotAdult'
  | 'collectorNeedsDocument'
  | 'movedMeanwhile'
  | 'alreadyThere'
  | 'placeEnded'
  | 'alreadyDied'
  | 'diedBeforeBirth'
  | 'inFuture'
  | 'phone'
  | 'nameMissing'
  | 'childFileClosed'

const ownWords: Record<RegisterRefusal, string> = {
  householdFull: '一个家庭最多登记 12 人。请先核对是否有人已经搬走，或另登记一户。',
  headExists: '这个家庭已有户主。要换户主，请在新户主那一行选“设为户主”。',
  headNeeded: '每个家庭要有一位户主。请先选好谁是户主，再继续。',
  headTooYoung: '未满 14 周岁不能做户主，请选一位年长的家人。',
  childNeedsGuardian: '未满 14 周岁的孩子要有监护人在同一个家庭。请先登记监护人，或把监护人一起迁入。',
  guardianConsentMissing: '登记未满 14 周岁的孩子，要先向监护人说明并得到单独同意，再勾选“监护人已同意”。',
  collectorNotAdult: '代领人要年满 18 周岁，请另选一位。',
  collectorNeedsDocument: '代领人要登记证件，请先填写证件号码。',
  movedMeanwhile: '这位家人刚刚已被登记到别的家庭，请刷新后核对。',
  alreadyThere: '这位家人已经在这个家庭里了。',
  placeEnded: '这个社区或村已经撤并，请选现在的社区或村。',
  alreadyDied: '已经登记过去世日期，如需更正请联系登记员。',
  diedBeforeBirth: '去世日期早于出生日期，请核对。',
  inFuture: '日期不能晚于今天，请核对。',
  phone: '手机号要是 11 位数字；座机请带区号。没有可以不填。',
  nameMissing: '请填写姓名。',
  childFileClosed: '这位孩子未满 14 周岁，要先申请查看，批准后才能修改。',
}

export const registerRefusalWords: Record<RegisterRefusal | DocumentRefusal, string> = { ...documentRefusalWords, ...ownWords }

/** Relations whose bearer answers for the children of the household. */
export const guardianRelations: readonly Relation[] = ['head', 'spouse', 'parent', 'grandparent', 'guardian']

/** Full years between a birth and a day, both civil dates. */
export function ageOn(bornOn: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The last day of birth of those who are so many years old today. */
export function bornUntil(years: number, today: string): string {
  const day = today.slice(5) === '02-29' ? '02-28' : today.slice(5)
  return `${Number(today.slice(0, 4)) - years}-${day}`
}

/** Whether a file is one of a child under 14; a child whose birth date nobody wrote down is taken for one. */
export function isYoungChild({ bornOn, kind }: { bornOn: string | null; kind: 'adult' | 'child' }, today: string): boolean {
  return bornOn === null ? kind === 'child' : ageOn(bornOn, today) < childFileAge
}

/** A phone as it is kept: a mobile number of eleven digits, or a landline with its area code; null when it is neither. */
export function readPhone(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\p{Cf}()‐-―−-]/gu, '')
  const number = digits.replace(/^(?:\+|00)?86(?=[01]\d{9,})/, '')
  return /^1[3-9]\d{9}$/.test(number) || /^0\d{2,3}\d{7,8}$/.test(number) ? number : null
}

/** A mobile number, which takes text messages, as it is kept; null for a landline and for what is no number. */
export function readMobile(text: string): string | null {
  const number = readPhone(text)
  return number?.startsWith('1') ? number : null
}
