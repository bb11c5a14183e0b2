import type { Figure } from './card'
import type { Tone } from './chip'

/** One thing to do, in the words of its area. */
export type Task = {
  id: string
  /** What kind of thing: the chip. */
  mark: { words: string; tone: Tone }
  title: string
  detail: string
  to: string
  /** Whole days until it presses: 0 today, negative when it is late. */
  inDays: number
  /** People stand waiting for this now; it comes before everything else. */
  peopleWait?: boolean
}

/** What one area has for today's page; areas the account may not see have nothing. */
export type TaskSource = {
  pending: boolean
  error: unknown
  retry: () => void
  tasks: Task[]
  figures: Figure[]
}

type Read = { isLoading: boolean; error: unknown; refetch: () => unknown }

/** A source fed by some reads: pending while one is, failed with the first failure. */
export function sourceOf(reads: Read[], tasks: Task[], figures: Figure[]): TaskSource {
  const failed = reads.filter(({ error }) => error)
  return {
    pending: reads.some(({ isLoading }) => isLoading),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
    tasks,
    figures,
  }
}

/** Where people wait first, then the next due thing; what is due the same day stays in its area's order. */
export function inOrder(sources: TaskSource[]): Task[] {
  return sources
    .flatMap(({ tasks }) => tasks)
    .sort((one, other) => Number(other.peopleWait ?? false) - Number(one.peopleWait ?? false) || one.inDays - other.inDays)
}

/** `12` or `20+` when there is another page. */
export function countWords(page: { items: unknown[]; next: string | null }): string {
  return page.next ? `${page.items.length}+` : `${page.items.length}`
}
