import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildEverything } from './builds'

/**
 * `npm test`: builds what the tests run, runs every suite and closes with `N passed, N failed`.
 * `npm test -- --built` takes the builds that are there; other parameters go to jest.
 */
const parameters = process.argv.slice(2)
const jestParameters = parameters.filter((each) => each !== '--built')
const results = resolve('.cache/jest-results.json')
/** The npm Chromium brings its own libraries only where it believes to be a cloud function; it looks when it is loaded. */
const bareMachine = 'AWS_Lambda_nodejs20.x'

function run(program: string, words: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } })
  return status === 0
}

type Results = { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }

/** A suite that could not start has no tests to count, so it counts as one failure; so does a run that never began. */
function closingLine(): string {
  if (!existsSync(results)) return '0 passed, 1 failed'
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8')) as Results
  return `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`
}

function test(): boolean {
  mkdirSync('.cache', { recursive: true })
  rmSync(results, { force: true })
  const environment = { BUILDS: 'keep', AWS_EXECUTION_ENV: bareMachine, NODE_ENV: 'test' }
  const passed = run('npx', ['--no-install', 'jest', '--json', `--outputFile=${results}`, ...jestParameters], environment)
  process.stdout.write(`${closingLine()}\n`)
  return passed
}

/** Builds first, then tests. */
async function buildAndTest(): Promise<void> {
  if (!parameters.includes('--built')) await buildEverything(process.cwd())
  process.exitCode = test() ? 0 : 1
}

buildAndTest().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n0 passed, 1 failed\n`)
  process.exitCode = 1
})
