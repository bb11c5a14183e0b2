import { childConsentNotice } from './child-consent-notice'
import type { DuplicateLevel } from '@xiongguan/contract/membership/import-terms'
import { v7 } from 'uuid'
import type { Account } from '../../platform/access/caller'
import type { Db } from '../../platform/tables'
import { levelOf, reasonsOf } from './duplicate-rules'
import { deskReach, seen } from './import-reach'
import { matchRows, type Match, type Probe, type StagedRow } from './import-store'
import type { ImportKit } from './ports'
import type { RosterRow } from './read-roster'
import { documentIndex, nameIndex, phoneIndex, sealAddress, sealDocument, sealName, sealPhone } from './register-seals'

type Suggestion = { level: DuplicateLevel; match: Match }
const better = (one: Suggestion | undefined, level: DuplicateLevel) => !one || (one.level === 'possible' && level === 'likely')

function probeOf({ sealer }: ImportKit, row: RosterRow): Probe {
  return {
    row: row.row,
    kind: row.document?.kind ?? null,
    document: row.document && documentIndex(sealer, row.document.kind, row.document.number),
    name: row.name === null ? null : nameIndex(sealer, row.name),
    born: row.bornOn,
    phone: row.phone === null ? null : phoneIndex(sealer, row.phone),
  }
}

/** Asks for the head of a household by their document; told from rows by a number below nothing. */
const headProbe = ({ sealer }: ImportKit, row: RosterRow): Probe => ({
  row: -row.row,
  kind: row.headDocument?.kind ?? null,
  document: row.headDocument && documentIndex(sealer, row.headDocument.kind, row.headDocument.number),
  name: null,
  born: null,
  phone: null,
})

/** What the register already holds of the people in a file, as far as this account may know. */
async function lookUp(kit: ImportKit, handle: Db, account: Account, rows: readonly RosterRow[]) {
  const good = rows.filter(({ problems }) => problems.length === 0)
  const matches = await matchRows(handle, [...good.map((row) => probeOf(kit, row)), ...good.map((row) => headProbe(kit, row))])
  const reach = await deskReach(
    kit,
    handle,
    account,
    matches.map((match) => match.household_id),
  )
  const suggestions = new Map<number, Suggestion>()
  const heads = new Map<number, string>()
  for (const match of matches.filter(({ household_id: householdId, community_code: code }) => seen(reach, householdId, code))) {
    if (match.row < 0) {
      if (match.same_document) heads.set(-match.row, match.household_id)
      continue
    }
    const level = levelOf(match)
    if (level && better(suggestions.get(match.row), level)) suggestions.set(match.row, { level, match })
  }
  return { suggestions, heads }
}

type Home = { householdId: string; joins: boolean }

/** A new household for each group of rows, or the one that their head is in already. */
function homesOf(rows: readonly RosterRow[], heads: ReadonlyMap<number, string>): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>()
  for (const row of rows) {
    const head = heads.get(row.row)
    if (head) homes.set(row.household, { householdId: head, joins: true })
    else if (!homes.has(row.household)) homes.set(row.household, { householdId: v7(), joins: false })
  }
  return homes
}

const nothingSealed = {
  name_sealed: null,
  name_index: null,
  phone_sealed: null,
  phone_index: null,
  document_kind: null,
  document_sealed: null,
  document_index: null,
}

/** What a row holds of its person, sealed for the row of the register it will become; of a row with a problem nothing but the name. */
function sealedParts({ sealer }: ImportKit, row: RosterRow, personId: string, { householdId, joins }: Home) {
  const name = row.name === null ? {} : sealName(sealer, personId, row.name)
  if (row.problems.length > 0) return { ...nothingSealed, ...name, born_on: null, address_sealed: null }
  return {
    ...nothingSealed,
    ...name,
    ...(row.phone === null ? {} : sealPhone(sealer, personId, row.phone)),
    ...(row.document === null ? {} : sealDocument(sealer, personId, row.document.kind, row.document.number)),
    born_on: row.bornOn,
    address_sealed: row.address === null || joins ? null : sealAddress(sealer, householdId, row.address),
  }
}

function stagedRow(kit: ImportKit, importId: string, row: RosterRow, home: Home, suggestion: Suggestion | undefined): StagedRow {
  const personId = v7()
  const faulty = row.problems.length > 0
  return {
    import_id: importId,
    row_number: row.row,
    state: faulty ? 'faulty' : 'waiting',
    problems: row.problems as never,
    hints: row.hints,
    person_id: personId,
    household_id: home.householdId,
    joins: home.joins,
    community_code: row.communityCode,
    kind: row.kind,
    ...sealedParts(kit, row, personId, home),
    sex: row.sex,
    relation: row.relation,
    consent_version: row.guardianAgreed ? childConsentNotice.version : null,
    suggestion: suggestion?.level ?? null,
    suggested_person_id: suggestion?.match.person_id ?? null,
    reasons: suggestion ? reasonsOf(suggestion.match) : [],
    decision: faulty || suggestion ? null : 'new',
    reason: null,
    opened_household: false,
    before: null,
    after: null,
    household_after: null,
  }
}

/** Rows of a file as they wait to be decided: sealed, grouped into households, with whom they may be the same as. */
export async function stageRoster(kit: ImportKit, handle: Db, account: Account, importId: string, rows: readonly RosterRow[]): Promise<StagedRow[]> {
  const { suggestions, heads } = await lookUp(kit, handle, account, rows)
  const homes = homesOf(rows, heads)
  return rows.map((row) => stagedRow(kit, importId, row, homes.get(row.household) ?? { householdId: v7(), joins: false }, suggestions.get(row.row)))
}
