import type { RezoningForm, RezoningResult } from '@xiongguan/contract/membership/place-staff'
import { rezoningRefusalWords, type RezoningRefusal } from '@xiongguan/contract/membership/place-terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditAction } from '@xiongguan/contract/audit/terms'
import { refused } from '../../platform/change'
import { civilDate } from '../../platform/civil-date'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { carryOut, noteOf } from './carry-out-rezoning'
import type { MembershipDeps } from './ports'
import { rezoningDetail } from './read-rezoning'
import { codesGiven, judgeDay, judgeRezoning, placesChanged } from './rezoning-rules'
import {
  allPlaces,
  assignHouseholds,
  confirmRezoning,
  holdPlaces,
  insertRezoning,
  isPlanned,
  lockRezoning,
  settleRezoning,
  type RezoningRow,
} from './rezoning-store'

const no = (reason: RezoningRefusal): RezoningResult => ({ kind: 'refused', reason, words: rezoningRefusalWords[reason] })

async function saved(deps: MembershipDeps, work: Work, rezoningId: string): Promise<RezoningResult> {
  return { kind: 'saved', rezoning: await rezoningDetail(deps, work, rezoningId) }
}

const touchedBy = (form: RezoningForm) => [...new Set([...placesChanged(form), ...codesGiven(form)])]

/** Whether a change may be made now: as the divisions are, and with nothing else confirmed of the same places. */
async function judge(
  { platform: { clock } }: MembershipDeps,
  work: Work,
  form: RezoningForm,
  besides: string | null,
): Promise<RezoningRefusal | null> {
  const day = judgeDay(form.effectiveOn, civilDate(clock.now()))
  if (day) return day
  if (await isPlanned(work, touchedBy(form), besides)) return 'otherChange'
  return judgeRezoning(form, await allPlaces(work))
}

/** Writes a change down without doing it, so that what will happen can be looked at and households of a split assigned. */
export function draftRezoning(deps: MembershipDeps, context: CallContext, form: RezoningForm) {
  const { accountId } = accountOf(context)
  const { platform } = deps
  return platform.change<RezoningResult>(context, {
    input: { form },
    run: async (work) => {
      const refusal = await judge(deps, work, form, null)
      if (refusal) return refused(no(refusal))
      const rezoningId = v7()
      await insertRezoning(work, { rezoningId, form, codes: touchedBy(form), madeBy: accountId }, platform.clock.now())
      return {
        done: await saved(deps, work, rezoningId),
        resultId: rezoningId,
        audit: [{ action: 'rezoning.drafted', subjectKind: 'rezoning', subjectId: rezoningId, detail: form.kind }],
      }
    },
    replay: (rezoningId) => platform.db.transaction().execute((work) => saved(deps, work, rezoningId)),
  })
}

type Step = { refused: RezoningRefusal } | { action: AuditAction; detail?: string }

/** One step with a change that is not settled yet. */
function step(deps: MembershipDeps, context: CallContext, input: { rezoningId: string }, take: (work: Work, row: RezoningRow) => Promise<Step>) {
  const { platform } = deps
  const { rezoningId } = input
  return platform.change<RezoningResult>(context, {
    input,
    run: async (work) => {
      const row = await lockRezoning(work, rezoningId)
      if (!row) throw notFound()
      if (row.state === 'done' || row.state === 'withdrawn') return refused(no('settled'))
      const outcome = await take(work, row)
      if ('refused' in outcome) return refused(no(outcome.refused))
      return {
        done: await saved(deps, work, rezoningId),
        resultId: rezoningId,
        audit: [{ ...outcome, subjectKind: 'rezoning', subjectId: rezoningId }],
      }
    },
    replay: () => platform.db.transaction().execute((work) => saved(deps, work, rezoningId)),
  })
}

/** Says yes to a change: it is carried out at once when its day is today, else by the clock. */
export function confirmDraft(deps: MembershipDeps, context: CallContext, input: { rezoningId: string }) {
  const { accountId } = accountOf(context)
  const { clock } = deps.platform
  return step(deps, context, input, async (work, row) => {
    if (row.state !== 'draft') return { refused: 'settled' }
    await holdPlaces(work, placesChanged(row.plan))
    const refusal = await judge(deps, work, row.plan, row.rezoning_id)
    if (refusal) return { refused: refusal }
    await confirmRezoning(work, row.rezoning_id, accountId, clock.now())
    if (row.effective_on > civilDate(clock.now())) return { action: 'rezoning.confirmed', detail: row.kind }
    const outcome = await carryOut(deps, work, row, accountId)
    return 'refused' in outcome ? outcome : noteOf(row, outcome.households)
  })
}

/** Takes a change back that has not come true. */
export function withdrawRezoning(deps: MembershipDeps, context: CallContext, input: { rezoningId: string }) {
  const { accountId } = accountOf(context)
  return step(deps, context, input, async (work, row) => {
    await settleRezoning(work, row.rezoning_id, { state: 'withdrawn', by: accountId, households: null }, deps.platform.clock.now())
    return { action: 'rezoning.withdrawn', detail: row.kind }
  })
}

type Assignment = { rezoningId: string; householdIds: readonly string[]; toCode: string }

/** Puts households of a place that will be split on one of its parts. */
export function assignToPart(deps: MembershipDeps, context: CallContext, input: Assignment) {
  return step(deps, context, input, async (work, row) => {
    const { plan } = row
    if (plan.kind !== 'split') return { refused: 'notSplit' }
    if (!plan.parts.some(({ code }) => code === input.toCode)) return { refused: 'restUnknown' }
    const wanted = [...new Set(input.householdIds)]
    const found = await assignHouseholds(work, { rezoningId: row.rezoning_id, code: plan.code, toCode: input.toCode }, wanted)
    if (found < wanted.length) return { refused: 'notTheirs' }
    return { action: 'rezoning.assigned', detail: `households:${found}` }
  })
}
