import { act, renderHook, waitFor } from '@testing-library/react'
import { RequestError } from '../request/failure'
import { defineChange, useChange } from './useChange'
import { defineRead, useRead } from './useRead'

const list = defineRead('test.list', () => Promise.resolve([]))

/** A change that fails as told, one failure a call, and remembers the keys it was sent with. */
function sender(failures: (RequestError | null)[]) {
  const keys: (string | undefined)[] = []
  const change = defineChange(
    async (_: { seats: number }, { context }) => {
      keys.push(context.idempotencyKey)
      const failure = failures.shift()
      if (failure) throw failure
      return { kind: 'done' as const }
    },
    { stale: [list] },
  )
  const { result } = renderHook(() => useChange(change))
  const run = (seats: number) =>
    act(async () => {
      await result.current.run({ seats })
    })
  return { keys, run, result }
}

test('trying again after a lost connection repeats the same attempt', async () => {
  const { keys, run, result } = sender([new RequestError(0), new RequestError(500)])
  await run(2)
  expect(result.current.failure?.offline).toBe(true)
  await run(2)
  await run(2)
  expect(keys[0]).toBeTruthy()
  expect(new Set(keys).size).toBe(1)
  expect(result.current.failure).toBeUndefined()
})

test('another input, a definite refusal and a success each end the attempt', async () => {
  const { keys, run } = sender([new RequestError(0), new RequestError(400)])
  await run(2)
  await run(3)
  await run(3)
  await run(3)
  expect(new Set(keys).size).toBe(4)
})

test('pressing twice sends once', async () => {
  const { keys, result } = sender([])
  await act(async () => {
    await Promise.all([result.current.run({ seats: 1 }), result.current.run({ seats: 1 })])
  })
  expect(keys).toHaveLength(1)
})

test('a question named stale is asked again while it shows', async () => {
  let answer = 0
  const count = defineRead('test.count', () => Promise.resolve(++answer))
  const shown = renderHook(() => useRead(count))
  await waitFor(() => expect(shown.result.current.data).toBe(1))
  const change = renderHook(() => useChange(defineChange(() => Promise.resolve(null), { stale: [{ name: 'test.count' }] })))
  await act(async () => {
    await change.result.current.run({})
  })
  await waitFor(() => expect(shown.result.current.data).toBe(2))
})

test('a change that needs no input is sent with a key too', async () => {
  const keys: (string | undefined)[] = []
  const leave = defineChange(
    async (_: void, { context }) => {
      keys.push(context.idempotencyKey)
      return 'left'
    },
    { stale: [] },
  )
  const { result } = renderHook(() => useChange(leave))
  await act(async () => {
    await result.current.run()
  })
  expect(result.current.failure).toBeUndefined()
  expect(keys).toEqual([expect.any(String)])
})
