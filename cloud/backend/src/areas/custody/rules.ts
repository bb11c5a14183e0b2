import { randomInt } from 'node:crypto'
import { assignRefusalWords, openingHours, type AssignRefusal } from '@xiongguan/contract/custody/terms'
import type { Role } from '@xiongguan/contract/identity/terms'

/** Roles whose holders may be contacts, each within its places. */
export const dutyRoles: readonly Role[] = ['community_worker', 'secretary']

export const refusedAssignment = (reason: AssignRefusal) => ({ kind: 'refused' as const, reason, words: assignRefusalWords[reason] })

export const openingEnds = (openedAt: Date) => new Date(openedAt.getTime() + openingHours * 3_600_000)

/** Letters that are not mistaken for one another when read out. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A case number that says nothing: neither when, nor where, nor the how-manieth. */
export const newCaseNumber = () => `JY-${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`

export type DutyHolder = { accountId: string; name: string; places: ReadonlySet<string>; placeName: string }

/** Why this colleague cannot look after a household of this community; null when they can. */
export function unfit(holder: DutyHolder | undefined, communityCode: string): AssignRefusal | null {
  if (!holder) return 'notOnDuty'
  return holder.places.has(communityCode) ? null : 'outOfPlace'
}

/** Why these two cannot be the contacts of a household of this community. */
export function unfitPair(holders: readonly (DutyHolder | undefined)[], communityCode: string, by: string): AssignRefusal | null {
  if (new Set(holders.map((holder) => holder?.accountId)).size < holders.length && holders.every(Boolean)) return 'sameContact'
  if (holders.some((holder) => holder?.accountId === by)) return 'yourself'
  return holders.map((holder) => unfit(holder, communityCode)).find((reason) => reason !== null) ?? null
}
