import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { codeOf } from './start-fault'

/** True while a process with this id runs, whoever owns it; one that has ended and only waits to be reaped does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fault) {
    return codeOf(fault) === 'EPERM'
  }
  return process.platform !== 'linux' || linuxStatus(pid)[0] !== 'Z'
}

/**
 * A mark that two processes which had the same id at different times do not share:
 * ids are reused, above all in containers, where the server is process 1 or 7 after every restart.
 * Undefined where the system cannot tell.
 */
export function startMarkOf(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStartMark(pid)
  if (process.platform === 'win32') return undefined
  return ask('ps', ['-o', 'lstart=', '-p', String(pid)])
}

/** The command line of a process, or undefined where the system cannot tell. */
export function commandLineOf(pid: number): string | undefined {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ')
  if (process.platform === 'win32') return undefined
  return ask('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
}

function linuxStartMark(pid: number): string | undefined {
  const startTime = linuxStatus(pid)[19]
  const bootId = read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
  return startTime === undefined ? undefined : `${bootId}:${startTime}`
}

/** The fields of /proc/<pid>/stat from the state on; the name before them stands in brackets and may hold spaces. */
function linuxStatus(pid: number): string[] {
  const status = read(`/proc/${pid}/stat`) ?? ''
  const fields = status.slice(status.lastIndexOf(')') + 2)
  return fields === '' ? [] : fields.split(' ')
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ask(program: string, args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
