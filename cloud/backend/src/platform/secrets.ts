import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings'

/** Keys held outside the database, 32 bytes each. */
export type Secrets = { session: Buffer; master: Buffer; ticket: Buffer }

const names = ['SESSION_SECRET', 'MASTER_KEY', 'TICKET_KEY'] as const

function readOrMake(file: string): Record<string, string> {
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]))
  try {
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  }
}

/**
 * Takes the keys from the environment. Only with the embedded database outside production are missing ones made once
 * and kept beside the data, readable by this user alone.
 */
export function loadSecrets(settings: Settings): Secrets {
  const given = { SESSION_SECRET: settings.SESSION_SECRET, MASTER_KEY: settings.MASTER_KEY, TICKET_KEY: settings.TICKET_KEY }
  const missing = names.filter((name) => !given[name])
  const mayMake = settings.NODE_ENV !== 'production' && !settings.DATABASE_URL
  if (missing.length > 0 && !mayMake) throw new Error(`Set ${missing.join(', ')}: 32 random bytes each, in base64 (openssl rand -base64 32)`)
  let kept: Record<string, string> = {}
  if (missing.length > 0) {
    mkdirSync(settings.DATA_DIR, { recursive: true })
    kept = readOrMake(join(settings.DATA_DIR, 'secrets.json'))
  }
  const key = (name: (typeof names)[number]) => {
    const bytes = given[name] ?? Buffer.from(kept[name] ?? '', 'base64')
    if (bytes.length !== 32) throw new Error(`${name} must be 32 bytes in base64`)
    return bytes
  }
  return { session: key('SESSION_SECRET'), master: key('MASTER_KEY'), ticket: key('TICKET_KEY') }
}
