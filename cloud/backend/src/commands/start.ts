import { join } from 'node:path'
import { isFresh, runBuild, type Build } from '../../../../tools/builds'
import { failClearly } from './fail-clearly'
import { runServer } from './run-server'

const root = process.cwd()

const pages: readonly { build: Build; said: string }[] = [
  { build: 'h5', said: 'Building the residents’ pages (about a minute) …' },
  { build: 'console', said: 'Building the console (about half a minute) …' },
]

async function buildWhatChanged(): Promise<void> {
  for (const { build, said } of pages) {
    if (isFresh(build, root)) continue
    process.stdout.write(`${said}\n`)
    await runBuild(build, root)
  }
}

process.env.DEV_LOGIN ??= '1'

/** `npm start`: pages, API and database on one address. */
buildWhatChanged()
  .then(() => runServer({ resident: join(root, 'dist/h5'), console: join(root, 'dist/console') }))
  .catch(failClearly)
