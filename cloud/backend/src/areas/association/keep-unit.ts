import type { UnitForm, UnitResult } from '@xiongguan/contract/association/unit-staff'
import { unitRefusalWords, type UnitRefusal } from '@xiongguan/contract/association/officer-terms'
import type { UnitKind } from '@xiongguan/contract/association/terms'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused, type Outcome } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { judgeParent } from './officer-rules'
import { setPosts } from './officer-store'
import type { AssociationDeps } from './ports'
import { changeUnitRow, cityStands, countUnder, endUnitRow, findUnit, insertUnit, lockUnit, type UnitRecord } from './unit-store'
import { mustKeep } from './unit-reach'

const saved = (unitId: string): UnitResult => ({ kind: 'saved', unitId: asId<'Unit'>(unitId) })
const no = (reason: UnitRefusal) => refused<UnitResult>({ kind: 'refused', reason, words: unitRefusalWords[reason] })
const done = (unitId: string, action: AuditAction): Outcome<UnitResult> => ({
  done: saved(unitId),
  resultId: unitId,
  audit: [{ action, subjectKind: 'unit', subjectId: unitId }],
})

/** Where a unit would hang: its parent and its place must stand, and the parent be of the right kind. */
async function judgeForm({ membership }: AssociationDeps, work: Work, kind: UnitKind, form: UnitForm): Promise<UnitRefusal | null> {
  const parent = form.parentId === null ? null : await findUnit(work, form.parentId)
  const refusal = judgeParent(kind, parent)
  if (refusal) return refusal
  const standing = (await membership.lineageOf(work, [form.placeCode])).get(form.placeCode) ?? []
  return kind === 'city' || standing.includes(form.placeCode) ? null : 'placeMissing'
}

export function addUnit(deps: AssociationDeps, context: CallContext, input: { kind: UnitKind; form: UnitForm }) {
  const { kind, form } = input
  return deps.platform.change<UnitResult>(context, {
    input,
    run: async (work) => {
      await mustKeep(deps, work, accountOf(context), form.placeCode)
      const refusal = await judgeForm(deps, work, kind, form)
      if (refusal) return no(refusal)
      if (kind === 'city' && (await cityStands(work))) return no('cityExists')
      const unitId = v7()
      await insertUnit(work, { unitId, kind, name: form.name, parentId: form.parentId, placeCode: form.placeCode, validFrom: form.from })
      return done(unitId, 'unit.added')
    },
    replay: async (unitId) => saved(unitId),
  })
}

/** One step with a unit that stands and that the caller keeps. */
function step(
  deps: AssociationDeps,
  context: CallContext,
  input: { unitId: string },
  take: (work: Work, unit: UnitRecord) => Promise<Outcome<UnitResult>>,
) {
  return deps.platform.change<UnitResult>(context, {
    input,
    run: async (work) => {
      const unit = await lockUnit(work, input.unitId)
      if (!unit) throw notFound()
      await mustKeep(deps, work, accountOf(context), unit.place_code)
      return unit.valid_to_on === null ? take(work, unit) : no('ended')
    },
    replay: async (unitId) => saved(unitId),
  })
}

/** Renames a unit, hangs it elsewhere or puts it on another place, from a day on; what was before is kept. */
export function changeUnit(deps: AssociationDeps, context: CallContext, input: { unitId: string; form: UnitForm }) {
  const { form } = input
  return step(deps, context, input, async (work, unit) => {
    await mustKeep(deps, work, accountOf(context), form.placeCode)
    if (form.from < unit.since_on || form.parentId === unit.unit_id) return no('dayOrder')
    const refusal = await judgeForm(deps, work, unit.kind, form)
    if (refusal) return no(refusal)
    await changeUnitRow(work, unit.unit_id, { name: form.name, parent_id: form.parentId, place_code: form.placeCode, since_on: form.from })
    return done(unit.unit_id, 'unit.changed')
  })
}

export function endUnit(deps: AssociationDeps, context: CallContext, input: { unitId: string; endsOn: string; successorId: string | null }) {
  return step(deps, context, input, async (work, unit) => {
    if (input.endsOn <= unit.valid_from_on || input.endsOn < unit.since_on) return no('dayOrder')
    if ((await countUnder(work, unit.unit_id)) > 0) return no('hasUnits')
    const successor = input.successorId === null ? null : await findUnit(work, input.successorId)
    if (input.successorId !== null && (successor?.valid_to_on !== null || successor.unit_id === unit.unit_id)) return no('successorMissing')
    await endUnitRow(work, unit.unit_id, input.endsOn, input.successorId)
    return done(unit.unit_id, 'unit.ended')
  })
}

export function setEstablishment(deps: AssociationDeps, context: CallContext, input: { unitId: string; posts: number; from: string }) {
  return step(deps, context, input, async (work, unit) => {
    const by = accountOf(context).accountId
    await setPosts(work, { unitId: unit.unit_id, from: input.from, posts: input.posts, by }, deps.platform.clock.now())
    return done(unit.unit_id, 'unit.establishmentSet')
  })
}
