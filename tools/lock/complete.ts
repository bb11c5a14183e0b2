import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type Lock, type LockEntry, type MissingEntry, missingOptionalEntries, systemInName } from './rules'

const fields = ['os', 'cpu', 'libc', 'engines', 'license', 'dist.integrity']

/** What the registry says of the package; nothing where it does not hold that version. */
function published({ name, version }: MissingEntry): Record<string, unknown> {
  try {
    const answer = execFileSync('npm', ['view', `${name}@${version}`, ...fields, '--json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const { 'dist.integrity': integrity, ...limits } = JSON.parse(answer) as Record<string, unknown>
    return { integrity, ...limits }
  } catch {
    process.stdout.write(`${name} ${version}: not in this registry, so its system is read from its name and it has no integrity\n`)
    return systemInName(name)
  }
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
for (const missing of missingOptionalEntries(lock)) {
  lock.packages[missing.at] = { version: missing.version, ...published(missing), optional: true } as LockEntry
  process.stdout.write(`${missing.name} ${missing.version}: written\n`)
}
const ordered = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')))
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: ordered }, null, 2)}\n`)
