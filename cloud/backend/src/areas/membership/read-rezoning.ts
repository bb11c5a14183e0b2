import { asId } from '@xiongguan/contract/kit/id'
import type { PlaceCount, Rezoning, RezoningDetail, RezoningForm, RezoningPreview } from '@xiongguan/contract/membership/place-staff'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import { decodeCursor, pageFrom, pageSize } from '../../platform/paging'
import type { Db } from '../../platform/tables'
import type { MembershipDeps } from './ports'
import { codesEnding, placesChanged, sayRezoning, type Places } from './rezoning-rules'
import { allPlaces, countTargets, findRezoning, listRezonings, type RezoningRow, type TargetCount } from './rezoning-store'

type Deps = Pick<MembershipDeps, 'platform' | 'followPlaces' | 'identity'>

function headOf(row: RezoningRow, places: Places): Rezoning {
  return {
    rezoningId: asId<'Rezoning'>(row.rezoning_id),
    kind: row.kind,
    state: row.state,
    effectiveOn: row.effective_on,
    words: sayRezoning(row.plan, (code) => places.get(code)?.name ?? code),
    madeAt: row.made_at.toISOString(),
    doneAt: row.state === 'done' ? (row.settled_at?.toISOString() ?? null) : null,
  }
}

const nobody = { households: 0, people: 0, children: 0 }

function sumOf(rows: readonly TargetCount[]) {
  return rows.reduce(
    (sum, row) => ({ households: sum.households + row.households, people: sum.people + row.people, children: sum.children + row.children }),
    nobody,
  )
}

function targetsOf(form: RezoningForm, places: Places, rows: readonly TargetCount[]): PlaceCount[] {
  const named = (code: string, name: string) => ({ code, name, ...sumOf(rows.filter((row) => row.to_code === code)) })
  if (form.kind === 'split') return form.parts.map(({ code, name }) => named(code, name))
  const code = form.kind === 'merge' ? form.intoCode : form.code
  const name = form.kind === 'merge' ? form.intoName : form.kind === 'rename' ? form.name : null
  return [named(code, name ?? places.get(code)?.name ?? code)]
}

const restOf = (form: RezoningForm) => (form.kind === 'split' ? form.restTo : form.kind === 'merge' ? form.intoCode : form.code)

async function previewOf(deps: Deps, handle: Db, row: RezoningRow, places: Places): Promise<RezoningPreview> {
  const form = row.plan
  const ending = codesEnding(form)
  const from = ending.length > 0 ? ending : placesChanged(form)
  const today = civilDate(deps.platform.clock.now())
  const rows = await countTargets(handle, { rezoningId: row.rezoning_id, from, restTo: restOf(form), today })
  return {
    targets: targetsOf(form, places, rows),
    households: sumOf(rows).households,
    assigned: sumOf(rows.filter(({ by_hand }) => by_hand)).households,
    roles: await deps.identity.rolesOver(handle, placesChanged(form)),
    events: ending.length > 0 ? await deps.followPlaces.count(handle, ending) : 0,
  }
}

/** A change with what it will do, counted now; what was done or taken back is not counted any more. */
export async function rezoningDetail(deps: Deps, handle: Db, rezoningId: string): Promise<RezoningDetail> {
  const row = await findRezoning(handle, rezoningId)
  if (!row) throw notFound()
  const places = await allPlaces(handle)
  const open = row.state === 'draft' || row.state === 'planned'
  return { ...headOf(row, places), form: row.plan, preview: open ? await previewOf(deps, handle, row, places) : null }
}

/** Changes of the divisions, the latest first. */
export async function readRezonings({ platform: { db } }: Deps, cursor: string | undefined) {
  const after = decodeCursor(cursor, 'id')
  const rows = await listRezonings(db, after?.[0] ?? null, pageSize + 1)
  const places = await allPlaces(db)
  return pageFrom(
    rows,
    (row) => headOf(row, places),
    (row) => [row.rezoning_id],
  )
}
