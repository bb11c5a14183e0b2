import type { RezoningForm } from '@xiongguan/contract/membership/place-staff'
import type { RezoningRefusal } from '@xiongguan/contract/membership/place-terms'
import { civilDate } from '../../platform/civil-date'
import { describeFault } from '../../platform/log'
import type { Work } from '../../platform/tables'
import type { Descent } from './lineage-rules'
import type { MembershipDeps } from './ports'
import { codesEnding, judgeRezoning, placesChanged, type Places } from './rezoning-rules'
import {
  allPlaces,
  changePlace,
  endPlaces,
  holdPlaces,
  insertLineage,
  insertStaffPlaces,
  listDueRezonings,
  lockRezoning,
  moveHouseholds,
  settleRezoning,
  type PlaceBorn,
  type RezoningRow,
} from './rezoning-store'

type Deps = Pick<MembershipDeps, 'platform' | 'followPlaces'>
type Done = { refused: RezoningRefusal } | { households: number }

/** New communities stand where the first of those that end stood. */
function placesBorn(form: RezoningForm, places: Places): PlaceBorn[] {
  const like = places.get(codesEnding(form)[0] ?? '')
  if (!like) return []
  const at = { level: like.level, parent_code: like.parent_code }
  if (form.kind === 'split') return form.parts.map((part) => ({ ...part, ...at }))
  return form.kind === 'merge' && form.intoName !== null ? [{ code: form.intoCode, name: form.intoName, ...at }] : []
}

function descentOf(form: RezoningForm): Descent[] {
  const changed_on = form.effectiveOn
  if (form.kind === 'split') return form.parts.map(({ code }) => ({ from_code: form.code, to_code: code, changed_on, way: 'split' }))
  return form.kind === 'merge' ? form.codes.map((code) => ({ from_code: code, to_code: form.intoCode, changed_on, way: 'merge' })) : []
}

/** Writes the change into the divisions; answers how many households have another community now. */
async function write(work: Work, rezoningId: string, form: RezoningForm, places: Places): Promise<number> {
  const day = form.effectiveOn
  if (form.kind === 'rename') await changePlace(work, form.code, { name: form.name }, day)
  if (form.kind === 'move') await changePlace(work, form.code, { parent_code: form.parentCode }, day)
  if (form.kind === 'rename' || form.kind === 'move') return 0
  const ending = codesEnding(form)
  await insertStaffPlaces(work, placesBorn(form, places), day)
  await endPlaces(work, ending, day)
  await insertLineage(work, descentOf(form))
  return moveHouseholds(work, rezoningId, ending, form.kind === 'split' ? form.restTo : form.intoCode, day)
}

/**
 * Carries out a change whose day has come, whole or not at all: places, households, and what later areas keep by place.
 * The places are held first, so that whoever joins one meanwhile waits and is then moved, or told to choose again.
 */
export async function carryOut({ platform, followPlaces }: Deps, work: Work, { rezoning_id, plan }: RezoningRow, by: string | null): Promise<Done> {
  await holdPlaces(work, placesChanged(plan))
  const places = await allPlaces(work)
  const refused = judgeRezoning(plan, places)
  if (refused) return { refused }
  const households = await write(work, rezoning_id, plan, places)
  const descent = descentOf(plan)
  if (descent.length > 0)
    await followPlaces.follow(
      work,
      descent.map(({ from_code, to_code }) => ({ from: from_code, to: to_code })),
    )
  await settleRezoning(work, rezoning_id, { state: 'done', by, households }, platform.clock.now())
  return { households }
}

async function carryOutOne(deps: Deps, rezoningId: string): Promise<number> {
  const { db, trail } = deps.platform
  return db.transaction().execute(async (work) => {
    const row = await lockRezoning(work, rezoningId)
    if (row?.state !== 'planned') return 0
    const outcome = await carryOut(deps, work, row, null)
    // Something else became of the place meanwhile, as when the reference list ended it: staff find the change overdue in the list.
    if ('refused' in outcome) return 0
    await trail.write(work, { actorId: null, requestId: 'clock' }, [noteOf(row, outcome.households)])
    return 1
  })
}

/** Carries out every confirmed change whose day has come; the clock asks. One that fails keeps no other back. Answers how many. */
export async function carryOutDue(deps: Deps): Promise<number> {
  const { db, clock, log } = deps.platform
  let done = 0
  for (const { rezoning_id } of await listDueRezonings(db, civilDate(clock.now()))) {
    try {
      done += await carryOutOne(deps, rezoning_id)
    } catch (error) {
      log.error(describeFault(error), 'a change of the divisions failed')
    }
  }
  return done
}

export const noteOf = ({ rezoning_id, kind }: Pick<RezoningRow, 'rezoning_id' | 'kind'>, households: number) => ({
  action: 'rezoning.carriedOut' as const,
  subjectKind: 'rezoning',
  subjectId: rezoning_id,
  detail: `${kind},households:${households}`,
})
