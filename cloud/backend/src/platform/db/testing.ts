import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { createDatabase } from './pool'
import { databaseUrl, runOnServer, TEMPLATE_NAME, TEST_SERVER_VARIABLE } from './testing-server'

export type TestDatabase<Tables> = {
  url: string
  db: Kysely<Tables>
  destroy(): Promise<void>
}

/** A database of its own for one suite, with every migration applied; `destroy` it in `afterAll`. */
export async function createTestDatabase<Tables>(): Promise<TestDatabase<Tables>> {
  return createFrom<Tables>(TEMPLATE_NAME)
}

/** A database without any table of ours. */
export async function createEmptyTestDatabase<Tables>(): Promise<TestDatabase<Tables>> {
  return createFrom<Tables>('template1')
}

async function createFrom<Tables>(template: string): Promise<TestDatabase<Tables>> {
  const serverUrl = testServerUrl()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOnServer(serverUrl, `create database ${name} template ${template}`)
  const url = databaseUrl(serverUrl, name)
  const db = createDatabase<Tables>(url, { max: 10 })
  const destroy = async () => {
    await db.destroy()
    await runOnServer(serverUrl, `drop database if exists ${name} with (force)`)
  }
  return { url, db, destroy }
}

function testServerUrl(): string {
  const url = process.env[TEST_SERVER_VARIABLE]
  if (!url)
    throw new Error('The test server is not running: this jest project needs globalSetup "cloud/backend/src/platform/db/testing-global-setup.ts".')
  return url
}
