import type { GrowthRecord, Measurement, SignsView } from '@xiongguan/contract/guidance/growth-resident'
import { asId } from '@xiongguan/contract/kit/id'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { completedMonths } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import type { Db } from '../../platform/tables'
import { fingerprintOf, holdHome, noteChanged, refusal } from './change-timeline'
import { latestReadings, nextStepAfter, readForFamily } from './family-growth-rules'
import { refuseMeasures } from './growth-rules'
import type { Measured, Observed, SignsSeen } from './kept-records'
import { loadHome, type LoadedChild, type LoadedHome } from './load-home'
import type { GuidanceKit } from './ports'
import { insertRecord } from './record-store'
import { sealValue } from './seals'

type OfChild = { loaded: LoadedHome; child: LoadedChild }

function childOf(loaded: LoadedHome, personId: string): OfChild {
  const child = loaded.children.find((each) => each.personId === personId)
  if (!child) throw notFound()
  return { loaded, child }
}

/** A child of the household that has a timeline; one that rests is not there. */
async function findChild(kit: GuidanceKit, handle: Db, accountId: string, personId: string): Promise<OfChild> {
  const loaded = await loadHome(kit, handle, accountId)
  if (!loaded) throw notFound()
  return childOf(loaded, personId)
}

const measuresOf = ({ birthDate, sex }: LoadedChild, { what: _what, ...measured }: Measured) => ({ sex, birthDate, ...measured })

function measurementView({ loaded, child }: OfChild, measured: Measured & { recordId: string }): Measurement {
  const { recordId, measuredOn, weightKg, lengthCm, heightCm, headCm } = measured
  return {
    recordId: asId<'GuidanceRecord'>(recordId),
    measuredOn,
    months: completedMonths(child.birthDate, measuredOn),
    weightKg: weightKg ?? null,
    lengthCm: lengthCm ?? null,
    heightCm: heightCm ?? null,
    headCm: headCm ?? null,
    readings: readForFamily(loaded.schedules.growth.content, measuresOf(child, measured)),
  }
}

const growthArticle = 'child-checks'

async function growthView(kit: GuidanceKit, handle: Db, of: OfChild): Promise<GrowthRecord> {
  const { sex, birthDate, facts, kept } = of.child
  const measurements = kept.observed
    .flatMap((each) => (each.what === 'measured' ? [measurementView(of, each)] : []))
    .sort((one, other) => one.measuredOn.localeCompare(other.measuredOn))
  const early = facts.dueDate !== null
  const shown = await kit.content.shownAmong(handle, [growthArticle], kit.clock.now())
  return {
    sex,
    birthDate,
    early,
    measurements,
    nextStep: nextStepAfter(latestReadings(measurements), early),
    article: shown.has(growthArticle) ? growthArticle : null,
  }
}

export async function readGrowth(kit: GuidanceKit, context: CallContext, personId: string): Promise<GrowthRecord> {
  return growthView(kit, kit.db, await findChild(kit, kit.db, accountOf(context).accountId, personId))
}

function signsView({ loaded, child }: OfChild): SignsView {
  const { content, source, version } = loaded.schedules.warningSigns
  const months = completedMonths(child.birthDate, loaded.today)
  const answers = child.kept.observed.flatMap((each) => (each.what === 'signs' ? [each] : []))
  const answerAt = (ageMonths: number) => {
    const last = answers.filter((each) => each.ageMonths === ageMonths).at(-1)
    return last ? { recordId: asId<'GuidanceRecord'>(last.recordId), on: last.on, seen: last.seen } : null
  }
  return {
    nowAt: content.find(({ ageMonths, untilMonths }) => ageMonths <= months && months < untilMonths)?.ageMonths ?? null,
    ages: content.map(({ ageMonths, untilMonths, signs }) => ({ ageMonths, untilMonths, signs: [...signs], answer: answerAt(ageMonths) })),
    source: { title: source, version },
  }
}

