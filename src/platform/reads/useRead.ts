import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Page } from '@xiongguan/contract/kit/page'
import { asRequestError, type RequestError } from '../request/failure'
import { append, type Known, knownAbout, reload, watch } from './store'

/** A question to the server, named as in the contract (`events.get`). Made once in an area's queries.ts. */
export type Read<Input, Output> = { name: string; ask: (input: Input) => Promise<Output> }
export type ReadState<Output> = Omit<Known<Output>, 'at'> & { reload: () => void }

type InputOf<Input> = undefined extends Input ? [input?: Input] : [input: Input]

export function defineRead<Input, Output>(name: string, ask: (input: Input) => Promise<Output>): Read<Input, Output> {
  return { name, ask }
}

function useKnown<Output>(key: string, ask: () => Promise<Output>): Known<Output> {
  // The key says all that `ask` depends on.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const subscribe = useCallback((listener: () => void) => watch(key, ask, listener), [key])
  return useSyncExternalStore(subscribe, () => knownAbout(key)) as Known<Output>
}

/** Asks when the screen shows, shares the answer between screens, asks again when a change makes it stale. */
export function useRead<Input, Output>(read: Read<Input, Output>, ...[input]: InputOf<Input>): ReadState<Output> {
  const key = `${read.name} ${JSON.stringify(input ?? {})}`
  const { data, failure, loading } = useKnown(key, () => read.ask(input as Input))
  return { data, failure, loading, reload: useCallback(() => reload(key), [key]) }
}

export type Pages<Item> = ReadState<Page<Item>> & {
  /** Fetches the next page; null when the last one is shown. */
  more: (() => void) | null
  moreLoading: boolean
  moreFailure: RequestError | undefined
}

/** A list read page by page. */
export function usePages<Input extends { cursor?: string }, Item>(read: Read<Input, Page<Item>>, input: Input): Pages<Item> {
  const state = useRead<Input, Page<Item>>(read, ...([input] as unknown as InputOf<Input>))
  const key = `${read.name} ${JSON.stringify(input)}`
  const [more, setMore] = useState<{ loading: boolean; failure?: RequestError }>({ loading: false })
  const next = state.data?.next
  const fetchMore = async () => {
    if (!next || more.loading) return
    setMore({ loading: true })
    try {
      append(key, await read.ask({ ...input, cursor: next }))
      setMore({ loading: false })
    } catch (error) {
      setMore({ loading: false, failure: asRequestError(error) })
    }
  }
  return { ...state, more: next ? () => void fetchMore() : null, moreLoading: more.loading, moreFailure: more.failure }
}
