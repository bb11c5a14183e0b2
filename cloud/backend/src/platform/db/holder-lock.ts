import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startMarkOf } from './process-identity'
import { codeOf, DatabaseStartError } from './start-fault'

export type HolderLock = {
  release(): void
}

type Holder = {
  pid: number
  startMark?: string
}

const LOCK_NAME = 'holder.json'

/**
 * Keeps a second Node from supervising the same data. It exists to say so in clear words:
 * the data itself is also guarded by PostgreSQL's own lock.
 */
export function holdFolder(folder: string): HolderLock {
  const path = join(folder, LOCK_NAME)
  const text = JSON.stringify(describeSelf())
  for (;;) {
    if (placeLock(path, text)) return { release: () => releaseLock(path, text) }
    const found = readLock(path)
    if (found === undefined) continue
    const holder = parseHolder(found)
    if (holder && holderLives(holder)) throw heldError(folder, holder)
    removeStale(path, found)
  }
}

/** True when a living Node process supervises this folder. */
export function isHeld(folder: string): boolean {
  const holder = parseHolder(readLock(join(folder, LOCK_NAME)) ?? '')
  return holder !== undefined && holderLives(holder)
}

function describeSelf(): Holder {
  const startMark = startMarkOf(process.pid)
  return startMark === undefined ? { pid: process.pid } : { pid: process.pid, startMark }
}

function holderLives(holder: Holder): boolean {
  if (!isAlive(holder.pid)) return false
  const mark = startMarkOf(holder.pid)
  return mark === undefined || holder.startMark === undefined || mark === holder.startMark
}

function heldError(folder: string, holder: Holder): DatabaseStartError {
  const who = holder.pid === process.pid ? `this very process (${holder.pid})` : `process ${holder.pid}`
  return new DatabaseStartError(
    'held',
    `The database in ${folder} is already in use by ${who}. Stop that process first (kill ${holder.pid}), or set DATA_DIR to another folder to run a second, separate copy.`,
  )
}

/** A link appears with its whole content at once, so nobody ever reads a half-written lock. */
function placeLock(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`
  try {
    writeFileSync(draft, text, { mode: 0o644, flag: 'wx' })
    linkSync(draft, path)
    return true
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moved aside before it is thrown away: if another start replaced it meanwhile, it is put back. */
function removeStale(path: string, expected: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return
    throw fault
  }
  if (readLock(aside) !== expected) linkSync(aside, path)
  unlinkSync(aside)
}

function releaseLock(path: string, text: string): void {
  if (readLock(path) === text) unlinkSync(path)
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined
    throw fault
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value)) return undefined
    if (typeof value.pid !== 'number') return undefined
    const startMark = 'startMark' in value && typeof value.startMark === 'string' ? value.startMark : undefined
    return startMark === undefined ? { pid: value.pid } : { pid: value.pid, startMark }
  } catch {
    return undefined
  }
}
