import type { RouterClient } from '@orpc/server'
import type { ApplicationForm } from '@xiongguan/contract/association/member-resident'
import type { apiRouter } from '../router'

type Client = RouterClient<ReturnType<typeof apiRouter>>

type Applicant = Pick<ApplicationForm, 'name' | 'phone' | 'kind' | 'strengths' | 'volunteer'> & { place: number; adult: number }

/** Synthetic applicants, by the place of their family in the demonstration and of the adult in it. Numbers of 100 at the end are nobody's. */
const applicants: readonly Applicant[] = [
  { place: 0, adult: 0, name: '王演示', phone: '13800000100', kind: 'individual', strengths: ['skilled'], volunteer: true },
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

async function apply(families: readonly Client[], { place, adult, ...form }: Applicant) {
  const client = families[place]
  const person = (await client?.membership.household())?.people.filter(({ kind }) => kind === 'adult')[adult]
  if (!client || !person) return null
  const { version } = await client.members.notice()
  const result = await client.members.apply({ ...form, personId: person.personId, consentVersion: version })
  return result.kind === 'saved' ? { client, memberId: result.membership.memberId } : null
}

/**
 * Members, a contact with more households than the association set, a household that waits, and an application to look at.
 * The community's limit of one is invented for the demonstration.
 */
export async function seedMembers(families: readonly Client[], worker: Client, secretary: Client): Promise<void> {
  const members = []
  for (const applicant of applicants) members.push(await apply(families, applicant))
  for (const member of members) if (member) await worker.memberDesk.review({ memberId: member.memberId, verdict: { verdict: 'approve' } })
  const [contact] = members
  await apply(families, waiting)
  if (!contact) return
  await worker.contactDesk.appoint({ memberId: contact.memberId })
  await contact.client.contacts.openPhone({ open: true })
  const { items } = await worker.contactDesk.households({ show: 'orphans' })
  const kept = items.slice(0, 2).map(({ householdId }) => householdId)
  if (kept.length === 0) return
  await worker.contactDesk.assign({ memberId: contact.memberId, householdIds: kept })
  const code = items[0]?.community.code
  if (code) await secretary.contactDesk.setLimit({ communityCode: code, households: 1 })
}
