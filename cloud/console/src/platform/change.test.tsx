import '../testing/jsdom'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { AttemptKeys, useChange } from './change'
import { RequestFailure } from './failure'
import type { CallContext } from './link'
import { createQueryClient } from './query-client'

beforeAll(() => {
  Object.defineProperty(globalThis.crypto, 'randomUUID', {
    value: (() => {
      let next = 0
      return () => `key-${(next += 1)}`
    })(),
  })
})

test('the same thing sent again reuses its key until its outcome is known', () => {
  const keys = new AttemptKeys()
  const first = keys.keyFor({ eventId: 'a' })
  expect(keys.keyFor({ eventId: 'b' })).not.toBe(first)
  expect(keys.keyFor({ eventId: 'a' })).toBe(first)
  keys.settled({ eventId: 'a' })
  expect(keys.keyFor({ eventId: 'a' })).not.toBe(first)
})

test('a retry after no answer carries the same key; after success a new attempt has a new one', async () => {
  const sent: (string | undefined)[] = []
  const send = (_: string, { context }: { context: CallContext }) => {
    sent.push(context.idempotencyKey)
    return sent.length === 1 ? Promise.reject(new RequestFailure(0)) : Promise.resolve('done')
  }
  const queries = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  const { result } = renderHook(() => useChange({ send, stale: [] }), { wrapper })
  act(() => result.current.mutate('ticket'))
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  await act(() => result.current.mutateAsync('ticket'))
  expect(sent).toHaveLength(3)
  expect(sent[1]).toBe(sent[0])
  expect(sent[2]).not.toBe(sent[0])
})

test('what was done is said also when whoever asked is gone by then, after the reads it made stale', async () => {
  const order: string[] = []
  let answer = (_: string) => undefined as void
  const send = () => new Promise<string>((resolve) => (answer = resolve))
  const queries = createQueryClient()
  jest.spyOn(queries, 'invalidateQueries').mockImplementation(async () => void order.push('read again'))
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  const { result, unmount } = renderHook(() => useChange({ send, stale: [['rows']] }), { wrapper })
  act(() => result.current.mutate('row', { onSuccess: (done) => order.push(`said ${done}`) }))
  await waitFor(() => expect(result.current.isPending).toBe(true))
  unmount()
  answer('done')
  await waitFor(() => expect(order).toEqual(['read again', 'said done']))
})
