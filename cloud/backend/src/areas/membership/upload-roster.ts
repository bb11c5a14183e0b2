import { createHash } from 'node:crypto'
import { importBytes, importDays, importRows, type ImportColumn } from '@xiongguan/contract/membership/import-terms'
import type { UploadedRoster } from '@xiongguan/contract/membership/import-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate, daysFrom } from '../../platform/civil-date'
import { readSheet, type SheetProblem, type SheetRow } from '../../platform/spreadsheet/read-sheet'
import type { Db } from '../../platform/tables'
import { deskReach } from './import-reach'
import { insertImport } from './import-store'
import { fileNamePlace } from './import-view'
import type { ImportKit } from './ports'
import { offeredPlaces } from './place-store'
import { columnsSuffice, findHeads, readRoster, sheetRows, type Heads } from './read-roster'
import { communityLevels } from '@xiongguan/contract/membership/place-terms'
import { stageRoster } from './stage-roster'

const problemWords: Record<SheetProblem, string> = {
  notExcel: '这不是 Excel 工作簿。请在 Excel 或 WPS 里另存为 .xlsx 再上传',
  oldExcel: '这是旧格式（.xls）或加了密码的文件。请去掉密码，另存为 .xlsx 再上传',
  macros: '文件里有宏，不能导入。请另存为不带宏的 .xlsx',
  formula: '文件里有公式。请全选复制，用“只粘贴数值”贴到新表再上传',
  tooManyRows: `最多 ${importRows} 行，请分成几份上传`,
  tooLarge: '文件展开后太大，请删掉空白的行列，或分成几份上传',
  empty: '文件里没有内容，请从模板开始填',
}

const refuse = (words: string): UploadedRoster => ({ kind: 'refused', words })

type Columns = readonly (ImportColumn | null)[]
type Opened = { rows: SheetRow[]; heads: Heads; columns: Columns }

function openFile(bytes: Buffer, named: Columns | undefined): Opened | UploadedRoster {
  if (bytes.length > importBytes) return refuse('文件太大，请选 3 MB 以内的，或分成几份上传')
  const sheet = readSheet(bytes, sheetRows)
  if (sheet.kind === 'refused') return refuse(sheet.at ? `${sheet.at}：${problemWords[sheet.problem]}` : problemWords[sheet.problem])
  const heads = findHeads(sheet.rows)
  if (!heads) return refuse(problemWords.empty)
  const columns = named ?? heads.columns
  if (!columnsSuffice(columns)) {
    return {
      kind: 'columns',
      words: '有的列没有认出来，请说明每一列是什么。一定要有“姓名”和“社区或村”，同一项只能选一次',
      heads: heads.titles.map((head, place) => ({ head, column: columns[place] ?? null })),
    }
  }
  const below = sheet.rows.filter(({ number }) => number > heads.row.number)
  if (below.length === 0) return refuse('表头下面没有内容，请填好再上传')
  if (below.length > importRows) return refuse(problemWords.tooManyRows)
  return { rows: sheet.rows, heads, columns }
}

/** Communities by how people write them: name, 街道 or 镇 and name, or code. */
async function communitiesByName(handle: Db, now: Date): Promise<ReadonlyMap<string, string>> {
  const places = await offeredPlaces(handle, now)
  const towns = new Map(places.map(({ code, name }) => [code, name]))
  const communities = places.filter(({ level }) => communityLevels.includes(level))
  return new Map(
    communities.flatMap(({ code, name, parent_code: town }) => [
      [code, code],
      [name, code],
      [`${towns.get(town ?? '') ?? ''}${name}`, code],
    ]),
  )
}

type Upload = { fileName: string; file: string; columns?: Columns | undefined }

/** Takes a roster: reads it, keeps its rows sealed, and says of each what is wrong or whom it may be the same as. */
export async function uploadRoster(kit: ImportKit, context: CallContext, { fileName, file, columns }: Upload): Promise<UploadedRoster> {
  const account = accountOf(context)
  const bytes = Buffer.from(file, 'base64')
  const opened = openFile(bytes, columns)
  if ('kind' in opened) return opened
  const now = kit.clock.now()
  const digest = createHash('sha256').update(bytes).digest('base64url')
  return kit.change<UploadedRoster>(context, {
    input: { digest, columns: opened.columns },
    async run(work) {
      const importId = v7()
      const reach = await deskReach(kit, work, account)
      const world = { communities: await communitiesByName(work, now), covers: reach.covers, today: civilDate(now) }
      const rows = readRoster(opened.rows, opened.heads, opened.columns, world)
      const record = {
        import_id: importId,
        uploaded_by: account.accountId,
        uploaded_at: now,
        file_name_sealed: kit.sealer.seal('family', fileNamePlace(importId), fileName),
        state: 'preview' as const,
        row_count: rows.length,
        started_by: null,
        started_at: null,
        finished_at: null,
        undo_by: null,
        undo_asked_at: null,
        undone_at: null,
        forget_at: daysFrom(now, importDays),
        forgotten_at: null,
      }
      await insertImport(work, record, await stageRoster(kit, work, account, importId, rows))
      const audit = { action: 'import.uploaded' as const, subjectKind: 'import', subjectId: importId, detail: `${rows.length} rows` }
      return { done: { kind: 'read', importId: asId<'Import'>(importId) }, resultId: importId, audit: [audit] }
    },
    replay: async (importId) => ({ kind: 'read', importId: asId<'Import'>(importId) }),
  })
}
