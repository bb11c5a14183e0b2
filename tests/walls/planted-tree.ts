import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = process.cwd()
const realModules = join(root, 'node_modules')
const configs = [
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'cloud/contract',
  'cloud/backend/tsconfig.json',
  'cloud/console/tsconfig.json',
  '.dependency-cruiser.cjs',
  '.dependency-cruiser.folders.cjs',
  'eslint.config.mjs',
  'tests/tsconfig.json',
  'tools/tsconfig.json',
]

/** Packages stay where they are installed; only the workspace package is the tree's own. */
function linkModules(tree: string): void {
  const modules = join(tree, 'node_modules')
  mkdirSync(join(modules, '@xiongguan'), { recursive: true })
  for (const name of readdirSync(realModules)) if (name !== '@xiongguan') symlinkSync(join(realModules, name), join(modules, name))
  symlinkSync(join(tree, 'cloud/contract'), join(modules, '@xiongguan/contract'))
}

/** A tree with the real configuration, the real contract and the given files, nothing else. */
export function plantTree(files: Record<string, string>): string {
  const tree = mkdtempSync(join(realpathSync(tmpdir()), 'xiongguan-walls-'))
  for (const each of configs) cpSync(join(root, each), join(tree, each), { recursive: true })
  for (const folder of ['src', 'cloud', 'config', 'tests', 'tools']) mkdirSync(join(tree, folder), { recursive: true })
  linkModules(tree)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return tree
}

export function removeTree(tree: string): void {
  rmSync(tree, { recursive: true, force: true })
}

/** Runs an installed checker inside a tree and answers what it printed as JSON; a checker that broke is an error. */
export function askChecker<Answer>(tree: string, program: string, parameters: string[]): Answer {
  const { stdout, stderr } = spawnSync(join(realModules, '.bin', program), parameters, { cwd: tree, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  try {
    return JSON.parse(stdout) as Answer
  } catch {
    throw new Error(`${program} did not answer:\n${stderr}\n${stdout.slice(0, 2000)}`)
  }
}
