import { execFileSync } from 'node:child_process'
import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builds, isFresh, type Build } from '../../tools/builds'

const root = join(__dirname, '../..')

/** One builds at a time; a second suite waits for the first and then finds its work done. */
async function alone(build: Build, work: () => void): Promise<void> {
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
    work()
  } finally {
    rmdirSync(lock)
  }
}

/** Jest's own variables would make Taro and Babel build for a test. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _mode, JEST_WORKER_ID: _worker, ...rest } = process.env
  return { ...rest, NODE_ENV: 'production' }
}

/** The folder of a finished build; builds it first when a source is newer. `BUILDS=keep` takes what is there. */
export async function built(build: Build): Promise<string> {
  const run = () => {
    if (isFresh(build, root)) return
    execFileSync('npm', ['run', '--silent', builds[build].script], { cwd: root, env: buildEnvironment(), stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 })
  }
  if (process.env.BUILDS !== 'keep') await alone(build, run)
  return join(root, 'dist', build)
}
