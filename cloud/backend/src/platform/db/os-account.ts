import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseStartError } from './start-fault'

/** The operating-system user the server runs as; undefined means "as ourselves". */
export type OsAccount = {
  name: string
  uid: number
  gid: number
}

type Log = (line: string) => void

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * PostgreSQL refuses to run as root, so root hands it to `postgres` (made when absent), else to `nobody`.
 * A cluster that already exists keeps the owner it has.
 */
export function chooseAccount(clusterFolder: string, log: Log): OsAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  return ownerOf(clusterFolder) ?? findAccount('postgres') ?? createAccount(log) ?? fallBackToNobody(log)
}

export function giveTo(account: OsAccount | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** The whole tree, because its modes come from a node_modules that may be closed to others. */
export function giveTreeTo(account: OsAccount | undefined, folder: string): void {
  if (!account) return
  chownSync(folder, account.uid, account.gid)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), account.uid, account.gid)
  }
}

/** Asked of the system itself, by entering the folder as that user: modes alone do not tell of ACLs. */
export function canEnter(account: OsAccount | undefined, folder: string): boolean {
  if (!account) return true
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return tried.status === 0
}

function ownerOf(folder: string): OsAccount | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { name: `user ${found.uid}`, uid: found.uid, gid: found.gid } : undefined
}

function findAccount(name: string): OsAccount | undefined {
  const uid = askId('-u', name)
  const gid = askId('-g', name)
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid }
}

function askId(flag: '-u' | '-g', name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8', env: { PATH: SYSTEM_PATH } })
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined
}

function createAccount(log: Log): OsAccount | undefined {
  log('PostgreSQL does not run as root: making a system user "postgres" for it')
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ]
  for (const [program, args] of ways) {
    if (spawnSync(program, args, { stdio: 'ignore', env: { PATH: SYSTEM_PATH } }).status === 0) break
  }
  return findAccount('postgres')
}

function fallBackToNobody(log: Log): OsAccount {
  const nobody = findAccount('nobody')
  if (!nobody) {
    throw new DatabaseStartError(
      'no-account',
      'PostgreSQL does not run as root, and the user "postgres" could not be made. Make it by hand (useradd --system postgres) or start as an ordinary user.',
    )
  }
  log('The user "postgres" could not be made; the database runs as "nobody". Making a user "postgres" before the first start is safer')
  return nobody
}
