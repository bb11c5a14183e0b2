import type { DemonstrationPerson } from './demonstration'

/** WeChat says who calls on every call: there is nothing to sign in to. */
export const signsInByHand = false

export const signInForDemonstration: (who: DemonstrationPerson) => Promise<boolean> = () => Promise.resolve(false)

export function forgetSession(): void {}
