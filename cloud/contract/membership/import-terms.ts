import * as z from 'zod/mini'
import type { Id } from '../kit/id'

export type ImportId = Id<'Import'>
export type DuplicateId = Id<'Duplicate'>
export type MergeId = Id<'Merge'>

/** The most rows one roster may hold, and the most bytes its file. */
export const importRows = 5000
export const importBytes = 3 * 1024 * 1024
/** Days a roster can be undone; then what it holds of people is forgotten. */
export const importDays = 30

/** What a column of a roster says; the words are the heads of the template. */
export const importColumns = [
  'name',
  'documentKind',
  'document',
  'bornOn',
  'sex',
  'phone',
  'relation',
  'community',
  'address',
  'householdNumber',
  'headDocument',
  'guardianAgreed',
] as const
export const ImportColumn = z.enum(importColumns)
export type ImportColumn = z.infer<typeof ImportColumn>

export const importColumnWords: Record<ImportColumn, string> = {
  name: '姓名',
  documentKind: '证件种类',
  document: '证件号码',
  bornOn: '出生日期',
  sex: '性别',
  phone: '手机号',
  relation: '与户主关系',
  community: '社区或村',
  address: '住址',
  householdNumber: '户号',
  headDocument: '户主证件号码',
  guardianAgreed: '监护人已同意',
}

/** Columns without which nothing can be read. */
export const neededColumns: readonly ImportColumn[] = ['name', 'community']

export const importStates = ['preview', 'running', 'done', 'undoing', 'undone', 'dropped'] as const
export const ImportState = z.enum(importStates)
export type ImportState = z.infer<typeof ImportState>

export const importStateWords: Record<ImportState, string> = {
  preview: '待决定',
  running: '正在导入',
  done: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  dropped: '没有导入',
}

/** What is wrong with a cell. */
export const rowProblems = [
  'missing',
  'tooLong',
  'documentWrong',
  'numberLost',
  'kindUnknown',
  'dateWrong',
  'dateAhead',
  'sexUnknown',
  'phoneWrong',
  'relationUnknown',
  'communityUnknown',
  'communityOutOfReach',
  'guardianMissing',
  'twiceInFile',
  'householdApart',
  'householdFull',
  'secondHead',
] as const
export const RowProblem = z.enum(rowProblems)
export type RowProblem = z.infer<typeof RowProblem>

/** What is wrong, and what to do about it. */
export const rowProblemWords: Record<RowProblem, string> = {
  missing: '没有填写，请补上',
  tooLong: '太长，请缩短',
  documentWrong: '证件号码不对，请对照证件再看一遍',
  numberLost: '被 Excel 当成数字，后几位已经丢了。请把这一列设为“文本”，重新填写',
  kindUnknown: '没有这种证件，请从模板的下拉里选',
  dateWrong: '不是日期，请写成 1985-03-02 这样',
  dateAhead: '日期在今天以后，请核对',
  sexUnknown: '请写“男”或“女”',
  phoneWrong: '不是手机号，请核对；座机请带区号',
  relationUnknown: '没有这种关系，请从模板的下拉里选',
  communityUnknown: '没有这个社区或村，请写全称',
  communityOutOfReach: '这个社区或村不由您登记，请交给登记员',
  guardianMissing: '未满 14 岁，要先告诉监护人并取得单独同意，再填“是”',
  twiceInFile: '和前面一行是同一个证件，请只留一行',
  householdApart: '同一户写了不同的社区，请改成一个',
  householdFull: '一户最多 12 人，请核对户号',
  secondHead: '一户只有一位户主，请核对与户主关系',
}

/** What differs between a document and the rest of its row; for a person to look at, never a refusal. */
export const rowHintWords: Record<string, string> = {
  birthDateDiffers: '出生日期和证件号码里的不一样，请核对证件',
  sexDiffers: '性别和证件号码里的不一样，请核对证件',
}

export const duplicateLevels = ['likely', 'possible'] as const
export const DuplicateLevel = z.enum(duplicateLevels)
export type DuplicateLevel = z.infer<typeof DuplicateLevel>
export const duplicateLevelWords: Record<DuplicateLevel, string> = { likely: '很可能是同一人', possible: '可能是同一人' }

export const duplicateReasons = ['document', 'name', 'birthDate', 'phone'] as const
export const DuplicateReason = z.enum(duplicateReasons)
export type DuplicateReason = z.infer<typeof DuplicateReason>
export const duplicateReasonWords: Record<DuplicateReason, string> = {
  document: '证件号码相同',
  name: '姓名相同',
  birthDate: '出生日期相同',
  phone: '手机号相同',
}

export const rowDecisions = ['new', 'same', 'skip'] as const
export const RowDecision = z.enum(rowDecisions, { error: '请选择怎么处理' })
export type RowDecision = z.infer<typeof RowDecision>
export const rowDecisionWords: Record<RowDecision, string> = { new: '新增', same: '就是这个人', skip: '不导入' }

export const rowStates = ['faulty', 'waiting', 'done', 'skipped', 'failed', 'undone', 'left', 'settled'] as const
export const RowState = z.enum(rowStates)
export type RowState = z.infer<typeof RowState>
export const rowStateWords: Record<RowState, string> = {
  faulty: '有错',
  waiting: '等待',
  done: '已导入',
  skipped: '没有导入',
  failed: '没有导入',
  undone: '已撤销',
  left: '没能撤销',
  settled: '已处理',
}

/** Why a row was not carried out, or not undone. */
export const rowReasons = [
  'householdGone',
  'householdFull',
  'secondHead',
  'personGone',
  'changedSince',
  'mergedSince',
  'inUse',
  'householdKept',
] as const
export const RowReason = z.enum(rowReasons)
export type RowReason = z.infer<typeof RowReason>
export const rowReasonWords: Record<RowReason, string> = {
  householdGone: '要加入的家庭已经不在了，请重新登记这一人',
  householdFull: '这一户已满 12 人，请核对',
  secondHead: '这一户已经有户主，请改关系后重新登记',
  personGone: '要并入的人已经不在了，请重新登记这一人',
  changedSince: '导入以后有人改过，没有动它。请打开核对，需要的话手动改回',
  mergedSince: '导入以后和别的记录合并过。请先在“疑似重复”撤销合并',
  inUse: '导入以后已有别的登记用到这个人，没有动它',
  householdKept: '人已撤回；这一户后来有了别人或改过，家庭留着',
}

/** Fields of which a human chooses one by one which record's goes on. */
export const mergeFields = ['name', 'document', 'phone', 'birthDate', 'sex', 'household'] as const
export const MergeField = z.enum(mergeFields)
export type MergeField = z.infer<typeof MergeField>
export const mergeFieldWords: Record<MergeField, string> = {
  name: '姓名',
  document: '证件',
  phone: '手机号',
  birthDate: '出生日期',
  sex: '性别',
  household: '家庭与关系',
}

export const duplicateStates = ['open', 'later', 'same', 'different'] as const
export const DuplicateState = z.enum(duplicateStates)
export type DuplicateState = z.infer<typeof DuplicateState>
export const duplicateStateWords: Record<DuplicateState, string> = { open: '待决定', later: '以后再看', same: '已合并', different: '不是同一人' }

/** How two records were found to be alike. */
export const duplicateFinders = ['import', 'registration', 'night'] as const
export type DuplicateFinder = (typeof duplicateFinders)[number]
export const duplicateFinderWords: Record<DuplicateFinder, string> = { import: '导入时', registration: '登记时', night: '夜间核对' }

/** Days a merge can be undone. */
export const mergeDays = 180
