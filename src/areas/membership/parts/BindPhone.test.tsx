import { act, fireEvent, render, screen } from '@testing-library/react'
import type { OwnStanding } from '@xiongguan/contract/membership/family-resident'
import { BindPhone } from './BindPhone'

jest.mock('@/platform/request/client', () => ({
  client: {
    consent: {},
    identity: {},
    membership: {},
    family: { phoneNotice: () => Promise.resolve({ version: '1', sections: [] }) },
  },
}))

const sendCode = () => screen.getByRole('button', { name: '发验证码' })

test.each([
  ['0937-6226123', true],
  ['+86 199 0000 0001', false],
])('a code goes to a mobile number only: %s is held back: %s', async (number, held) => {
  render(<BindPhone standing={{ phoneEnd: null } as OwnStanding} />)
  await act(async () => undefined)
  fireEvent.click(screen.getByText('我已阅读，单独同意保存手机号'))
  fireEvent.change(screen.getByRole('textbox'), { target: { value: number } })
  expect(sendCode().getAttribute('aria-disabled')).toBe(held ? 'true' : null)
})
