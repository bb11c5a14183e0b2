import { useSyncExternalStore } from 'react'

/** One value that screens share and follow. */
export function sharedValue<Value>(initial: Value) {
  let current = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get: () => current,
    set(value: Value) {
      current = value
      listeners.forEach((listener) => listener())
    },
    use: () => useSyncExternalStore(subscribe, () => current),
  }
}
