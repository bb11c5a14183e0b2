import { exportKindWords, type ExportKind } from '@xiongguan/contract/events/terms'
import { accountOf, type Account, type CallContext } from '../../platform/access/caller'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { exporterName } from '../../platform/spreadsheet/exporter-name'
import { writeSheets } from '../../platform/spreadsheet/write-sheet'
import { managesEvents, visibleCommunities } from './access'
import { listForExport, type ExportRow } from './after-store'
import type { Db } from '../../platform/tables'
import { findEvent, type EventRow } from './event-store'
import { answersForSheet, nothingAnswered } from './export-answers'
import { sheetOf, type NamedRow, type SheetHead } from './export-sheet'
import type { EventsPlatform } from './ports'
import { sessionsOfEvent, titlesOf } from './quota-store'
import { sayTime } from './shanghai-time'

type ExportedFile = { fileName: string; content: string }

async function named({ db, membership }: EventsPlatform, eventId: string, rows: readonly ExportRow[]): Promise<NamedRow[]> {
  const sessions = await sessionsOfEvent(db, eventId)
  const nicknames = await membership.ownerNicknames(
    db,
    rows.map((row) => row.household_id),
  )
  const names = await membership.communityNames(db, [...new Set(rows.map((row) => row.community_code))])
  return rows.map((row) => ({
    ...row,
    communityName: names.get(row.community_code) ?? row.community_code,
    nickname: nicknames.get(row.household_id) ?? '已注销',
    sessions: titlesOf(sessions, row.session_ids).join('、'),
  }))
}

async function headOf(kit: EventsPlatform, account: Account, event: EventRow, kind: ExportKind): Promise<SheetHead> {
  const by = await exporterName(kit.identity, kit.db, account.accountId)
  const communities = await visibleCommunities(kit, account)
  const scope = communities === null ? '全市' : [...(await kit.membership.communityNames(kit.db, communities)).values()].join('、')
  return {
    title: `${event.title} · ${exportKindWords[kind]}`,
    when: `${sayTime(event.starts_at)} · ${event.venue_name}`,
    exportedBy: by,
    exportedAt: kit.clock.now(),
    scope: scope || '没有社区',
  }
}

/** No sign of a path and none that a file system minds. */
const fileNameOf = (event: EventRow, kind: ExportKind) =>
  `${exportKindWords[kind]}-${event.title.replace(/[\\/:*?"<>|\s]+/g, '')}-${civilDate(event.starts_at)}.xlsx`

/** An Excel file of what the caller may see on the screen, with who took it out and when; written down before the answer. */
export function exportEvent(
  kit: EventsPlatform,
  context: CallContext,
  { eventId, kind }: { eventId: string; kind: ExportKind },
): Promise<ExportedFile> {
  const account = accountOf(context)
  // Answers are for those who manage, on the screen and on paper.
  const withAnswers = kind === 'signUps' && managesEvents(account)
  const write = async (handle: Db): Promise<ExportedFile> => {
    const at = { ...kit, db: handle }
    const event = await findEvent(handle, eventId)
    if (!event || event.shredded_at || (!managesEvents(account) && !(event.published_at && event.listed))) throw notFound()
    const rows = await named(at, eventId, await listForExport(handle, eventId, await visibleCommunities(at, account)))
    const answered = withAnswers ? await answersForSheet(at, eventId, rows) : nothingAnswered
    const { data, widths } = sheetOf(kind, await headOf(at, account, event, kind), rows, answered)
    const content = await writeSheets({ name: exportKindWords[kind], widths, data })
    return { fileName: fileNameOf(event, kind), content }
  }
  return kit.change<ExportedFile>(context, {
    input: { eventId, kind },
    run: async (work) => {
      const exported = { action: 'event.exported' as const, subjectKind: 'event', subjectId: eventId }
      const read = withAnswers ? [{ action: 'answers.read' as const, subjectKind: 'event', subjectId: eventId }] : []
      return { done: await write(work), resultId: eventId, audit: [exported, ...read] }
    },
    replay: () => write(kit.db),
  })
}
