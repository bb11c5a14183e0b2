import { sharedValue } from '@/platform/reads/shared-value'
import { recall, remember } from '@/platform/storage'

const most = 8
const name = 'searches'

/** What was looked for on this device, the latest first. It never leaves the device. */
const recent = sharedValue<string[]>(recall<string[]>(name, []))

export const useRecentSearches = recent.use

function keep(searches: string[]): void {
  remember(name, searches)
  recent.set(searches)
}

export function rememberSearch(words: string): void {
  if (words !== '') keep([words, ...recent.get().filter((earlier) => earlier !== words)].slice(0, most))
}

export function forgetSearches(): void {
  keep([])
}
