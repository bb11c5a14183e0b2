/** Ends a command whose start failed with one clear sentence instead of a stack. */
export function failClearly(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
