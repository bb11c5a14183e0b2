import * as z from 'zod/mini'
import { Instant } from '../kit/date'
import { idSchema } from '../kit/id'
import { mutation, query } from '../kit/operation'
import { pageInput, pageOf } from '../kit/page'
import { typedText, wholeNumber } from '../kit/text'
import { DuplicateLevel, DuplicateReason, ImportColumn, importRows, ImportState, RowDecision, RowProblem, RowReason, RowState } from './import-terms'
import { Relation } from './terms'

const tag = '人口与家庭'
const importId = idSchema<'Import'>()
const row = wholeNumber('行号', 1, importRows + 20)

/** A file to save, in base64. */
const SavedFile = z.object({ fileName: z.string(), content: z.string() })

export const ImportView = z.object({
  importId,
  fileName: z.string(),
  uploadedBy: z.string(),
  uploadedAt: Instant,
  state: ImportState,
  rows: z.number(),
  /** How many rows stand how. */
  counts: z.object({
    faulty: z.number(),
    waiting: z.number(),
    done: z.number(),
    skipped: z.number(),
    failed: z.number(),
    undone: z.number(),
    left: z.number(),
    settled: z.number(),
    likely: z.number(),
    possible: z.number(),
    /** Suggestions nobody has decided on. */
    undecided: z.number(),
  }),
  finishedAt: z.nullable(Instant),
  /** Until when it can be undone; then what it holds of people is deleted. */
  keptUntil: Instant,
  forgotten: z.boolean(),
  permittedActions: z.array(z.enum(['decide', 'start', 'drop', 'undo'])),
})
export type ImportView = z.infer<typeof ImportView>

/** Somebody in the register, as far as the caller may see. */
export const KnownPerson = z.object({
  personId: idSchema<'Person'>(),
  name: z.nullable(z.string()),
  document: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  birthDate: z.nullable(z.string()),
  communityName: z.string(),
})
export type KnownPerson = z.infer<typeof KnownPerson>

export const ImportRow = z.object({
  row: z.number(),
  state: RowState,
  problems: z.array(z.object({ column: ImportColumn, problem: RowProblem, words: z.string() })),
  hints: z.array(z.string()),
  name: z.nullable(z.string()),
  document: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  birthDate: z.nullable(z.string()),
  relation: z.nullable(Relation),
  communityName: z.string(),
  suggestion: z.nullable(z.object({ level: DuplicateLevel, reasons: z.array(DuplicateReason), person: z.nullable(KnownPerson) })),
  decision: z.nullable(RowDecision),
  reason: z.nullable(RowReason),
})
export type ImportRow = z.infer<typeof ImportRow>

const refused = z.object({ kind: z.literal('refused'), words: z.string() })
const done = z.object({ kind: z.literal('done') })

/** What an uploaded file came to: read, its columns have to be named first, or why it is not taken. */
export const UploadedRoster = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), importId }),
  z.object({
    kind: z.literal('columns'),
    words: z.string(),
    heads: z.array(z.object({ head: z.string(), column: z.nullable(ImportColumn) })),
  }),
  refused,
])
export type UploadedRoster = z.infer<typeof UploadedRoster>

/** Which rows to look at. */
export const rowFilters = ['all', 'faulty', 'likely', 'possible', 'failed', 'left'] as const
export const RowFilter = z.enum(rowFilters)
export type RowFilter = z.infer<typeof RowFilter>

export const importsStaff = {
  template: query('staff', { path: '/desk/imports/template', tag, summary: '导入模板' }).output(SavedFile),
  upload: mutation('staff', {
    path: '/desk/imports',
    tag,
    summary: '上传一份名册',
    description: '只收 .xlsx，最多 5000 行、3 MB，不收带公式和密码的。columns 按表头的次序说明每一列是什么；不带就按表头的字认。',
  })
    .input(
      z.object({
        fileName: typedText('文件名', 1, 120),
        file: z.base64({ error: '请选一个 Excel 文件' }),
        columns: z.optional(z.array(z.nullable(ImportColumn)).check(z.maxLength(60))),
      }),
    )
    .output(UploadedRoster),
  list: query('staff', { path: '/desk/imports', tag, summary: '导入记录，新的在前' }).input(z.object(pageInput)).output(pageOf(ImportView)),
  get: query('staff', { path: '/desk/imports/{importId}', tag, summary: '一次导入' }).input(z.object({ importId })).output(ImportView),
  rows: query('staff', { path: '/desk/imports/{importId}/rows', tag, summary: '一次导入的各行' })
    .input(z.object({ ...pageInput, importId, filter: RowFilter }))
    .output(pageOf(ImportRow)),
  decide: mutation('staff', { path: '/desk/imports/{importId}/decision', tag, summary: '决定一行怎么处理' })
    .input(z.object({ importId, row, decision: RowDecision }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  decideAll: mutation('staff', { path: '/desk/imports/{importId}/decisions', tag, summary: '同类的行一起决定' })
    .input(z.object({ importId, level: DuplicateLevel, decision: RowDecision }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  start: mutation('staff', { path: '/desk/imports/{importId}/start', tag, summary: '开始导入没有错的行' })
    .input(z.object({ importId }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  drop: mutation('staff', { path: '/desk/imports/{importId}/drop', tag, summary: '不导入，删掉上传的内容' })
    .input(z.object({ importId }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  undo: mutation('staff', { path: '/desk/imports/{importId}/undo', tag, summary: '撤销整次导入' })
    .input(z.object({ importId }))
    .output(z.discriminatedUnion('kind', [done, refused])),
  settle: mutation('staff', { path: '/desk/imports/{importId}/settled', tag, summary: '没能撤销的一行已经处理' })
    .input(z.object({ importId, row }))
    .output(z.discriminatedUnion('kind', [done, refused])),
}
