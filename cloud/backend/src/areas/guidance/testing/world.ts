import { asId } from '@xiongguan/contract/kit/id'
import type { TimelineResult } from '@xiongguan/contract/guidance/timeline-resident'
import type { Sex } from '@xiongguan/contract/membership/terms'
import { v7 } from 'uuid'
import { bindPhone } from '../../../seeds/bind-phone'
import type { TestApp } from '../../../testing/test-app'
import { consentText } from '../../consent'

/** What a guardian reads and agrees to before a timeline begins. */
export const agreed = {
  ofChild: { consentVersion: consentText('childHealth').version },
  ofPregnancy: { consentVersion: consentText('pregnancy').version },
}

/** The timeline after a change; anything else tells what it was. */
export function saved(result: TimelineResult) {
  if (result.kind !== 'saved') throw new Error(`not saved: ${JSON.stringify(result)}`)
  return result.timeline
}

/** Born after the schedule came into force, so that its doses are this schedule's. */
export const youngBirth = '2026-07-02'

/** A family with one adult and so many children whose births are known. */
export async function openTimeline(test: TestApp, births: readonly { birthDate: string; sex: Sex }[], communityCode?: string) {
  const people = [['大人', 'adult'] as const, ...births.map((_birth, place) => [`小禾${'一二三四五六'[place] ?? ''}`, 'child'] as const)]
  const made = await test.family(`o-${v7()}`, people, communityCode)
  const children = made.household.people.filter(({ kind }) => kind === 'child').map(({ personId }) => personId)
  for (const [place, personId] of children.entries()) {
    const birth = births[place]
    if (birth) saved(await made.client.timeline.setChild({ personId, ...birth, ...agreed.ofChild }))
  }
  return { ...made, householdId: made.household.householdId, children, child: children[0] ?? asId<'Person'>('') }
}

/** A family with a pregnancy counted from this last period. */
export async function openPregnancy(test: TestApp, date = '2026-04-06') {
  const made = await openTimeline(test, [])
  const timeline = saved(await made.client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date }, ...agreed.ofPregnancy }))
  const pregnancyId = timeline.subjects.find(({ pregnancy }) => pregnancy)?.pregnancy?.pregnancyId
  if (!pregnancyId) throw new Error('no pregnancy was opened')
  return { ...made, pregnancyId, nicknameConsentVersion: (await made.client.membership.childConsentNotice()).version }
}

let phones = 0
/** A family that left a phone, whose child has a dose overdue: the first of the youngest children. */
export async function overdueFamily(test: TestApp, communityCode?: string) {
  const family = await openTimeline(test, [{ birthDate: youngBirth, sex: 'female' }], communityCode)
  phones += 1
  await bindPhone(family.client.family, `139${String(10_000_000 + phones)}`)
  return family
}
