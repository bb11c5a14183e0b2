import { pino } from 'pino'

export type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** JSON lines on standard output. Fields carry ids and codes, never names, numbers or typed text. */
export function createLog(level = 'info'): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

/** Says of an error only what cannot hold personal data: its class, its code and where it arose. */
export function describeFault(error: unknown): { fault: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { fault: typeof error }
  const { code } = error as { code?: unknown }
  const at = error.stack
    ?.split('\n')
    .map((line) => line.trim())
    // The message may run over several lines and hold anything; places in the code hold nothing.
    .filter((line) => line.startsWith('at '))
    .slice(0, 5)
    .join(' < ')
  return { fault: error.name, ...(typeof code === 'string' ? { code } : {}), ...(at ? { at } : {}) }
}
