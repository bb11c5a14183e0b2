export type StartFaultKind = 'held' | 'disk-full' | 'read-only' | 'no-permission' | 'version' | 'no-account' | 'no-binaries' | 'server'

/** A reason for which the database cannot start, in words the person at the terminal can act on. */
export class DatabaseStartError extends Error {
  constructor(
    readonly kind: StartFaultKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
    this.name = 'DatabaseStartError'
  }
}

type DiskFault = {
  kind: StartFaultKind
  signs: RegExp
  words: (folder: string) => string
}

const DISK_FAULTS: readonly DiskFault[] = [
  {
    kind: 'disk-full',
    signs: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i,
    words: (folder) =>
      `The disk that holds ${folder} is full. Free some space there (a new database needs about 200 MB), or set DATA_DIR to a folder on another disk, then start again. Nothing that was acknowledged is lost.`,
  },
  {
    kind: 'read-only',
    signs: /EROFS|Read-only file system/i,
    words: (folder) =>
      `The disk that holds ${folder} is read-only. Mount it writable, or set DATA_DIR to a folder that can be written, then start again.`,
  },
  {
    kind: 'no-permission',
    signs: /EACCES|EPERM|Permission denied|Operation not permitted|has wrong ownership/i,
    words: (folder) =>
      `This user may not read and write ${folder}. Start as the user who owns that folder, change its owner, or set DATA_DIR to a folder of your own.`,
  },
]

/** Turns a file-system error, or the last lines a PostgreSQL program printed, into clear words; other errors come back unchanged. */
export function explainDiskFault(fault: unknown, folder: string): unknown {
  if (fault instanceof DatabaseStartError) return fault
  const text = fault instanceof Error ? `${codeOf(fault) ?? ''} ${fault.message}` : String(fault)
  const found = DISK_FAULTS.find(({ signs }) => signs.test(text))
  return found ? new DatabaseStartError(found.kind, found.words(folder), fault) : fault
}

export async function withDiskFaultsExplained<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    throw explainDiskFault(fault, folder)
  }
}

export function codeOf(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return undefined
  return typeof fault.code === 'string' ? fault.code : undefined
}

/** The clear words for what a PostgreSQL program printed before it gave up, or its last lines when the cause is unknown. */
export function serverFault(said: string, folder: string, heading: string): DatabaseStartError {
  const explained = explainDiskFault(said, folder)
  if (explained instanceof DatabaseStartError) return explained
  const lastLines = said.trim().split('\n').slice(-6).join('\n')
  return new DatabaseStartError('server', `${heading}. PostgreSQL said:\n${lastLines}`)
}
