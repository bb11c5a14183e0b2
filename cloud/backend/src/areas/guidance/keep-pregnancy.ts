import type { Dating } from '@xiongguan/contract/guidance/timeline-resident'
import type { Planning, RiskColour } from '@xiongguan/contract/guidance/terms'
import { v7 } from 'uuid'
import type { CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { badInput, notFound } from '../../platform/failures'
import { agreeTo, changeTimeline, refusal, type Keeping } from './change-timeline'
import { refuseDating } from './dating-rules'
import { closePregnancy, insertDating, openPregnancy, putJourney } from './journey-store'
import type { Coloured } from './kept-records'
import type { LoadedPregnancy } from './load-home'
import type { GuidanceKit } from './ports'
import { insertRecord, removeRecord } from './record-store'
import { sealValue } from './seals'

/** What the couple says it plans, or nothing any more. */
export function setPlanning(kit: GuidanceKit, context: CallContext, input: { planning: Planning | null; consentVersion?: string | undefined }) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const { work, householdId, now } = keeping
    const { planning } = input
    if (planning === null) {
      await putJourney(work, householdId, null, now)
      return { audit: [] }
    }
    const agreed = await agreeTo(kit, keeping, { purpose: 'pregnancy', subjectId: null, version: input.consentVersion })
    if (!agreed) return refusal('consentMissing')
    const ended = await makeRoom(kit, keeping)
    await putJourney(work, householdId, sealValue(kit.sealer, 'guidance_journey', householdId, planning), now)
    return { audit: [...agreed, ...ended] }
  })
}

async function writeDating({ sealer }: GuidanceKit, { work, accountId, now }: Keeping, pregnancyId: string, dating: Dating): Promise<void> {
  const datingId = v7()
  await insertDating(work, { datingId, pregnancyId, sealed: sealValue(sealer, 'guidance_pregnancy_dating', datingId, dating), by: accountId }, now)
}

/** Throws what cannot be the date of a pregnancy that goes on. */
function unlessRefused(dating: Dating, { loaded, today }: Keeping): void {
  const wrong = refuseDating(dating, loaded.schedules.antenatal.content.daysToBirth, today)
  if (wrong) throw badInput(wrong.field, wrong.reason)
}

/** A pregnancy that was put to rest makes room: its rest ends with it, since somebody says that something new begins. */
async function makeRoom(kit: GuidanceKit, { work, accountId, householdId, loaded, now }: Keeping): Promise<AuditNote[]> {
  const quiet = await kit.membership.quietSubjects(work, accountId)
  // Where the whole family rests, a pregnancy that goes on is hidden with it and not over.
  if (!quiet.pregnancy) return []
  if (loaded.restingPregnancyId) await closePregnancy(work, loaded.restingPregnancyId, householdId, now)
  return [await kit.membership.changeRest(work, { householdId, scope: 'pregnancy', quiet: false, actorId: accountId, told: 'self' })]
}

/** Past the days in which a birth is still awaited. */
function isLongOver({ datings: [latest] }: LoadedPregnancy, { loaded, today }: Keeping): boolean {
  return refuseDating(latest, loaded.schedules.antenatal.content.daysToBirth, today) !== null
}

export function startPregnancy(kit: GuidanceKit, context: CallContext, input: { dating: Dating; consentVersion?: string | undefined }) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const { work, householdId, loaded, now } = keeping
    unlessRefused(input.dating, keeping)
    const agreed = await agreeTo(kit, keeping, { purpose: 'pregnancy', subjectId: null, version: input.consentVersion })
    if (!agreed) return refusal('consentMissing')
    if (loaded.pregnancy && !isLongOver(loaded.pregnancy, keeping)) return refusal('alreadyPregnant')
    // Nobody wrote down how it went on, and nobody is asked.
    if (loaded.pregnancy) await closePregnancy(work, loaded.pregnancy.pregnancyId, householdId, now)
    const ended = await makeRoom(kit, keeping)
    const pregnancyId = v7()
    if (!(await openPregnancy(work, pregnancyId, householdId, now))) return refusal('alreadyPregnant')
    await writeDating(kit, keeping, pregnancyId, input.dating)
    await putJourney(work, householdId, null, now)
    return { audit: [...agreed, ...ended] }
  })
}

/** The pregnancy of the household that goes on; one that rests, or any other, is not there. */
export function goingOn({ loaded }: Keeping, pregnancyId: string): LoadedPregnancy {
  if (loaded.pregnancy?.pregnancyId !== pregnancyId) throw notFound()
  return loaded.pregnancy
}

/** Corrects what the pregnancy is counted from; what was written before stays beside it. */
export function correctDating(kit: GuidanceKit, context: CallContext, input: { pregnancyId: string; dating: Dating }) {
  return changeTimeline(kit, context, input, async (keeping) => {
    goingOn(keeping, input.pregnancyId)
    unlessRefused(input.dating, keeping)
    await writeDating(kit, keeping, input.pregnancyId, input.dating)
    return { audit: [] }
  })
}

type ColourInput = { pregnancyId: string; colour: { colour: RiskColour; hospital: string; on: string } | null }

/** The colour a hospital wrote down, as it wrote it; without one, what stood is taken out. */
export function noteColour(kit: GuidanceKit, context: CallContext, input: ColourInput) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const { work, householdId, accountId, today, now } = keeping
    const { pregnancyId, colour } = input
    const { kept } = goingOn(keeping, pregnancyId)
    if (colour && colour.on > today) throw badInput('colour', '日期不能晚于今天')
    for (const each of kept.observed) if (each.what === 'colour') await removeRecord(work, each.recordId, now)
    if (!colour) return { audit: [] }
    const recordId = v7()
    const content: Coloured = { what: 'colour', ...colour }
    const sealed = sealValue(kit.sealer, 'guidance_record', recordId, content)
    await insertRecord(work, { recordId, householdId, personId: null, pregnancyId, kind: 'observed', sealed, by: accountId }, now)
    return { audit: [] }
  })
}

/** Nothing is asked. Everything that touches this pregnancy rests from this moment on, here and wherever the rest is asked. */
export function endPregnancy(kit: GuidanceKit, context: CallContext, input: { pregnancyId: string }) {
  return changeTimeline(kit, context, input, async (keeping) => {
    const { work, householdId, accountId } = keeping
    goingOn(keeping, input.pregnancyId)
    const note = await kit.membership.changeRest(work, { householdId, scope: 'pregnancy', quiet: true, actorId: accountId, told: 'self' })
    return { audit: [note] }
  })
}

export function resumePregnancy(kit: GuidanceKit, context: CallContext, input: { pregnancyId: string }) {
  return changeTimeline(kit, context, input, async ({ work, householdId, accountId, loaded }) => {
    if (loaded.restingPregnancyId !== input.pregnancyId) throw notFound()
    const note = await kit.membership.changeRest(work, { householdId, scope: 'pregnancy', quiet: false, actorId: accountId, told: 'self' })
    return { audit: [note] }
  })
}
