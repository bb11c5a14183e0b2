import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { DataHome } from './data-home'
import { commandLineOf, isAlive } from './process-identity'
import type { ServerPrograms } from './server-programs'
import { codeOf, DatabaseStartError, serverFault } from './start-fault'

/** A running server process on this cluster; `exited` settles when it is gone. */
export type Postmaster = {
  pid: number
  port: number
  lives(): boolean
  exited: Promise<void>
}

const POLL_MS = 50
const LOG_LIMIT_BYTES = 5_000_000

/** Facts the data rules stand on are given on the command line, where no edited file overrides them. */
function serverArguments(home: DataHome, port: number): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    logging_collector: 'off',
    // A failed statement or a clashing key would otherwise put personal data into the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  return ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

export function connectionUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

/**
 * Starts the server in a session of its own, so Ctrl-C in the terminal reaches Node first and Node ends it in order.
 * Its messages go to a file: a pipe would break when Node is killed.
 */
export async function launchPostmaster(
  home: DataHome,
  programs: ServerPrograms,
  port: number,
  password: string,
  log: (line: string) => void,
): Promise<Postmaster> {
  const offset = rotateLog(home.serverLog)
  const output = openSync(home.serverLog, 'a', 0o600)
  const identity = home.account ? { uid: home.account.uid, gid: home.account.gid } : {}
  const child = spawn(join(programs.bin, 'postgres'), serverArguments(home, port), {
    ...identity,
    cwd: home.folder,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  const life = { over: false, fault: '' }
  const exited = new Promise<void>((resolve) => {
    child.once('error', (fault) => {
      life.fault = fault.message
      resolve()
    })
    child.once('exit', () => resolve())
  }).then(() => {
    life.over = true
  })
  const lives = () => !life.over
  const opened = await waitUntilOpen(home.cluster, child.pid ?? 0, lives, password, log)
  if (opened && child.pid !== undefined) return { pid: child.pid, port: opened, lives, exited }
  throw serverFault(`${readFrom(home.serverLog, offset)}${life.fault}`, home.folder, 'The database did not start')
}

/** The server an earlier Node left behind on this cluster, once it answers; undefined when there is none. */
export async function adoptPostmaster(home: DataHome, password: string, log: (line: string) => void): Promise<Postmaster | undefined> {
  const found = readPostmasterFile(home.cluster)
  if (!found) return undefined
  if (!runsCluster(found.pid, home.cluster)) {
    // PostgreSQL itself would refuse to start if the id in the file now belongs to another process of the same user.
    rmSync(join(home.cluster, 'postmaster.pid'), { force: true })
    return undefined
  }
  const lives = () => runsCluster(found.pid, home.cluster)
  const opened = await waitUntilOpen(home.cluster, found.pid, lives, password, log)
  if (!opened) return undefined
  return { pid: found.pid, port: opened, lives, exited: watchForExit(found.pid, home.cluster) }
}

/** Ends the server in order ("fast" shutdown); one that does not follow in time is ended at once and recovers at the next start. */
export async function endPostmaster(server: Postmaster): Promise<void> {
  if (server.lives()) signal(server.pid, 'SIGINT')
  if (await endsWithin(server, 10_000)) return
  if (server.lives()) signal(server.pid, 'SIGQUIT')
  await endsWithin(server, 10_000)
}

/** The timer also keeps Node alive meanwhile: the child itself does not. */
async function endsWithin(server: Postmaster, milliseconds: number): Promise<boolean> {
  const timer = new AbortController()
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => true)
  const ended = await Promise.race([server.exited.then(() => true), late])
  timer.abort()
  return ended
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (fault) {
    if (codeOf(fault) !== 'ESRCH') throw fault
  }
}

type PostmasterFile = {
  pid: number
  port: number
  ready: boolean
}

/** PostgreSQL's own note about its running server: process id on line 1, port on line 4, state on line 8. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
}

/** True when the process lives and is a server on this very cluster, not a stranger that got its id. */
export function runsCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  const command = commandLineOf(pid)
  return command === undefined || command.includes(cluster)
}

/** The port once the server answers, or 0 when it ended before. Recovery after a crash may take long, so there is no time limit while it lives. */
async function waitUntilOpen(cluster: string, pid: number, lives: () => boolean, password: string, log: (line: string) => void): Promise<number> {
  const begun = Date.now()
  let nextWord = begun + 5_000
  while (lives()) {
    const note = readPostmasterFile(cluster)
    if (note?.pid === pid && note.ready && (await answers(note.port, password))) return note.port
    if (Date.now() > nextWord) {
      log(`The database is still starting (${Math.round((Date.now() - begun) / 1000)} s) …`)
      nextWord += 5_000
    }
    await sleep(POLL_MS)
  }
  return 0
}

/** A refused or cut connection is the moment before opening or while closing; only a wrong password will not pass by itself. */
async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ connectionString: connectionUrl(port, password), connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (fault) {
    if (codeOf(fault) !== '28P01') return false
    throw new DatabaseStartError(
      'no-permission',
      `The running database on port ${port} does not accept the password in the file beside its data. Put that file back from your copy.`,
      fault,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function watchForExit(pid: number, cluster: string): Promise<void> {
  while (runsCluster(pid, cluster)) await sleep(200, undefined, { ref: false })
}

function rotateLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size <= LOG_LIMIT_BYTES) return size
  renameSync(path, `${path}.old`)
  return 0
}

function readFrom(path: string, offset: number): string {
  return readFileSync(path).subarray(offset).toString('utf8')
}
