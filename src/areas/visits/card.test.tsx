import { render, screen } from '@testing-library/react'
import { VisitsRow } from './card'
import type { KeptEdit } from './device/kept-edits'

const mockEdits = jest.fn<KeptEdit[], []>()
jest.mock('@/platform/request/client', () => ({
  client: { registerField: {}, identity: { me: () => Promise.resolve({ permittedActions: ['keepRegister'] }) } },
}))
jest.mock('@/platform/page-shown', () => ({ usePageShown: () => false }))
jest.mock('./device/kept-edits', () => ({ ...jest.requireActual<object>('./device/kept-edits'), useKeptEdits: () => mockEdits() }))

const edit = (field: string, stopped: string | null) =>
  ({ edit: { householdId: 'h', personId: 'p', field }, sent: true, stopped }) as unknown as KeptEdit

test.each([
  ['what the server stopped does not wait', [edit('phone', '手机号不对'), edit('name', null)], '1 项修改存在手机里，等送出'],
  ['where nothing waits any more it says what was stopped', [edit('phone', '手机号不对')], '1 项修改没有存下，请看一下'],
])('%s', async (_, edits, said) => {
  mockEdits.mockReturnValue(edits)
  render(<VisitsRow />)
  expect(await screen.findByText(said)).toBeTruthy()
})
