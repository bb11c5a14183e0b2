import { useSyncExternalStore } from 'react'
import { forgetAll } from './reads/store'

/** For whom this phone acts now: a proxy the parent confirmed, and the word the parent is called by. */
export type ActingFor = { proxyId: string; parent: string }

let actingFor: ActingFor | null = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins or ends acting for a parent. Kept in memory alone: a phone that is opened anew is its owner's. */
export function actFor(next: ActingFor | null): void {
  actingFor = next
  forgetAll()
  listeners.forEach((listener) => listener())
}

export const useActingFor = (): ActingFor | null => useSyncExternalStore(subscribe, () => actingFor)

/** Areas a proxy can open; everything else stays the phone's own, also while it acts. */
const opened = new Set(['membership', 'events', 'waitlist', 'notices'])

/** The proxy that goes along with a call, if any. */
export const proxyOf = (area: string | undefined): string | undefined => (actingFor && opened.has(area ?? '') ? actingFor.proxyId : undefined)
