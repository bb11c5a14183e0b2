import type { SignInRefusal } from '@xiongguan/contract/identity/terms'
import type { SignInRow } from './sign-in-store'

/** Why an open-ended look at a request gets no further; null while it waits for its one decision. */
export function refusalOf(row: Pick<SignInRow, 'outcome' | 'expires_at'> | undefined, now: Date): SignInRefusal | null {
  if (!row) return 'expired'
  if (row.outcome) return row.outcome === 'confirmed' ? 'used' : row.outcome
  return row.expires_at > now ? null : 'expired'
}

/** Draws a whole number below `below`; a port, so that tests can hold the draw. */
export type Draw = (below: number) => number

const [lowest, numbers] = [10, 90]

/** Three different two-digit numbers in random order, and which of them shows on the console. */
export function drawNumbers(draw: Draw): { number: number; choices: number[] } {
  const left = Array.from({ length: numbers }, (_, place) => lowest + place)
  const choices = [0, 1, 2].map(() => left.splice(draw(left.length), 1)[0] ?? lowest)
  return { choices, number: choices[draw(choices.length)] ?? lowest }
}

/** Seconds a confirmed request waits for its browser, beyond which it is worth nothing. */
export const pickUpSeconds = 60
/** Days a request is kept for the eye of an administrator who asks what happened. */
export const signInDays = 2
