import type { Page } from '@xiongguan/contract/kit/page'
import { dropCopies } from '../offline/kept-answers'
import { asRequestError, type RequestError } from '../request/failure'

/** What is known about one question: its last answer, its last failure, and whether it is being asked now. */
export type Known<Output> = { data?: Output; failure?: RequestError; loading: boolean; at: number }
/** `turn` counts the times it was asked: only the latest answer counts. `asking` is true until that one is in. */
type Entry = { known: Known<unknown>; listeners: Set<() => void>; ask: () => Promise<unknown>; turn: number; asking: boolean }

const unasked: Known<never> = { loading: true, at: 0 }
const entries = new Map<string, Entry>()

function entryOf(key: string, ask: () => Promise<unknown>): Entry {
  let entry = entries.get(key)
  if (!entry) entries.set(key, (entry = { known: unasked, listeners: new Set(), ask, turn: 0, asking: false }))
  entry.ask = ask
  return entry
}

function publish(entry: Entry, known: Known<unknown>) {
  entry.known = known
  entry.listeners.forEach((listener) => listener())
}

function settle(entry: Entry, known: Known<unknown>) {
  entry.asking = false
  publish(entry, known)
}

async function load(entry: Entry) {
  const turn = ++entry.turn
  entry.asking = true
  if (!entry.known.loading) publish(entry, { ...entry.known, loading: true })
  try {
    const data = await entry.ask()
    if (turn === entry.turn) settle(entry, { data, loading: false, at: Date.now() })
  } catch (error) {
    if (turn === entry.turn) settle(entry, { ...entry.known, failure: asRequestError(error), loading: false })
  }
}

export function knownAbout(key: string): Known<unknown> {
  return entries.get(key)?.known ?? unasked
}

/** Shows a question on a screen: asks it when the answer is missing or older than `freshFor`. */
export function watch(key: string, ask: () => Promise<unknown>, listener: () => void, freshFor = 10_000): () => void {
  const entry = entryOf(key, ask)
  entry.listeners.add(listener)
  if (!entry.asking && Date.now() - entry.known.at > freshFor) void load(entry)
  return () => entry.listeners.delete(listener)
}

export function reload(key: string): void {
  const entry = entries.get(key)
  if (entry) void load(entry)
}

/** Adds the next page below the ones shown. A failure leaves them as they are. */
export function append(key: string, page: Page<unknown>): void {
  const entry = entries.get(key)
  const before = entry?.known.data as Page<unknown> | undefined
  if (entry && before) publish(entry, { ...entry.known, data: { ...before, items: [...before.items, ...page.items], next: page.next } })
}

/** After a change: every answer to these questions is old. Those on screen are asked again, the others forgotten. */
export function markStale(names: readonly string[]): void {
  dropCopies(names)
  for (const [key, entry] of entries) {
    if (!names.some((name) => key.startsWith(`${name} `))) continue
    if (entry.listeners.size > 0) void load(entry)
    else entries.delete(key)
  }
}

/** Someone else is here now, or nobody: nothing known before may show. */
export function forgetAll(): void {
  for (const [key, entry] of entries) {
    entry.known = unasked
    if (entry.listeners.size > 0) {
      publish(entry, unasked)
      void load(entry)
    } else entries.delete(key)
  }
}

/** When a screen comes back or the network does: asks again what failed or is older than a minute. */
export function refreshOld(olderThan = 60_000): void {
  for (const entry of entries.values()) {
    const old = entry.known.failure !== undefined || Date.now() - entry.known.at > olderThan
    if (old && entry.listeners.size > 0 && !entry.asking) void load(entry)
  }
}
