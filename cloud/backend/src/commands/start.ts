import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { failClearly } from './fail-clearly'
import { runServer } from './run-server'

const root = process.cwd()
const say = (line: string) => process.stdout.write(`${line}\n`)

function newestChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== 'node_modules')
      .map((name) => newestChange(join(path, name))),
  )
}

type Build = { name: string; takes: string; sources: readonly string[]; page: string; command: readonly [string, ...string[]] }

const builds: readonly Build[] = [
  {
    name: 'the residents’ pages',
    takes: 'about a minute',
    sources: ['src', 'config', 'cloud/contract', 'package-lock.json'],
    page: 'dist/h5/index.html',
    command: ['npm', 'run', '--silent', 'build:h5'],
  },
  {
    name: 'the console',
    takes: 'about half a minute',
    sources: ['cloud/console', 'cloud/contract', 'package-lock.json'],
    page: 'dist/console/index.html',
    command: ['npm', 'run', '--silent', 'build:console'],
  },
]

/** Runs a build quietly; shows what it said only when it failed. */
function runBuild({ name, command: [program, ...rest] }: Build): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, rest, { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${said.join('')}\nbuilding ${name} failed; the reason stands above`))))
  })
}

async function buildWhatChanged(): Promise<void> {
  for (const build of builds) {
    const newest = Math.max(...build.sources.map((path) => newestChange(join(root, path))))
    if (newestChange(join(root, build.page)) > newest) continue
    say(`Building ${build.name} (${build.takes}) …`)
    await runBuild(build)
  }
}

process.env.DEV_LOGIN ??= '1'

/** `npm start`: pages, API and database on one address. */
buildWhatChanged()
  .then(() => runServer({ resident: join(root, 'dist/h5'), console: join(root, 'dist/console') }))
  .catch(failClearly)
