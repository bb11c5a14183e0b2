import { createRouterClient } from '@orpc/server'
import { randomBytes, randomUUID } from 'node:crypto'
import { asId } from '@xiongguan/contract/kit/id'
import type { Role } from '@xiongguan/contract/identity/terms'
import { v7 } from 'uuid'
import type { MouthContext } from '../../platform/access/caller'
import { createMakeChange } from '../../platform/change'
import { createSealer } from '../../platform/crypto/sealer'
import { createTestDatabase } from '../../platform/db/testing'
import { memoryLimiter } from '../../platform/limits'
import { createAnnounce } from '../../platform/outbox/announce'
import type { Platform } from '../../platform/platform'
import type { WeChatApi } from '../../platform/wechat/api'
import { recordingWeChat } from '../../platform/wechat/recorder'
import { inventedTemplates } from '../../platform/wechat/templates'
import { createAuditTrail } from '../audit'
import { plantAccount } from '../../testing/plant-account'
import { letUnknownAccountsLive } from '../../testing/unknown-accounts'
import { createNotices } from './index'
import type { Quiet } from './rules'

/** A clock a test sets; every reading is a millisecond later, so that order is plain. */
export function steppingClock(start = '2026-11-23T02:00:00Z') {
  let at = new Date(start).getTime()
  return {
    now: () => new Date((at += 1)),
    forward: (seconds: number) => {
      at += seconds * 1000
    },
  }
}

/** Notices on a database of its own, with the ports of the grief switch and of openids in the hands of the test. */
export async function openNotices(wechat: WeChatApi = recordingWeChat()) {
  const database = await createTestDatabase<unknown>()
  await letUnknownAccountsLive(database.db)
  const clock = steppingClock()
  const trail = createAuditTrail(clock)
  const warnings: object[] = []
  const log = { info: () => undefined, warn: (fields: object) => void warnings.push(fields), error: () => undefined }
  const { db } = database
  const platform: Platform = {
    db,
    clock,
    trail,
    log,
    wechat,
    limiter: memoryLimiter(1000),
    announce: createAnnounce(clock),
    change: createMakeChange(db, clock, trail),
    sealer: createSealer({ contact: { version: 1, seal: randomBytes(32), index: randomBytes(32) } }),
  }
  const resting = new Map<string, Quiet>()
  const openids = new Map<string, string>()
  const phones = new Map<string, string>()
  const texts: { phone: string; words: string }[] = []
  const notices = createNotices(platform, {
    quiet: async (_handle, accountId) => resting.get(accountId) ?? { household: false, pregnancy: false, personIds: new Set() },
    openidOf: async (_handle, accountId) => openids.get(accountId) ?? null,
    phoneOf: async (_handle, accountId) => phones.get(accountId) ?? null,
    sms: {
      send: async (phone, words) => {
        texts.push({ phone, words })
        return 'recorded'
      },
    },
    templates: inventedTemplates,
  })
  const router = { notices: notices.handlers.resident, deliveries: notices.handlers.staff }
  const clientWithKey = (accountId: string, roles: readonly Role[], key?: string) =>
    createRouterClient(router, {
      context: (): MouthContext => ({
        requestId: 'test',
        channel: 'web',
        address: '127.0.0.1',
        idempotencyKey: key ?? randomUUID(),
        identify: async () => {
          await plantAccount(db, accountId)
          return { accountId: asId<'Account'>(accountId), grants: roles.map((role) => ({ role, scope: '' })), acceptedPrivacy: null, sessionId: null }
        },
      }),
    })
  const clientOf = (accountId: string, ...roles: Role[]) => clientWithKey(accountId, roles)
  return { database, platform, notices, clock, resting, openids, phones, texts, warnings, clientOf, clientWithKey, newAccount: () => v7() }
}
export type NoticesWorld = Awaited<ReturnType<typeof openNotices>>
