/** The head of the chain as it was told outside the database on one day. Holds nothing of anybody. */
export type Digest = {
  /** The day in Shanghai. */
  date: string
  /** When it was told. */
  at: string
  seal: number
  /** Rows sealed up to there. */
  entries: number
  /** The hash of that seal, in hexadecimal. */
  hash: string
}

/** Port to a place outside the database that keeps what it was told. Whoever can change the database should not be able to change it. */
export type Digests = {
  append(digest: Digest): Promise<void>
  /** The latest; null before the first. */
  last(): Promise<Digest | null>
  /** All of them, the oldest in front. */
  all(): Promise<Digest[]>
}

/** Where nothing is told and nothing asked: in the cloud functions, which serve no page of the audit. */
export const noDigests: Digests = { append: async () => undefined, last: async () => null, all: async () => [] }
