import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { ApplicationForm, MembershipResult } from '@xiongguan/contract/association/member-resident'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { createTestApp } from '../../../testing/test-app'
import { bindPhone } from '../../../seeds/bind-phone'
import { consentText } from '../../consent'

export const here = '620201001001'
export const there = '620201001002'
/** Of another 街道 or 镇. */
export const far = '620201100201'

const phones = { next: 13_800_000_000 }
export const nextPhone = () => String((phones.next += 1))

/** An application as the page sends it, of the first adult of a family. */
export const formOf = (personId: ApplicationForm['personId'], more: Partial<ApplicationForm> = {}): ApplicationForm => ({
  personId,
  kind: 'individual',
  volunteer: false,
  strengths: ['publicSpirited'],
  name: '王小明',
  consentVersion: consentText('memberFile').version,
  ...more,
})

/** The membership of a result that must be saved. */
export function membershipOf(result: MembershipResult) {
  if (result.kind !== 'saved') throw new Error(`refused: ${result.refusal}`)
  return result.membership
}

/** The whole app with a worker here, one there, their secretary, and families that join. */
export async function openAssociation() {
  const app = await createTestApp()
  const worker = await app.staff('community_worker', here)
  const workerThere = await app.staff('community_worker', there)
  const secretary = await app.staff('secretary', '620201001')
  const family = async (communityCode = here, phone = nextPhone()) => {
    const made = await app.family(`o-${v7()}`, [['石榴妈妈', 'adult']], communityCode)
    const [personId] = made.personIds
    if (!personId) throw new Error('nobody in the household')
    await bindPhone(made.client.family, phone)
    return { ...made, personId, householdId: made.household.householdId as HouseholdId, communityCode }
  }
  const workerOf = (code: string) => (code === there ? workerThere.client : worker.client)
  /** A family whose adult is a member. */
  const member = async (communityCode = here, more: Partial<ApplicationForm> = {}, phone = nextPhone()) => {
    const made = await family(communityCode, phone)
    const { memberId } = membershipOf(await made.client.members.apply(formOf(made.personId, more)))
    await workerOf(communityCode).memberDesk.review({ memberId, verdict: { verdict: 'approve' } })
    return { ...made, memberId }
  }
  /** A member who is a contact. */
  const contact = async (communityCode = here) => {
    const made = await member(communityCode)
    await workerOf(communityCode).contactDesk.appoint({ memberId: made.memberId })
    return made
  }
  const contactOf = async (householdId: string) => {
    const { rows } = await sql<{ member_id: string | null; orphan_why: string | null }>`
      select member_id, orphan_why from association_contact_household where household_id = ${householdId}`.execute(app.db)
    return rows[0]
  }
  const auditOf = async (subjectId: string) => {
    const { rows } = await sql<{ action: string }>`select action from audit_entry where subject_id = ${subjectId} order by sequence`.execute(app.db)
    return rows.map((row) => row.action)
  }
  return { ...app, worker: worker.client, workerThere: workerThere.client, secretary: secretary.client, family, member, contact, contactOf, auditOf }
}
export type AssociationWorld = Awaited<ReturnType<typeof openAssociation>>
