import * as z from 'zod/mini'

/** Kinds of records whose fields are shown by right. */
export const recordAreas = ['register', 'members'] as const
export const RecordArea = z.enum(recordAreas)
export type RecordArea = z.infer<typeof RecordArea>

export const recordAreaWords: Record<RecordArea, string> = { register: '人口与家庭', members: '会员' }

export const recordFields = ['name', 'phone', 'document', 'address', 'birthDate'] as const
export const RecordField = z.enum(recordFields)
export type RecordField = z.infer<typeof RecordField>

export const recordFieldWords: Record<RecordField, string> = {
  name: '姓名',
  phone: '手机号',
  document: '证件号码',
  address: '住址',
  birthDate: '出生日期',
}

/** How far a field is shown, from nothing to all of it. */
export const fieldViews = ['none', 'masked', 'lastFour', 'full'] as const
export const FieldView = z.enum(fieldViews)
export type FieldView = z.infer<typeof FieldView>

export const fieldViewWords: Record<FieldView, string> = { none: '不显示', masked: '部分遮盖', lastFour: '只看末四位', full: '完整' }
