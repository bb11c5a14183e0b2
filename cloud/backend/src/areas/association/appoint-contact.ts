import type { ContactChange } from '@xiongguan/contract/association/contact-staff'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { notFound } from '../../platform/failures'
import type { Work } from '../../platform/tables'
import { contactDone, refusedContact } from './contact-rules'
import { countKept, startContact, stopContact as stopNow } from './contact-store'
import { memberNote, ownPlaces } from './member-reader'
import { lockMember } from './member-store'
import type { AssociationDeps } from './ports'

/** A member of one of the caller's communities, under lock. */
async function ownMember(deps: AssociationDeps, work: Work, context: CallContext, memberId: string) {
  const row = await lockMember(work, memberId)
  if (!row || !(await ownPlaces(deps, work, accountOf(context))).includes(row.community_code)) throw notFound()
  return row
}

/** Makes a member a contact. An organisation keeps contact with nobody: people do. */
export function appointContact(deps: AssociationDeps, context: CallContext, input: { memberId: string }) {
  const { platform } = deps
  return platform.change<ContactChange>(context, {
    input,
    run: async (work) => {
      const row = await ownMember(deps, work, context, input.memberId)
      if (row.state !== 'member' || row.kind === 'group') return refused<ContactChange>(refusedContact('notAContact'))
      await startContact(work, row.member_id, platform.clock.now())
      return { done: contactDone, resultId: row.member_id, audit: [memberNote('contact.appointed', row, 'service', 'contact')] }
    },
    replay: async () => contactDone,
  })
}

/** Ends it. Their households wait for another contact, which whoever ends it says they know. */
export function stopContact(deps: AssociationDeps, context: CallContext, input: { memberId: string; leaveWaiting: boolean }) {
  const { platform } = deps
  return platform.change<ContactChange>(context, {
    input,
    run: async (work) => {
      const row = await ownMember(deps, work, context, input.memberId)
      if (!input.leaveWaiting && (await countKept(work, row.member_id)) > 0) return refused<ContactChange>(refusedContact('holdsHouseholds'))
      await stopNow(work, row.member_id, platform.clock.now())
      return { done: contactDone, resultId: row.member_id, audit: [memberNote('contact.stopped', row, 'service', 'contact')] }
    },
    replay: async () => contactDone,
  })
}
