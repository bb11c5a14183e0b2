import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

type BuildRecipe = {
  /** The npm script that makes it. */
  script: string
  /** Files and folders it is made of. */
  sources: readonly string[]
  /** A file that only a finished build has. */
  result: string
}

const contract = 'cloud/contract'

/** Every build of the project, by the name of its folder in `dist`. */
export const builds = {
  functions: {
    script: 'build:functions',
    sources: ['cloud/functions', 'cloud/backend/src', contract, 'cloud/reference'],
    result: 'dist/functions/timer/config.json',
  },
  weapp: { script: 'build:weapp', sources: ['src', 'config', contract, 'types'], result: 'dist/weapp/app.json' },
  h5: { script: 'build:h5', sources: ['src', 'config', contract, 'types'], result: 'dist/h5/index.html' },
  console: { script: 'build:console', sources: ['cloud/console', contract], result: 'dist/console/index.html' },
} as const satisfies Record<string, BuildRecipe>
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

/** Whether a build is there and no source of it changed since. */
export function isFresh(build: Build, root: string): boolean {
  const { sources, result } = builds[build]
  const made = statSync(join(root, result), { throwIfNoEntry: false })?.mtimeMs
  const locked = statSync(join(root, 'package-lock.json')).mtimeMs
  return made !== undefined && locked < made && sources.every((folder) => lastChange(join(root, folder)) < made)
}

/** Jest's own variables would make Taro and Babel build for a test. */
function buildEnvironment(): NodeJS.ProcessEnv {
  const { JEST_WORKER_ID: _worker, ...rest } = process.env
  return { ...rest, NODE_ENV: 'production' }
}

/** Runs a build quietly; shows what it said only when it failed. */
export function runBuild(build: Build, root: string): Promise<void> {
  return new Promise((done, fail) => {
    const command = ['run', '--silent', builds[build].script]
    const child = spawn('npm', command, { cwd: root, env: buildEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${said.join('')}\n${builds[build].script} failed; the reason stands above`))))
  })
}

/** Every build in order, with a line for each. */
export async function buildEverything(root: string): Promise<void> {
  for (const build of Object.keys(builds) as Build[]) {
    const start = Date.now()
    await runBuild(build, root)
    process.stdout.write(`built ${build} in ${Math.round((Date.now() - start) / 1000)} s\n`)
  }
}
