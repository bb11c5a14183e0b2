import { asRequestError } from '../request/failure'
import { forget, keepText, recall } from '../storage'

/** An answer as it was last read, and when; without `copyOf` it comes from the server. */
export type Copied<Output> = Output & { copyOf?: number }

type Entry = { key: string; at: number }

const indexName = 'answers'
const placeOf = (key: string) => `answer:${key}`
/** A household's timeline and a plan for each of its people; the longest unread leaves. */
const mostKept = 12

const index = () => recall<Entry[]>(indexName, [])

function setIndex(entries: readonly Entry[]): void {
  keepText(indexName, JSON.stringify(entries))
}

function drop(gone: (key: string) => boolean): void {
  const entries = index()
  const leaving = entries.filter(({ key }) => gone(key))
  if (leaving.length === 0) return
  leaving.forEach(({ key }) => forget(placeOf(key)))
  setIndex(entries.filter(({ key }) => !gone(key)))
}

/** After a change nothing old may show again, with a network or without: a rest begun here must hold here at once. */
export function dropCopies(names: readonly string[]): void {
  drop((key) => names.some((name) => key.startsWith(`${name} `)))
}

function keep(key: string, answer: unknown, at: number): void {
  if (!keepText(placeOf(key), JSON.stringify(answer))) return
  const others = index().filter((entry) => entry.key !== key)
  setIndex([{ key, at }, ...others].slice(0, mostKept))
  others.slice(mostKept - 1).forEach((entry) => forget(placeOf(entry.key)))
}

/** Asks, and keeps the answer; without a network the copy shows, with the day it was read. Whoever may not see it loses the copy. */
export function askOrRecall<Input, Output extends object>(name: string, ask: (input: Input) => Promise<Output>) {
  return async (input: Input): Promise<Copied<Output>> => {
    const key = `${name} ${JSON.stringify(input ?? {})}`
    try {
      const answer = await ask(input)
      keep(key, answer, Date.now())
      return answer
    } catch (error) {
      const failure = asRequestError(error)
      if (failure.status === 401 || failure.status === 404) drop((each) => each === key)
      const at = failure.offline ? index().find((entry) => entry.key === key)?.at : undefined
      const copy = at === undefined ? null : recall<Output | null>(placeOf(key), null)
      if (!copy) throw failure
      return { ...copy, copyOf: at }
    }
  }
}
