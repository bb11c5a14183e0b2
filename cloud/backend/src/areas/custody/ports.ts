import type { Platform } from '../../platform/platform'
import type { Identity } from '../identity'
import type { Membership } from '../membership'
import type { Notices } from '../notices'
import type { SlipSource } from './slips'

export type CustodyPorts = {
  identity: Pick<Identity, 'displayNames' | 'holdersOf' | 'reachOf'>
  membership: Pick<Membership, 'accountsOf' | 'partyOf' | 'placesUnder' | 'glimpses' | 'householdsOfDocuments' | 'communityNames'>
  notices: Pick<Notices, 'send'>
  /** Cases of later areas, each as a slip. */
  slips: readonly SlipSource[]
}

export type CustodyDeps = CustodyPorts & { platform: Platform }
