import type { contactsResident } from '@xiongguan/contract/association/contact-resident'
import type { contactStaff } from '@xiongguan/contract/association/contact-staff'
import type { membersResident } from '@xiongguan/contract/association/member-resident'
import type { memberStaff } from '@xiongguan/contract/association/member-staff'
import type { unitStaff } from '@xiongguan/contract/association/unit-staff'
import type { AccessTable } from '../../platform/access/guard'

export const unitAccess: AccessTable<typeof unitStaff> = {
  tree: 'seeOrganisation',
  add: 'keepOrganisation',
  change: 'keepOrganisation',
  end: 'keepOrganisation',
  officers: 'seeOrganisation',
  staffing: 'seeOrganisation',
  candidates: 'keepOrganisation',
  addOfficer: 'keepOrganisation',
  endOfficer: 'keepOrganisation',
  setEstablishment: 'keepOrganisation',
}

export const memberAccess: AccessTable<typeof membersResident> = {
  notice: 'anyone',
  mine: 'joinAssociation',
  apply: 'joinAssociation',
  resubmit: 'joinAssociation',
  withdraw: 'joinAssociation',
  setBirthday: 'joinAssociation',
  birthdays: 'reviewMembers',
  leave: 'joinAssociation',
}

export const contactAccess: AccessTable<typeof contactsResident> = {
  mine: 'joinAssociation',
  askForAnother: 'joinAssociation',
  allowCall: 'joinAssociation',
  keeping: 'joinAssociation',
  households: 'joinAssociation',
  household: 'joinAssociation',
  touches: 'joinAssociation',
  noteTouch: 'joinAssociation',
  openPhone: 'joinAssociation',
  answerHandover: 'joinAssociation',
}

export const memberDeskAccess: AccessTable<typeof memberStaff> = {
  list: 'seeMembers',
  waiting: 'reviewMembers',
  file: 'seeMembers',
  birthdays: 'reviewMembers',
  review: 'reviewMembers',
  renew: 'keepMembers',
  recordDues: 'keepMembers',
  endMembership: 'keepMembers',
  kinds: 'seeMembers',
  setKind: 'setMemberRules',
  export: 'seeMembers',
}

export const contactDeskAccess: AccessTable<typeof contactStaff> = {
  plan: 'seeMembers',
  contacts: 'seeMembers',
  find: 'seeMembers',
  households: 'seeMembers',
  of: 'seeMembers',
  appoint: 'keepMembers',
  stop: 'keepMembers',
  preview: 'keepMembers',
  assign: 'keepMembers',
  propose: 'keepMembers',
  decideAlone: 'keepMembers',
  stopHandover: 'keepMembers',
  setLimit: 'setContactLimits',
  export: 'seeMembers',
}
