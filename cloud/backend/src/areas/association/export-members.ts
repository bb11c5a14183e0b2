import type { MemberFilter, MemberRow } from '@xiongguan/contract/association/member-staff'
import { memberKindWords, memberStateWords, strengthWords, termStandingWords } from '@xiongguan/contract/association/member-terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { exporterName } from '../../platform/spreadsheet/exporter-name'
import { writeSheets } from '../../platform/spreadsheet/write-sheet'
import type { Db } from '../../platform/tables'
import { exportSheet, type SheetColumn } from './export-sheet'
import { memberNote, staffViews } from './member-reader'
import { listMembers } from './member-store'
import type { AssociationDeps } from './ports'

/** The most rows one file holds. */
const most = 2000

const columns: SheetColumn<MemberRow>[] = [
  { head: '会员号', width: 14, cell: ({ number }) => number ?? '' },
  { head: '姓名', width: 14, cell: ({ name }) => name ?? '' },
  { head: '手机号', width: 16, cell: ({ phone }) => phone ?? '' },
  { head: '社区、村', width: 18, cell: ({ community }) => community.name },
  { head: '类别', width: 14, cell: ({ kind }) => memberKindWords[kind] },
  { head: '特长', width: 26, cell: ({ strengths }) => strengths.map((strength) => strengthWords[strength]).join('、') },
  { head: '志愿者', width: 8, cell: ({ volunteer }) => (volunteer ? '是' : '') },
  { head: '状态', width: 14, cell: ({ state, term }) => (state === 'member' ? termStandingWords[term] : memberStateWords[state]) },
]

/** An Excel file of what the caller may see on the screen, no further opened; written down before the answer. */
export function exportMembers(deps: AssociationDeps, context: CallContext, filter: MemberFilter): Promise<{ fileName: string; content: string }> {
  const { platform, identity } = deps
  const account = accountOf(context)
  const write = async (handle: Db) => {
    const reach = await identity.reachOf(handle, account, 'members')
    const rows = await listMembers(handle, reach.communities, filter, { after: null, limit: most })
    const by = await exporterName(identity, handle, account.accountId)
    const sheet = exportSheet('会员名单', { by, on: civilDate(platform.clock.now()) }, columns, rows.map(await staffViews(deps, handle, reach, rows)))
    const content = await writeSheets({ name: '会员', ...sheet })
    return { rows, file: { fileName: `会员名单-${civilDate(platform.clock.now())}.xlsx`, content } }
  }
  return platform.change(context, {
    input: filter,
    run: async (work) => {
      const { rows, file } = await write(work)
      return {
        done: file,
        resultId: 'members',
        audit: [
          {
            action: 'members.exported',
            subjectKind: 'members',
            subjectId: filter.communityCode ?? 'all',
            purpose: 'statistics',
            detail: `rows:${rows.length}`,
          },
          ...rows.map((row) => memberNote('members.exported', row, 'statistics', 'name,phone')),
        ],
      }
    },
    replay: async () => (await write(platform.db)).file,
  })
}
