import { readMemberNumber } from '@xiongguan/contract/association/member-terms'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { Reach } from '../../platform/access/reach'
import type { Db } from '../../platform/tables'
import type { ContactFilter } from './contact-desk-store'
import { listContactsBy } from './contact-plan'
import { memberSeals } from './member-seals'
import type { AssociationDeps } from './ports'

/** What somebody typed as what it can be: a member number, else a whole name or part of a place's. */
async function filterOf({ platform, membership }: AssociationDeps, work: Db, reach: Reach, typed: string): Promise<ContactFilter> {
  const text = typed.trim()
  if (text === '') return {}
  const number = readMemberNumber(text)
  if (number) return { number }
  return {
    either: {
      nameIndex: memberSeals(platform.sealer).nameIndex(text),
      seeingNames: await membership.communitiesSeeing(work, reach, 'name'),
      communities: await membership.communitiesCalled(work, text),
    },
  }
}

/** Contacts within the reach by whole name, member number or part of a place's name, paged; on the record like the list. */
export async function findContacts(deps: AssociationDeps, context: CallContext, { text, cursor }: { text: string; cursor?: string | undefined }) {
  const { db } = deps.platform
  const reach = await deps.identity.reachOf(db, accountOf(context), 'members')
  return listContactsBy(deps, context, reach, await filterOf(deps, db, reach, text), cursor)
}
