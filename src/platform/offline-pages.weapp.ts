import { fetchAhead } from './offline/fetch-ahead'

/** Milliseconds after the first screen: what is kept for later must not hold up what is wanted now. */
const later = 3000

/** WeChat keeps the pages by itself. */
export function keepPages(): void {}

/** What must be readable without a network is kept here. */
export function prepareForOffline(): void {
  setTimeout(() => void fetchAhead(), later)
}
