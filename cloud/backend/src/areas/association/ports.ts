import type { Platform } from '../../platform/platform'
import type { Consent } from '../consent'
import type { Identity } from '../identity'
import type { Membership } from '../membership'
import type { Notices } from '../notices'

/** The earlier doors the association stands on. It asks the register by id and never opens a document. */
export type AssociationPorts = {
  identity: Pick<Identity, 'reachOf' | 'displayNames' | 'currentPrivacyVersion'>
  notices: Pick<Notices, 'send' | 'judgeText' | 'rests'>
  membership: Pick<
    Membership,
    | 'communityNames'
    | 'communitiesOf'
    | 'placesUnder'
    | 'lineageOf'
    | 'registerNames'
    | 'findAdults'
    | 'communitiesCalled'
    | 'communitiesSeeing'
    | 'partyOf'
    | 'ownerNicknames'
    | 'glimpses'
    | 'accountsOf'
    | 'phoneOf'
    | 'ownName'
  >
  consent: Pick<Consent, 'record' | 'agree' | 'end' | 'textOf' | 'noteGiven' | 'noteWithdrawn'>
}

export type AssociationDeps = AssociationPorts & { platform: Platform }
