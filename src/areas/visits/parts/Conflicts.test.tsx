import { act, fireEvent, render, screen } from '@testing-library/react'
import { RequestError } from '@/platform/request/failure'
import { Conflicts } from './Conflicts'

const mockConflicts = jest.fn<Promise<{ cards: [] }>, []>()
jest.mock('@/platform/request/client', () => ({ client: { registerField: { conflicts: () => mockConflicts() } } }))

test('cards that could not be read are not taken for none: it says so and asks again', async () => {
  mockConflicts.mockRejectedValueOnce(new RequestError(500)).mockResolvedValue({ cards: [] })
  render(<Conflicts />)
  expect(await screen.findByText(/没能查到有没有两边都改了的/)).toBeTruthy()
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  })
  expect(screen.queryByText(/没能查到/)).toBeNull()
})
