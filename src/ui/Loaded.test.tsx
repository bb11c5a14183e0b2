import { fireEvent, render, screen } from '@testing-library/react'
import type { ReadState } from '@/platform/reads/useRead'
import { RequestError } from '@/platform/request/failure'
import { Loaded } from './Loaded'

type State = ReadState<string[]>
const show = (state: Partial<State>) => {
  const reload = jest.fn()
  const { container } = render(
    <Loaded
      of={{ data: undefined, failure: undefined, loading: false, reload, ...state }}
      empty={{ when: (rows) => rows.length === 0, show: '没有消息' }}
    >
      {(rows) => rows.join('、')}
    </Loaded>,
  )
  return { reload, text: container.textContent ?? '', container }
}

test.each<[string, Partial<State>, string]>([
  ['loading', { loading: true }, '正在读取'],
  ['offline', { failure: new RequestError(0) }, '连不上网络'],
  ['our fault', { failure: new RequestError(500, { requestId: 'r-7' }) }, '反馈编号 r-7'],
  ['not signed in', { failure: new RequestError(401) }, '请先登录'],
  ['not there', { failure: new RequestError(404) }, '没有找到'],
  ['too often', { failure: new RequestError(429) }, '操作太快了'],
  ['nothing', { data: [] }, '没有消息'],
  ['loaded', { data: ['一', '二'] }, '一、二'],
])('%s has its own words', (_, state, words) => {
  expect(show(state).text).toContain(words)
})

test('a failure can be tried again', () => {
  const { reload } = show({ failure: new RequestError(0) })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(reload).toHaveBeenCalledTimes(1)
})

test('an answer already shown stays when asking again fails', () => {
  const { text } = show({ data: ['一'], failure: new RequestError(0) })
  expect(text).toContain('一')
  expect(text).toContain('显示的是之前的内容')
})
