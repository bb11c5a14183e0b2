import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locateDataHome } from '../../../cloud/backend/src/platform/db/data-home'
import { removeAbandoned } from '../../../cloud/backend/src/platform/db/embedded'
import { connectionUrl, readPostmasterFile } from '../../../cloud/backend/src/platform/db/postmaster'
import { startProcess, type ServerProcess, type ServerSettings } from './process'

export { ask, askChange, closeConnections, devToken, type Answer } from './ask'
export { eventForm, openEvent } from './open-event'
export { plantFamilies, type PlantedFamily } from './plant-families'
export { spawnServer } from './process'

/** A folder for a server's data that the database's own user can enter. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xiongguan-http-'))
  chmodSync(folder, 0o711)
  return folder
}

/** Ends whatever runs on the folder's data and removes it. */
export async function removeDataFolder(dataDir: string): Promise<void> {
  await removeAbandoned(join(dataDir, 'postgres'))
  rmSync(dataDir, { recursive: true, force: true })
}

const basics = { HOST: '127.0.0.1', DEV_LOGIN: '1', RATE_LIMIT_SCALE: '100000' }

async function kill({ child }: ServerProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** The real server on a real folder and a fixed port: may be killed, and comes back where it was. */
export class RunningServer {
  private constructor(
    readonly dataDir: string,
    private readonly settings: ServerSettings,
    private running: ServerProcess,
  ) {}

  static async start(settings: ServerSettings = {}): Promise<RunningServer> {
    const dataDir = makeDataFolder()
    const running = await startProcess({ ...basics, PORT: '0', DATA_DIR: dataDir, ...settings })
    return new RunningServer(dataDir, { ...basics, ...settings, DATA_DIR: dataDir, PORT: new URL(running.origin).port }, running)
  }

  get origin(): string {
    return this.running.origin
  }

  get said(): string {
    return this.running.said()
  }

  /** True when the process is no more, killed or by itself. */
  get ended(): boolean {
    return this.running.child.exitCode !== null || this.running.child.signalCode !== null
  }

  /** Address of its database, past the server. */
  get databaseUrl(): string {
    const home = locateDataHome(join(this.dataDir, 'postgres'))
    return connectionUrl(readPostmasterFile(join(home, 'cluster'))?.port ?? 0, readFileSync(join(home, 'password'), 'utf8').trim())
  }

  async kill9(): Promise<void> {
    await kill(this.running)
  }

  /** Kills the database the hard way; the server's supervisor brings it back. */
  killDatabase9(): void {
    const found = readPostmasterFile(join(locateDataHome(join(this.dataDir, 'postgres')), 'cluster'))
    if (found) process.kill(found.pid, 'SIGKILL')
  }

  /** Starts again on the same data and the same port. */
  async restart(): Promise<void> {
    this.running = await startProcess(this.settings)
  }

  /** Ends everything and removes the data. */
  async remove(): Promise<void> {
    await kill(this.running)
    await removeDataFolder(this.dataDir)
  }
}
