import type { RouterClient } from '@orpc/server'
import type { ApplicationForm } from '@xiongguan/contract/association/member-resident'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import type { apiRouter } from '../router'
import { bindPhone } from './bind-phone'

type Client = RouterClient<ReturnType<typeof apiRouter>>

type Applicant = Pick<ApplicationForm, 'name' | 'kind' | 'strengths' | 'volunteer'> & { phone: string; place: number; adult: number }

/** Synthetic applicants, by the place of their family in the demonstration and of the adult in it. Numbers of 100 at the end are nobody's. */
const applicants: readonly Applicant[] = [
  { place: 0, adult: 0, name: '王演示', phone: '13800000100', kind: 'individual', strengths: ['skilled'], volunteer: true },
  { place: 4, adult: 0, name: '白演示', phone: '13800000103', kind: 'individual', strengths: ['publicSpirited'], volunteer: false },
  { place: 0, adult: 1, name: '李演示', phone: '13800000101', kind: 'individual', strengths: ['publicSpirited'], volunteer: false },
]
/** Waits for the community, so that a review can be tried at once. */
const waiting: Applicant = {
  place: 2,
  adult: 0,
  name: '马演示',
  phone: '13800000102',
  kind: 'floating',
  strengths: ['leadingEarner'],
  volunteer: false,
}

async function apply(families: readonly Client[], { place, adult, phone, ...form }: Applicant) {
  const client = families[place]
  const person = (await client?.membership.household())?.people.filter(({ kind }) => kind === 'adult')[adult]
  if (!client || !person) return null
  await bindPhone(client.family, phone)
  const { version } = await client.members.notice()
  const result = await client.members.apply({ ...form, personId: person.personId, consentVersion: version })
  return result.kind === 'saved' ? { client, memberId: result.membership.memberId } : null
}

type Contact = NonNullable<Awaited<ReturnType<typeof apply>>>

/** One contact hands a household over to another, who has agreed; the first is still to say so. */
export async function seedHandover(worker: Client, householdId: HouseholdId, [giver, taker]: readonly Contact[]): Promise<void> {
  if (!giver || !taker) return
  await worker.contactDesk.assign({ memberId: giver.memberId, householdIds: [householdId] })
  await worker.contactDesk.propose({ householdId, takerId: taker.memberId })
  const [waits] = (await taker.client.contacts.keeping())?.handovers ?? []
  if (waits) await taker.client.contacts.answerHandover({ handoverId: waits.handoverId, agree: true })
}

/**
 * Members, two contacts, one of them with more households than the association set, a household that waits, and an
 * application to look at. The community's limit of one is invented for the demonstration. Answers the contacts.
 */
export async function seedMembers(families: readonly Client[], worker: Client, secretary: Client): Promise<readonly Contact[]> {
  const members = []
  for (const applicant of applicants) members.push(await apply(families, applicant))
  for (const member of members) if (member) await worker.memberDesk.review({ memberId: member.memberId, verdict: { verdict: 'approve' } })
  const [contact, second] = members
  await apply(families, waiting)
  if (!contact || !second) return []
  for (const { memberId } of [contact, second]) await worker.contactDesk.appoint({ memberId })
  await contact.client.contacts.openPhone({ open: true })
  const { items } = await worker.contactDesk.households({ show: 'orphans' })
  const kept = items.slice(0, 2).map(({ householdId }) => householdId)
  await worker.contactDesk.assign({ memberId: contact.memberId, householdIds: kept })
  const code = items[0]?.community.code
  if (code) await secretary.contactDesk.setLimit({ communityCode: code, households: 1 })
  return [contact, second]
}
