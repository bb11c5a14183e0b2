import type { Tone } from '../../ui/chip'
import { daysUntilDay } from '../../platform/time'
import { requestWords as words } from './words'

const soon = 3

/** How a deadline stands, in words first; the colour only repeats them. */
export function deadlineOf(dueOn: string, now: number): { words: string; tone: Tone } {
  const days = daysUntilDay(dueOn, now)
  if (days < 0) return { words: words.late(-days), tone: 'brand' }
  if (days === 0) return { words: words.today, tone: 'brand' }
  return { words: words.left(days), tone: days <= soon ? 'gold' : 'jade' }
}
