import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { RegisterPerson } from '@xiongguan/contract/membership/register-staff'
import { documentKindWords, relationWords, sexWords } from '@xiongguan/contract/membership/terms'
import type { SheetData } from 'write-excel-file/node'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { exporterName } from '../../platform/spreadsheet/exporter-name'
import { writeSheets } from '../../platform/spreadsheet/write-sheet'
import type { Db } from '../../platform/tables'
import { namesOfPlaces } from './names-of-places'
import type { MembershipDeps } from './ports'
import { looksAt } from './register-audit'
import { registerReach } from './register-reach'
import { householdsIn } from './register-search-store'
import { membersOf, type RegisterHouseholdRow } from './register-store'
import { addressFor, personView } from './register-views'

type Asked = { communityCode: string; purpose: AuditPurpose }
type Exported = { fileName: string; content: string }

const heads = ['户', '与户主的关系', '姓名', '性别', '出生日期', '手机号', '证件', '证件号码', '住址', '去世日期']
const widths = [6, 14, 14, 6, 14, 16, 20, 24, 30, 14].map((width) => ({ width }))
const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

function lineOf(person: RegisterPerson, place: number, address: string | null): string[] {
  if (person.closed) return [String(place), '未满 14 周岁的孩子', ...Array.from({ length: 8 }, () => '')]
  const { relation, sex, document } = person
  return [
    String(place),
    relation ? relationWords[relation] : '',
    person.name ?? '',
    sex ? sexWords[sex] : '',
    person.bornOn ?? '',
    person.phone.shown ?? '',
    document.kind ? documentKindWords[document.kind] : '',
    document.shown ?? '',
    address ?? '',
    person.diedOn ?? '',
  ]
}

/** Every household with its people, by the same rights as on the screen; children under 14 are never named in a file. */
async function linesOf({ platform }: MembershipDeps, handle: Db, reach: Reach, households: readonly RegisterHouseholdRow[]): Promise<string[][]> {
  const members =
    households.length === 0
      ? []
      : await membersOf(
          handle,
          households.map((row) => row.household_id),
        )
  const of = new Map<string, (typeof members)[number][]>()
  for (const row of members) of.set(row.household_id, [...(of.get(row.household_id) ?? []), row])
  const viewing = { platform, reach, childFiles: new Map() }
  return households.flatMap((household, place) =>
    (of.get(household.household_id) ?? []).map((row) =>
      lineOf(personView(viewing, household.community_code, row), place + 1, addressFor(viewing, household).shown),
    ),
  )
}

async function sheetFor(deps: MembershipDeps, handle: Db, account: Account, { communityCode }: Asked, reach: Reach) {
  const households = await householdsIn(handle, communityCode, null, null)
  const place = (await namesOfPlaces(handle, [communityCode])).get(communityCode) ?? communityCode
  const today = civilDate(deps.platform.clock.now())
  const by = await exporterName(deps.identity, handle, account.accountId)
  const data: SheetData = [
    [bold(`${place} · 家庭名册`)],
    [`由 ${by} 于 ${today} 导出 · 共 ${households.length} 户 · 含个人信息，用完请删除`],
    [],
    heads.map(bold),
    ...(await linesOf(deps, handle, reach, households)),
  ]
  const content = await writeSheets({ name: '家庭名册', widths, data })
  return { households, exported: { fileName: `家庭名册-${place}-${today}.xlsx`, content } }
}

/** The households of a community as an Excel file: the same reach and views as on the screen, each household on the record. */
export function exportHouseholds(deps: MembershipDeps, context: CallContext, asked: Asked) {
  const account = accountOf(context)
  const { platform } = deps
  const reached = async (handle: Db) => {
    const reach = await registerReach(deps, handle, account, 'seeRegister')
    if (!reach.covers(asked.communityCode)) throw notFound()
    return reach
  }
  return platform.change<Exported>(context, {
    input: asked,
    run: async (work) => {
      const { households, exported } = await sheetFor(deps, work, account, asked, await reached(work))
      const look = { action: 'register.exported' as const, purpose: asked.purpose }
      await looksAt(
        deps,
        work,
        context,
        look,
        households.map((row) => row.household_id),
      )
      const note = { ...look, subjectKind: 'place', subjectId: asked.communityCode, detail: String(households.length) }
      return { done: exported, resultId: asked.communityCode, audit: [note] }
    },
    replay: async () => (await sheetFor(deps, platform.db, account, asked, await reached(platform.db))).exported,
  })
}
