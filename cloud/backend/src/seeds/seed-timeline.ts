import type { RouterClient } from '@orpc/server'
import type { PersonId, Sex } from '@xiongguan/contract/membership/terms'
import { consentText } from '../areas/consent'
import { addDays, addMonths } from '../platform/civil-date'
import type { apiRouter } from '../router'
import { bindPhone } from './bind-phone'

type Client = Pick<RouterClient<ReturnType<typeof apiRouter>>, 'identity' | 'membership' | 'timeline' | 'childHealth' | 'family'>

const community = '620201001003'
const ofChild = { consentVersion: consentText('childHealth').version }
const ofPregnancy = { consentVersion: consentText('pregnancy').version }

/** Opens a household and adds its people; answers the ids of its children. */
async function openHousehold(client: Client, adult: string, children: readonly string[]): Promise<PersonId[]> {
  await client.identity.acceptPrivacy({ version: (await client.identity.privacyNotice()).version })
  await client.membership.openHousehold({ communityCode: community })
  const { version: childConsentVersion } = await client.membership.childConsentNotice()
  await client.membership.addPerson({ nickname: adult, kind: 'adult' })
  for (const nickname of children) await client.membership.addPerson({ nickname, kind: 'child', childConsentVersion })
  const household = await client.membership.household()
  return household?.people.filter(({ kind }) => kind === 'child').map(({ personId }) => personId) ?? []
}

/** Twenty weeks along, counted by an ultrasound after the last period. */
async function pregnant(client: Client, today: string): Promise<void> {
  await openHousehold(client, '云女士', [])
  const begun = await client.timeline.startPregnancy({ dating: { basis: 'lastPeriod', date: addDays(today, -145) }, ...ofPregnancy })
  const subject = begun.kind === 'saved' ? begun.timeline.subjects.find(({ kind }) => kind === 'pregnancy') : undefined
  if (!subject?.pregnancy) return
  const { pregnancyId } = subject.pregnancy
  await client.timeline.correctDating({ pregnancyId, dating: { basis: 'ultrasound', date: addDays(today, -60), weeks: 11, days: 4 } })
  await client.timeline.markDone({ subjectId: subject.subjectId, itemId: 'antenatal.anc-1', on: addDays(today, -60), place: '演示医院' })
}

/** Twins of two months, born before their day, as a doctor said. */
async function twins(client: Client, today: string): Promise<void> {
  const bornOn = addDays(addMonths(today, -2), -3)
  for (const personId of await openHousehold(client, '双妈妈', ['大宝', '二宝'])) {
    await client.timeline.setChild({ personId, birthDate: bornOn, sex: 'female', dueDate: addDays(bornOn, 24), ...ofChild })
    await client.timeline.recordDose({ subjectId: personId, doseId: 'hepb-1', givenOn: bornOn, batch: '演示批号', place: '演示医院' })
  }
}

/** A child of four months with a dose overdue, whose family left a phone to be called. */
async function overdue(client: Client, today: string): Promise<void> {
  const [personId] = await openHousehold(client, '金先生', ['小米'])
  if (!personId) return
  await client.timeline.setChild({ personId, birthDate: addMonths(today, -4), sex: 'male', ...ofChild })
  await bindPhone(client.family, '13800000188')
}

const weights = [
  { months: 6, weightKg: 7.9, lengthCm: 67.5 },
  { months: 12, weightKg: 9.6, lengthCm: 76 },
  { months: 24, weightKg: 12.1, heightCm: 87.5 },
]

/** A child of two, with doses of before, measurements, and signs that were looked at. */
async function twoYears(client: Client, today: string): Promise<void> {
  const birthDate = addDays(addMonths(today, -25), -4)
  const sex: Sex = 'female'
  const [personId] = await openHousehold(client, '郭女士', ['小雪'])
  if (!personId) return
  await client.timeline.setChild({ personId, birthDate, sex, ...ofChild })
  for (const [doseId, months] of [
    ['hepb-1', 0],
    ['bcg-1', 0],
    ['hepb-2', 1],
    ['mmr-1', 8],
    ['mmr-2', 18],
  ] as const) {
    await client.timeline.recordDose({ subjectId: personId, doseId, givenOn: addDays(addMonths(birthDate, months), 2), place: '演示接种门诊' })
  }
  for (const { months, ...measured } of weights) await client.childHealth.measure({ personId, measuredOn: addMonths(birthDate, months), ...measured })
  await client.childHealth.noteSigns({ personId, ageMonths: 24, seen: [] })
}

/** Invented families along the way: expecting, with twins born early, with something overdue, with a child of two. */
export async function seedTimelines(asResident: (openid: string) => Client, today: string): Promise<void> {
  await pregnant(asResident('demo-yun'), today)
  await twins(asResident('demo-shuang'), today)
  await overdue(asResident('demo-jin'), today)
  await twoYears(asResident('demo-guo'), today)
}
