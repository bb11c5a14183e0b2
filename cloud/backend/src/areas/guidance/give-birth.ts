import { asId } from '@xiongguan/contract/kit/id'
import type { Sex } from '@xiongguan/contract/membership/terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { addDays } from '../../platform/civil-date'
import { badInput, notFound } from '../../platform/failures'
import { agreeTo, changeTimeline, refusal, type Keeping, type StepOutcome } from './change-timeline'
import { dueDateOf, lastPeriodOf } from './dating-rules'
import { closePregnancy, isPregnancyOf, putJourney } from './journey-store'
import type { ChildFacts, LoadedPregnancy } from './load-home'
import type { GuidanceKit } from './ports'
import { putChildFacts } from './record-store'
import { sealValue } from './seals'

type Birth = {
  pregnancyId: string
  bornOn: string
  early: boolean
  children: { nickname: string; sex: Sex }[]
  nicknameConsentVersion?: string | undefined
  consentVersion?: string | undefined
}

/** A birth before this many days is a slip of the hand, or something else, which is not asked here. */
const earliestDays = 140

export async function keepChildFacts(kit: GuidanceKit, { work, householdId, now }: Keeping, personId: string, facts: ChildFacts): Promise<void> {
  await putChildFacts(work, { personId, householdId, sealed: sealValue(kit.sealer, 'guidance_child', personId, facts) }, now)
}

type Named = { nickname: string; sex: Sex; judgement: 'clear' | 'held' }

/** The children of one birth, with the consents of their guardian. */
async function addChildren(kit: GuidanceKit, keeping: Keeping, birth: Birth, named: readonly Named[], dueDate: string): Promise<StepOutcome> {
  const { work, accountId, householdId } = keeping
  const audit: AuditNote[] = []
  for (const [place, { nickname, sex, judgement }] of named.entries()) {
    const child = { accountId, householdId, nickname, judgement, bornOn: birth.bornOn, sex, consentVersion: birth.nicknameConsentVersion }
    const added = await kit.membership.addChild(work, child)
    if (added.kind !== 'added') return refusal(added.kind === 'full' ? 'householdFull' : 'consentMissing')
    const agreed = await agreeTo(kit, keeping, { purpose: 'childHealth', subjectId: added.personId, version: birth.consentVersion })
    if (!agreed) return refusal('consentMissing')
    await keepChildFacts(kit, keeping, added.personId, { dueDate: birth.early ? dueDate : null, withMother: place === 0 })
    audit.push(...added.audit, ...agreed)
  }
  return { audit }
}

/** The pregnancy a birth ends; null where the birth was written down before, by this phone or another. */
async function endingOf({ work, householdId, loaded }: Keeping, pregnancyId: string): Promise<LoadedPregnancy | null> {
  if (loaded.pregnancy?.pregnancyId === pregnancyId) return loaded.pregnancy
  if (loaded.restingPregnancyId === pregnancyId || !(await isPregnancyOf(work, pregnancyId, householdId))) throw notFound()
  return null
}

/**
 * A pregnancy becomes its children, once: whoever comes second finds it written down. What was recorded of the pregnancy
 * stays with it, and nothing is entered again.
 */
export async function giveBirth(kit: GuidanceKit, context: CallContext, birth: Birth) {
  const { accountId } = accountOf(context)
  const named: Named[] = []
  let refusedName = false
  for (const { nickname, sex } of birth.children) {
    // Judged before the transaction, since it may ask WeChat.
    const judgement = await kit.notices.judgeText(accountId, nickname, 'nickname')
    if (judgement === 'refused') refusedName = true
    else named.push({ nickname, sex, judgement })
  }
  return changeTimeline(kit, context, birth, async (keeping) => {
    const { work, householdId, today, now } = keeping
    if (birth.bornOn > today) throw badInput('bornOn', '出生日期不能晚于今天')
    const pregnancy = await endingOf(keeping, birth.pregnancyId)
    if (!pregnancy) return refusal('alreadyRecorded')
    if (refusedName) return refusal('textRefused')
    const { daysToBirth } = keeping.loaded.schedules.antenatal.content
    const [dating] = pregnancy.datings
    if (birth.bornOn < addDays(lastPeriodOf(dating, daysToBirth), earliestDays)) return refusal('tooEarly')
    if (!(await closePregnancy(work, asId<'Pregnancy'>(birth.pregnancyId), householdId, now))) return refusal('alreadyRecorded')
    await putJourney(work, householdId, null, now)
    return addChildren(kit, keeping, birth, named, dueDateOf(dating, daysToBirth))
  })
}
