/** Tells whether the browser has a network, now and on every change. */
export function followConnection(tell: (connected: boolean) => void): void {
  tell(navigator.onLine)
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
}

type Connection = { type?: string; saveData?: boolean }

/** True over a mobile network, or where the browser itself was told to save data; not every browser tells. */
export function mobileNetwork(): Promise<boolean> {
  const { connection } = navigator as { connection?: Connection }
  return Promise.resolve(connection?.type === 'cellular' || connection?.saveData === true)
}
