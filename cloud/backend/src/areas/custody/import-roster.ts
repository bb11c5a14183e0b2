import type { RosterLine, RosterPreview } from '@xiongguan/contract/custody/staff'
import type { FileKind, RosterState } from '@xiongguan/contract/custody/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { badInput } from '../../platform/failures'
import type { Db, Work } from '../../platform/tables'
import { startFile, type NewCase } from './assign-contacts'
import { dutyHolders } from './duty-holders'
import type { CustodyDeps } from './ports'
import { rosterRows, type RosterRow } from './roster-rows'
import { unfitPair, type DutyHolder } from './rules'
import { pseudonymOf } from './seals'
import { keptAmong } from './store'

const mostLines = 500

type Known = {
  holders: ReadonlyMap<string, DutyHolder>
  /** By what was written; null where nobody holds it, nothing where it is no document. */
  households: ReadonlyMap<string, string | null>
  communities: ReadonlyMap<string, string>
  kept: ReadonlySet<string>
  by: string
}

type Judged = RosterLine & { newCase: NewCase | null }

/** The one colleague on duty of this name; nobody when two share it. */
function holderNamed(holders: Known['holders'], name: string): DutyHolder | undefined {
  const found = [...holders.values()].filter((holder) => holder.name === name)
  return found.length === 1 ? found[0] : undefined
}

function judgeHousehold({ document, kind, whole }: RosterRow, { households, kept }: Known): RosterState | { householdId: string; kind: FileKind } {
  if (!whole) return 'badLine'
  const householdId = households.get(document)
  if (householdId === undefined) return 'badDocument'
  if (!kind) return 'badKind'
  if (householdId === null) return 'unknownDocument'
  return kept.has(householdId) ? 'kept' : { householdId, kind }
}

function judge(row: RosterRow, known: Known): { state: RosterState; newCase: NewCase | null } {
  const household = judgeHousehold(row, known)
  if (typeof household === 'string') return { state: household, newCase: null }
  const [one, two] = row.contacts.map((name) => holderNamed(known.holders, name))
  if (!one || !two) return { state: 'unknownContact', newCase: null }
  if (unfitPair([one, two], known.communities.get(household.householdId) ?? '', known.by)) return { state: 'unfitContact', newCase: null }
  return { state: 'ready', newCase: { ...household, contacts: [one.accountId, two.accountId] } }
}

async function learn(deps: CustodyDeps, handle: Db, rows: readonly RosterRow[], by: string): Promise<Known> {
  const { sealer } = deps.platform
  const households = await deps.membership.householdsOfDocuments(
    handle,
    rows.map(({ document }) => document),
  )
  const ids = [...new Set([...households.values()].filter((id) => id !== null))]
  const glimpses = await deps.membership.glimpses(handle, ids)
  const pseudonyms = new Map(ids.map((id) => [pseudonymOf(sealer, id).toString('hex'), id]))
  const kept = await keptAmong(
    handle,
    ids.map((id) => pseudonymOf(sealer, id)),
  )
  return {
    households,
    by,
    holders: await dutyHolders(deps, handle),
    communities: new Map([...glimpses].map(([id, { communityCode }]) => [id, communityCode])),
    kept: new Set([...kept].map((pseudonym) => pseudonyms.get(pseudonym) ?? '')),
  }
}

async function judgeRoster(deps: CustodyDeps, handle: Db, roster: string, by: string): Promise<Judged[]> {
  const rows = rosterRows(roster)
  if (rows.length > mostLines) throw badInput('roster', `一次最多粘贴 ${mostLines} 行`)
  const known = await learn(deps, handle, rows, by)
  const seen = new Set<string>()
  return rows.map((row) => {
    const { state, newCase } = judge(row, known)
    const twice = newCase !== null && seen.has(newCase.householdId)
    if (newCase) seen.add(newCase.householdId)
    return { line: row.line, contacts: [...row.contacts], state: twice ? 'twice' : state, newCase: twice ? null : newCase }
  })
}

async function preview(deps: CustodyDeps, handle: Db, roster: string, by: string): Promise<RosterPreview> {
  const judged = await judgeRoster(deps, handle, roster, by)
  return { lines: judged.map(({ newCase: _case, ...line }) => line), ready: judged.filter(({ newCase }) => newCase).length }
}

/** Says of every line what it would come to; a change only in that the asking is written down, and as a POST keeps numbers out of addresses. */
export function previewRoster(deps: CustodyDeps, context: CallContext, input: { roster: string }): Promise<RosterPreview> {
  const by = accountOf(context).accountId
  return deps.platform.change<RosterPreview>(context, {
    input,
    run: async (work) => ({
      done: await preview(deps, work, input.roster, by),
      resultId: by,
      audit: [{ action: 'duty.rosterRead', subjectKind: 'roster', subjectId: 'preview' }],
    }),
    replay: () => preview(deps, deps.platform.db, input.roster, by),
  })
}

async function carryOut(deps: CustodyDeps, work: Work, roster: string, by: string): Promise<number> {
  const started: (string | null)[] = []
  for (const { newCase } of await judgeRoster(deps, work, roster, by)) if (newCase) started.push(await startFile(deps, work, newCase, by))
  return started.filter((fileId) => fileId !== null).length
}

/** Gives contacts to every household of the roster that is ready; the other lines stay as the preview said. */
export function importRoster(deps: CustodyDeps, context: CallContext, input: { roster: string }) {
  const imported = (count: number) => ({ kind: 'imported' as const, count })
  return deps.platform.change(context, {
    input,
    run: async (work) => {
      const count = await carryOut(deps, work, input.roster, accountOf(context).accountId)
      const note = { action: 'duty.rosterImported', subjectKind: 'roster', subjectId: 'import', detail: String(count) } as const
      return { done: imported(count), resultId: String(count), audit: [note] }
    },
    replay: async (count) => imported(Number(count)),
  })
}
