import { act, renderHook, waitFor } from '@testing-library/react'
import { RequestError } from '../request/failure'
import { forgetAll } from './store'
import { defineRead, usePages, useRead } from './useRead'

test('two screens share one question', async () => {
  const ask = jest.fn(() => Promise.resolve('一'))
  const read = defineRead('test.shared', ask)
  const [one, other] = [renderHook(() => useRead(read)), renderHook(() => useRead(read))]
  await waitFor(() => expect(one.result.current.data).toBe('一'))
  expect(other.result.current.data).toBe('一')
  expect(ask).toHaveBeenCalledTimes(1)
})

test('the next page is added below; its failure leaves what is shown', async () => {
  let broken = true
  const read = defineRead('test.pages', async ({ cursor }: { cursor?: string }) => {
    if (cursor && broken) throw new RequestError(0)
    return cursor ? { items: [2], next: null } : { items: [1], next: 'two' }
  })
  const { result } = renderHook(() => usePages(read, {}))
  await waitFor(() => expect(result.current.data?.items).toEqual([1]))
  await act(async () => result.current.more?.())
  await waitFor(() => expect(result.current.moreFailure?.offline).toBe(true))
  expect(result.current.data?.items).toEqual([1])
  broken = false
  await act(async () => result.current.more?.())
  await waitFor(() => expect(result.current.data?.items).toEqual([1, 2]))
  expect(result.current.more).toBeNull()
})

test('after someone else signs in nothing known before shows', async () => {
  let who = '甲'
  const read = defineRead('test.who', () => Promise.resolve(who))
  const { result } = renderHook(() => useRead(read))
  await waitFor(() => expect(result.current.data).toBe('甲'))
  who = '乙'
  act(forgetAll)
  expect(result.current.data).toBeUndefined()
  await waitFor(() => expect(result.current.data).toBe('乙'))
})
