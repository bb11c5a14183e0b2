import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MyConsents } from '@xiongguan/contract/consent/resident'
import { RequestError } from '../request/failure'
import { markStale } from '../reads/store'
import { useSeparateConsent } from './useSeparateConsent'

const mockMine = jest.fn<Promise<MyConsents>, []>()
jest.mock('@/platform/request/client', () => ({
  client: { consent: { mine: () => mockMine() } },
}))

const stands = (state: 'none' | 'given') =>
  ({
    consents: [{ purpose: 'familySharing', state }],
    purposes: [{ purpose: 'familySharing', text: { version: '1', sections: [{ title: '一', text: '说明一' }] } }],
  }) as unknown as MyConsents

function Step() {
  const { sheet, missing } = useSeparateConsent('familySharing')
  return (
    <>
      {sheet}
      <output>{missing ?? 'ready'}</output>
    </>
  )
}

const why = () => document.querySelector('output')?.textContent

test('a text that could not be read can be asked for again, and nobody is told to tick what is not there', async () => {
  mockMine.mockRejectedValueOnce(new RequestError(0)).mockResolvedValue(stands('none'))
  render(<Step />)
  const again = await screen.findByRole('button', { name: '再试一次' })
  expect(why()).toBe('单独同意的说明还没有读到')
  await act(async () => {
    fireEvent.click(again)
  })
  expect(screen.getByText('我已阅读，单独同意')).toBeTruthy()
  expect(why()).toBe('请先勾选单独同意')
})

test('a consent that was given meanwhile is asked no more', async () => {
  mockMine.mockResolvedValue(stands('given'))
  render(<Step />)
  await act(async () => markStale(['consent.mine']))
  expect(why()).toBe('ready')
  expect(screen.queryByText('我已阅读，单独同意')).toBeNull()
})
