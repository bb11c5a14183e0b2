import { partnerShares } from './events/organiser'
import { eventsPartner } from './events/staff'
import { miniProgramContract } from './resident'
import { consoleContract } from './staff'

/** The whole API, one router. An operation is named area.operation, e.g. `events.signUp`. */
export const apiContract = {
  ...consoleContract,
  ...miniProgramContract,
  membership: miniProgramContract.membership,
  identity: miniProgramContract.identity,
  partner: { ...eventsPartner, ...partnerShares },
}
export type ApiContract = typeof apiContract
