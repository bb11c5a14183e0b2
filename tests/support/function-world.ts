import { createORPCClient } from '@orpc/client'
import type { ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { randomUUID } from 'node:crypto'
import { plainSignUpRules } from '@xiongguan/contract/events/sign-up-rules'
import type { EventForm } from '@xiongguan/contract/events/staff'
import { organiserDefaults } from '@xiongguan/contract/events/terms'
import type { EventId } from '@xiongguan/contract/events/terms'
import type { FunctionAnswer } from '@xiongguan/contract/kit/failure'
import type { Role } from '@xiongguan/contract/identity/terms'
import { asId } from '@xiongguan/contract/kit/id'
import type { MiniProgramContract } from '@xiongguan/contract/resident'
import { insertGrant } from '../../cloud/backend/src/areas/identity/grant-store'
import type { IdentityTables } from '../../cloud/backend/src/areas/identity/tables'
import { keepContact } from '../../cloud/backend/src/areas/membership/contact-store'
import { sealOwnPhone } from '../../cloud/backend/src/areas/membership/phone-seals'
import { loadDataKeys, localKeyEncryption } from '../../cloud/backend/src/platform/crypto/keys'
import { createSealer } from '../../cloud/backend/src/platform/crypto/sealer'
import { inventedTemplates } from '../../cloud/backend/src/platform/wechat/templates'
import { ownTables } from '../../cloud/backend/src/platform/tables'
import { createTestApp, testSecrets } from '../../cloud/backend/src/testing/test-app'
import { functionOf } from '../../src/platform/request/function-of'
import { built } from './built'
import { openFunctionPlatform, type FunctionPlatform } from './function-harness'

type PhoneContext = { idempotencyKey?: string }
export type Phone = ContractRouterClient<MiniProgramContract, PhoneContext>

export type Relative = readonly [nickname: string, kind: 'adult' | 'child']

/** An answer other than 200, as a test wants to look at it. */
export class NotAnswered extends Error {
  constructor(readonly answer: FunctionAnswer) {
    super(`${answer.status} ${JSON.stringify(answer.body)}`)
  }
}

/** Calls the functions as one person's phone does, typed by the contract; every change gets a key of its own unless one is given. */
function phoneOf(platform: FunctionPlatform, openid: string | undefined): Phone {
  const link: ClientLink<PhoneContext> = {
    async call(path, input, { context }) {
      const { result } = await platform.callFunction({
        name: functionOf(path[0]),
        openid,
        data: { operation: path.join('.'), input, idempotencyKey: context.idempotencyKey ?? randomUUID() },
      })
      if (result.status !== 200) throw new NotAnswered(result)
      return result.body
    },
  }
  return createORPCClient(link)
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** An event that can be signed up for now. */
export function openForm(changes: Partial<EventForm> = {}): EventForm {
  return {
    kind: 'member_day',
    title: '5·29 会员活动日',
    tagline: '一家人一起来',
    description: '健康体验、亲子阅读与剪纸。',
    venueName: '会员之家',
    venueAddress: '测试地址 1 号',
    signUpOpensAt: hours(-24),
    signUpClosesAt: hours(47),
    cancelUntil: hours(47),
    startsAt: hours(48),
    endsAt: hours(52),
    capacity: 50,
    householdLimit: 5,
    partyRule: 'anyone',
    coHosts: ['womens_federation'],
    communityCodes: null,
    signUpRules: plainSignUpRules,
    organiser: organiserDefaults,
    ...changes,
  }
}

const base64 = (bytes: Buffer) => bytes.toString('base64')

/**
 * The bundled functions on a database of their own, with places, articles and a staff side that makes events. The
 * functions run on the machine's clock, so events are dated from now.
 */
export async function openFunctionWorld({ warmProcesses = 8 }: { warmProcesses?: number } = {}) {
  const folder = await built('functions')
  const app = await createTestApp()
  app.clock.set(new Date())
  const manager = await app.staff('event_manager')
  const keys = { MASTER_KEY: base64(testSecrets.master), TICKET_KEY: base64(testSecrets.ticket) }
  const templates = JSON.stringify(inventedTemplates)
  const platform = openFunctionPlatform({
    databaseUrl: app.url,
    warmProcesses,
    folder,
    environment: {
      member: { ...keys, SESSION_SECRET: base64(testSecrets.session), WECHAT_TEMPLATES: templates },
      family: { MASTER_KEY: keys.MASTER_KEY },
      messenger: { MASTER_KEY: keys.MASTER_KEY, WECHAT_TEMPLATES: templates },
    },
  })
  const phone = (openid?: string) => phoneOf(platform, openid)
  /**
   * Gives a newcomer with this phone a role. Written through identity's store: no surface grants a role to a WeChat account
   * yet. The openid is under the functions' own keys, so the account is the one just opened.
   */
  async function colleague(openid: string, role: Role, scope: string, name: string) {
    const { identity } = phone(openid)
    await identity.acceptPrivacy({ version: (await identity.privacyNotice()).version })
    const accounts = ownTables<IdentityTables>(app.db).selectFrom('identity_account').select('account_id').where('openid_index', 'is not', null)
    const { account_id } = await accounts.orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow()
    await app.db.transaction().execute(async (work) => {
      await insertGrant(work, account_id, role, scope, app.clock.now())
      const named = ownTables<IdentityTables>(work).updateTable('identity_account').set({ display_name: name })
      await named.where('account_id', '=', account_id).execute()
    })
    return asId<'Account'>(account_id)
  }
  return {
    app,
    platform,
    phone,
    /** Publishes an event from the staff's side. */
    async publish(form: EventForm): Promise<EventId> {
      const saved = await manager.client.eventDesk.create(form)
      if (saved.kind !== 'saved') throw new Error(`the event was refused: ${saved.words}`)
      await manager.client.eventDesk.publish({ eventId: saved.eventId })
      return saved.eventId
    },
    /** Opens a household through the member function; answers its people's ids. */
    async family(openid: string, people: readonly Relative[]) {
      const { identity, membership } = phone(openid)
      await identity.acceptPrivacy({ version: (await identity.privacyNotice()).version })
      await membership.openHousehold({ communityCode: '620201001001' })
      const consent = people.some(([, kind]) => kind === 'child') ? (await membership.childConsentNotice()).version : undefined
      for (const [nickname, kind] of people) await membership.addPerson({ nickname, kind, ...(kind === 'child' && { childConsentVersion: consent }) })
      const household = await membership.household()
      return household?.people.map((person) => person.personId) ?? []
    },
    /** Makes a newcomer with this phone a door helper of these events. */
    async doorHelper(openid: string, eventIds: readonly EventId[]): Promise<void> {
      const accountIds = [await colleague(openid, 'door_helper', '', '演示 · 签到人员')]
      for (const eventId of eventIds) await manager.client.eventDesk.setDoorHelpers({ eventId, accountIds })
    },
    /** Binds a phone to the account with this openid under the functions' own keys: no function here can send a code or ask WeChat. */
    async bindPhone(openid: string, number: string): Promise<void> {
      const sealer = createSealer(await loadDataKeys(app.db, localKeyEncryption(testSecrets.master), app.clock))
      const found = await ownTables<IdentityTables>(app.db)
        .selectFrom('identity_account')
        .select('account_id')
        .where('openid_index', '=', sealer.blindIndex('contact', 'openid', openid))
        .executeTakeFirstOrThrow()
      const { phoneSealed } = sealOwnPhone(sealer, 'membership_contact', found.account_id, number)
      await app.db.transaction().execute((work) => keepContact(work, found.account_id, phoneSealed, 'code', new Date()))
    },
    /** Makes a newcomer with this phone a worker of the community in which `family` opens households. */
    worker: (openid: string, name: string) => colleague(openid, 'community_worker', '620201001001', name),
    async close(): Promise<void> {
      await platform.close()
      await app.destroy()
    },
  }
}
export type FunctionWorld = Awaited<ReturnType<typeof openFunctionWorld>>
