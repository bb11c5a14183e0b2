import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { useRef } from 'react'
import { isUndecided } from './failure'
import type { CallContext } from './link'

/** Keeps one idempotency key per thing attempted: sending the same again after an unclear failure reuses it. */
export class AttemptKeys {
  private readonly open = new Map<string, string>()

  keyFor(input: unknown): string {
    const text = JSON.stringify(input)
    const key = this.open.get(text) ?? crypto.randomUUID()
    this.open.set(text, key)
    return key
  }

  /** The outcome is known; the same input later is a new attempt. */
  settled(input: unknown) {
    this.open.delete(JSON.stringify(input))
  }
}

type Change<Input, Output> = {
  send: (input: Input, options: { context: CallContext }) => Promise<Output>
  /** The reads this change makes stale, by the first parts of their keys. */
  stale: QueryKey[]
}

type Heard<Output> = { onSuccess?: (result: Output) => unknown }
type Attempt<Input, Output> = { input: Input; heard: Heard<Output>['onSuccess'] }

/** A change to the server: carries its key, retries once when no answer came, refreshes what it made stale. */
export function useChange<Input, Output>({ send, stale }: Change<Input, Output>) {
  const queries = useQueryClient()
  const keys = useRef(new AttemptKeys()).current
  const { mutate, mutateAsync, variables, ...change } = useMutation<Output, unknown, Attempt<Input, Output>>({
    mutationFn: ({ input }) => send(input, { context: { idempotencyKey: keys.keyFor(input) } }),
    retry: (failedTimes, error) => failedTimes < 1 && isUndecided(error),
    onSuccess: async (result, { input, heard }) => {
      keys.settled(input)
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })))
      // Not left to the library's `mutate`: it forgets its callbacks once the row that asked is gone from the list read again.
      heard?.(result)
    },
    onError: (error, { input }) => {
      if (!isUndecided(error)) keys.settled(input)
    },
  })
  return {
    ...change,
    variables: variables?.input,
    mutate: (input: Input, { onSuccess: heard }: Heard<Output> = {}) => mutate({ input, heard }),
    mutateAsync: (input: Input) => mutateAsync({ input, heard: undefined }),
  }
}
