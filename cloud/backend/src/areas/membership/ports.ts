import type { PersonId } from '@xiongguan/contract/membership/terms'
import type { Platform } from '../../platform/platform'
import type { Work } from '../../platform/tables'
import type { Consent } from '../consent'
import type { Notices } from '../notices'

/** True while a person may not be removed, because something upcoming counts on them; wired to events. */
export type PersonHeld = (work: Work, personId: PersonId) => Promise<boolean>

export type MembershipPorts = {
  notices: Pick<Notices, 'judgeText' | 'holdText' | 'withdrawText' | 'send'>
  consent: Pick<Consent, 'record' | 'endForChild'>
  currentPrivacyVersion: string
  personHeld: PersonHeld
}

export type MembershipDeps = MembershipPorts & { platform: Platform }
