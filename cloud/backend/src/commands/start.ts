import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { builds, isFresh, type Build } from '../../../../tools/builds'
import { failClearly } from './fail-clearly'
import { runServer } from './run-server'

const root = process.cwd()

const pages: readonly { build: Build; said: string }[] = [
  { build: 'h5', said: 'Building the residents’ pages (about a minute) …' },
  { build: 'console', said: 'Building the console (about half a minute) …' },
]

/** Runs a build quietly; shows what it said only when it failed. */
function runBuild(build: Build): Promise<void> {
  return new Promise((done, fail) => {
    const command = ['run', '--silent', builds[build].script]
    const child = spawn('npm', command, { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${said.join('')}\n${builds[build].script} failed; the reason stands above`))))
  })
}

async function buildWhatChanged(): Promise<void> {
  for (const { build, said } of pages) {
    if (isFresh(build, root)) continue
    process.stdout.write(`${said}\n`)
    await runBuild(build)
  }
}

process.env.DEV_LOGIN ??= '1'

/** `npm start`: pages, API and database on one address. */
buildWhatChanged()
  .then(() => runServer({ resident: join(root, 'dist/h5'), console: join(root, 'dist/console') }))
  .catch(failClearly)
