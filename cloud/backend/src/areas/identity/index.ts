import type { AccountId, Role } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import { asId } from '@xiongguan/contract/kit/id'
import type { Platform } from '../../platform/platform'
import type { Db, Work } from '../../platform/tables'
import type { Eraser } from './erase-account'
import { followSignIn } from './follow-sign-in'
import type { CommunityNames } from './list-staff'
import { identityData } from './my-data'
import { forgetSessions } from './my-data-store'
import type { Leaver } from './off-board'
import { officesOf } from './offices-at'
import { privacyNotice } from './privacy-notice'
import { createRecognition } from './recognise-caller'
import { residentHandlers } from './resident'
import { browserOf, requestSignIn } from './request-sign-in'
import { deskSessionLife, unnamedStaff, type SessionLife } from './rules'
import { createSessions } from './sessions'
import { staffHandlers } from './staff'
import { createReachOf, type PlacesUnder } from './work-out-reach'
import { countOver, insertGrant, listHolders, listRoleHolders } from './grant-store'
import { displayNames, findByStaffHandle, findSealedOpenid, insertStaff, listWithOpenid } from './store'

export { issueAdministratorCode } from './claim-administrator'
export { deviceWords } from './device-words'
export type { Eraser } from './erase-account'
export type { SessionLife } from './rules'

/** What later areas hand to identity; wired in app.ts. */
export type IdentityPorts = {
  demonstration: boolean
  sessionKey: Uint8Array
  /** How long a session of the console lives; ours where the association sets nothing. */
  deskSession?: SessionLife
  /** Origin of links for phones; empty where they lead to the host one is on. */
  residentOrigin?: string
  erasers: readonly Eraser[]
  leavers: readonly Leaver[]
  communityNames: CommunityNames
  placesUnder: PlacesUnder
}

/** The door of identity: who is calling, sessions, staff roles. */
export function createIdentity(platform: Platform, ports: IdentityPorts) {
  const { db, clock, trail, sealer } = platform
  const sessions = createSessions({ db, clock, trail, key: ports.sessionKey })
  return {
    sessions,
    recognise: createRecognition(platform, sessions),
    currentPrivacyVersion: privacyNotice.version,
    handlers: {
      resident: residentHandlers(platform, ports),
      staff: staffHandlers(platform, ports),
    },
    /** A browser that asks to be let in by a phone. */
    consoleSignIn: {
      ask: (asking: { device: string; requestId: string; cookie: string | undefined }) =>
        requestSignIn(platform, { ...asking, before: browserOf(asking.cookie) }),
      follow: (cookie: string | undefined, requestId: string, shown?: string) =>
        followSignIn({ platform, sessions, life: ports.deskSession ?? deskSessionLife }, { browser: browserOf(cookie), requestId, shown }),
    },
    /** What an account may see of a kind of record now. */
    reachOf: createReachOf(clock, ports.placesUnder),
    /** How many roles are held over these places now. */
    rolesOver: countOver,
    /** The account behind a development staff handle; null when unknown. */
    async staffAccount(handle: string): Promise<AccountId | null> {
      const row = await findByStaffHandle(db, handle)
      return row ? asId<'Account'>(row.account_id) : null
    },
    /** Display names of whoever is or ever was staff, by account id; residents have none. */
    async displayNames(handle: Db, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      if (accountIds.length === 0) return new Map()
      const rows = await displayNames(handle, [...new Set(accountIds)])
      return new Map(rows.flatMap((row) => (row.ever_staff ? [[row.account_id, row.display_name ?? unnamedStaff] as const] : [])))
    },
    /** What is kept of an account, for the export of its own data. */
    dataOf: identityData,
    /** Forgets sessions that ended before a moment. */
    forgetSessions,
    /** For which office and in which roles an account worked at a moment. */
    officesOf: (handle: Db, accountIds: readonly string[]) => officesOf(ports.communityNames, handle, accountIds),
    /** Which of these accounts hold the role now, in whatever scope. */
    async holdsRole(handle: Db, accountIds: readonly string[], role: Role): Promise<ReadonlySet<string>> {
      if (accountIds.length === 0) return new Set()
      return new Set((await listHolders(handle, accountIds, role)).map((row) => row.account_id))
    },
    /** Everyone who holds one of these roles now, and over what. */
    async holdersOf(handle: Db, roles: readonly Role[]) {
      const rows = await listRoleHolders(handle, roles)
      return rows.map(({ account_id: accountId, role, scope, display_name: name }) => ({ accountId, role, scope, displayName: name ?? unnamedStaff }))
    },
    /** Which of these accounts came through WeChat. */
    async reachedByWeChat(handle: Db, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
      return new Set(accountIds.length === 0 ? [] : await listWithOpenid(handle, accountIds))
    },
    /** The openid to address a WeChat message or check to; null for accounts without one. */
    async openidOf(handle: Db, accountId: string): Promise<string | null> {
      const row = await findSealedOpenid(handle, accountId)
      return row?.openid_sealed
        ? sealer.open('contact', { table: 'identity_account', column: 'openid_sealed', row: accountId }, row.openid_sealed)
        : null
    },
    /** Adds a staff account; used by seeds. */
    async addStaff(work: Work, staff: { handle: string; displayName: string; role: Role; scope: string }): Promise<AccountId> {
      const accountId = v7()
      await insertStaff(work, { accountId, ...staff }, clock.now())
      await insertGrant(work, accountId, staff.role, staff.scope, clock.now())
      return asId<'Account'>(accountId)
    },
  }
}
export type Identity = ReturnType<typeof createIdentity>
