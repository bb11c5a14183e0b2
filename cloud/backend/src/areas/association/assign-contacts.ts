import type { AssignmentPreview } from '@xiongguan/contract/association/contact-staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { notFound } from '../../platform/failures'
import type { Db, Work } from '../../platform/tables'
import { countWaitingAmong } from './contact-desk-store'
import { previewOf } from './contact-rules'
import { countKept, giveHouseholds, holdContacts, limitOf, lockHouseholds } from './contact-store'
import { tellOfContact } from './member-messages'
import { ownPlaces } from './member-reader'
import { findMember } from './member-store'
import type { AssociationDeps } from './ports'

type Input = { memberId: string; householdIds: readonly string[] }
type Assigned = { kind: 'assigned'; given: number; leftOut: number }

/** A contact of one of the caller's communities; anybody else is not there. */
async function ownContact(handle: Db, places: readonly string[], memberId: string) {
  const row = await findMember(handle, memberId)
  if (!row || row.contact_id === null || !places.includes(row.community_code)) throw notFound()
  return row
}

/** What giving these households would come to, before it is done. */
export async function previewAssignment(
  deps: AssociationDeps,
  context: CallContext,
  { memberId, households }: { memberId: string; households: string },
): Promise<AssignmentPreview> {
  const { db } = deps.platform
  const places = await ownPlaces(deps, db, accountOf(context))
  const contact = await ownContact(db, places, memberId)
  const asked = [...new Set(households.split(','))]
  const fits = await countWaitingAmong(db, places, asked)
  return previewOf({ asked: asked.length, fits, load: await countKept(db, memberId), limit: await limitOf(db, contact.community_code) })
}

/** Of these households the ones that wait in the caller's communities, held until the end of the transaction. */
async function waitingOnes(work: Work, places: readonly string[], householdIds: readonly string[]): Promise<string[]> {
  const rows = await lockHouseholds(work, householdIds)
  return rows.filter((row) => row.member_id === null && places.includes(row.community_code)).map((row) => row.household_id)
}

/** Gives households that wait to a contact; one that has a contact by now keeps it and counts as left out. */
export function assignContacts(deps: AssociationDeps, context: CallContext, { memberId, householdIds }: Input): Promise<Assigned> {
  const { platform } = deps
  const account = accountOf(context)
  const asked = [...new Set(householdIds)].sort()
  return platform.change<Assigned>(context, {
    input: { memberId, householdIds: asked },
    run: async (work) => {
      const places = await ownPlaces(deps, work, account)
      await ownContact(work, places, memberId)
      if (!(await holdContacts(work, [memberId])).has(memberId)) throw notFound()
      const given = await waitingOnes(work, places, asked)
      const now = platform.clock.now()
      await giveHouseholds(work, given, memberId, now)
      for (const householdId of given) await tellOfContact(deps, work, householdId, now)
      return {
        done: { kind: 'assigned', given: given.length, leftOut: asked.length - given.length },
        resultId: `${given.length}.${asked.length - given.length}`,
        audit: [
          { action: 'contact.assigned', subjectKind: 'member', subjectId: memberId, detail: `households:${given.length}` },
          ...given.map((householdId) => ({
            action: 'contact.assigned' as const,
            subjectKind: 'household',
            subjectId: householdId,
            householdId,
            purpose: 'service' as const,
          })),
        ],
      }
    },
    replay: async (resultId) => {
      const [given = 0, leftOut = 0] = resultId.split('.').map(Number)
      return { kind: 'assigned', given, leftOut }
    },
  })
}
