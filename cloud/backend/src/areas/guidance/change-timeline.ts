import type { TimelineResult } from '@xiongguan/contract/guidance/timeline-resident'
import type { SeparatePurpose } from '@xiongguan/contract/consent/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused, type Change } from '../../platform/change'
import type { Sealer } from '../../platform/crypto/sealer'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { loadHome, type LoadedHome } from './load-home'
import type { GuidanceKit } from './ports'
import { readTimeline } from './read-timeline'

type Refusal = Exclude<TimelineResult, { kind: 'saved' }>

const words: Record<Refusal['kind'], string> = {
  householdMissing: '请先建立家庭，再来记',
  consentMissing: '请先阅读并单独同意这一项的说明',
  alreadyPregnant: '已经记着一次怀孕了，日期不对可以更正',
  householdFull: '家里的人数满了，请先移除不再需要的家人',
  textRefused: '这个称呼不能使用，请换一个，不要带电话、网址或不文明的字',
  tooEarly: '日期和时间线对不上，请再核对一下',
  alreadyRecorded: '这一项已经记过了；记错了请先去掉再记',
}

export const refusal = (kind: Refusal['kind']): Refusal => ({ kind, words: words[kind] })

/** What an input comes to in the table of keys: dates of births are guessed too easily from a plain hash. */
export const fingerprintOf = ({ sealer }: { sealer: Sealer }, input: unknown): string =>
  sealer.blindIndex('family', 'guidance input', JSON.stringify(input)).toString('base64url')

/** The timeline was changed, whatever was: what somebody wrote down about their health stands in no audit row. */
export const noteChanged = (householdId: string): AuditNote => ({ action: 'timeline.changed', subjectKind: 'household', subjectId: householdId })

/** The household of the account, held until the transaction ends, and what it may read of its timeline. */
export type Keeping = { work: Work; accountId: string; householdId: string; today: string; loaded: LoadedHome; now: Date }

export type StepOutcome = Refusal | { audit: readonly AuditNote[] }

/** Whoever owns the household keeps its timeline; a phone that only shares it finds nothing to change. */
export async function holdHome(kit: GuidanceKit, work: Work, accountId: string): Promise<Keeping | 'none'> {
  const home = await kit.membership.homeOf(work, accountId)
  if (!home) return 'none'
  if (!home.owns || !(await kit.membership.holdOwnHome(work, accountId))) throw notFound()
  const loaded = await loadHome(kit, work, accountId)
  if (!loaded) throw notFound()
  return { work, accountId, householdId: home.householdId, today: loaded.today, loaded, now: kit.clock.now() }
}

/** Changes the timeline of the caller's own household under its lock, and answers it as it then is. */
export function changeTimeline(
  kit: GuidanceKit,
  context: CallContext,
  input: unknown,
  step: (keeping: Keeping) => Promise<StepOutcome>,
  { check, alone }: Pick<Change<TimelineResult>, 'check' | 'alone'> = {},
): Promise<TimelineResult> {
  const { accountId } = accountOf(context)
  const saved = async (handle: Parameters<typeof readTimeline>[1]): Promise<TimelineResult> => ({
    kind: 'saved',
    timeline: await readTimeline(kit, handle, accountId),
  })
  return kit.change<TimelineResult>(context, {
    input: fingerprintOf(kit, input),
    ...(check && { check }),
    ...(alone && { alone }),
    run: async (work) => {
      const keeping = await holdHome(kit, work, accountId)
      if (keeping === 'none') return refused<TimelineResult>(refusal('householdMissing'))
      const outcome = await step(keeping)
      if ('kind' in outcome) return refused<TimelineResult>(outcome)
      const { householdId } = keeping
      return { done: await saved(work), resultId: householdId, audit: [noteChanged(householdId), ...outcome.audit] }
    },
    replay: () => saved(kit.db),
  })
}

type Agreeing = { purpose: Extract<SeparatePurpose, 'childHealth' | 'pregnancy'>; subjectId: string | null; version: string | undefined }

/** The consent a step needs: found standing, or given with the step; null where it is missing. */
export async function agreeTo(
  { consent }: GuidanceKit,
  { work, accountId }: Keeping,
  { purpose, subjectId, version }: Agreeing,
): Promise<AuditNote[] | null> {
  if (await consent.given(work, accountId, purpose, subjectId)) return []
  const giving = { accountId, purpose, subjectId }
  if (version === undefined || (await consent.record(work, { ...giving, version })) === 'outdated') return null
  return [consent.noteGiven(giving)]
}
