/** Tells whether the browser has a network, now and on every change. */
export function followConnection(tell: (connected: boolean) => void): void {
  tell(navigator.onLine)
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
}
