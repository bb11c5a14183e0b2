import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Classes of protected data. `contact` is names and phones; `family` is documents and whatever only a family's file may hold. */
export type KeyClass = 'contact' | 'family'

/** A key that seals no more and still opens what it sealed. */
export type OlderKey = { version: number; seal: Buffer }

/**
 * The keys of a class ready for use: the newest secret for sealing, the older ones for opening, and one for the blind index,
 * which stays the same through every rotation: an index of another key would find nothing.
 */
export type DataKey = { version: number; seal: Buffer; index: Buffer; older?: readonly OlderKey[] }

/** Where a sealed value lives. It is bound into the seal, so a value moved to another row does not open. */
export type SealedPlace = { table: string; column: string; row: string }

export type Sealer = {
  /** AES-256-GCM: version byte, 12-byte nonce, 16-byte tag, ciphertext. */
  seal(keyClass: KeyClass, place: SealedPlace, text: string): Buffer
  /** Refuses (throws) when the bytes were changed or moved. */
  open(keyClass: KeyClass, place: SealedPlace, sealed: Buffer): string
  /** HMAC-SHA256 of normalised text, to search without opening. `domain` keeps equal texts of different columns apart. */
  blindIndex(keyClass: KeyClass, domain: string, text: string): Buffer
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

const boundTo = ({ table, column, row }: SealedPlace) => Buffer.from(`${table}\u0000${column}\u0000${row}`)

/** The secret a value was sealed with, by the version in its first byte. */
function secretFor(key: DataKey, version: number | undefined): Buffer {
  const found = version === key.version ? key : key.older?.find((older) => older.version === version)
  if (!found) throw new Error(`sealed with key version ${version}, which is not loaded`)
  return found.seal
}

/** Seals with the newest key of a class and opens with whichever sealed; asking for a class it does not hold throws. */
export function createSealer(keys: Readonly<Partial<Record<KeyClass, DataKey>>>): Sealer {
  const keyOf = (keyClass: KeyClass): DataKey => {
    const key = keys[keyClass]
    if (!key) throw new Error(`no key of class ${keyClass} is held here`)
    return key
  }
  return {
    seal(keyClass, place, text) {
      const key = keyOf(keyClass)
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key.seal, nonce).setAAD(boundTo(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([key.version]), nonce, cipher.getAuthTag(), body])
    },
    open(keyClass, place, sealed) {
      const secret = secretFor(keyOf(keyClass), sealed[0])
      const nonce = sealed.subarray(1, 1 + nonceBytes)
      const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
      const decipher = createDecipheriv(algorithm, secret, nonce).setAAD(boundTo(place)).setAuthTag(tag)
      return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
    blindIndex(keyClass, domain, text) {
      return createHmac('sha256', keyOf(keyClass).index)
        .update(`${domain}\u0000${text.normalize('NFKC').trim()}`)
        .digest()
    },
  }
}
