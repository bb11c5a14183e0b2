import type { ProductChoice, ScheduleView } from '@xiongguan/contract/guidance/staff'
import { productGroups, type Product, type ProductGroup } from '@xiongguan/contract/guidance/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import type { AntenatalSchedule, Claims, GrowthStandard, ScheduleKind, Told } from '../../../../reference/schedules/schedule'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import { insertChoice, latestChoices } from './choice-store'
import type { GuidanceKit } from './ports'
import { insertReview, listSchedules, scheduleContent, type ScheduleRow } from './review-store'

/** What a list is called at the desk. */
const titles: Readonly<Record<ScheduleKind, string>> = {
  vaccination: '免疫程序',
  childChecks: '儿童健康检查',
  antenatal: '产前检查与筛查',
  growth: '生长标准',
  publicVisits: '公共卫生产检与访视',
  preparing: '婚前孕前准备',
  newborn: '新生儿',
  warningSigns: '发育预警征象',
  feeding: '喂养与营养',
  claims: '可以办的待遇',
}

type Sheet = { columns: string[]; rows: string[][] }

function growthSheet({ rows }: GrowthStandard): Sheet {
  const names = Object.keys(rows[0]?.bounds ?? {})
  return {
    columns: ['指标', '性别', '月龄或厘米', ...names],
    rows: rows.map(({ indicator, sex, x, bounds }) => [indicator, sex, String(x), ...names.map((name) => String(bounds[name] ?? ''))]),
  }
}

type Kept = Told & { id: string }

/** The rows of a kind as its file holds them. */
function rowsOf(kind: Exclude<ScheduleKind, 'growth'>, content: unknown): readonly Kept[] {
  if (kind === 'antenatal') return (content as AntenatalSchedule).windows
  if (kind === 'claims') return (content as Claims).items
  return content as readonly Kept[]
}

function sheetOf(kind: ScheduleKind, content: unknown): Sheet {
  if (kind === 'growth') return growthSheet(content as GrowthStandard)
  // A version from before rows carried their cells has only ids.
  const rows = rowsOf(kind, content).map(({ id, title = '', cells = [] }: Partial<Kept> & { id: string }) => ({ id, title, cells }))
  const labels = [...new Set(rows.flatMap(({ cells }) => cells.map(({ label }) => label)))]
  const valueOf = (cells: Told['cells'], label: string) => cells.find((cell) => cell.label === label)?.value ?? ''
  return {
    columns: ['编号', '名称', ...labels],
    rows: rows.map(({ id, title, cells }) => [id, title, ...labels.map((label) => valueOf(cells, label))]),
  }
}

type Names = ReadonlyMap<string, string>

function scheduleView(row: ScheduleRow, rows: number, names: Names): ScheduleView {
  const { reviewed_by: by, reviewed_at: at, next_on: nextOn, note } = row
  return {
    scheduleId: asId<'Schedule'>(row.schedule_id),
    kind: row.kind,
    title: titles[row.kind],
    version: row.version,
    source: row.source,
    confidence: row.confidence,
    inForceOn: row.in_force_on,
    loadedAt: row.loaded_at.toISOString(),
    supersededAt: row.superseded_at?.toISOString() ?? null,
    review: by && at && nextOn ? { by: names.get(by) ?? '工作人员', on: civilDate(at), nextOn, note: note ?? '' } : null,
    rows,
  }
}

async function viewsOf(kit: GuidanceKit, rows: readonly ScheduleRow[]): Promise<{ view: ScheduleView; sheet: Sheet }[]> {
  const reviewers = [...new Set(rows.flatMap(({ reviewed_by: by }) => by ?? []))]
  const names = await kit.identity.displayNames(kit.db, reviewers)
  const views: { view: ScheduleView; sheet: Sheet }[] = []
  for (const row of rows) {
    const sheet = sheetOf(row.kind, (await scheduleContent(kit.db, row.schedule_id))?.content)
    views.push({ view: scheduleView(row, sheet.rows.length, names), sheet })
  }
  return views
}

export const listAllSchedules = async (kit: GuidanceKit): Promise<{ items: ScheduleView[] }> => ({
  items: (await viewsOf(kit, await listSchedules(kit.db))).map(({ view }) => view),
})

export async function readSchedule(kit: GuidanceKit, scheduleId: string) {
  const rows = (await listSchedules(kit.db)).filter((row) => row.schedule_id === scheduleId)
  const [found] = await viewsOf(kit, rows)
  if (!found) throw notFound()
  return { schedule: found.view, columns: found.sheet.columns, rows: found.sheet.rows }
}

/** Somebody here compared a schedule with its source. Only what is current is looked at. */
export function reviewSchedule(kit: GuidanceKit, context: CallContext, input: { scheduleId: string; nextOn: string; note: string }) {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return kit.change(context, {
    input,
    run: async (work) => {
      const row = await scheduleContent(work, input.scheduleId)
      if (!row || row.superseded_at) throw notFound()
      const now = kit.clock.now()
      if (input.nextOn <= civilDate(now)) throw badInput('nextOn', '下次核对要晚于今天')
      await insertReview(work, { reviewId: v7(), ...input, by: accountId }, now)
      return { done, resultId: input.scheduleId, audit: [{ action: 'schedule.reviewed', subjectKind: 'schedule', subjectId: input.scheduleId }] }
    },
    replay: async () => done,
  })
}

/** What the city CDC said of each vaccine with several products; what nobody entered is unknown. */
export async function readProductChoices(kit: GuidanceKit): Promise<{ items: ProductChoice[] }> {
  const latest = await latestChoices(kit.db)
  const names = await kit.identity.displayNames(kit.db, [...new Set(latest.map(({ set_by: by }) => by))])
  const items = productGroups.map((group): ProductChoice => {
    const row = latest.find(({ product_group: of }) => of === group)
    if (!row) return { group, product: null, source: '', setBy: '', setAt: null }
    return { group, product: row.product, source: row.source, setBy: names.get(row.set_by) ?? '工作人员', setAt: row.set_at.toISOString() }
  })
  return { items }
}

export function setChoice(kit: GuidanceKit, context: CallContext, input: { group: ProductGroup; product: Product | null; source: string }) {
  const { accountId } = accountOf(context)
  const done = { kind: 'done' as const }
  return kit.change(context, {
    input,
    run: async (work) => {
      const choiceId = v7()
      await insertChoice(work, { choiceId, ...input, by: accountId }, kit.clock.now())
      return {
        done,
        resultId: choiceId,
        audit: [{ action: 'productChoice.set', subjectKind: 'productChoice', subjectId: choiceId, detail: input.group }],
      }
    },
    replay: async () => done,
  })
}
