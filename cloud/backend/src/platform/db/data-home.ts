import { randomBytes, randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { canEnter, chooseAccount, type OsAccount } from './os-account'
import { DatabaseStartError } from './start-fault'

/** Where the parts of one embedded server live on disk, and who owns the cluster. */
export type DataHome = {
  folder: string
  cluster: string
  password: string
  port: string
  serverLog: string
  account: OsAccount | undefined
}

const ELSEWHERE = 'postgres-elsewhere'
/** The server's user passes through to the cluster inside; a strict umask would otherwise shut it out. */
const ENTERABLE = 0o711
const SYSTEM_HOME = '/var/lib/xiongguan'

export function openDataHome(dataDir: string, log: (line: string) => void): DataHome {
  if (mkdirSync(dataDir, { recursive: true }) !== undefined) chmodSync(dataDir, ENTERABLE)
  const given = realpathSync(dataDir)
  const moved = join(given, ELSEWHERE)
  if (isLink(moved)) return describe(followLink(moved), log)
  const home = describe(given, log)
  return canEnter(home.account, given) ? home : describe(moveElsewhere(moved, log), log)
}

/** The folder that really holds the data of `dataDir`, without making anything. */
export function locateDataHome(dataDir: string): string {
  const moved = join(dataDir, ELSEWHERE)
  return existsSync(moved) ? realpathSync(moved) : dataDir
}

/** Complete on disk under its name, or absent: never half of it after a power cut. */
export function writeDurably(path: string, text: string, mode: number): void {
  const draft = `${path}.${randomUUID()}`
  try {
    writeAndSync(draft, text, mode)
    renameSync(draft, path)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(path))
}

function writeAndSync(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename inside the folder survive a power cut. Windows cannot open a folder for this and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export function readOrCreatePassword(home: DataHome): string {
  if (existsSync(home.password)) return readFileSync(home.password, 'utf8').trim()
  if (existsSync(home.cluster)) {
    throw new DatabaseStartError(
      'no-permission',
      `The database in ${home.cluster} exists, but its password file ${home.password} is gone. Put the file back from your copy, or move the folder away to begin with an empty database.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  writeDurably(home.password, `${password}\n`, 0o600)
  return password
}

function describe(folder: string, log: (line: string) => void): DataHome {
  const cluster = join(folder, 'cluster')
  return {
    folder,
    cluster,
    password: join(folder, 'password'),
    port: join(folder, 'port'),
    serverLog: join(folder, 'server.log'),
    account: chooseAccount(cluster, log),
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function followLink(link: string): string {
  try {
    return realpathSync(link)
  } catch (fault) {
    throw new DatabaseStartError(
      'no-permission',
      `${link} points to the folder of the database, and that folder is gone. Put it back, or remove the link to begin with an empty database.`,
      fault,
    )
  }
}

/** Root's own home is closed to every other user, so a cluster in it could not be opened by the server. */
function moveElsewhere(link: string, log: (line: string) => void): string {
  const folder = join(SYSTEM_HOME, randomUUID())
  mkdirSync(folder, { recursive: true })
  for (const path of [SYSTEM_HOME, folder]) chmodSync(path, ENTERABLE)
  symlinkSync(folder, link)
  log(`The server's user cannot enter ${dirname(link)}; the database lives in ${folder} (see the link ${link})`)
  return folder
}
