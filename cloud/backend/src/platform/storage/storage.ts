/** A file as it comes out of the store. */
export type StoredFile = { body: ReadableStream<Uint8Array>; size: number; type: string }

/** Keys in order of their names, and where the next page starts; null on the last one. */
export type Listing = { keys: string[]; next: string | null }

/**
 * Port to where files are kept. Adapters: a folder of this machine, anything that speaks S3, CloudBase. A file is written
 * once under its key and never changed; its kind follows from the ending of the key (`typeOf`).
 */
export type ObjectStorage = {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  get(key: string): Promise<StoredFile | null>
  /** Says nothing when it is gone already. */
  delete(key: string): Promise<void>
  /** An address that opens this file to whoever has it, for so many seconds. */
  privateLink(key: string, seconds: number): Promise<string>
  /** For clean-up. Null where the provider cannot list; then only what our own tables name can be found again. */
  list: null | ((prefix: string, after?: string) => Promise<Listing>)
  /** Where private links lead when not to our own address, so that a page's security policy can allow it. */
  linkOrigins: readonly string[]
}

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bin: 'application/octet-stream',
}

/** Lower-case words, digits and dashes in folders, with an ending we know: safe in a path, a URL and a signature as it stands. */
const keyShape = /^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80}){0,5}\.([a-z]{2,5})$/

/** The kind of a file by its key; throws on a key that is none, so that nothing outside the store can be named. */
export function typeOf(key: string): string {
  const type = types[keyShape.exec(key)?.[2] ?? '']
  if (!type) throw new Error(`not a key of the file store: ${JSON.stringify(key.slice(0, 100))}`)
  return type
}

/** Keys in a page of a listing. */
export const listingSize = 500
