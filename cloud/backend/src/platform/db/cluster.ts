import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolder, writeDurably, type DataHome } from './data-home'
import { giveTo } from './os-account'
import type { ServerPrograms } from './server-programs'
import { DatabaseStartError, serverFault } from './start-fault'

const DRAFT = 'cluster.part'
const PASSWORD_FOR_INITDB = 'password.part'
const UTF8_LOCALES = ['C.UTF-8', 'en_US.UTF-8']

/** Refuses data of another major version: PostgreSQL cannot open it, and converting needs the old programs. */
export function refuseOtherVersion(home: DataHome, major: number): void {
  const file = join(home.cluster, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  if (found === String(major)) return
  throw new DatabaseStartError(
    'version',
    `The data in ${home.cluster} was written by PostgreSQL ${found}, but PostgreSQL ${major} would be started. Nothing was changed. Open it with PostgreSQL ${found} through DATABASE_URL, or dump it with ${found} and load it into a new folder (DATA_DIR).`,
  )
}

/**
 * Makes the cluster when there is none. It is built under another name and renamed when complete,
 * so a kill in the middle never leaves half a cluster that looks whole.
 */
export async function ensureCluster(home: DataHome, programs: ServerPrograms, password: string, log: (line: string) => void): Promise<void> {
  if (existsSync(join(home.cluster, 'PG_VERSION'))) return
  clearEmptyFolder(home.cluster)
  log(`Making a new database in ${home.cluster} …`)
  let said = ''
  for (const locale of UTF8_LOCALES) {
    const outcome = await initialise(home, programs, password, locale)
    if (outcome.ok) return
    said = outcome.said
    if (!/invalid locale/i.test(said)) break
  }
  throw serverFault(said, home.folder, 'The new database could not be made')
}

async function initialise(home: DataHome, programs: ServerPrograms, password: string, locale: string): Promise<{ ok: boolean; said: string }> {
  const draft = join(home.folder, DRAFT)
  const passwordFile = join(home.folder, PASSWORD_FOR_INITDB)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(home.account, draft)
  try {
    writeDurably(passwordFile, password, 0o600)
    giveTo(home.account, passwordFile)
    const outcome = await runInitdb(home, programs, initdbArguments(draft, passwordFile, programs.major, locale))
    if (outcome.ok) renameSync(draft, home.cluster)
    if (outcome.ok) syncFolder(home.folder)
    return outcome
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function initdbArguments(draft: string, passwordFile: string, major: number, locale: string): string[] {
  // pg_trgm reads LC_CTYPE even under the builtin provider: with LC_CTYPE C, trigrams of Chinese are empty.
  const provider = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  return ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', `--locale=${locale}`, ...provider]
}

function runInitdb(home: DataHome, programs: ServerPrograms, args: string[]): Promise<{ ok: boolean; said: string }> {
  const identity = home.account ? { uid: home.account.uid, gid: home.account.gid } : {}
  const running = spawn(join(programs.bin, 'initdb'), args, {
    ...identity,
    cwd: home.folder,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve) => {
    running.once('error', (fault) => resolve({ ok: false, said: fault.message }))
    running.once('close', (code) => resolve({ ok: code === 0, said }))
  })
}

/** An empty folder (made by a mount or by hand) is replaced; one with unknown files is never touched. */
function clearEmptyFolder(cluster: string): void {
  if (!existsSync(cluster)) return
  if (readdirSync(cluster).length > 0) {
    throw new DatabaseStartError(
      'version',
      `${cluster} holds files but no PG_VERSION, so it is not a database of ours. Nothing was changed. Move the folder away, or set DATA_DIR to another one.`,
    )
  }
  rmdirSync(cluster)
}
