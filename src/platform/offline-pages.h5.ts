import { mayFetchAhead } from './data-saver'

/** Milliseconds after the first screen: what is kept for later must not hold up what is wanted now. */
const later = 3000

/** Keeps the pages themselves, so that a reload without a network opens them, and what must be readable then. */
export function prepareForOffline(): void {
  setTimeout(() => {
    // Loaded on its own: importing it here would put the whole client before the first screen.
    void import('./offline/fetch-ahead').then(({ fetchAhead }) => fetchAhead())
    void mayFetchAhead().then((may) => {
      // A build that is served without its worker, as in development, simply has none.
      if (may && 'serviceWorker' in navigator) void navigator.serviceWorker.register('sw.js').catch(() => undefined)
    })
  }, later)
}
