import type { Platform } from '../../platform/platform'
import type { Consent } from '../consent'
import type { Content } from '../content'
import type { Custody } from '../custody'
import type { Identity } from '../identity'
import type { Membership } from '../membership'
import type { Notices } from '../notices'
import type { CurrentSchedules } from './current-schedules'

/** The doors of earlier areas that guidance calls. */
export type GuidancePorts = {
  identity: Pick<Identity, 'reachOf' | 'displayNames'>
  consent: Pick<Consent, 'given' | 'record' | 'noteGiven'>
  notices: Pick<Notices, 'judgeText' | 'send' | 'rests'>
  membership: Pick<
    Membership,
    | 'homeOf'
    | 'holdOwnHome'
    | 'childrenWithBirth'
    | 'livingChildren'
    | 'ownedChildren'
    | 'addChild'
    | 'setBirth'
    | 'forgetBirth'
    | 'changeRest'
    | 'quietSubjects'
    | 'accountsOf'
    | 'phoneOf'
    | 'ownerNicknames'
    | 'communityNames'
  >
  custody: Pick<Custody, 'protectedAmong'>
  content: Pick<Content, 'shownAmong'>
}

export type GuidanceKit = Platform & GuidancePorts & { schedules: CurrentSchedules }
