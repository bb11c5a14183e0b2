import { showBirthDate, showDocument, showName, showPhone } from '../../platform/access/field-views'
import { asId } from '@xiongguan/contract/kit/id'
import { rowHintWords, rowProblemWords } from '@xiongguan/contract/membership/import-terms'
import type { ImportRow, ImportView, KnownPerson } from '@xiongguan/contract/membership/import-staff'
import type { Account } from '../../platform/access/caller'
import { seen, type DeskReach } from './import-reach'
import type { ImportRecord, RowRecord } from './import-store'
import type { ImportKit } from './ports'
import { openDocument, openName, openPhone } from './register-seals'
import type { PersonRecord } from './duplicate-store'

export const fileNamePlace = (importId: string) => ({ table: 'membership_import', column: 'file_name_sealed', row: importId })

type Sealed = Pick<PersonRecord, 'person_id' | 'name_sealed' | 'phone_sealed' | 'document_sealed' | 'born_on'>

/** What is sealed of somebody, opened as far as this account may see it in this community. */
export function shownFields({ sealer }: Pick<ImportKit, 'sealer'>, reach: DeskReach, communityCode: string, row: Sealed) {
  const open = (field: 'name' | 'phone' | 'document', sealed: Buffer | null, unseal: typeof openName, show: typeof showName) => {
    const view = reach.view(communityCode, field)
    return sealed === null || view === 'none' ? null : show(view, unseal(sealer, row.person_id, sealed))
  }
  return {
    name: open('name', row.name_sealed, openName, showName),
    document: open('document', row.document_sealed, openDocument, showDocument),
    phone: open('phone', row.phone_sealed, openPhone, showPhone),
    birthDate: row.born_on && showBirthDate(reach.view(communityCode, 'birthDate'), row.born_on),
  }
}

type Known = { person: PersonRecord; communityCode: string }

type Showing = { kit: ImportKit; reach: DeskReach; names: ReadonlyMap<string, string>; known: ReadonlyMap<string, Known> }

function knownPerson({ kit, reach, names, known }: Showing, personId: string): KnownPerson | null {
  const found = known.get(personId)
  if (!found || !seen(reach, found.person.household_id, found.communityCode)) return null
  return {
    personId: asId<'Person'>(personId),
    ...shownFields(kit, reach, found.communityCode, found.person),
    communityName: names.get(found.communityCode) ?? '',
  }
}

export function rowView(showing: Showing, row: RowRecord): ImportRow {
  const { suggestion, suggested_person_id: suggested } = row
  return {
    row: row.row_number,
    state: row.state,
    problems: row.problems.map(({ column, problem }) => ({ column, problem, words: rowProblemWords[problem] })),
    hints: row.hints.flatMap((hint) => rowHintWords[hint] ?? []),
    ...shownFields(showing.kit, showing.reach, row.community_code ?? '', row),
    relation: row.relation,
    communityName: showing.names.get(row.community_code ?? '') ?? '',
    suggestion: suggestion && suggested ? { level: suggestion, reasons: row.reasons, person: knownPerson(showing, suggested) } : null,
    decision: row.decision,
    reason: row.reason,
  }
}

type Counts = ImportView['counts']
const none: Counts = { faulty: 0, waiting: 0, done: 0, skipped: 0, failed: 0, undone: 0, left: 0, settled: 0, likely: 0, possible: 0, undecided: 0 }

const permitted = ({ state, forgotten_at: forgottenAt }: ImportRecord): ImportView['permittedActions'] => {
  if (forgottenAt) return []
  if (state === 'preview') return ['decide', 'start', 'drop']
  return state === 'done' ? ['undo'] : []
}

export function importView({ sealer }: Pick<ImportKit, 'sealer'>, record: ImportRecord, counts: Counts | undefined, by: string): ImportView {
  const { import_id: importId, file_name_sealed: sealed } = record
  return {
    importId: asId<'Import'>(importId),
    fileName: sealed ? sealer.open('family', fileNamePlace(importId), sealed) : '名册（内容已删除）',
    uploadedBy: by,
    uploadedAt: record.uploaded_at.toISOString(),
    state: record.state,
    rows: record.row_count,
    counts: counts ?? none,
    finishedAt: (record.undone_at ?? record.finished_at)?.toISOString() ?? null,
    keptUntil: record.forget_at.toISOString(),
    forgotten: record.forgotten_at !== null,
    permittedActions: permitted(record),
  }
}

/** A worker has their own imports, the registrar everybody's. */
export const mayOpen = (account: Account, reach: DeskReach, record: ImportRecord) => reach.registrar || record.uploaded_by === account.accountId
