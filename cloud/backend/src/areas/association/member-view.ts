import type { OwnMembership } from '@xiongguan/contract/association/member-resident'
import type { MemberRow } from '@xiongguan/contract/association/member-staff'
import { memberNumber } from '@xiongguan/contract/association/member-terms'
import { asId } from '@xiongguan/contract/kit/id'
import { showName, showPhone } from '../../platform/access/field-views'
import type { Reach } from '../../platform/access/reach'
import { termStanding } from './member-rules'
import type { MemberSeals } from './member-seals'
import type { MembershipRow } from './member-store'

const numberOf = (row: Pick<MembershipRow, 'number_year' | 'number_place'>) =>
  row.number_year !== null && row.number_place !== null ? memberNumber(row.number_year, row.number_place) : null

/** A membership as its own person reads it. */
export function ownView(seals: MemberSeals, row: MembershipRow, { communityName, today }: { communityName: string; today: string }): OwnMembership {
  const open = (column: Parameters<MemberSeals['open']>[0], sealed: Buffer | null) => seals.open(column, row.member_id, sealed)
  return {
    memberId: asId<'Member'>(row.member_id),
    state: row.state,
    kind: row.kind,
    volunteer: row.volunteer,
    strengths: row.strengths,
    personId: row.person_id ? asId<'Person'>(row.person_id) : null,
    name: open('name_sealed', row.name_sealed) ?? '',
    phone: open('phone_sealed', row.phone_sealed) ?? '',
    organisation: open('organisation_sealed', row.organisation_sealed),
    statement: open('statement_sealed', row.statement_sealed),
    birthday: row.birthday,
    communityName,
    number: numberOf(row),
    joinedOn: row.joined_on,
    untilOn: row.until_on,
    term: termStanding(row.until_on, row.grace_days, today),
    leftOn: row.left_on,
    leftWhy: row.left_why,
    reviewerWords: open('words_sealed', row.words_sealed),
    isContact: row.contact_id !== null,
  }
}

type Reading = { reach: Reach; communityName: string; today: string }

/** A membership as a colleague reads it, name and phone as far as the reach goes. */
export function staffView(seals: MemberSeals, row: MembershipRow, { reach, communityName, today }: Reading): MemberRow {
  const [name, phone] = [seals.open('name_sealed', row.member_id, row.name_sealed), seals.open('phone_sealed', row.member_id, row.phone_sealed)]
  return {
    memberId: asId<'Member'>(row.member_id),
    name: name && showName(reach.view(row.community_code, 'name'), name),
    phone: phone && showPhone(reach.view(row.community_code, 'phone'), phone),
    kind: row.kind,
    volunteer: row.volunteer,
    strengths: row.strengths,
    state: row.state,
    term: termStanding(row.until_on, row.grace_days, today),
    number: numberOf(row),
    community: { code: row.community_code, name: communityName },
    appliedAt: row.applied_at.toISOString(),
    isContact: row.contact_id !== null,
  }
}
