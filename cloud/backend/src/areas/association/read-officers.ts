import type { Officer, Staffing } from '@xiongguan/contract/association/unit-staff'
import { asId } from '@xiongguan/contract/kit/id'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { showName } from '../../platform/access/field-views'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Work } from '../../platform/tables'
import { officerNamePlace } from './keep-officer'
import { endsSoon, isServing, staffingOf } from './officer-rules'
import { establishmentOn, listOfficers, servingOn, type OfficerRow } from './officer-store'
import type { AssociationDeps } from './ports'
import { findUnit } from './unit-store'
import { unitReach } from './unit-reach'

/** Names of officers as they are written down, by officer: in the register, or typed. */
async function namesOf({ platform, membership }: AssociationDeps, work: Work, rows: readonly OfficerRow[]): Promise<ReadonlyMap<string, string>> {
  const people = await membership.registerNames(
    work,
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  return new Map(
    rows.flatMap(({ officer_id, person_id, name_sealed }) => {
      const name = name_sealed ? platform.sealer.open('contact', officerNamePlace(officer_id), name_sealed) : people.get(person_id ?? '')?.name
      return name ? [[officer_id, name] as const] : []
    }),
  )
}

type Asked = { unitId: string; asOf?: string | undefined; cursor?: string | undefined }

/** Who serves and served in an association, the latest first; names as far as the reader's right goes, written down first. */
export async function readOfficers(deps: AssociationDeps, context: CallContext, { unitId, asOf, cursor }: Asked) {
  const { db, clock, trail } = deps.platform
  const account = accountOf(context)
  const day = asOf ?? civilDate(clock.now())
  const after = decodeCursor(cursor, 'id')?.[0] ?? null
  return db.transaction().execute(async (work) => {
    const unit = await findUnit(work, unitId)
    if (!unit) throw notFound()
    const view = (await unitReach(deps, work, account, [unit.place_code])).nameView(unit.place_code)
    const read = { action: 'officers.read' as const, subjectKind: 'unit', subjectId: unitId, purpose: 'service' as const }
    await trail.write(work, { actorId: account.accountId, requestId: context.requestId }, [read])
    const rows = await listOfficers(work, unitId, after, pageSize + 1)
    const names = view === 'none' ? new Map<string, string>() : await namesOf(deps, work, rows)
    const shown = (row: OfficerRow): Officer => ({
      officerId: asId<'Officer'>(row.officer_id),
      post: row.post,
      engagement: row.engagement,
      frontLine: row.front_line,
      name: showName(view, names.get(row.officer_id) ?? '') || null,
      termNumber: row.term_number,
      from: row.from_on,
      to: row.to_on,
      endedOn: row.ended_on,
      serving: isServing(row, day),
      endsSoon: endsSoon(row, day),
    })
    return pageFrom(rows, shown, (row) => [row.officer_id])
  })
}

/** Cadres against the establishment, and the council, as of a day: counts, and nobody's name. */
export async function readStaffing({ platform: { db, clock, sealer } }: AssociationDeps, { unitId, asOf }: Omit<Asked, 'cursor'>): Promise<Staffing> {
  const day = asOf ?? civilDate(clock.now())
  if (!(await findUnit(db, unitId))) throw notFound()
  const serving = (await servingOn(db, unitId, day)).map((row) => ({
    ...row,
    // Two posts of one typed name are one person; the sealed names differ, what they say does not.
    who: row.person_id ?? (row.name_sealed ? sealer.open('contact', officerNamePlace(row.officer_id), row.name_sealed) : row.officer_id),
  }))
  return { asOf: day, ...staffingOf(serving, await establishmentOn(db, unitId, day)) }
}
