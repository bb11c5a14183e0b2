import type { DemonstrationPerson } from './demonstration'

/** WeChat says who calls on every call: there is nothing to sign in to. */
export const signsInByHand = false

export function signInForDemonstration(_: DemonstrationPerson): Promise<boolean> {
  return Promise.resolve(false)
}

export function forgetSession(): void {}
