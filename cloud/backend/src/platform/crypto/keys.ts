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

function derive(version: number, secret: Buffer): DataKey {
  const part = (use: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), use, 32))
  return { version, seal: part('seal'), index: part('index') }
}

/** The keys of both classes, for the server and for functions that open documents. */
export async function loadDataKeys(db: Db, encryption: KeyEncryption, clock: Clock): Promise<Record<KeyClass, DataKey>> {
  return { contact: await loadDataKey(db, encryption, 'contact', clock), family: await loadDataKey(db, encryption, 'family', clock) }
}

/** Loads the newest data key of a class, making the first one when there is none. Safe when two processes start at once. */
export async function loadDataKey(db: Db, encryption: KeyEncryption, keyClass: KeyClass, clock: Clock): Promise<DataKey> {
  const keys = ownTables<PlatformTables>(db)
  const newest = () =>
    keys
      .selectFrom('platform_data_key')
      .select(['key_version', 'wrapped'])
      .where('key_class', '=', keyClass)
      .orderBy('key_version', 'desc')
      .limit(1)
      .executeTakeFirst()
  if (!(await newest())) {
    const wrapped = await encryption.wrap(randomBytes(32))
    await keys
      .insertInto('platform_data_key')
      .values({ key_class: keyClass, key_version: 1, wrapped, created_at: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const row = await newest()
  if (!row) throw new Error(`no data key of class ${keyClass}`)
  return derive(row.key_version, await encryption.unwrap(row.wrapped))
}
