import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Clock } from '../clock'
import { ownTables, type Db, type PlatformTables } from '../tables'
import type { DataKey, KeyClass } from './sealer'

/** Port to whatever guards the data keys: a local master key here, a key service elsewhere. */
export type KeyEncryption = { wrap(key: Buffer): Promise<Buffer>; unwrap(wrapped: Buffer): Promise<Buffer> }

const nonceBytes = 12
const tagBytes = 16

/** Wraps data keys with a 32-byte master key held outside the database. */
export function localKeyEncryption(masterKey: Buffer): KeyEncryption {
  if (masterKey.length !== 32) throw new Error('MASTER_KEY must be 32 bytes in base64')
  return {
    async wrap(key) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', masterKey, nonce)
      const body = Buffer.concat([cipher.update(key), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    async unwrap(wrapped) {
      const decipher = createDecipheriv('aes-256-gcm', masterKey, wrapped.subarray(0, nonceBytes))
      decipher.setAuthTag(wrapped.subarray(nonceBytes, nonceBytes + tagBytes))
      return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes + tagBytes)), decipher.final()])
    },
  }
}

const derive = (secret: Buffer, use: 'seal' | 'index') => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), use, 32))

/** The keys of both classes, for the server and for functions that open documents. */
export async function loadDataKeys(db: Db, encryption: KeyEncryption, clock: Clock): Promise<Record<KeyClass, DataKey>> {
  return { contact: await loadDataKey(db, encryption, 'contact', clock), family: await loadDataKey(db, encryption, 'family', clock) }
}

type Version = { version: number; secret: Buffer }

/** The first version gives the index for good, the last one seals, all of them open. */
function ringOf(versions: readonly Version[], keyClass: KeyClass): DataKey {
  const [first, newest] = [versions[0], versions.at(-1)]
  if (!first || !newest) throw new Error(`no data key of class ${keyClass}`)
  const older = versions.slice(0, -1).map(({ version, secret }) => ({ version, seal: derive(secret, 'seal') }))
  return { version: newest.version, seal: derive(newest.secret, 'seal'), index: derive(first.secret, 'index'), older }
}

async function listVersions(db: Db, encryption: KeyEncryption, keyClass: KeyClass): Promise<Version[]> {
  const rows = await ownTables<PlatformTables>(db)
    .selectFrom('platform_data_key')
    .select(['key_version', 'wrapped'])
    .where('key_class', '=', keyClass)
    .orderBy('key_version')
    .execute()
  return Promise.all(rows.map(async ({ key_version: version, wrapped }) => ({ version, secret: await encryption.unwrap(wrapped) })))
}

async function addVersion(db: Db, encryption: KeyEncryption, keyClass: KeyClass, version: number, now: Date): Promise<void> {
  const wrapped = await encryption.wrap(randomBytes(32))
  await ownTables<PlatformTables>(db)
    .insertInto('platform_data_key')
    .values({ key_class: keyClass, key_version: version, wrapped, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Loads every version of a class's data key, making the first when there is none. Safe when two processes start at once. */
export async function loadDataKey(db: Db, encryption: KeyEncryption, keyClass: KeyClass, clock: Clock): Promise<DataKey> {
  const known = await listVersions(db, encryption, keyClass)
  if (known.length > 0) return ringOf(known, keyClass)
  await addVersion(db, encryption, keyClass, 1, clock.now())
  return ringOf(await listVersions(db, encryption, keyClass), keyClass)
}
