import type { MyContact } from '@xiongguan/contract/association/contact-resident'
import type { Db } from '../../platform/tables'
import { contactSeals } from './contact-seals'
import { findContactOf, lastTouchOf } from './contact-store'
import { memberSeals } from './member-seals'
import type { AssociationDeps } from './ports'

/** Who keeps contact with the account's household; null without a household. */
export async function readMyContact({ platform, membership }: AssociationDeps, handle: Db, accountId: string): Promise<MyContact | null> {
  const party = await membership.partyOf(handle, accountId)
  const row = party && (await findContactOf(handle, party.householdId))
  if (!party || !row) return null
  const [members, contacts] = [memberSeals(platform.sealer), contactSeals(platform.sealer)]
  const names = row.contact_community ? await membership.communityNames(handle, [row.contact_community]) : new Map<string, string>()
  const last = await lastTouchOf(handle, party.householdId)
  return {
    contact: row.member_id
      ? {
          name: members.open('name_sealed', row.member_id, row.name_sealed) ?? '',
          phone: row.phone_open ? members.open('phone_sealed', row.member_id, row.phone_sealed) : null,
          since: row.since_at.toISOString(),
          communityName: names.get(row.contact_community ?? '') ?? '',
        }
      : null,
    ownPhone: contacts.phone.open(party.householdId, row.own_phone_sealed),
    askedAt: row.asked_at?.toISOString() ?? null,
    lastTouch: last ? { kind: last.kind, on: last.touched_on } : null,
  }
}
