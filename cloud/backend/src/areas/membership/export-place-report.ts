import type { PlaceReport } from '@xiongguan/contract/membership/place-staff'
import type { Row, SheetData } from 'write-excel-file/node'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { exporterName } from '../../platform/spreadsheet/exporter-name'
import { writeSheets } from '../../platform/spreadsheet/write-sheet'
import type { Db } from '../../platform/tables'
import type { MembershipDeps } from './ports'
import { reportPlaces } from './report-places'

type Deps = Pick<MembershipDeps, 'platform' | 'identity'>

const bold = (value: string | number) => ({ value, fontWeight: 'bold' as const })
const heads = ['街道、镇', '社区、村', '代码', '户数', '人数', '其中未成年人']

function rowsOf({ groups, total, wholeCity }: PlaceReport): Row[] {
  const counts = (one: PlaceReport['total']) => [one.households, one.people, one.children]
  const lines = groups.flatMap((group): Row[] => [
    ...group.communities.map((place): Row => [group.name, place.name, place.code, ...counts(place)]),
    [bold(group.name), bold('小计'), null, ...counts(group).map(bold)],
  ])
  return [...lines, [bold(wholeCity ? '全市' : '可见范围'), bold('合计'), null, ...counts(total).map(bold)]]
}

function sheetOf(report: PlaceReport, exportedBy: string, exportedOn: string): SheetData {
  return [
    [bold(`户数、人数统计 · 截至 ${report.asOf}`)],
    [`${exportedBy} 于 ${exportedOn} 导出；未成年人按出生日期算，没有出生日期的按登记`],
    heads.map(bold),
    ...rowsOf(report),
  ]
}

/** The report as an Excel file, of what the caller may see on the screen; written down before the answer. */
export function exportReport(deps: Deps, context: CallContext, { asOf }: { asOf: string }) {
  const { platform, identity } = deps
  const account = accountOf(context)
  const write = async (handle: Db) => {
    const report = await reportPlaces(deps, handle, account, asOf)
    const by = await exporterName(identity, handle, account.accountId)
    const data = sheetOf(report, by, civilDate(platform.clock.now()))
    const content = await writeSheets({ name: '统计', widths: [14, 18, 16, 9, 9, 14].map((width) => ({ width })), data })
    return { fileName: `户数人数统计-${report.asOf}.xlsx`, content }
  }
  return platform.change(context, {
    input: { asOf },
    run: async (work) => {
      const exported = { action: 'places.exported' as const, subjectKind: 'places', subjectId: asOf, purpose: 'statistics' as const }
      return { done: await write(work), resultId: asOf, audit: [exported] }
    },
    replay: () => write(platform.db),
  })
}
