import type { HouseholdResult } from '@xiongguan/contract/membership/resident'
import { type Route, routes } from '@/routes'
import { words } from '../words'

export type Refusal = Exclude<HouseholdResult, { kind: 'saved' }>

/** What helps against each refusal; null when the screen shown is the place to put it right. */
const fixes: Record<Refusal['kind'], { route: Route; words: string } | null> = {
  privacyMissing: { route: routes.privacy, words: words.privacyOpen },
  signedUp: { route: routes.mySignUps, words: words.toSignUps },
  childConsentMissing: null,
  textRefused: null,
  householdFull: null,
  householdExists: null,
}

export const fixOf = ({ kind }: Refusal) => fixes[kind]

/** The refused nickname belongs under its field, everything else into a message. */
export const underField = (refusal: Refusal | null) => (refusal?.kind === 'textRefused' ? refusal.words : undefined)
