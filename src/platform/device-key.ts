import { newIdempotencyKey } from './reads/idempotency-key'
import { recall, remember } from './storage'

/** A key this device made up, by which a visitor's answers count once; the server keeps only what cannot be led back to it. */
export function deviceKey(): string {
  const kept = recall('device-key', '')
  if (kept) return kept
  const key = newIdempotencyKey()
  remember('device-key', key)
  return key
}
