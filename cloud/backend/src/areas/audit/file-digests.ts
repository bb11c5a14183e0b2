import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Digest, Digests } from './digests'

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** The file the settings name, else one beside the database. */
export const digestsOf = ({ AUDIT_DIGESTS, DATA_DIR }: { AUDIT_DIGESTS?: string; DATA_DIR: string }): Digests =>
  fileDigests(AUDIT_DIGESTS ?? join(DATA_DIR, 'audit-digests.jsonl'))

/** Keeps digests as lines of a file that is only ever written at its end; best on a disk the database's keepers cannot write. */
export function fileDigests(file: string): Digests {
  const all = async () => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return ''
      throw error
    })
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Digest)
  }
  return {
    all,
    last: async () => (await all()).at(-1) ?? null,
    async append(digest) {
      await mkdir(dirname(file), { recursive: true })
      const handle = await open(file, 'a')
      try {
        await handle.appendFile(`${JSON.stringify(digest)}\n`)
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
  }
}
