import type { HouseholdId, PersonId } from '@xiongguan/contract/membership/terms'
import { assignDuty } from '../../cloud/backend/src/testing/assign-duty'
import { bindPhone } from '../../cloud/backend/src/seeds/bind-phone'
import type { TestApp } from '../../cloud/backend/src/testing/test-app'

type Kept = { app: TestApp; openid: string; personId: PersonId; keeps: HouseholdId }

/** Makes somebody a member, and the contact (会员联系户) of another household of their community. */
export async function keepContact({ app, openid, personId, keeps }: Kept): Promise<void> {
  const client = app.clients.resident(openid)
  const worker = await app.staff('community_worker', '620201001001')
  await bindPhone(client.family, '13800000100')
  const { version } = await client.members.notice()
  const applied = await client.members.apply({
    name: '合成会员',
    kind: 'individual',
    strengths: [],
    volunteer: false,
    personId,
    consentVersion: version,
  })
  if (applied.kind !== 'saved') throw new Error(applied.kind)
  const { memberId } = applied.membership
  await worker.client.memberDesk.review({ memberId, verdict: { verdict: 'approve' } })
  await worker.client.contactDesk.appoint({ memberId })
  await worker.client.contactDesk.assign({ memberId, householdIds: [keeps] })
}

/** Gives a household its two contacts (双岗联系人), made for it; answers the file and who they are. */
export async function twoContacts(app: TestApp, householdId: HouseholdId) {
  const registrar = await app.staff('registrar')
  const contacts = [await app.staff('community_worker', '620201001001'), await app.staff('community_worker', '620201001001')] as const
  const fileId = await assignDuty(registrar.client, householdId, [contacts[0].accountId, contacts[1].accountId])
  return { fileId, handle: contacts[0].handle }
}
