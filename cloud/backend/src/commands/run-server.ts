import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrations } from '../../../migrations'
import { createApp, type App } from '../app'
import { digestsOf } from '../areas/audit'
import { loadContentReference } from '../areas/content'
import { loadGuidanceReference } from '../areas/guidance'
import { loadPlaces } from '../areas/membership'
import { systemClock, type Clock } from '../platform/clock'
import { loadDataKeys, localKeyEncryption } from '../platform/crypto/keys'
import { createSealer } from '../platform/crypto/sealer'
import { migrate } from '../platform/db/migrate'
import { openDatabase } from '../platform/db/locate'
import { createDatabase } from '../platform/db/pool'
import { forgetCounts } from '../platform/housekeeping'
import type { PageFolders } from '../platform/http/pages'
import { memoryLimiter } from '../platform/limits'
import { createLog, type Log } from '../platform/log'
import { loadSecrets } from '../platform/secrets'
import { chooseStorage } from '../platform/storage/choose-storage'
import type { CloudFilesSdk } from '../platform/storage/cloud-storage'
import { developmentLoginOpen, readSettings, type Settings } from '../platform/settings'
import type { Db } from '../platform/tables'
import type { WeChatApi } from '../platform/wechat/api'
import { httpsWeChat } from '../platform/wechat/https'
import { noTextMessages } from '../platform/sms/api'
import { recordingTexts } from '../platform/sms/recorder'
import { recordingWeChat } from '../platform/wechat/recorder'
import { inventedTemplates, type Templates } from '../platform/wechat/templates'
import { unaskedWeChat } from '../platform/wechat/unasked'
import { seedDemonstration } from '../seeds/seed-demonstration'
import { createWholeWeb, listen } from '../web-server'
import { startRounds } from './rounds'

/** Says what is going on while something slow happens. */
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Brings tables, reference data and places up to date. */
export async function prepareDatabase(url: string, db: Db, clock: Clock): Promise<void> {
  const applied = await migrate(url, migrations, say)
  if (applied.length > 0) say(`Database brought up to date: ${applied.length} migrations`)
  await loadPlaces({ db, clock })
  await loadContentReference({ db, clock })
  await loadGuidanceReference({ db, clock })
}

/** Invented people and events belong on a demonstration server, never beside real families. */
function mayHoldInventedPeople({ NODE_ENV, SEED_DATABASE_URL }: Settings, own: boolean): boolean {
  return SEED_DATABASE_URL || (own && NODE_ENV !== 'production')
}

/** Installed by whoever sets STORAGE=cloud, never with us: 73 MB. */
const cloudSdk = 'wx-server-sdk'
const loadCloud = async () => ((await import(cloudSdk)) as { default: CloudFilesSdk }).default

/** WeChat over HTTPS where an account is given; a demonstration records; otherwise nobody is asked and a person looks at texts. */
function wechatOf(settings: Settings, clock: Clock): { wechat: WeChatApi; templates: Templates } {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret, WECHAT_TEMPLATES: templates } = settings
  if (appId && secret) return { wechat: httpsWeChat({ appId, secret, clock }), templates }
  if (developmentLoginOpen(settings)) return { wechat: recordingWeChat(), templates: inventedTemplates }
  return { wechat: unaskedWeChat(settings.NODE_ENV === 'production' ? 'review' : 'pass'), templates: {} }
}

async function openApp(settings: Settings, log: Log, db: Db, clock: Clock): Promise<App> {
  const secrets = loadSecrets(settings)
  const sealer = createSealer(await loadDataKeys(db, localKeyEncryption(secrets.master), clock))
  return createApp({
    db,
    clock,
    log,
    sealer,
    secrets,
    limiter: memoryLimiter(settings.RATE_LIMIT_SCALE),
    files: { ...chooseStorage(settings, { secret: secrets.session, clock, loadCloud }), publicOrigin: settings.PUBLIC_ORIGIN },
    digests: digestsOf(settings),
    ...wechatOf(settings, clock),
    sms: developmentLoginOpen(settings) ? recordingTexts() : noTextMessages,
    demonstration: developmentLoginOpen(settings),
    registration: 'batching',
    lookThresholds: {
      dutyFrom: settings.LOOK_DUTY_HOURS.slice(0, 5),
      dutyTo: settings.LOOK_DUTY_HOURS.slice(6),
      outsideDuty: settings.LOOKS_OUTSIDE_DUTY,
      householdsInAnHour: settings.LOOK_HOUSEHOLDS_PER_HOUR,
    },
    deskSession: { days: settings.DESK_SESSION_DAYS, idleMinutes: settings.DESK_SESSION_IDLE_MINUTES },
  })
}

/** Milliseconds that answers under way may take once the server is asked to stop. */
const lastAnswers = 5_000

/** Takes no new request and lets those under way be answered. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  const patience = new AbortController()
  await Promise.race([closed, pause(lastAnswers, undefined, { signal: patience.signal }).catch(() => undefined)])
  patience.abort()
  server.closeAllConnections()
}

/** Starts database, app and HTTP, and stops them in order on SIGINT or SIGTERM. */
export async function runServer(pages: PageFolders | null): Promise<void> {
  const settings = readSettings(process.env)
  const log = createLog(settings.LOG_LEVEL)
  const clock = systemClock
  mkdirSync(settings.DATA_DIR, { recursive: true })
  say('Opening the database …')
  const database = await openDatabase({ databaseUrl: settings.DATABASE_URL, dataDir: join(settings.DATA_DIR, 'postgres'), log: say })
  const db = createDatabase<unknown>(database.url)
  const own = database.source !== 'given'
  if (own || settings.SEED_DATABASE_URL) await prepareDatabase(database.url, db, clock)
  const app = await openApp(settings, log, db, clock)
  if (mayHoldInventedPeople(settings, own)) await seedDemonstration({ db, app, clock, say })
  const rounds = startRounds(
    [
      { every: 300, run: () => app.deliver() },
      { every: 1_000, run: () => app.dispatchNotices() },
      { every: 2_000, run: () => app.sealAudit() },
      { every: 1_000, run: () => app.carryOutImports() },
      { every: 15_000, run: () => app.rounds() },
      { every: 5_000, run: () => app.areas.content.settle() },
      { every: 3_600_000, run: () => forgetCounts(db) },
      { every: 3_600_000, run: () => app.areas.content.pictures.sweep() },
      { every: 600_000, run: () => app.tidyHourly() },
      { every: 600_000, run: () => app.closeAuditDay() },
      { every: 600_000, run: () => app.dailyTimelines() },
    ],
    log,
  )
  const { server, origin } = await listen(createWholeWeb({ app, db, log, settings, pages }), settings)
  say(
    pages
      ? `Ready: residents ${origin}/ · console ${origin}/console/ · API ${origin}/api/docs`
      : `Ready: API ${origin}/api · described at ${origin}/api/docs`,
  )

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await closeServer(server)
    await rounds.stop()
    await db.destroy()
    await database.stop()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}
