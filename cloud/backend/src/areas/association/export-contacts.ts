import type { ContactHousehold } from '@xiongguan/contract/association/contact-staff'
import { orphanReasonWords } from '@xiongguan/contract/association/contact-terms'
import type { AuditNote } from '../../platform/audit-trail'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { exporterName } from '../../platform/spreadsheet/exporter-name'
import { writeSheets } from '../../platform/spreadsheet/write-sheet'
import type { Db } from '../../platform/tables'
import { listHouseholds } from './contact-desk-store'
import { exportSheet, type SheetColumn } from './export-sheet'
import { householdViews } from './list-contact-households'
import type { AssociationDeps } from './ports'

/** The most rows one file holds. */
const most = 2000

const columns: SheetColumn<ContactHousehold>[] = [
  { head: '社区、村', width: 18, cell: ({ community }) => community.name },
  { head: '家庭称呼', width: 16, cell: ({ nickname }) => nickname },
  { head: '联系人', width: 14, cell: ({ contact }) => contact?.name ?? '' },
  { head: '为什么没有', width: 22, cell: ({ orphanWhy }) => (orphanWhy ? orphanReasonWords[orphanWhy] : '') },
  { head: '跨社区', width: 8, cell: ({ outside }) => (outside ? '是' : '') },
  { head: '要求换人', width: 10, cell: ({ asked }) => (asked ? '是' : '') },
]

/** An Excel file of households and their contacts, as far as the screen shows them; written down before the answer. */
export function exportContacts(deps: AssociationDeps, context: CallContext, { communityCode }: { communityCode?: string | undefined }) {
  const { platform, identity } = deps
  const account = accountOf(context)
  const today = civilDate(platform.clock.now())
  const write = async (handle: Db) => {
    const reach = await identity.reachOf(handle, account, 'members')
    const rows = await listHouseholds(handle, reach.communities, { show: 'all', communityCode }, { after: null, limit: most })
    const by = await exporterName(identity, handle, account.accountId)
    const sheet = exportSheet('会员联系户', { by, on: today }, columns, rows.map(await householdViews(deps, handle, reach, rows)))
    const content = await writeSheets({ name: '联系户', ...sheet })
    return { rows, file: { fileName: `会员联系户-${today}.xlsx`, content } }
  }
  return platform.change<{ fileName: string; content: string }>(context, {
    input: { communityCode },
    run: async (work) => {
      const { rows, file } = await write(work)
      const notes: AuditNote[] = rows.map(({ household_id: householdId }) => ({
        action: 'contacts.exported',
        subjectKind: 'household',
        subjectId: householdId,
        householdId,
        purpose: 'statistics',
        detail: 'nickname',
      }))
      const whole: AuditNote = {
        action: 'contacts.exported',
        subjectKind: 'contacts',
        subjectId: communityCode ?? 'all',
        purpose: 'statistics',
        detail: `rows:${rows.length}`,
      }
      return { done: file, resultId: 'contacts', audit: [whole, ...notes] }
    },
    replay: async () => (await write(platform.db)).file,
  })
}
