import { useCallback, useState } from 'react'
import { forget, recall, remember } from './storage'

/** What a person typed into a form stays on this device until it is sent: a call, a crash or a dead zone loses nothing. */
export function useDraft<Value>(form: string, initial: Value): [Value, (value: Value) => void, () => void] {
  const name = `draft.${form}`
  const [value, setValue] = useState<Value>(() => recall(name, initial))
  const keep = useCallback(
    (next: Value) => {
      remember(name, next)
      setValue(next)
    },
    [name],
  )
  const drop = useCallback(() => forget(name), [name])
  return [value, keep, drop]
}
