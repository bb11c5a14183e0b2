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
