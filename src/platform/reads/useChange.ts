import { useRef, useState } from 'react'
import type { CallContext } from '../request/context'
import { asRequestError, type RequestError } from '../request/failure'
import { newIdempotencyKey } from './idempotency-key'
import { markStale } from './store'

type Send<Input, Output> = (input: Input, options: { context: CallContext }) => Promise<Output>

/** A change and the questions whose answers it makes old. */
export type Change<Input, Output> = { send: Send<Input, Output>; stale: readonly { name: string }[] }

export function defineChange<Input, Output>(send: Send<Input, Output>, { stale }: { stale: readonly { name: string }[] }): Change<Input, Output> {
  return { send, stale }
}

export type ChangeState<Input, Output> = {
  /** Sends once; undefined when it failed (then `failure` says why) or is still on its way. */
  run: (input: Input) => Promise<Output | undefined>
  busy: boolean
  failure: RequestError | undefined
  forgetFailure: () => void
}

/** One attempt has one key: pressing again after a lost connection repeats the same attempt, it does not make a second one. */
export function useChange<Input, Output>(change: Change<Input, Output>): ChangeState<Input, Output> {
  const attempt = useRef<{ key: string; input: string } | null>(null)
  const onItsWay = useRef(false)
  const [state, setState] = useState<{ busy: boolean; failure?: RequestError }>({ busy: false })

  const run = async (input: Input) => {
    if (onItsWay.current) return undefined
    onItsWay.current = true
    const typed = JSON.stringify(input ?? null)
    if (attempt.current?.input !== typed) attempt.current = { key: newIdempotencyKey(), input: typed }
    setState({ busy: true })
    try {
      const result = await change.send(input, { context: { idempotencyKey: attempt.current.key } })
      attempt.current = null
      markStale(change.stale.map((read) => read.name))
      setState({ busy: false })
      return result
    } catch (error) {
      const failure = asRequestError(error)
      if (!failure.outcomeUnknown) attempt.current = null
      setState({ busy: false, failure })
      return undefined
    } finally {
      onItsWay.current = false
    }
  }
  return { run, busy: state.busy, failure: state.failure, forgetFailure: () => setState({ busy: false }) }
}
