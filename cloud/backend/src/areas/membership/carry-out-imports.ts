import type { AuditNote } from '../../platform/audit-trail'
import type { Work } from '../../platform/tables'
import { lookAlone, noteDuplicates } from './duplicate-store'
import { carryOutNext, forgetImport, holdForgettable, holdNextImport, setImport, undoNext, type Carried, type ImportRecord } from './import-store'
import type { ImportKit } from './ports'

/** Rows in one transaction: a process that dies loses no more, and nobody waits long. */
const batch = 250

const written: Record<'running' | 'undoing', Record<'new' | 'same', AuditNote['action']>> = {
  running: { new: 'person.imported', same: 'person.filledIn' },
  undoing: { new: 'person.importUndone', same: 'person.fillingUndone' },
}

const notesOf = (state: 'running' | 'undoing', carried: readonly Carried[]) =>
  carried.flatMap(({ person_id: subjectId, household_id: householdId, decision, reason }): AuditNote[] =>
    decision === 'skip' || reason !== null ? [] : [{ action: written[state][decision], subjectKind: 'person', subjectId, householdId }],
  )

/** Carries out a batch with its tickets; answers the rows it came to. */
async function carryOut(kit: ImportKit, work: Work, record: ImportRecord): Promise<Carried[]> {
  const now = kit.clock.now()
  await lookAlone(work)
  const carried = await carryOutNext(work, record.import_id, batch, now)
  const added = carried.filter(({ decision, reason }) => decision !== 'skip' && reason === null).map((row) => row.person_id)
  await noteDuplicates(work, added, 'import', now)
  return carried
}

async function finish(kit: ImportKit, work: Work, record: ImportRecord): Promise<AuditNote[]> {
  const now = kit.clock.now()
  const undoing = record.state === 'undoing'
  await setImport(work, record.import_id, undoing ? { state: 'undone', undone_at: now } : { state: 'done', finished_at: now })
  return [{ action: undoing ? 'import.undone' : 'import.finished', subjectKind: 'import', subjectId: record.import_id }]
}

/** One batch of the next import; false when nothing waits. */
function nextBatch(kit: ImportKit): Promise<boolean> {
  return kit.db.transaction().execute(async (work) => {
    const record = await holdNextImport(work)
    if (record?.state !== 'running' && record?.state !== 'undoing') return false
    const carried = record.state === 'running' ? await carryOut(kit, work, record) : await undoNext(work, record.import_id, batch)
    const ended = carried.length < batch ? await finish(kit, work, record) : []
    const notes = [...notesOf(record.state, carried), ...ended]
    const actorId = record.state === 'undoing' ? record.undo_by : record.started_by
    if (notes.length > 0) await kit.trail.write(work, { actorId, requestId: `import ${record.import_id}` }, notes)
    return true
  })
}

/** Carries out and undoes what people asked for, batch by batch. Begun again after a crash it goes on behind the last batch. Answers how many. */
export async function carryOutImports(kit: ImportKit): Promise<number> {
  let batches = 0
  while (await nextBatch(kit)) batches += 1
  return batches
}

/** Forgets what rosters hold of people once their days are over; answers how many. */
export async function forgetOldImports(kit: ImportKit): Promise<number> {
  const forgetOne = () =>
    kit.db.transaction().execute(async (work) => {
      const importId = await holdForgettable(work, kit.clock.now())
      if (importId) await forgetImport(work, importId, kit.clock.now())
      return importId !== null
    })
  let forgotten = 0
  while (await forgetOne()) forgotten += 1
  return forgotten
}
