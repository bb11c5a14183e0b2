import type { ImportRow, ImportView, RowFilter } from '@xiongguan/contract/membership/import-staff'
import type { Page } from '@xiongguan/contract/kit/page'
import type { AuditNote } from '../../platform/audit-trail'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import { namesOfPlaces } from './names-of-places'
import { deskReach } from './import-reach'
import { countRows, findImport, listImports, listRows, type ImportRecord, type RowRecord } from './import-store'
import { importView, mayOpen, rowView } from './import-view'
import { knownPeople } from './duplicate-store'
import type { ImportKit } from './ports'

async function viewsOf(kit: ImportKit, handle: Db, records: readonly ImportRecord[]): Promise<ReadonlyMap<string, ImportView>> {
  const counts = await countRows(
    handle,
    records.map((record) => record.import_id),
  )
  const names = await kit.names(
    handle,
    records.map((record) => record.uploaded_by),
  )
  return new Map(
    records.map((record) => {
      const by = names.get(record.uploaded_by) ?? '工作人员'
      return [record.import_id, importView(kit, record, counts.get(record.import_id), by)]
    }),
  )
}

/** What was imported, the newest first: a worker's own, for the registrar everybody's. */
export async function readImports(kit: ImportKit, context: CallContext, cursor: string | undefined): Promise<Page<ImportView>> {
  const account = accountOf(context)
  const reach = await deskReach(kit, kit.db, account)
  const [before] = decodeCursor(cursor, 'id') ?? [null]
  const records = await listImports(kit.db, reach.registrar ? null : account.accountId, before)
  const views = await viewsOf(kit, kit.db, records)
  const { items, next } = pageFrom(
    records,
    (record) => views.get(record.import_id),
    (record) => [record.import_id],
  )
  return { items: items.filter((view) => view !== undefined), next }
}

export async function readImport(kit: ImportKit, context: CallContext, importId: string): Promise<ImportView> {
  const account = accountOf(context)
  const reach = await deskReach(kit, kit.db, account)
  const record = await findImport(kit.db, importId)
  const view = record && mayOpen(account, reach, record) ? (await viewsOf(kit, kit.db, [record])).get(importId) : undefined
  if (!view) throw notFound()
  return view
}

/** Whose rows are looked at, for the log: the import itself, and each household of the register that shows beside one. */
function looksOf(importId: string, rows: readonly ImportRow[], homes: ReadonlyMap<string, string>): [AuditNote, ...AuditNote[]] {
  const purpose = 'service' as const
  const shown = rows.flatMap(({ suggestion }) => (suggestion?.person ? [suggestion.person.personId] : []))
  const households = new Set(shown.flatMap((personId) => homes.get(personId) ?? []))
  return [
    { action: 'import.read', subjectKind: 'import', subjectId: importId, purpose, detail: `${rows.length} rows` },
    ...[...households].map((householdId): AuditNote => ({
      action: 'import.read',
      subjectKind: 'household',
      subjectId: householdId,
      householdId,
      purpose,
      detail: 'name,document,phone,birthDate',
    })),
  ]
}

type RowsAsked = { importId: string; filter: RowFilter; cursor?: string | undefined }

/** The rows of an import as far as the caller may see them; who looked is written before they are answered. */
export function readImportRows(kit: ImportKit, context: CallContext, { importId, filter, cursor }: RowsAsked): Promise<Page<ImportRow>> {
  const account = accountOf(context)
  const [after] = decodeCursor(cursor, 'number') ?? [0]
  return kit.db.transaction().execute(async (work) => {
    const record = await findImport(work, importId)
    const bounds = await deskReach(kit, work, account)
    if (!record || !mayOpen(account, bounds, record)) throw notFound()
    const rows = await listRows(work, importId, { filter, after, communities: bounds.communities })
    const known = await knownPeople(work, suggestedIn(rows))
    const homes = new Map([...known].map(([personId, { person }]) => [personId, person.household_id]))
    const reach = await deskReach(kit, work, account, [...homes.values()])
    const names = await namesOfPlaces(work, [
      ...rows.flatMap((row) => row.community_code ?? []),
      ...[...known.values()].map((each) => each.communityCode),
    ])
    const page = pageFrom(
      rows,
      (row) => rowView({ kit, reach, names, known }, row),
      (row) => [row.row_number],
    )
    await kit.trail.write(work, { actorId: account.accountId, requestId: context.requestId }, looksOf(importId, page.items, homes))
    return page
  })
}

const suggestedIn = (rows: readonly RowRecord[]) => rows.flatMap((row) => row.suggested_person_id ?? [])
