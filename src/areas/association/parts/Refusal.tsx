import type { ContactResult } from '@xiongguan/contract/association/contact-resident'
import type { MembershipResult } from '@xiongguan/contract/association/member-resident'
import { type Route, routes } from '@/routes'
import { Refused } from '@/ui/Refused'
import { words } from '../words'

export type MembershipRefusal = Extract<MembershipResult, { kind: 'refused' }>
export type AnyRefusal = MembershipRefusal | Extract<ContactResult, { kind: 'refused' }>

const fixes: Partial<Record<AnyRefusal['refusal'], { route: Route; words: string }>> = {
  privacyMissing: { route: routes.privacy, words: words.toPrivacy },
  noHousehold: { route: routes.household, words: words.toHousehold },
  notAnAdult: { route: routes.household, words: words.toHousehold },
}

/** Why something was not done, and where to put it right. */
export function Refusal({ of }: { of: AnyRefusal | null }) {
  return <Refused of={of} fix={of && fixes[of.refusal]} />
}
