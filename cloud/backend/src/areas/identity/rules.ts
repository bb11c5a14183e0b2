import { actions, type Action, type Role } from '@xiongguan/contract/identity/terms'
import { holds } from '../../platform/access/holders'

/** Minutes an access token lives; a revoked session stops at once all the same, since each call looks it up. */
export const accessMinutes = 15
/** Days a resident's session can be refreshed. */
const sessionDays = 30
/** Seconds a refresh secret still works after it was swapped: for an answer that got lost and for two tabs at once. */
export const refreshGraceSeconds = 30
/** Minutes the first administrator's code lives. */
export const administratorCodeMinutes = 30

/** Stands for staff who entered no name; residents have none either, and are not to be mistaken for staff. */
export const unnamedStaff = '未填写姓名'

/** What this caller may do, in the order of the contract. */
export function permittedActions(signedIn: boolean, roles: readonly Role[]): Action[] {
  return actions.filter((action) => holds(action, signedIn, roles))
}

/** How long a session of the console lives: at most so many days, and no longer than so many minutes unused. */
export type SessionLife = { days: number; idleMinutes: number | null }
export const deskSessionLife: SessionLife = { days: 7, idleMinutes: 12 * 60 }
export const residentSessionLife: SessionLife = { days: sessionDays, idleMinutes: null }
