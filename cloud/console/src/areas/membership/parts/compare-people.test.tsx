import '../../../testing/jsdom'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { DuplicateView } from '@xiongguan/contract/membership/duplicate-staff'
import { RequestFailure } from '../../../platform/failure'
import { ComparePeople } from './compare-people'

const mockTellApart = jest.fn(() => Promise.reject(new RequestFailure(409)))
jest.mock('../../../platform/client', () => ({
  client: { duplicateDesk: { tellApart: () => mockTellApart(), merge: () => new Promise(() => undefined) } },
}))

const person = (personId: string) => ({ personId, communityName: '演示社区', peopleInHousehold: 1, registeredAt: '2026-01-01T00:00:00Z' })
const view = { ticketId: 't', state: 'open', people: [person('a'), person('b')], differing: [] } as unknown as DuplicateView

test('the question before merging says nothing of telling apart, which failed before', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ComparePeople view={view} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: '不是同一个人' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '是同一个人，合并' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByRole('button', { name: /合\s?并/ })).toBeTruthy()
  expect(within(dialog).queryByRole('alert')).toBeNull()
})
