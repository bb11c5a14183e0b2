import { mayFetchAhead } from './data-saver'

/** Milliseconds after the first screen: what is kept for later must not hold up what is wanted now. */
const later = 3000

/** Keeps the pages at once, also with 省流量 on: for what must open without a network, a ticket or a door. */
export function keepPages(): void {
  // A build that is served without its worker, as in development, simply has none.
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('sw.js').catch(() => undefined)
}

/** Keeps the pages themselves, so that a reload without a network opens them, and what must be readable then. */
export function prepareForOffline(): void {
  setTimeout(() => {
    // Loaded on its own: importing it here would put the whole client before the first screen.
    void import('./offline/fetch-ahead')
      .then(({ fetchAhead }) => fetchAhead())
      // Without a network there is nothing to fetch ahead.
      .catch(() => undefined)
    void mayFetchAhead().then((may) => {
      if (may) keepPages()
    })
  }, later)
}
