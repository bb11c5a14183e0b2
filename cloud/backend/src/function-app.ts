import { randomBytes } from 'node:crypto'
import type { FunctionRole } from '../../migrations/function-rights'
import { createApp, type App } from './app'
import { noDigests } from './areas/audit'
import { systemClock, type Clock } from './platform/clock'
import { loadDataKey, loadDataKeys, localKeyEncryption } from './platform/crypto/keys'
import { createSealer, type Sealer } from './platform/crypto/sealer'
import { createDatabase } from './platform/db/pool'
import { sharedLimiter } from './platform/limits'
import { createLog, type Log } from './platform/log'
import { readSettings, type Settings } from './platform/settings'
import { filesElsewhere } from './platform/storage/files'
import type { Db } from './platform/tables'
import { cloudCallWeChat, type WeChatCloudSdk } from './platform/wechat/cloud-call'
import { unaskedWeChat } from './platform/wechat/unasked'

export type FunctionApp = { app: App; db: Db; log: Log; clock: Clock; settings: Settings }

/** Stands in where a function holds no key: nothing it serves is sealed. */
const noKey: Sealer = {
  seal: () => refuseKey(),
  open: () => refuseKey(),
  blindIndex: () => refuseKey(),
}

function refuseKey(): never {
  throw new Error('this function holds no key')
}

async function loadSealer(settings: Settings, db: Db, keys: readonly FunctionKey[]): Promise<Sealer> {
  if (!keys.includes('contact')) return noKey
  if (!settings.MASTER_KEY) throw new Error('Set MASTER_KEY for this function')
  const encryption = localKeyEncryption(settings.MASTER_KEY)
  if (keys.includes('family')) return createSealer(await loadDataKeys(db, encryption, systemClock))
  return createSealer({ contact: await loadDataKey(db, encryption, 'contact', systemClock) })
}

/** `contact` opens sealed names, phones and openids, `family` documents, `ticket` signs tickets. */
export type FunctionKey = 'contact' | 'family' | 'ticket'

export type FunctionNeeds = { role: FunctionRole; keys: readonly FunctionKey[]; loadWeChat: (() => Promise<WeChatCloudSdk>) | null }

/** Composes the app inside a function, with one connection, its own database role and only the keys it needs. */
export async function openFunctionApp({ role, keys, loadWeChat }: FunctionNeeds): Promise<FunctionApp> {
  const settings = readSettings(process.env)
  if (!settings.DATABASE_URL) throw new Error('Set DATABASE_URL for this function')
  // A ticket key made up here would differ in every warm process, and no door could read the tickets.
  if (keys.includes('ticket') && !settings.TICKET_KEY) throw new Error('Set TICKET_KEY for this function')
  const log = createLog(settings.LOG_LEVEL)
  const db = createDatabase<unknown>(settings.DATABASE_URL, { max: 1, role })
  const app = createApp({
    db,
    log,
    clock: systemClock,
    demonstration: false,
    registration: 'single',
    sealer: await loadSealer(settings, db, keys),
    limiter: sharedLimiter(db, settings.RATE_LIMIT_SCALE),
    wechat: loadWeChat && settings.WECHAT_API === 'cloud' ? cloudCallWeChat(loadWeChat) : unaskedWeChat('pass'),
    files: filesElsewhere(settings.PUBLIC_ORIGIN),
    digests: noDigests,
    templates: settings.WECHAT_TEMPLATES,
    // A function without a secret gets one nobody knows: nothing can be signed for it.
    secrets: { session: settings.SESSION_SECRET ?? randomBytes(32), ticket: settings.TICKET_KEY ?? randomBytes(32) },
  })
  return { app, db, log, clock: systemClock, settings }
}
