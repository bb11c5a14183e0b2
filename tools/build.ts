import { buildEverything } from './builds'

/** `npm run build`: everything that is uploaded or served. */
buildEverything(process.cwd()).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
