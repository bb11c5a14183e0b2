import { words } from '../words'

const day = 86_400_000

/** Today and the days just before it in Beijing, as choices. */
export function recentDays(now: Date): { value: string; words: string }[] {
  return [0, 1, 2].map((back) => {
    const value = new Date(now.getTime() + 8 * 3_600_000 - back * day).toISOString().slice(0, 10)
    return { value, words: back === 0 ? words.today : back === 1 ? words.yesterday : words.dayOf(value) }
  })
}
