import { mergeFields, type MergeField } from '@xiongguan/contract/membership/import-terms'
import type { PersonRecord } from './duplicate-store'

const sameBytes = (one: Buffer | null, other: Buffer | null) => one === other || (one !== null && other !== null && one.equals(other))

const alike: Record<MergeField, (one: PersonRecord, other: PersonRecord) => boolean> = {
  name: (one, other) => sameBytes(one.name_index, other.name_index),
  document: (one, other) => one.document_kind === other.document_kind && sameBytes(one.document_index, other.document_index),
  phone: (one, other) => sameBytes(one.phone_index, other.phone_index),
  birthDate: (one, other) => one.born_on === other.born_on,
  sex: (one, other) => one.sex === other.sex,
  household: (one, other) => one.household_id === other.household_id && one.relation === other.relation,
}

/** Fields in which two records say different things; what only one of them says counts. */
export const differing = (one: PersonRecord, other: PersonRecord): MergeField[] => mergeFields.filter((field) => !alike[field](one, other))

/** Why one of two records cannot go on in place of the other; null when it can. */
export function mergeRefusal(keep: PersonRecord, other: PersonRecord): string | null {
  if (keep.merged_into || other.merged_into) return '其中一条已经合并过，请刷新再看'
  if (keep.removed_at || other.removed_at) return '其中一条已经不在登记里，请刷新再看'
  if (keep.account_id && other.account_id) return '两条都有自己的小程序账号，不能合并。请先联系本人注销其中一个'
  if (other.account_id) return '另一条有自己的小程序账号，请留下那一条'
  return null
}
