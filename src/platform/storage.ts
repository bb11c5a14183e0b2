import Taro from '@tarojs/taro'

/** Keeps a plain value on this device. A full or broken store must not break a screen. */
export function remember(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(name, JSON.stringify(value))
  } catch {
    // Nothing depends on it.
  }
}

/** Keeps a text where it matters whether it was kept; false when there is no room. */
export function keepText(name: string, text: string): boolean {
  try {
    Taro.setStorageSync(name, text)
    return true
  } catch {
    return false
  }
}

export function recall<Value>(name: string, otherwise: Value): Value {
  try {
    const text: unknown = Taro.getStorageSync(name)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Value) : otherwise
  } catch {
    return otherwise
  }
}

export function forget(name: string): void {
  Taro.removeStorageSync(name)
}

/** Drafts, tickets and everything else of the person who used this device; how the screen looks to them stays. */
export function forgetPerson(): void {
  const care = recall<unknown>('care', null)
  Taro.clearStorageSync()
  if (care) remember('care', care)
}
