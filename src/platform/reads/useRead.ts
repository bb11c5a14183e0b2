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

/** The name of one question with its input: what is known is kept under it. */
const keyOf = (name: string, asked: string) => `${name} ${asked}`

/** `asked` is the input as text, so that an equal input is the same question. */
function useKnown<Input, Output>(read: Read<Input, Output>, asked: string): Known<Output> {
  const key = keyOf(read.name, asked)
  const subscribe = useCallback(
    (listener: () => void) => watch(keyOf(read.name, asked), () => read.ask(JSON.parse(asked) as Input), listener),
    [read, asked],
  )
  return useSyncExternalStore(subscribe, () => knownAbout(key)) as Known<Output>
}

/** Asks when the screen shows, shares the answer between screens, asks again when a change makes it stale. */
export function useRead<Input, Output>(read: Read<Input, Output>, ...[input]: InputOf<Input>): ReadState<Output> {
  const asked = JSON.stringify(input ?? {})
  const key = keyOf(read.name, asked)
  const { data, failure, loading } = useKnown(read, asked)
  return { data, failure, loading, reload: useCallback(() => reload(key), [key]) }
}

export type Pages<Item, Output extends Page<Item> = Page<Item>> = ReadState<Output> & {
  /** Fetches the next page; null when the last one is shown. */
  more: (() => void) | null
  moreLoading: boolean
  moreFailure: RequestError | undefined
}

/** A list read page by page; what the first page says beside its rows stays. */
export function usePages<Input extends { cursor?: string }, Output extends Page<unknown>>(
  read: Read<Input, Output>,
  input: Input,
): Pages<Output['items'][number], Output> {
  const state = useRead<Input, Output>(read, ...([input] as unknown as InputOf<Input>))
  const key = keyOf(read.name, JSON.stringify(input))
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
