import '../../../testing/jsdom'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { Form } from 'antd'
import { RequestFailure } from '../../../platform/failure'
import { MoveFields } from './move-fields'

const mockFile = jest.fn(() => Promise.reject(new RequestFailure(500, { requestId: 'r-9' })))
jest.mock('../../../platform/client', () => ({
  client: { registerDesk: { file: () => mockFile() } },
}))

test('a household that could not be looked up is not passed over in silence', async () => {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Form>
        <MoveFields />
      </Form>
    </QueryClientProvider>,
  )
  fireEvent.change(screen.getByLabelText(/迁入家庭的编号/), { target: { value: '019ab3f0-7c11-7d52-9e0b-3f2a1c4d5e6f' } })
  expect((await screen.findByRole('alert')).textContent).toContain('r-9')
})
