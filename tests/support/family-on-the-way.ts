import { consentText } from '../../cloud/backend/src/areas/consent'
import type { TestApp } from '../../cloud/backend/src/testing/test-app'

const day = 86_400_000

/** The civil date in Beijing so many days from a moment. */
export const daysFrom = (now: Date, days: number): string => new Date(now.getTime() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10)

/** A household of which somebody is 24 weeks pregnant, with a girl of eight months who was measured once and of whom a sign was seen. */
export async function familyOnTheWay(house: TestApp, openid: string) {
  const { client, household } = await house.family(openid, [
    ['石榴妈妈', 'adult'],
    ['小满', 'child'],
  ])
  const now = house.clock.now()
  const child = household.people.find(({ kind }) => kind === 'child')?.personId
  if (!child) throw new Error('no child in the family')
  const started = await client.timeline.startPregnancy({
    dating: { basis: 'lastPeriod', date: daysFrom(now, -171) },
    consentVersion: consentText('pregnancy').version,
  })
  if (started.kind !== 'saved') throw new Error(started.words)
  const pregnancy = started.timeline.subjects.find(({ kind }) => kind === 'pregnancy')?.subjectId
  if (!pregnancy) throw new Error('no pregnancy on the timeline')
  const born = await client.timeline.setChild({
    personId: child,
    birthDate: daysFrom(now, -255),
    sex: 'female',
    consentVersion: consentText('childHealth').version,
  })
  if (born.kind !== 'saved') throw new Error(born.words)
  await client.childHealth.measure({ personId: child, measuredOn: daysFrom(now, -1), weightKg: 6.1, lengthCm: 67 })
  await client.childHealth.noteSigns({ personId: child, ageMonths: 6, seen: [1] })
  return { client, household, pregnancy, child }
}
