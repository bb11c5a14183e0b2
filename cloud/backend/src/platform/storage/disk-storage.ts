import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { LinkProof } from './link-proof'
import { listingSize, typeOf, type Listing, type ObjectStorage } from './storage'

/** Where private links of the disk are answered. */
export const storedPath = '/api/stored'

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

function unlessMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}

/** Whole or not at all: written aside, flushed, then moved to its name. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}.part`
  const handle = await open(aside, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, file)
}

/** Keeps files in a folder of this machine; links lead to our own address. */
export function diskStorage({ folder, links }: { folder: string; links: LinkProof }): ObjectStorage {
  const fileOf = (key: string) => {
    typeOf(key)
    return join(folder, key)
  }
  const list = async (prefix: string, after = ''): Promise<Listing> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessMissing)
    const keys = (entries ?? [])
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((key) => key.startsWith(prefix) && key > after)
      .sort()
    const page = keys.slice(0, listingSize)
    return { keys: page, next: keys.length > listingSize ? (page.at(-1) ?? null) : null }
  }
  return {
    put: async (key, bytes) => writeWhole(fileOf(key), bytes),
    async get(key) {
      const file = fileOf(key)
      const found = await stat(file).catch(unlessMissing)
      if (!found?.isFile()) return null
      return { body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, size: found.size, type: typeOf(key) }
    },
    delete: async (key) => rm(fileOf(key), { force: true }),
    async privateLink(key, seconds) {
      fileOf(key)
      return `${storedPath}/${key}?${links.query(key, seconds)}`
    },
    list,
    linkOrigins: [],
  }
}
