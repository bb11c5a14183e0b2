import '../../../testing/jsdom'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { asId } from '@xiongguan/contract/kit/id'
import { MemoryRouter } from 'react-router-dom'
import { RequestFailure } from '../../../platform/failure'
import DutyPanel from './duty-panel'

const mockDuty = jest.fn<Promise<{ duty: null }>, []>()
jest.mock('../../../platform/client', () => ({ client: { custodyDesk: { ofHousehold: () => mockDuty() }, custodyField: {} } }))
jest.mock('../../../platform/account', () => ({ useMay: () => (action: string) => action === 'assignDuties' }))

test('while it is not known who keeps a family nobody is asked to assign contacts anew', async () => {
  mockDuty.mockRejectedValueOnce(new RequestFailure(500)).mockResolvedValue({ duty: null })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={queries}>
      <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <DutyPanel householdId={asId<'Household'>('h')} purpose='service' />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  expect(screen.getByRole('status').textContent).toContain('正在载入')
  fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('link')).toBeTruthy()
})
