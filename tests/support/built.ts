import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** What each build is made of, and a file that only a finished build has. */
const builds = {
  functions: {
    script: 'build:functions',
    sources: ['cloud/functions', 'cloud/backend/src', 'cloud/contract', 'cloud/reference'],
    result: 'dist/functions/timer/config.json',
  },
  weapp: { script: 'build:weapp', sources: ['src', 'config', 'cloud/contract', 'types'], result: 'dist/weapp/app.json' },
} as const
export type Build = keyof typeof builds

const notPartOfABuild = /\.test\.tsx?$|node_modules|\.md$/

/** When anything under a folder last changed; tests and notes do not count. */
function lastChange(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const name = join(folder, entry.name)
    if (notPartOfABuild.test(name)) return latest
    return Math.max(latest, entry.isDirectory() ? lastChange(name) : statSync(name).mtimeMs)
  }, 0)
}

function isFresh(build: Build): boolean {
  const { sources, result } = builds[build]
  const made = statSync(join(root, result), { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && sources.every((folder) => lastChange(join(root, folder)) < made)
}

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
    if (isFresh(build)) return
    execFileSync('npm', ['run', '--silent', builds[build].script], { cwd: root, env: buildEnvironment(), stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 })
  }
  if (process.env.BUILDS !== 'keep') await alone(build, run)
  return join(root, 'dist', build)
}
