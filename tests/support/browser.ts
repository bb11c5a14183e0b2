import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome']

type Program = { path: string; args: string[]; environment: Record<string, string> }

const askBundled = `
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  process.stdout.write(JSON.stringify({ path, args: chromium.args, libraries: process.env.LD_LIBRARY_PATH ?? '' }))
`

const cache = join(__dirname, '../../.cache/chromium')

/**
 * The fonts of the machine, else the few that came with the browser: without any, text has no height and nothing can be
 * seen or clicked. Those know no Chinese, so on such a machine signs are blank and only what is clicked and said can be tested.
 */
function fonts(): Record<string, string> {
  if (existsSync('/etc/fonts/fonts.conf')) return { FONTCONFIG_PATH: '/etc/fonts' }
  const file = join(cache, 'own-fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${join(cache, 'fonts')}</dir><cachedir>${join(cache, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: file }
}

const unpacking = join(cache, 'unpacking')
const tooLong = 120_000

/** One process at a time: whoever starts a browser that another is still writing is told ETXTBSY. */
function alone<Result>(work: () => Result): Result {
  for (;;) {
    try {
      mkdirSync(unpacking)
      break
    } catch {
      const since = statSync(unpacking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
      if (Date.now() - since > tooLong) rmSync(unpacking, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  try {
    return work()
  } finally {
    rmSync(unpacking, { recursive: true, force: true })
  }
}

/**
 * The Chromium that npm brought. Asked in a Node of its own: the package reads AWS_EXECUTION_ENV as it loads, and with it
 * unpacks the libraries a bare machine lacks. It unpacks 196 MB into TMPDIR, so that is kept inside the project. Its
 * `--single-process` is left out: with it a second context hangs, and closing one ends the whole browser.
 */
function bundled(): Program {
  mkdirSync(cache, { recursive: true })
  const environment = { ...process.env, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV ?? 'AWS_Lambda_nodejs22.x', TMPDIR: cache }
  const answer = alone(() => execFileSync(process.execPath, ['--input-type=module', '-e', askBundled], { env: environment, encoding: 'utf8' }))
  const { path, args, libraries } = JSON.parse(answer) as { path: string; args: string[]; libraries: string }
  return { path, args: args.filter((each) => each !== '--single-process'), environment: { LD_LIBRARY_PATH: libraries, ...fonts() } }
}

const ownProgram = process.env.BROWSER === 'bundled' ? undefined : installed.find((each) => existsSync(each))

/** Why this browser can show no camera film, or null where it can. */
export const whyNoCamera = ownProgram ? null : 'the Chromium from npm is built without cameras: getUserMedia answers NotSupportedError'

/** The machine's own Chromium or Chrome, else the one from npm. `BROWSER=bundled` asks for the latter. */
function findProgram(): Program {
  return ownProgram ? { path: ownProgram, args: ['--no-sandbox'], environment: {} } : bundled()
}

/** A browser for a test, without a window; close it in `afterAll`. Extra `args` are Chromium's own. */
export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const { path, args: own, environment } = findProgram()
  return chromium.launch({ executablePath: path, args: [...own, ...args], env: { ...process.env, ...environment } as Record<string, string> })
}
