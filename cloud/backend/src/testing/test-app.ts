import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Role } from '@xiongguan/contract/identity/terms'
import { createApp, type App } from '../app'
import { fileDigests } from '../areas/audit'
import { loadContentReference } from '../areas/content'
import { loadGuidanceReference } from '../areas/guidance'
import { loadPlaces } from '../areas/membership'
import type { Caller, Channel, MouthContext } from '../platform/access/caller'
import { createSealer, type Sealer } from '../platform/crypto/sealer'
import { createTestDatabase } from '../platform/db/testing'
import { memoryLimiter } from '../platform/limits'
import { diskStorage } from '../platform/storage/disk-storage'
import { linkProof } from '../platform/storage/link-proof'
import type { Db } from '../platform/tables'
import { recordingTexts } from '../platform/sms/recorder'
import { recordingWeChat } from '../platform/wechat/recorder'
import { inventedTemplates } from '../platform/wechat/templates'
import { apiRouter } from '../router'
import { recordingLog, settableClock } from './doubles'

const bytes = (fill: number) => Buffer.alloc(32, fill)

export const testSecrets = { session: bytes(1), master: bytes(2), ticket: bytes(3) }

/** A call of the app as somebody: keys are fresh unless one is given. */
function clientsOf(app: App) {
  const as = (identify: MouthContext['identify'], idempotencyKey?: string, channel: Channel = 'web') =>
    createRouterClient(apiRouter(app.areas), {
      context: (): MouthContext => ({
        requestId: randomUUID(),
        channel,
        address: '127.0.0.1',
        idempotencyKey: idempotencyKey ?? randomUUID(),
        identify,
      }),
    })
  return {
    visitor: () => as(async () => null),
    resident: (openid: string, idempotencyKey?: string) =>
      as((open) => app.areas.identity.recognise.byOpenid(openid, open), idempotencyKey, 'wechat'),
    token: (token: string, idempotencyKey?: string) => as(() => app.areas.identity.recognise.byToken(token), idempotencyKey),
    caller: (caller: Caller) => as(async () => caller),
    /** The same person with the same key for every change. */
    keyed: (caller: Caller, idempotencyKey: string) => as(async () => caller, idempotencyKey),
  }
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>

/** The whole app on a database of its own, with places and articles, a settable clock and recording doubles at the outer ports only. */
export async function createTestApp(options: { registration?: 'batching' | 'single'; rateScale?: number; sealer?: Sealer } = {}) {
  const database = await createTestDatabase<unknown>()
  const db: Db = database.db
  const clock = settableClock()
  const log = recordingLog()
  const wechat = recordingWeChat()
  const sms = recordingTexts()
  const folder = mkdtempSync(join(tmpdir(), 'xiongguan-files-'))
  const links = linkProof(testSecrets.session, clock)
  const digestFile = join(folder, 'audit-digests.jsonl')
  const digests = fileDigests(digestFile)
  const key = { version: 1, seal: bytes(4), index: bytes(5) }
  const sealer = options.sealer ?? createSealer({ contact: key, family: { version: 1, seal: bytes(6), index: bytes(7) } })
  const app = createApp({
    db,
    clock,
    log,
    wechat,
    files: { storage: diskStorage({ folder, links }), links, publicOrigin: '' },
    digests,
    sms,
    templates: inventedTemplates,
    sealer,
    limiter: memoryLimiter(options.rateScale ?? 1000),
    secrets: testSecrets,
    demonstration: true,
    registration: options.registration ?? 'batching',
  })
  await loadPlaces({ db, clock })
  await loadContentReference({ db, clock })
  await loadGuidanceReference({ db, clock })
  const clients = clientsOf(app)
  return {
    app,
    db,
    url: database.url,
    sealer,
    clock,
    log,
    wechat,
    sms,
    digests,
    digestFile,
    clients,
    /** A staff member signed in through a real session. */
    async staff(role: Role, scope = '') {
      const handle = `${role}-${randomUUID().slice(0, 8)}`.replaceAll('_', '-')
      const accountId = await db
        .transaction()
        .execute((work) => app.areas.identity.addStaff(work, { handle, displayName: `演示 · ${role}`, role, scope }))
      const tokens = await app.areas.identity.sessions.start(accountId, 'test')
      return { accountId, handle, tokens, client: clients.token(tokens.token) }
    },
    /** A resident with a household; people are nicknames, children with consent. */
    async family(openid: string, people: readonly (readonly [string, 'adult' | 'child'])[], communityCode = '620201001001') {
      const client = clients.resident(openid)
      const { version } = await client.identity.privacyNotice()
      await client.identity.acceptPrivacy({ version })
      await client.membership.openHousehold({ communityCode })
      const consent = await client.membership.childConsentNotice()
      for (const [nickname, kind] of people) {
        await client.membership.addPerson({ nickname, kind, ...(kind === 'child' ? { childConsentVersion: consent.version } : {}) })
      }
      const household = await client.membership.household()
      if (!household) throw new Error('the test household was not opened')
      return { client, household, personIds: household.people.map((person) => person.personId) }
    },
    async destroy() {
      rmSync(folder, { recursive: true, force: true })
      await database.destroy()
    },
  }
}
