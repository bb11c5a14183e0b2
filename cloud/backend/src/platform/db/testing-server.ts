import { Client } from 'pg'
import { migrations } from '../../../../migrations/index'
import { removeAbandoned, startEmbedded, type EmbeddedServer } from './embedded'
import { migrate } from './migrate'
import { makeTestFolder, removeLeftovers } from './testing-folders'

/** Jest hands the environment on to its workers, which start after the set-up. */
export const TEST_SERVER_VARIABLE = 'XIONGGUAN_TEST_SERVER'
export const TEMPLATE_NAME = 'xiongguan_template'

type TestServer = {
  server: EmbeddedServer
  dataDir: string
}

let running: TestServer | undefined

/** One embedded server for the whole run, never another database: what the tests prove is the server we ship. */
export async function startTestServer(): Promise<void> {
  await removeLeftovers()
  const dataDir = makeTestFolder()
  const server = await startEmbedded({ dataDir, log: (line) => process.stderr.write(`${line}\n`) })
  running = { server, dataDir }
  process.env[TEST_SERVER_VARIABLE] = server.url
  process.once('SIGINT', endAndLeave)
  process.once('SIGTERM', endAndLeave)
  await createTemplate(server.url)
}

export async function stopTestServer(): Promise<void> {
  const ending = running
  running = undefined
  if (!ending) return
  process.off('SIGINT', endAndLeave)
  process.off('SIGTERM', endAndLeave)
  await ending.server.stop()
  await removeAbandoned(ending.dataDir)
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement on the server's own maintenance database. */
export async function runOnServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function createTemplate(serverUrl: string): Promise<void> {
  await runOnServer(serverUrl, `create database ${TEMPLATE_NAME}`)
  await migrate(databaseUrl(serverUrl, TEMPLATE_NAME), migrations)
}

function endAndLeave(): void {
  void stopTestServer().finally(() => process.exit(130))
}
