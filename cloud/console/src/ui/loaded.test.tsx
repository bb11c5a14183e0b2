import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { RequestFailure } from '../platform/failure'
import { Loaded } from './loaded'

const read = (part: { data?: string[]; error?: unknown }, refetch = jest.fn()) => ({
  data: part.data,
  error: part.error ?? null,
  isPending: !part.data && !part.error,
  refetch,
})
const show = (source: ReturnType<typeof read>) =>
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <Loaded read={source} empty={{ when: (items) => items.length === 0, show: '还没有' }}>
        {(items) => items.join('，')}
      </Loaded>
    </MemoryRouter>,
  )

test('loading is announced', () => {
  show(read({}))
  expect(screen.getByRole('status').textContent).toContain('正在载入')
})

test('a fault shows its request id and a way to try again', () => {
  const refetch = jest.fn()
  show(read({ error: new RequestFailure(500, { requestId: 'r-77' }) }, refetch))
  expect(screen.getByRole('alert').textContent).toContain('编号 r-77')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(refetch).toHaveBeenCalledTimes(1)
})

test('no right and not found look alike and lead back', () => {
  show(read({ error: new RequestFailure(404) }))
  expect(screen.getByText('这里的内容您现在不能查看')).toBeTruthy()
  expect(screen.getByRole('link', { name: '回到今日待办' })).toBeTruthy()
})

test('empty and loaded', () => {
  const { unmount } = show(read({ data: [] }))
  expect(screen.getByText('还没有')).toBeTruthy()
  unmount()
  show(read({ data: ['一', '二'] }))
  expect(screen.getByText('一，二')).toBeTruthy()
})

test('what is already shown stays when reading it again fails', () => {
  show(read({ data: ['一'], error: new RequestFailure(0) }))
  expect(screen.getByText('一')).toBeTruthy()
})
