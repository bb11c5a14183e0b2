import { chmodSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAbandoned } from './embedded'
import { isAlive } from './process-identity'

/** The maker's process id stands in the name, so that another run never takes a folder in use for a leftover. */
const NAME = /^xiongguan-test-(\d+)-/

export function makeTestFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `xiongguan-test-${process.pid}-`))
  chmodSync(folder, 0o711)
  return folder
}

/** Ends the servers and removes the folders of runs that were killed. One that resists (another user's, a mount) is left. */
export async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const maker = NAME.exec(name)?.[1]
    if (maker === undefined || isAlive(Number(maker))) continue
    await removeAbandoned(join(tmpdir(), name)).catch(() => false)
  }
}
