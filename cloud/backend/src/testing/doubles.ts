import type { Clock } from '../platform/clock'
import type { Log } from '../platform/log'

/** A clock that stands still until it is moved. */
export function settableClock(start = new Date('2026-11-23T02:00:00Z')): Clock & { set(now: Date): void; pass(minutes: number): void } {
  let now = start
  return {
    now: () => now,
    set: (to) => {
      now = to
    },
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}

/** Keeps log lines for a test to look at. */
export function recordingLog(): Log & { lines: { level: string; fields: object; message: string }[] } {
  const lines: { level: string; fields: object; message: string }[] = []
  const keep = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields, message })
  }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