export async function readSigns(kit: GuidanceKit, context: CallContext, personId: string): Promise<SignsView> {
  return signsView(await findChild(kit, kit.db, accountOf(context).accountId, personId))
}

type Missing = { kind: 'consentMissing'; words: string }
const missing = (): Missing => ({ kind: 'consentMissing', words: refusal('consentMissing').words })

/** Writes down something observed of a child, under the household's lock; what was observed is answered as it then stands. */
function observe<Saved extends { kind: 'saved' }>(
  kit: GuidanceKit,
  context: CallContext,
  input: { personId: string },
  observed: (of: OfChild) => Observed,
  answer: (handle: Db, of: OfChild) => Promise<Saved>,
) {
  const { accountId } = accountOf(context)
  return kit.change<Saved | Missing>(context, {
    input: fingerprintOf(kit, input),
    run: async (work) => {
      const keeping = await holdHome(kit, work, accountId)
      if (keeping === 'none') throw notFound()
      const { householdId, loaded, now } = keeping
      if (loaded.toAdd.some(({ personId }) => personId === input.personId)) return refused<Saved | Missing>(missing())
      const content = observed(childOf(loaded, input.personId))
      const recordId = v7()
      const sealed = sealValue(kit.sealer, 'guidance_record', recordId, content)
      const about = { personId: input.personId, pregnancyId: null }
      await insertRecord(work, { recordId, householdId, ...about, kind: 'observed', sealed, by: accountId }, now)
      const done = await answer(work, await findChild(kit, work, accountId, input.personId))
      return { done, resultId: recordId, audit: [noteChanged(householdId)] }
    },
    replay: async () => answer(kit.db, await findChild(kit, kit.db, accountId, input.personId)),
  })
}

type Measures = { personId: string; measuredOn: string } & { [Name in 'weightKg' | 'lengthCm' | 'heightCm' | 'headCm']?: number | undefined }

export function measure(kit: GuidanceKit, context: CallContext, input: Measures) {
  const observed = ({ loaded, child }: OfChild): Measured => {
    const { measuredOn, weightKg, lengthCm, heightCm, headCm } = input
    const given = Object.fromEntries(Object.entries({ weightKg, lengthCm, heightCm, headCm }).filter(([, value]) => value !== undefined))
    const measured: Measured = { what: 'measured', measuredOn, ...given }
    const wrong = refuseMeasures(measuresOf(child, measured), loaded.today)
    if (wrong) throw badInput(wrong.field, wrong.reason)
    return measured
  }
  return observe(kit, context, input, observed, async (handle, of) => ({ kind: 'saved' as const, growth: await growthView(kit, handle, of) }))
}

type Looked = { personId: string; ageMonths: number; seen: number[] }

/** Any sign that was seen means the child-health clinic. How many there were is nobody's score. */
export function noteSigns(kit: GuidanceKit, context: CallContext, input: Looked) {
  const observed = ({ loaded, child }: OfChild): SignsSeen => {
    const listed = loaded.schedules.warningSigns.content.find(({ ageMonths }) => ageMonths === input.ageMonths)
    if (!listed) throw badInput('ageMonths', '没有这个月龄的征象')
    if (completedMonths(child.birthDate, loaded.today) < listed.ageMonths) throw badInput('ageMonths', '孩子还没到这个月龄')
    const seen = [...new Set(input.seen)].sort((one, other) => one - other)
    if (seen.some((itemNo) => !listed.signs.some((sign) => sign.itemNo === itemNo))) throw badInput('seen', '没有这一条征象')
    return { what: 'signs', ageMonths: input.ageMonths, seen, on: loaded.today }
  }
  const answer = async (_handle: Db, of: OfChild) => {
    const signs = signsView(of)
    const last = signs.ages.find(({ ageMonths }) => ageMonths === input.ageMonths)?.answer
    return { kind: 'saved' as const, referral: (last?.seen.length ?? 0) > 0, signs }
  }
  return observe(kit, context, input, observed, answer)
}
