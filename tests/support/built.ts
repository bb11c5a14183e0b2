import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isFresh, runBuild, type Build } from '../../tools/builds'

const root = join(__dirname, '../..')

/** One builds at a time; a second suite waits for the first and then finds its work done. */
async function alone(build: Build, work: () => Promise<void>): Promise<void> {
  const lock = join(root, `dist/.building-${build}`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const held = statSync(lock, { throwIfNoEntry: false })
      if (held && Date.now() - held.mtimeMs > 300_000) rmdirSync(lock)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    await work()
  } finally {
    rmdirSync(lock)
  }
}

/** The folder of a finished build; builds it first when a source is newer. `BUILDS=keep` takes what is there. */
export async function built(build: Build): Promise<string> {
  const run = async () => {
    if (!isFresh(build, root)) await runBuild(build, root)
  }
  if (process.env.BUILDS !== 'keep') await alone(build, run)
  return join(root, 'dist', build)
}
